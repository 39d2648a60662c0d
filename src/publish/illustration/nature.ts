import { boat, floor } from './built.ts';
import { height, width } from './canvas.ts';
import { cone, distance, furrows, hills, palm, ridge, ripples, sky, trees } from './land.ts';
import type { Scene } from './scene.ts';

// Scenes of mountain, water and forest.

/** Px a mountain of some height rises in the picture: 3,676 m (Semeru) reaches nearly the top. */
const rise = (elevationM: number): number => 90 + Math.min(1, elevationM / 3700) * 230;

export const volcano: Scene = {
  lights: ['dawn', 'dusk', 'morning'],
  draw(c, { elevationM }) {
    sky(c, c.between(0.62, 0.9), c.between(170, 230));
    distance(c, 300, 40);
    const x = c.between(300, 480);
    const top = 400 - rise(elevationM);
    const half = c.between(230, 300);
    const [, , near = '', nearest = ''] = c.colours.ridges;
    cone(c, x, 412, top, half, c.between(44, 80), near, nearest);
    furrows(c, x, 412, top, half, 9, nearest);
    hills(c, 400, 14, nearest);
    hills(c, 424, 8, c.colours.groundDark);
  },
};

export const crater: Scene = {
  lights: ['dawn'],
  draw(c, { elevationM }) {
    sky(c, c.between(0.7, 0.88), 180);
    distance(c, 270, 60);
    const [, , near = '', nearest = ''] = c.colours.ridges;
    cone(c, 560, 400, 400 - rise(elevationM) * 0.8, 190, 16, nearest, c.colours.ink);
    furrows(c, 560, 400, 400 - rise(elevationM) * 0.8, 190, 10, near);
    cone(c, 285, 418, 400 - rise(elevationM) * 0.75, 280, 170, near, nearest);
    c.path('M205 236q80 40 160 0q-80 -22 -160 0z', `fill="${c.colours.ink}" opacity=".7"`);
    for (let puff = 0; puff < 5; puff += 1) c.circle(290 + puff * 15, 214 - puff * 27, 17 + puff * 6, '#fff', 'opacity=".32"');
    for (let each = 0; each < 4; each += 1)
      c.path(
        `M0 ${404 + each * 12}Q${200 + each * 40} ${392 + each * 13} 400 ${404 + each * 12}T800 ${400 + each * 13}V450H0z`,
        `fill="${each % 2 ? c.colours.ground : c.colours.groundDark}"`,
      );
  },
};

export const viewpoint: Scene = {
  lights: ['dawn', 'dusk'],
  draw(c) {
    sky(c, c.between(0.3, 0.7), c.between(200, 240), 40);
    const [far = '', mid = '', near = '', nearest = ''] = c.colours.ridges;
    ridge(c, 262, 40, far);
    cone(c, c.between(220, 580), 340, 190, 170, 40, mid, near);
    ridge(c, 320, 26, mid);
    ridge(c, 362, 30, near);
    hills(c, 410, 20, nearest);
    const x = c.between(140, 620);
    c.line(
      [
        [x - 90, 412],
        [x + 90, 402],
      ],
      c.colours.ink,
      4,
    );
    for (let post = -90; post <= 90; post += 30)
      c.line(
        [
          [x + post, 432],
          [x + post, 396],
        ],
        c.colours.ink,
        4,
      );
    trees(c, 440, 4, 46, x > 400 ? 0 : 600, x > 400 ? 160 : width);
  },
};

export const savanna: Scene = {
  lights: ['morning', 'noon'],
  draw(c) {
    sky(c, c.between(0.15, 0.4), 90);
    distance(c, 210, 70);
    const { plant, plantDark, ground } = c.colours;
    hills(c, 300, 46, plantDark);
    hills(c, 348, 32, plant);
    hills(c, 400, 20, ground);
    for (let blade = 0; blade < 46; blade += 1) {
      const x = c.between(0, width);
      const y = c.between(404, height);
      c.path(`M${x} ${y}q${c.between(-8, 8)} -14 ${c.between(-12, 12)} -26`, `fill="none" stroke="${plantDark}" stroke-width="2"`);
    }
  },
};

export const lake: Scene = {
  lights: ['morning', 'dusk', 'noon'],
  draw(c) {
    sky(c, c.between(0.25, 0.75), c.between(70, 120));
    distance(c, 190, 80);
    const shore = c.between(266, 292);
    trees(c, shore, 26, 36);
    floor(c, shore, c.colours.water);
    c.path(`M0 ${shore}h${width}v40q-200 26 -400 8T0 ${shore + 42}z`, `fill="${c.colours.plantDark}" opacity=".35"`);
    ripples(c, shore + 46, 440, 9);
    c.path(`M0 ${height}V${height - c.between(36, 80)}Q180 ${height - 18} 330 ${height}z`, `fill="${c.colours.groundDark}"`);
    for (let reed = 0; reed < 9; reed += 1)
      c.path(
        `M${20 + reed * 22} ${height}q${c.between(-6, 8)} -40 ${c.between(-10, 16)} ${c.between(-84, -56)}`,
        `fill="none" stroke="${c.colours.plant}" stroke-width="4"`,
      );
  },
};

export const waterfall: Scene = {
  lights: ['noon', 'morning'],
  draw(c, { id }) {
    sky(c, c.between(0.2, 0.8), 60, 26);
    const { plant, plantDark, groundDark, water, waterLight } = c.colours;
    const lip = c.between(80, 120);
    ridge(c, lip, 26, plantDark);
    ridge(c, lip + 40, 18, c.random() < 0.5 ? c.colours.stoneDark : plantDark);
    const curtain = /sewu|tumpak/.test(id) ? 7 : /tetes/.test(id) ? 5 : Math.floor(c.between(1, 3));
    const middle = c.between(320, 480);
    for (let fall = 0; fall < curtain; fall += 1) {
      const x = middle + (fall - (curtain - 1) / 2) * 62 + c.between(-8, 8);
      const w = curtain > 3 ? c.between(12, 24) : c.between(34, 58);
      c.path(`M${x - w / 2} ${lip + c.between(0, 20)}q${w / 2} -14 ${w} 0L${x + w * 0.72} 384H${x - w * 0.72}z`, `fill="${waterLight}"`);
      c.path(
        `M${x - w * 0.12} ${lip + 34}L${x - w * 0.2} 380M${x + w * 0.2} ${lip + 60}L${x + w * 0.3} 380`,
        'stroke="#fff" stroke-width="4" fill="none" opacity=".8"',
      );
    }
    c.ellipse(middle, 388, 130 + curtain * 26, 20, '#fff', 'opacity=".5"');
    floor(c, 392, water);
    ripples(c, 400, 446, 5);
    for (const side of [0, 1]) {
      const x = side ? width : 0;
      const sign = side ? -1 : 1;
      c.path(`M${x} 120Q${x + sign * 150} 170 ${x + sign * 128} 280T${x + sign * 210} 450H${x}z`, `fill="${side ? plant : plantDark}"`);
    }
    for (let rock = 0; rock < 6; rock += 1)
      c.ellipse(c.between(160, 640), c.between(398, 440), c.between(14, 36), c.between(9, 18), groundDark);
  },
};

export const spring: Scene = {
  lights: ['noon', 'morning'],
  draw(c) {
    sky(c, c.between(0.2, 0.8), 70, 26);
    distance(c, 150, 50);
    trees(c, 260, 34, 74);
    floor(c, 262, c.colours.plantDark);
    c.path('M330 262Q470 300 300 340T420 450H800V430Q560 380 600 330T430 262z', `fill="${c.colours.water}"`);
    ripples(c, 330, 440, 5);
    for (let rock = 0; rock < 12; rock += 1)
      c.ellipse(
        c.between(180, 720),
        c.between(300, 446),
        c.between(14, 44),
        c.between(9, 22),
        c.random() < 0.5 ? c.colours.wallShade : c.colours.groundDark,
      );
    trees(c, 440, 4, 70, 0, 190);
  },
};

export const beach: Scene = {
  lights: ['noon', 'morning', 'dusk'],
  draw(c) {
    sky(c, c.between(0.15, 0.85), c.between(70, 130));
    const { water, waterLight, ground, ridges } = c.colours;
    const horizon = c.between(196, 226);
    floor(c, horizon, water);
    const side = c.random() < 0.5;
    c.path(
      side
        ? `M0 ${horizon + 6}V${horizon - 70}Q110 ${horizon - 96} 190 ${horizon + 6}z`
        : `M800 ${horizon + 6}V${horizon - 84}Q680 ${horizon - 70} 600 ${horizon + 6}z`,
      `fill="${ridges[2]}"`,
    );
    const rock = c.between(300, 520);
    c.path(`M${rock - 50} ${horizon + 30}q16 -84 48 -70q50 10 62 70z`, `fill="${ridges[3]}"`);
    for (let wave = 0; wave < 4; wave += 1) {
      const y = horizon + 44 + wave * 34;
      c.path(
        `M0 ${y}q66 -${12 + wave * 3} 133 0t133 0t133 0t133 0t133 0t133 0V${y + 16}H0z`,
        `fill="${wave % 2 ? waterLight : '#fff'}" opacity="${wave % 2 ? 0.5 : 0.36}"`,
      );
    }
    c.path(
      `M0 450V${c.between(370, 400)}Q260 ${c.between(330, 372)} 480 ${c.between(390, 412)}T800 ${c.between(372, 404)}V450z`,
      `fill="${ground}"`,
    );
    palm(c, side ? c.between(600, 720) : c.between(80, 200), 430, c.between(150, 210));
  },
};

export const island: Scene = {
  lights: ['noon', 'morning'],
  draw(c) {
    sky(c, c.between(0.15, 0.85), c.between(70, 120));
    const horizon = 214;
    floor(c, horizon, c.colours.water);
    c.path(`M210 ${horizon + 34}Q300 ${horizon - 60} 430 ${horizon - 34}T640 ${horizon + 34}z`, `fill="${c.colours.plantDark}"`);
    c.path(`M190 ${horizon + 36}q220 -22 470 0q-220 26 -470 0z`, `fill="${c.colours.ground}"`);
    palm(c, c.between(300, 360), horizon + 24, 92);
    palm(c, c.between(460, 520), horizon + 22, 76);
    ripples(c, horizon + 60, 440, 10);
    boat(c, c.between(160, 640), c.between(340, 390), 54);
  },
};

export const underwater: Scene = {
  lights: ['noon'],
  draw(c) {
    sky(c, 0.7, 70);
    floor(c, 150, c.colours.waterLight);
    floor(c, 200, c.colours.water);
    boat(c, c.between(180, 560), 152, 62);
    for (let fish = 0; fish < 9; fish += 1) {
      const x = c.between(60, 740);
      const y = c.between(230, 350);
      c.path(`M${x} ${y}q22 -18 46 0q-24 18 -46 0zl-14 -10v20z`, `fill="${fish % 3 ? c.colours.sun : c.colours.accent}"`);
    }
    for (let coral = 0; coral < 9; coral += 1) {
      const x = c.between(0, width);
      c.path(
        `M${x} 450v-40M${x} 428l-18 -26M${x} 420l18 -30M${x} 410v-40`,
        `stroke="${coral % 2 ? c.colours.accent : c.colours.roof}" stroke-width="9" stroke-linecap="round" fill="none"`,
      );
    }
  },
};

export const mangrove: Scene = {
  lights: ['dusk', 'morning'],
  draw(c) {
    sky(c, c.between(0.2, 0.8), 190);
    floor(c, 250, c.colours.water);
    trees(c, 258, 30, 52);
    ripples(c, 280, 400, 8);
    for (let tree = 0; tree < 5; tree += 1) {
      const x = 60 + tree * 170 + c.between(-30, 30);
      for (const root of [-54, -30, -10, 12, 32, 56])
        c.path(`M${x} 330Q${x + root * 0.8} 350 ${x + root} 440`, `fill="none" stroke="${c.colours.groundDark}" stroke-width="6"`);
      c.rect(x - 6, 270, 12, 66, c.colours.groundDark);
      c.ellipse(x, 244, 76, 44, tree % 2 ? c.colours.plant : c.colours.plantDark);
    }
  },
};

export const forest: Scene = {
  lights: ['morning'],
  draw(c) {
    sky(c, 0.5, 110, 44);
    ridge(c, 250, 30, c.colours.ridges[1] ?? c.colours.plant);
    floor(c, 400, c.colours.plantDark);
    for (let trunk = 0; trunk < 22; trunk += 1) {
      const x = trunk * 38 + c.between(-10, 14);
      const w = c.between(8, 20);
      c.rect(x, 0, w, 420, trunk % 3 ? c.colours.plantDark : c.colours.plant);
      for (let joint = 40; joint < 410; joint += 58) c.rect(x, joint + c.between(0, 14), w, 3, c.colours.ink);
    }
    c.path('M300 450Q380 400 400 330Q440 400 560 450z', `fill="${c.colours.ground}"`);
  },
};
