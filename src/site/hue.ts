import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';

/** Hue (OKLCH degrees) of pages and cards that belong to no single region. */
export const corridorHue = 48;

/** The colour of a region, as its smart-branding profile declares it. */
export const hueOfRegion = (corridor: Corridor, region: string): number =>
  corridor.profile(region, 'smart-branding')?.branding?.colour.hue ?? corridorHue;

/** The hue an entry is shown in: that of its main region. */
export function hueOf(entry: Entry, corridor: Corridor): number {
  if (entry.type === 'region') return hueOfRegion(corridor, entry.id);
  if (entry.type === 'profile') return hueOfRegion(corridor, entry.region);
  const main = 'regions' in entry ? entry.regions[0] : undefined;
  return main ? hueOfRegion(corridor, main) : corridorHue;
}
