import type { Canvas } from '../canvas.ts';

// What carries people. Each stands with its wheels on `y`, facing right.

/** A hardtop jeep of the sand sea. */
export function jeep(c: Canvas, x: number, y: number, size: number, fill = c.colours.accent): void {
  const { ink, waterLight, cream, gold, accentDark, stone } = c.colours;
  c.at(x, y, size, () => {
    c.fill('M-98 -26V-70H-92L-84 -120H34L52 -74L102 -66Q110 -64 110 -54V-26z', fill);
    c.rect(-88, -126, 126, 10, cream, 4);
    c.fill('M-78 -112H-40V-76H-84zM-32 -112H4V-76H-32zM12 -112H30L44 -76H12z', waterLight);
    c.rect(-98, -40, 208, 14, accentDark);
    c.rect(-112, -76, 16, 34, ink, 5);
    for (const wheel of [-58, 66]) {
      c.circle(wheel, -24, 27, ink);
      c.circle(wheel, -24, 12, stone);
    }
    c.circle(104, -56, 7, gold);
  });
}

/** A small car, roof loaded. */
export function car(c: Canvas, x: number, y: number, size: number): void {
  const { accent, accentDark, ink, waterLight, cream, wood } = c.colours;
  c.at(x, y, size, () => {
    c.rect(-56, -104, 70, 18, wood, 3);
    c.fill('M-104 -20V-50Q-100 -58 -84 -60L-62 -86H24L54 -58L96 -50Q104 -46 104 -20z', accent);
    c.fill('M-54 -80H-24V-58H-72zM-16 -80H20L40 -58H-16z', waterLight);
    c.rect(-104, -32, 208, 12, accentDark);
    for (const wheel of [-60, 62]) {
      c.circle(wheel, -18, 20, ink);
      c.circle(wheel, -18, 8, cream);
    }
  });
}

/** A bus. `fill` paints its lower half. */
export function bus(c: Canvas, x: number, y: number, size: number, fill = c.colours.accent): void {
  const { ink, waterLight, cream, gold, wallShade } = c.colours;
  c.at(x, y, size, () => {
    c.fill('M-150 -24V-128Q-150 -142 -136 -142H128Q144 -142 148 -126L156 -70V-24z', cream);
    c.fill('M-150 -24V-74H156V-24z', fill);
    for (let pane = 0; pane < 6; pane += 1) c.rect(-138 + pane * 42, -124, 36, 42, waterLight, 4);
    c.fill('M118 -124H134L144 -82H118z', waterLight);
    c.fill('M-150 -60Q0 -40 156 -64V-54Q0 -30 -150 -50z', gold);
    c.rect(-150, -142, 290, 6, wallShade, 3);
    for (const wheel of [-90, 96]) {
      c.circle(wheel, -24, 24, ink);
      c.circle(wheel, -24, 10, cream);
    }
  });
}

/** A diesel locomotive and its coach on the rails. */
export function train(c: Canvas, x: number, y: number, size: number): void {
  const { accent, accentDark, cream, ink, waterLight, gold, stone } = c.colours;
  c.at(x, y, size, () => {
    c.fill('M60 -18V-104H220Q262 -100 282 -64Q292 -42 292 -18z', accent);
    c.fill('M60 -46H290Q292 -30 292 -18H60z', accentDark);
    c.fill('M212 -92H226Q250 -86 264 -62H212z', waterLight);
    c.rect(76, -88, 120, 24, cream, 3);
    for (let vent = 0; vent < 7; vent += 1) c.rect(84 + vent * 16, -84, 8, 16, accentDark);
    c.circle(276, -36, 8, gold);
    for (const coach of [-230, -470]) {
      c.rect(coach, -104, 276, 86, cream, 8);
      c.rect(coach, -56, 276, 14, accent);
      for (let pane = 0; pane < 7; pane += 1) c.rect(coach + 14 + pane * 37, -92, 26, 28, waterLight, 3);
    }
    for (const wheel of [-440, -400, -290, -250, -200, -160, -40, 0, 90, 130, 210, 250]) c.circle(wheel, -12, 13, ink);
    c.rect(-520, 0, 900, 5, stone);
  });
}

/** An airliner climbing to the right. */
export function plane(c: Canvas, x: number, y: number, size: number): void {
  const { cream, wallShade, accent, accentDark, waterDark } = c.colours;
  c.at(
    x,
    y,
    size,
    () => {
      c.fill('M-150 0Q-140 -22 -90 -24H96Q140 -20 158 0Q140 14 96 16H-80Q-140 16 -150 0z', cream);
      c.fill('M-150 0Q-80 12 158 0Q140 14 96 16H-80Q-140 16 -150 0z', wallShade);
      c.fill('M-146 -8L-176 -70H-146L-96 -22z', accent);
      c.fill('M-20 -4L-78 66H-48L50 0z', accentDark);
      c.fill('M0 -18L-36 -58H-16L50 -20z', accent);
      for (let pane = 0; pane < 10; pane += 1) c.circle(-70 + pane * 17, -11, 4, waterDark);
      c.fill('M120 -18L142 -8H112z', waterDark);
    },
    -12,
  );
}
