import type { Corridor } from '../domain/corridor.ts';

/** Colour of each region, as its smart-branding profile declares it: OKLCH hue in degrees by Kemendagri code. */
export function regionHues(corridor: Corridor): Record<string, number> {
  const hues = corridor.all('region').flatMap((region) => {
    const hue = corridor.profile(region.id, 'smart-branding')?.branding?.colour.hue;
    return hue === undefined ? [] : [[region.adm, hue] as const];
  });
  return Object.fromEntries(hues);
}
