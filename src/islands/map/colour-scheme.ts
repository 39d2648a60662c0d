import type { FlavourName } from '../../geo/flavour.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The colour scheme the visitor's system asks for now. */
export const colourScheme = (): FlavourName => (dark.matches ? 'dark' : 'light');

/** Tells when the colour scheme changes; returns a function that ends it. */
export function onColourScheme(onChange: () => void): () => void {
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
}
