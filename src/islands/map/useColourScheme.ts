import { useSyncExternalStore } from 'react';
import type { FlavourName } from '../../geo/flavour.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
}

/** The colour scheme the visitor's system asks for, kept up to date. */
export function useColourScheme(): FlavourName {
  return useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light'));
}
