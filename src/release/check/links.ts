import type { Tag } from './html.ts';

/** Attributes that hold one address, by element. */
const addressAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  form: ['action'],
  object: ['data'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  'astro-island': ['component-url', 'renderer-url'],
};

/** Every address an element names, as written. What a form posts to is a service beside the site, and no file of it. */
export function addressesOf({ name, attributes }: Tag): string[] {
  if (name === 'form' && attributes.method?.toLowerCase() === 'post') return [];
  const single = (addressAttributes[name] ?? []).flatMap((key) => attributes[key] ?? []);
  const sets = [attributes.srcset, attributes.imagesrcset].flatMap((set) => set?.split(/,\s+/) ?? []);
  return [...single, ...sets.map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')];
}

/** What a fragment, in plain characters, asks of a page: the element of an id or, for any state of a map (`#peta=…`), a map. */
export const askedBy = (fragment: string): string => (fragment.startsWith('peta=') ? 'peta=' : fragment);

/** All that fragments may ask of a page with these elements. */
export const answersOf = (elements: readonly Tag[]): ReadonlySet<string> =>
  new Set(elements.flatMap(({ name, attributes }) => [attributes.id ?? [], name === 'lt-map' ? 'peta=' : []].flat()));
