import { Canvas, height, width } from '../canvas.ts';
import type { Palette } from '../palette.ts';
import type { Place } from '../place.ts';
import { randomFrom } from '../random.ts';
import type { Scene } from '../scene.ts';
import { hem } from './products.ts';

/** A scene of a region with the place it is of. */
export interface Part {
  readonly scene: Scene;
  readonly place: Place;
}

/** Middle of what the windows show, px from the top. */
export const regionFocus = 246;

/** Px each window of the three is wide, and from where to where it reaches. */
const panes = [
  { x: 26, w: 234 },
  { x: 276, w: 248 },
  { x: 540, w: 234 },
] as const;

/**
 * A region as three windows under arches, as its gates have them: what it is known for, in its own order, all in one light;
 * the frame is the region's colour with the tumpal of a batik hem.
 */
export function regionScene(parts: readonly Part[], colours: Palette, id: string): Canvas {
  const frame = new Canvas(colours, randomFrom(id), 'f');
  const { accent, accentDark, accentLight, gold } = colours;
  frame.rect(0, 0, width, height, accentDark);
  frame.fill(`M0 0h${width}v${height}H0z`, frame.batik('kawung', accent), 'fill-opacity=".55"');
  for (const [each, { x, w }] of panes.entries()) {
    const part = parts[each];
    if (!part) continue;
    const top = each === 1 ? 22 : 44;
    const arch = `M${x} 402V${top + w * 0.42}Q${x} ${top + 12} ${x + w / 2} ${top}Q${x + w} ${top + 12} ${x + w} ${top + w * 0.42}V402z`;
    frame.fill(arch, gold, `stroke="${gold}" stroke-width="8"`);
    const inside = new Canvas(colours, randomFrom(part.place.id), `f${each}`);
    part.scene.draw(inside, part.place, part.scene.lights[0]);
    frame.group(frame.clip(arch), () => frame.at(x + w / 2 - 400 * 0.92, -4, 0.92, () => frame.insert(`${inside}`)));
  }
  hem(frame, 408, accent, accentLight);
  return frame;
}
