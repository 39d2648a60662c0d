import type { Canvas } from '../canvas.ts';

/** A small outrigger of the south coast, drawn up or afloat; `x`, `y` the middle of its keel. */
export function perahu(c: Canvas, x: number, y: number, size: number): void {
  const { accent, accentDark, cream, woodDark, ink } = c.colours;
  c.at(x, y, size, () => {
    c.stroke('M-60 -18Q-70 6 -84 6M50 -18Q64 6 84 6M-100 8H104', woodDark, 4);
    c.fill('M-96 -34Q-60 10 -40 10H50Q76 10 104 -40Q84 -18 60 -14H-56Q-80 -18 -96 -34z', accent);
    c.fill('M-84 -20Q-58 10 -40 10H50Q66 10 84 -12Q70 -2 50 -2H-44Q-64 -4 -84 -20z', accentDark);
    c.stroke('M-4 -12V-96', ink, 4);
    c.fill('M2 -94Q48 -60 44 -18H2z', cream);
  });
}

/** A wooden fishing boat with its high bow and flags, afloat; `kind` (0 to 2) tells apart boats side by side. */
export function fishingBoat(c: Canvas, x: number, y: number, size: number, kind: number): void {
  const { accent, accentDark, cream, red, gold, wood, woodDark, waterDark, ink } = c.colours;
  const hull = [accent, cream, gold][kind % 3] ?? accent;
  c.at(x, y, size, () => {
    c.ellipse(0, 22, 110, 9, waterDark, 'fill-opacity=".6"');
    c.stroke('M-20 -20V-120M40 -20V-100', ink, 4);
    c.fill(`M-20 -118l34 10 -34 10z`, red);
    c.stroke('M-20 -116L-100 -40M-20 -116L40 -98L108 -52', ink, 1.5);
    c.rect(-52, -46, 46, 34, wood);
    c.fill('M-60 -44h62l-8 -12h-46z', woodDark);
    c.fill('M-112 -52Q-92 20 -60 22H64Q96 18 124 -66Q98 -18 70 -14H-64Q-92 -18 -112 -52z', hull);
    c.fill('M-92 -8Q-78 20 -60 22H64Q84 20 102 -12Q84 4 64 4H-62Q-80 4 -92 -8z', kind === 1 ? accentDark : woodDark);
  });
}

/** A raft or dugout on a lake, with somebody in it. */
export function raft(c: Canvas, x: number, y: number, size: number): void {
  const { woodDark, accent, ink } = c.colours;
  c.at(x, y, size, () => {
    c.fill('M-70 -12Q-50 12 -30 12H30Q52 12 72 -14Q50 -2 30 -2H-30Q-52 -2 -70 -12z', woodDark);
    c.fill('M-12 -2l3 -28q9 -8 18 0l3 28z', accent);
    c.circle(0, -40, 8, ink);
    c.fill('M-16 -42h32l-16 -14z', c.colours.gold);
    c.stroke('M8 -22L44 16', ink, 3);
  });
}
