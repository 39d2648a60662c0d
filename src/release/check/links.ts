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

/** Every address an element names, as written. */
export function addressesOf({ name, attributes }: Tag): string[] {
  const single = (addressAttributes[name] ?? []).flatMap((key) => attributes[key] ?? []);
  const sets = [attributes.srcset, attributes.imagesrcset].flatMap((set) => set?.split(/,\s+/) ?? []);
  return [...single, ...sets.map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')];
}
