/** Which token stands on which, and what for. A pair that is used and not listed here is measured by nobody: list it. */
export interface Pair {
  readonly front: string;
  readonly ground: string;
  /** Text needs 4.5:1; large text, icons, edges of controls and focus rings need 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly use: 'text' | 'graphic';
}

const text = (ground: string, ...fronts: string[]): Pair[] => fronts.map((front) => ({ front, ground, use: 'text' }));
const graphic = (ground: string, ...fronts: string[]): Pair[] => fronts.map((front) => ({ front, ground, use: 'graphic' }));

/** Pairs whose colours are the same in every region. */
export const commonPairs: readonly Pair[] = [
  ...text('paper', 'ink', 'muted', 'link', 'caution', 'danger'),
  ...text('surface', 'ink', 'muted', 'link', 'caution', 'danger'),
  ...text('sunken', 'ink', 'muted', 'link'),
  ...text('caution-soft', 'ink', 'link', 'caution'),
  ...text('danger-soft', 'ink', 'link', 'danger'),
  ...text('night', 'night-ink', 'night-muted', 'sulphur', 'edelweiss'),
  ...text('sulphur', 'on-sulphur'),
  ...graphic('paper', 'focus', 'edge'),
  ...graphic('surface', 'focus', 'edge'),
  ...graphic('night', 'sulphur', 'dawn', 'night-edge'),
];

/** Pairs that follow the hue of a region or pillar. */
export const huePairs: readonly Pair[] = [
  ...text('paper', 'accent'),
  ...text('surface', 'accent'),
  ...text('accent-soft', 'ink', 'muted', 'accent', 'link'),
  ...text('deep', 'on-deep', 'glow', 'sulphur'),
  ...graphic('paper', 'accent-line'),
  ...graphic('surface', 'accent-line'),
];
