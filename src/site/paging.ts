import { type Address, below } from './address.ts';

/** Entries a list shows on one page, when it has more than {@link whole} of them. */
const perPage = 60;
/** Up to here a list stays whole: its reader can search it with the browser, and it still fits the weight a page may have. */
const whole = 150;
/** The same for businesses: the address of a photograph on each card is what no compression makes smaller. */
const wholeWithPhotos = perPage;

/** Where one page of a long list stands in it. */
export interface Part {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  /** Entries on the pages before this one, and on all of them. */
  readonly before: number;
  readonly total: number;
  /** Address of the first page. */
  readonly first: Address;
}

/** The pages of a list: one without a part when it is short enough, else as many as it takes. */
export function partsOf<T>(
  items: readonly T[],
  first: Address,
  { photos = false } = {},
): { readonly items: readonly T[]; readonly part?: Part }[] {
  if (items.length <= (photos ? wholeWithPhotos : whole)) return [{ items }];
  const of = Math.ceil(items.length / perPage);
  return Array.from({ length: of }, (_, index) => {
    const before = index * perPage;
    return { items: items.slice(before, before + perPage), part: { number: index + 1, of, before, total: items.length, first } };
  });
}

/** The address of one page of a list: `/umkm/usaha/2/` for the second. */
export function partAddress({ first }: Pick<Part, 'first'>, number: number): Address {
  const own = String(number);
  return number === 1 ? first : below(first, { id: own, en: own });
}

/** The pages of a list worth a link from one of them, in order: its ends, and those around it. */
export function nearParts({ number, of }: Part): number[] {
  const wanted = [1, number - 2, number - 1, number, number + 1, number + 2, of];
  return [...new Set(wanted)].filter((each) => each >= 1 && each <= of).sort((a, b) => a - b);
}
