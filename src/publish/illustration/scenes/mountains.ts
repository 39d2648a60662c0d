import { type Canvas, width } from '../canvas.ts';
import { pines, sandRings, verge } from '../parts/land.ts';
import { cone, furrows, hills, plain, plume, range } from '../parts/mountain.ts';
import { figure } from '../parts/people.ts';
import { birds, sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';

// Scenes of the mountains: volcano, crater, sand sea, viewpoint, savanna.

/** Px a mountain of some height rises in its own picture: 3,676 m (Semeru) reaches nearly the top. */
export const rise = (elevationM: number): number => 96 + Math.min(1, elevationM / 3700) * 200;

export const volcano: Scene = {
  lights: ['dawn', 'dusk', 'morning'],
  draw(c, place, light) {
    sky(c, place, light, c.between(0.72, 0.84));
    range(c, place);
    const { planes, lit } = c.colours;
    const high = rise(place.elevationM);
    const shape = { x: c.between(320, 400), foot: 392, high, half: high * 1.05 + 60, crater: 34, fill: planes[2], lit, glow: 0.5 };
    plume(c, shape.x, 392 - high, 0.9);
    cone(c, shape);
    furrows(c, shape, 9, planes[3]);
    hills(c, 376, 16, planes[3]);
    pines(c, 404, 26, 54, 0, width, planes[4]);
    hills(c, 412, 8, planes[4]);
  },
};

/** Bromo's own picture: the open crater smoking, the ribs of Batok beside it, the rings of the sand sea before both. */
export const crater: Scene = {
  lights: ['dawn'],
  draw(c, place, light) {
    sky(c, place, light, 0.82);
    range(c, place);
    const { planes, lit, ink, ground, groundDark } = c.colours;
    const high = rise(place.elevationM) * 0.74;
    const bromo = { x: 300, foot: 380, high, half: 290, crater: 190, fill: planes[2], lit, glow: 0.5 };
    plume(c, 310, 380 - high + 14, 1.5, '.9');
    cone(c, bromo);
    c.fill(`M205 ${380 - high}q95 42 190 0q-40 64 -95 62t-95 -62z`, ink, 'fill-opacity=".55"');
    furrows(c, bromo, 12, planes[3]);
    const batok = { x: 590, foot: 384, high: high * 1.08, half: 150, crater: 34, fill: planes[3], lit, glow: 0.35 };
    cone(c, batok);
    furrows(c, batok, 10, planes[4]);
    sandSea(c, ground, groundDark);
  },
};

function sandSea(c: Canvas, fill: string, stroke: string): void {
  plain(c, 378, 5, fill);
  c.group(c.clip('M0 372h800v78H0z'), () => sandRings(c, 300, 366, stroke, 7, '.7'));
}

/** The floor of the caldera: rings of sand, riders on their way, the wall behind them. */
export const sand: Scene = {
  lights: ['morning', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light);
    const { planes, ink, ground, groundDark, groundLight, lit } = c.colours;
    c.fill('M0 450V214l60 -10 90 14 120 -26 140 8 90 16 130 -18 170 8V450z', planes[1]);
    c.fill('M0 450V262l120 10 160 -8 180 14 340 -16V450z', planes[2]);
    const batok = { x: c.between(220, 320), foot: 306, high: 120, half: 130, crater: 30, fill: planes[3], lit, glow: 0.45 };
    cone(c, batok);
    furrows(c, batok, 9, planes[4]);
    plain(c, 304, 4, ground);
    c.group(c.clip('M0 306h800v144H0z'), () => {
      c.ellipse(640, 470, 520, 110, groundLight);
      sandRings(c, 560, 330, groundDark, 9, '.55');
    });
    const from = c.between(430, 520);
    for (const [each, size] of [1, 0.86, 0.74].entries()) rider(c, from + each * 74, 404 - each * 20, size, ink);
  },
};

/** A rider on a Tengger horse; `x`, `y` its hoofs. */
export function rider(c: Canvas, x: number, y: number, size: number, fill: string): void {
  c.at(x, y, size, () => {
    c.fill('M-22 0l2 -20q-8 -10 0 -16h28l12 -14 9 4 3 8 -8 0 -8 12 2 26h-5l-6 -20h-20l-4 20z', fill);
    c.fill('M-6 -36q-2 -16 4 -22 6 -6 10 2l4 12 -6 2 -2 6z', c.colours.accent);
    c.circle(2, -62, 6, fill);
  });
}

/** A terrace over the caldera: cloud in the valleys, the railing, the morning. */
export const viewpoint: Scene = {
  lights: ['dawn', 'dusk'],
  draw(c, place, light) {
    sky(c, place, light, c.between(0.56, 0.82));
    range(c, place, 268);
    clouds(c);
    const { planes } = c.colours;
    hills(c, 372, 22, planes[3]);
    terraceEdge(c, c.random() < 0.5 ? 90 : 470);
  },
};

/** Flat banks of cloud lying between the ridges. */
function clouds(c: Canvas): void {
  const { cream, planes, lit } = c.colours;
  for (const [y, fill, opacity] of [
    [300, lit, '.55'],
    [322, cream, '.75'],
    [344, lit, '.8'],
  ] as const)
    c.fill(
      `M0 ${y + 60}V${y + c.between(-4, 6)}q60 -22 120 0q70 -18 130 2q50 -26 130 0q80 -20 140 2q70 -24 140 -2q60 -16 140 4v60z`,
      fill,
      `fill-opacity="${opacity}"`,
    );
  plain(c, 366, 12, planes[2]);
}

function terraceEdge(c: Canvas, x: number): void {
  const { planes, ink, accent } = c.colours;
  verge(c, 414, planes[4]);
  c.stroke(`M${x} 386h240M${x} 404h240`, ink, 5);
  for (let post = 0; post <= 240; post += 48) c.stroke(`M${x + post} 380v48`, ink, 6);
  for (const [dx, high, fill] of [
    [70, 46, ink],
    [96, 40, accent],
    [168, 44, ink],
  ] as const)
    figure(c, x + dx, 410, high, fill);
}

/** The highest terraces: a sea of cloud, and only mountains above it. */
export const aboveClouds: Scene = {
  lights: ['dawn'],
  draw(c, place, light) {
    sky(c, place, light, c.between(0.6, 0.8));
    range(c, place, 262);
    clouds(c);
    const { planes } = c.colours;
    c.fill('M0 450V392Q120 330 250 352Q360 372 430 450z', planes[3]);
    c.fill('M0 450V402Q120 342 240 366Q330 386 400 450z', c.batik('gringsing', c.colours.lit), 'fill-opacity=".3"');
    figure(c, 226, 360, 40, planes[4]);
    figure(c, 248, 364, 36, c.colours.accent);
  },
};

/** A glass bridge over a gorge. */
export const bridge: Scene = {
  lights: ['morning', 'dawn'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 262);
    const { planes, ink, accent, waterLight } = c.colours;
    hills(c, 330, 20, planes[2]);
    c.fill('M0 450V286l120 6 70 40 30 118z', planes[4]);
    c.fill('M800 450V276l-130 12 -60 44 -40 118z', planes[4]);
    c.fill('M132 306q270 44 540 -4v10q-270 50 -540 6z', waterLight);
    c.stroke('M132 262q270 92 540 -4M132 306q270 44 540 -4', ink, 4);
    for (let each = 0; each <= 18; each += 1) {
      const t = each / 18;
      const x = 132 + 540 * t;
      c.stroke(`M${x} ${262 - 4 * t + 184 * t * (1 - t)}V${306 - 4 * t + 88 * t * (1 - t)}`, ink, 2);
    }
    for (const x of [132, 672]) c.rect(x - 7, 226, 14, 92, accent);
    figure(c, 380, 328, 34, ink);
    figure(c, 420, 328, 30, accent);
  },
};

/** A hill to fly from, with gliders in the air. */
export const gliding: Scene = {
  focus: 236,
  lights: ['dusk', 'morning'],
  draw(c, place, light) {
    sky(c, place, light, 0.84);
    range(c, place);
    const { planes, accent, gold, red, ink } = c.colours;
    hills(c, 330, 18, planes[2]);
    hills(c, 372, 14, planes[3]);
    c.fill('M0 450V330Q120 326 210 372T380 450z', planes[4]);
    for (const [x, y, s, fill] of [
      [430, 150, 1.3, accent],
      [620, 230, 0.75, gold],
      [300, 226, 0.6, red],
    ] as const)
      c.at(x, y, s, () => {
        c.fill('M-74 16Q0 -52 74 16Q0 -16 -74 16z', fill);
        c.fill('M-24 -14Q0 -22 24 -14L20 -3Q0 -8 -20 -3z', c.colours.cream, 'fill-opacity=".7"');
        c.stroke('M-70 14L0 66L70 14M-24 -6L0 66L24 -6', ink, 1.5);
        c.fill('M-6 60h12l4 20h-18z', ink);
      });
    figure(c, 130, 342, 38, ink);
  },
};

/** The savanna behind Bromo: round hills like folded cloth. */
export const savanna: Scene = {
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    sky(c, place, light, 0.78);
    const { plant, plantDark, plantLight, ground, planes } = c.colours;
    c.fill('M0 450V190l90 -16 120 20 150 -34 130 22 120 -12 190 24V450z', planes[1]);
    for (const [x, y, rx, ry, fill] of [
      [120, 380, 230, 150, plant],
      [420, 390, 220, 176, plantDark],
      [690, 380, 230, 140, plant],
      [270, 420, 210, 130, plantLight],
      [590, 430, 240, 120, plantLight],
    ] as const) {
      c.ellipse(x, y, rx, ry, fill);
      for (const fold of [-0.5, -0.1, 0.3])
        c.stroke(
          `M${x + rx * fold} ${y - ry * Math.sqrt(1 - fold * fold) + 10}q${30 * (fold + 0.3)} ${ry * 0.35} ${60 * fold} ${ry * 0.6}`,
          plantDark,
          3,
          'stroke-opacity=".35"',
        );
    }
    verge(c, 396, ground, c.colours.accentLight);
    birds(c, 200, 110);
  },
};
