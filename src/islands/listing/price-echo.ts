import { parseRupiah } from '../../domain/rupiah.ts';
import { rupiahInWords } from '../../domain/rupiah-words.ts';
import type { ListingWords } from '../../i18n/umkm-script.ts';
import { part } from './dom.ts';
import { fill, inFigures } from './text.ts';

/** Says under the price what was understood, in figures and words. */
export function echoPrice(form: HTMLFormElement, words: ListingWords): void {
  const said = part(form, '[data-field="harga"] .said');
  const rupiah = parseRupiah(part<HTMLInputElement>(form, '#harga').value);
  // While somebody types "15." nothing is wrong yet.
  if (rupiah === null) said.textContent = '';
  else if (rupiah === undefined) said.textContent = words.priceNone;
  else said.textContent = fill(words.priceRead, { figures: inFigures(rupiah), words: rupiahInWords(rupiah) });
}
