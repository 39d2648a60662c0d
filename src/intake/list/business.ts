import { slugify } from '../../domain/slugify.ts';
import type { ReadRow } from './row.ts';

/** A business of a list: the rows of its products, the one that stands first leading. */
export interface ListedBusiness {
  /** The same in every list the business stands in: its number, else its name and village. The id of its entry is made from it. */
  readonly key: string;
  readonly rows: readonly [ReadRow, ...ReadRow[]];
}

/** The rows put together by business: one telephone number is one business. */
export function businessesOf(rows: readonly ReadRow[]): ListedBusiness[] {
  const byKey = new Map<string, [ReadRow, ...ReadRow[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey].map(([key, own]) => ({ key, rows: own }));
}

function keyOf({ submission: { whatsapp, business, product, place } }: ReadRow): string {
  if (whatsapp !== '') return `daftar ${whatsapp}`;
  const { village = '', district = '' } = place?.locality ?? {};
  const where = place?.locality ? [village, district] : [place?.sentra ?? '', String(place?.point?.lon), String(place?.point?.lat)];
  return ['daftar', business ?? product, place?.regions[0] ?? '', ...where].map(slugify).join(' ');
}

/** Whether two products of one business are the same, whatever the case of their letters. */
export const sameName = (a: string, b: string): boolean => slugify(a) === slugify(b);
