import type { Corridor } from '../../domain/corridor.ts';
import { pillarIds, pillarMarks } from './icon.ts';
import { corridorHue } from './look.ts';

/** Every hue pages are drawn in, by name: the corridor's own, that of each region, that of each pillar. */
export function brandHues(corridor: Corridor): Record<string, number> {
  const regions = corridor.all('region').flatMap(({ id }) => {
    const hue = corridor.profile(id, 'smart-branding')?.branding?.colour.hue;
    return hue === undefined ? [] : [[id, hue] as const];
  });
  return Object.fromEntries([['corridor', corridorHue], ...regions, ...pillarIds.map((id) => [id, pillarMarks[id].hue] as const)]);
}
