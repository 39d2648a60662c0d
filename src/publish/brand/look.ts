import type { Corridor } from '../../domain/corridor.ts';
import { isPillarId, pillarMarks } from './icon.ts';
import type { MotifForm } from './motif.ts';

/** What a page or card is drawn in: a hue (OKLCH degrees) and a motif. */
export interface Look {
  readonly hue: number;
  readonly form: MotifForm;
}

/** Hue of pages and cards that belong to no single region. */
export const corridorHue = 48;
export const corridorLook: Look = { hue: corridorHue, form: 'rings' };

/** The look of a region, as its smart-branding profile declares it. */
export function regionLook(corridor: Corridor, region: string): Look {
  const branding = corridor.profile(region, 'smart-branding')?.branding;
  return branding ? { hue: branding.colour.hue, form: branding.motif.form } : corridorLook;
}

/** The look of a pillar: its own hue, the motif of the corridor. */
export const pillarLook = (id: string): Look => (isPillarId(id) ? { ...corridorLook, hue: pillarMarks[id].hue } : corridorLook);

/** Address of a motif's tile, to be used as a mask. */
export const motifAddress = (form: MotifForm): string => `/motif/${form}.svg`;

/** A look as the style of an element, for the tokens that follow the hue and the hem that follows the motif. */
export const styleOf = ({ hue, form }: Look): string => `--hue:${hue};--motif:url(${motifAddress(form)})`;
