import { type Address, below, sections } from './address.ts';

/** The pages that together show every component in every state; the first stands at the address of the section. */
export const styleParts = ['basics', 'front', 'lists', 'entries', 'maps', 'live', 'businesses', 'form'] as const;
export type StylePart = (typeof styleParts)[number];

const slugs = {
  front: { id: 'beranda', en: 'front-page' },
  lists: { id: 'daftar', en: 'lists' },
  entries: { id: 'entri', en: 'entries' },
  maps: { id: 'peta', en: 'maps' },
  live: { id: 'peta-interaktif', en: 'interactive-map' },
  businesses: { id: 'usaha', en: 'businesses' },
  form: { id: 'formulir', en: 'form' },
} as const;

/** The address of one part. */
export const styleAddress = (part: StylePart): Address => (part === 'basics' ? sections.style : below(sections.style, slugs[part]));
