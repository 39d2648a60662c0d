import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import { corridorLook, type Look, pillarLook, regionLook } from '../publish/brand/look.ts';

export { corridorHue } from '../publish/brand/look.ts';

/** The colour of a region, as its smart-branding profile declares it. */
export const hueOfRegion = (corridor: Corridor, region: string): number => regionLook(corridor, region).hue;

/** The look an entry is shown in: that of its main region. */
export function lookOf(entry: Entry, corridor: Corridor): Look {
  if (entry.type === 'region') return regionLook(corridor, entry.id);
  if (entry.type === 'profile') return regionLook(corridor, entry.region);
  if (entry.type === 'pillar') return pillarLook(entry.id);
  const main = 'regions' in entry ? entry.regions[0] : undefined;
  return main ? regionLook(corridor, main) : corridorLook;
}

/** The hue an entry is shown in. */
export const hueOf = (entry: Entry, corridor: Corridor): number => lookOf(entry, corridor).hue;
