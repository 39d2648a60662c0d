import type { Label } from '../../domain/model/field.ts';
import { contrast } from '../../geo/colour.ts';
import { brandUi } from '../../i18n/brand.ts';
import { colourOf, tokensOf } from './tokens.ts';

/** A colour of a brand kit. */
export interface KitColour {
  readonly token: string;
  readonly name: Label;
  readonly use: Label;
  readonly hex: string;
  /** Contrast on white and on the dark ground of the same kit, 1 to 21. */
  readonly onWhite: number;
  readonly onDeep: number;
}

const chosen = [
  { token: 'accent', name: brandUi.accent, use: brandUi.accentUse },
  { token: 'glow', name: brandUi.glow, use: brandUi.glowUse },
  { token: 'deep', name: brandUi.deep, use: brandUi.deepUse },
  { token: 'accent-soft', name: brandUi.soft, use: brandUi.softUse },
  { token: 'accent-line', name: brandUi.lineColour, use: brandUi.lineUse },
] as const;

/** The colours of a hue (OKLCH degrees) for use outside the site, as `css` (the text of tokens.css) declares them in light. */
export function kitColours(css: string, hue: number): KitColour[] {
  const tokens = tokensOf(css, { dark: false, contrast: false });
  const deep = colourOf(tokens, 'deep', hue);
  return chosen.map(({ token, name, use }) => {
    const hex = colourOf(tokens, token, hue);
    return { token, name, use, hex, onWhite: contrast(hex, '#ffffff'), onDeep: contrast(hex, deep) };
  });
}
