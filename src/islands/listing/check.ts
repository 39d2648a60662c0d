import { parseRupiah } from '../../domain/rupiah.ts';
import type { ListingWords } from '../../i18n/umkm-script.ts';
import { looksLikePhone } from './whatsapp.ts';

/** What an owner would be asked to mend anyway, found without a line: sentences by field name, in order of the form. */
export function check(fields: Readonly<Record<string, string>>, hasPhoto: boolean, words: ListingWords): Record<string, string> {
  const has = (name: string) => (fields[name] ?? '').trim() !== '';
  const errors: Record<string, string> = {};
  if (!hasPhoto) errors.foto = words.needPhoto;
  if (!has('nama')) errors.nama = words.needName;
  if (parseRupiah(fields.harga ?? '') === null) errors.harga = words.priceWrong;
  if (!looksLikePhone(fields.wa ?? '')) errors.wa = words.needPhone;
  if (!has('lat') && !has('sentra')) {
    if (!has('desa')) errors.tempat = words.needPlace;
    else if (!has('daerah')) errors.tempat = words.needRegion;
  }
  if (!has('setuju')) errors.setuju = words.needConsent;
  return errors;
}
