import { slugify } from '../../domain/slugify.ts';
import type { ReadRow } from './row.ts';

/** A business of a list: the rows of its products, the one that stands first leading. */
export interface ListedBusiness {
  /** The same in every list the business stands in: its number, else its name and village. */
  readonly identity: string;
  readonly rows: readonly [ReadRow, ...ReadRow[]];
}

/** The rows put together by business: one telephone number is one business. */
export function businessesOf(rows: readonly ReadRow[]): ListedBusiness[] {
  const found = new Map<string, [ReadRow, ...ReadRow[]]>();
  for (const row of rows) {
    const identity = identityOf(row);
    const known = found.get(identity);
    if (known) known.push(row);
    else found.set(identity, [row]);
  }
  return [...found].map(([identity, own]) => ({ identity, rows: own }));
}

function identityOf({ submission: { whatsapp, business, product, place } }: ReadRow): string {
  if (whatsapp !== '') return whatsapp;
  const { village = '', district = '' } = place?.locality ?? {};
  const where = place?.locality ? [village, district] : [place?.sentra ?? '', String(place?.point?.lon), String(place?.point?.lat)];
  return [business ?? product, place?.regions[0] ?? '', ...where].map(slugify).join(' ');
}

/** Whether two products of one business are the same, whatever the case of their letters. */
export const sameName = (a: string, b: string): boolean => slugify(a) === slugify(b);
