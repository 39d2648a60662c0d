import type { Canvas } from '../canvas.ts';

// What a feast is dressed with.

/** Fireworks above the roofs. */
export function fireworks(c: Canvas): void {
  const { gold, accent, red, cream } = c.colours;
  for (const [x, y, r, fill] of [
    [150, 110, 74, accent],
    [330, 76, 52, gold],
    [560, 118, 66, red],
  ] as const)
    for (let ray = 0; ray < 12; ray += 1) {
      const angle = (ray * Math.PI) / 6;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      c.stroke(`M${x + dx * r * 0.35} ${y + dy * r * 0.35}L${x + dx * r * 0.8} ${y + dy * r * 0.8}`, fill, 4);
      c.circle(x + dx * r, y + dy * r, 4, ray % 2 ? cream : fill);
    }
}

/** Bunting in red and white over the street. */
export function bunting(c: Canvas, y: number): void {
  const { ink, red, cream } = c.colours;
  c.stroke(`M0 ${y}Q200 ${y + 70} 400 ${y}Q600 ${y + 70} 800 ${y}`, ink, 2.5);
  for (let each = 0; each < 20; each += 1) {
    const t = ((each % 10) + 0.5) / 10;
    const x = Math.floor(each / 10) * 400 + t * 400;
    const top = y + 140 * t * (1 - t);
    c.fill(`M${x - 15} ${top}h30l-15 30z`, each % 2 ? red : cream);
  }
}

/** Lanterns of paper on a line. */
export function lanterns(c: Canvas, y: number): void {
  const { ink, red, gold, cream } = c.colours;
  c.stroke(`M0 ${y}Q200 ${y + 60} 400 ${y}Q600 ${y + 60} 800 ${y}`, ink, 2.5);
  for (let each = 0; each < 8; each += 1) {
    const t = ((each % 4) + 0.5) / 4;
    const x = Math.floor(each / 4) * 400 + t * 400;
    const top = y + 120 * t * (1 - t);
    c.circle(x, top + 26, 34, gold, 'fill-opacity=".22"');
    c.fill(`M${x - 20} ${top + 26}q0 -20 20 -20t20 20 -20 20 -20 -20z`, each % 2 ? red : gold);
    c.stroke(`M${x} ${top}v8M${x} ${top + 46}v12`, cream, 3);
  }
}

/** A cone of rice and produce (tumpeng) on its tray; `y` its foot. */
export function tumpeng(c: Canvas, x: number, y: number, size: number): void {
  const { gold, red, plant, plantLight, wood, woodDark, cream } = c.colours;
  c.at(x, y, size, () => {
    c.ellipse(0, -4, 92, 16, woodDark);
    c.ellipse(0, -9, 92, 15, wood);
    c.ellipse(0, -12, 80, 11, plant);
    c.fill('M-46 -14Q-10 -90 0 -128Q10 -90 46 -14Q0 -2 -46 -14z', gold);
    c.fill('M0 -128Q10 -90 46 -14Q30 -8 12 -7z', wood, 'fill-opacity=".3"');
    c.fill('M-9 -104L0 -140L9 -104z', plant);
    for (const [dx, fill] of [
      [-68, red],
      [-52, cream],
      [52, plantLight],
      [68, red],
    ] as const)
      c.circle(dx, -20, 13, fill);
  });
}

/** A gong in its carved frame. */
export function gong(c: Canvas, x: number, foot: number, size: number): void {
  const { wood, woodDark, gold, red, ground } = c.colours;
  c.at(x, foot, size, () => {
    c.fill('M-130 0V-190h16V0zM114 0V-190h16V0z', woodDark);
    c.fill('M-150 -186Q-120 -240 -60 -214Q0 -260 60 -214Q120 -240 150 -186L140 -172H-140z', red);
    c.fill('M-60 -214Q0 -260 60 -214Q0 -232 -60 -214z', gold);
    c.rect(-160, -12, 66, 12, wood);
    c.rect(94, -12, 66, 12, wood);
    c.stroke('M-40 -172V-150M40 -172V-150', woodDark, 4);
    c.circle(0, -92, 74, ground);
    c.circle(0, -92, 74, 'none', `stroke="${gold}" stroke-width="10"`);
    c.circle(0, -92, 44, 'none', `stroke="${woodDark}" stroke-width="3"`);
    c.circle(0, -92, 22, gold);
  });
}

/** The open stage: a roof of beams, its steps of light. */
export function stage(c: Canvas, foot: number): void {
  const { ink, accent, gold, wood, woodDark } = c.colours;
  c.fill(`M170 ${foot}L190 ${foot - 40}H610L630 ${foot}z`, wood);
  c.rect(190, foot - 46, 420, 8, woodDark);
  c.stroke(`M196 ${foot - 44}V${foot - 210}M604 ${foot - 44}V${foot - 210}`, ink, 9);
  c.fill(`M150 ${foot - 204}Q400 ${foot - 296} 650 ${foot - 204}L640 ${foot - 190}Q400 ${foot - 270} 160 ${foot - 190}z`, accent);
  for (const x of [240, 320, 480, 560]) {
    c.fill(`M${x - 8} ${foot - 214}h16l${(400 - x) * 0.2 + 34} 160h-84z`, gold, 'fill-opacity=".2"');
    c.circle(x, foot - 216, 8, gold);
  }
}
