import { banyan, boat, candi, facade, floor, houses, obelisk, splitGate, stalls, tents, wheel } from './built.ts';
import { width } from './canvas.ts';
import { distance, hills, ridge, ripples, sky, trees } from './land.ts';
import type { Scene } from './scene.ts';

// Scenes of what people built, planted and gather for.

export const temple: Scene = {
  lights: ['dusk', 'morning', 'dawn', 'noon'],
  draw(c, { id }) {
    sky(c, c.between(0.15, 0.85), c.between(150, 220), 38);
    distance(c, 280, 60);
    trees(c, 372, 22, 46);
    floor(c, 370, c.colours.plantDark);
    hills(c, 396, 8, c.colours.ground);
    if (/pura|poten|mandhara/.test(id)) {
      splitGate(c, 400, 400, 230);
      for (const x of [150, 650]) candi(c, x, 400, 130, 3);
    } else candi(c, c.between(330, 470), 402, c.between(240, 290), 3 + Math.floor(c.random() * 3));
  },
};

export const heritage: Scene = {
  lights: ['morning', 'noon', 'dusk'],
  draw(c, { id }) {
    sky(c, c.between(0.15, 0.85), c.between(70, 120));
    distance(c, 240, 40);
    trees(c, 372, 16, 58);
    const top = /masjid/.test(id)
      ? 'dome'
      : /gereja|gpib/.test(id)
        ? 'tower'
        : /pesarean|makam|istana/.test(id) || c.random() < 0.5
          ? 'gable'
          : 'parapet';
    facade(c, 384, /gereja|gpib/.test(id) ? 3 : 5 + Math.floor(c.random() * 2) * 2, top);
    floor(c, 384, c.colours.wallShade);
    floor(c, 402, c.colours.groundDark);
    for (const x of [90, 710]) {
      c.rect(x - 3, 290, 6, 112, c.colours.ink);
      c.circle(x, 284, 11, c.colours.sun);
    }
  },
};

export const village: Scene = {
  lights: ['morning', 'dusk', 'noon'],
  draw(c) {
    sky(c, c.between(0.15, 0.85), c.between(80, 130));
    distance(c, 200, 80);
    const { plant, plantDark, ground } = c.colours;
    for (let terrace = 0; terrace < 6; terrace += 1) hills(c, 270 + terrace * 30, 14, [plantDark, plant, ground][terrace % 3] ?? plant);
    houses(c, 330, 5, 62, 120, 680);
    houses(c, 418, 3, 92, 60, 740);
  },
};

export const agro: Scene = {
  lights: ['morning', 'noon'],
  draw(c) {
    sky(c, c.between(0.15, 0.85), c.between(80, 130));
    distance(c, 210, 70);
    floor(c, 290, c.colours.plantDark);
    const vanish = c.between(280, 520);
    for (let row = -9; row <= 9; row += 1)
      c.polygon(
        [
          [vanish + row * 22, 290],
          [vanish + row * 22 + 9, 290],
          [vanish + row * 112 + 62, 450],
          [vanish + row * 112, 450],
        ],
        c.colours.plant,
      );
    houses(c, 300, 2, 56, vanish > 400 ? 80 : 520, vanish > 400 ? 280 : 720);
    for (let fruit = 0; fruit < 26; fruit += 1) c.circle(c.between(0, width), c.between(330, 446), c.between(3, 6), c.colours.accent);
  },
};

export const park: Scene = {
  lights: ['noon', 'morning', 'dusk'],
  draw(c, { id }) {
    sky(c, c.between(0.15, 0.85), c.between(60, 100));
    distance(c, 220, 40);
    houses(c, 290, 9, 46);
    floor(c, 296, c.colours.plant);
    trees(c, 330, 12, 70);
    c.ellipse(400, 396, 330, 44, c.colours.ground);
    const centre = /tugu|monumen/.test(id) ? 0 : Math.floor(c.random() * 3);
    if (centre === 0) obelisk(c, 400, 398, c.between(210, 260));
    else if (centre === 1) banyan(c, c.between(360, 440), 400, c.between(220, 260));
    else {
      c.ellipse(400, 392, 120, 20, c.colours.water);
      for (const dx of [-54, -28, 0, 28, 54])
        c.path(
          `M${400 + dx} 388q${dx * 0.5} ${-120 + Math.abs(dx)} ${dx * 1.2} -6`,
          `fill="none" stroke="${c.colours.waterLight}" stroke-width="5"`,
        );
    }
    trees(c, 440, 3, 84, 0, 160);
    trees(c, 440, 3, 84, 640, width);
  },
};

export const themePark: Scene = {
  lights: ['dusk', 'noon', 'dawn'],
  draw(c) {
    sky(c, c.between(0.1, 0.3), 120);
    distance(c, 260, 60);
    trees(c, 386, 20, 46);
    floor(c, 384, c.colours.groundDark);
    wheel(c, c.between(480, 580), 400, c.between(104, 128));
    for (let tent = 0; tent < 3; tent += 1) {
      const x = 120 + tent * 110;
      c.polygon(
        [
          [x - 50, 400],
          [x + 50, 400],
          [x + 40, 330],
          [x - 40, 330],
        ],
        c.colours.wall,
      );
      c.polygon(
        [
          [x - 56, 334],
          [x + 56, 334],
          [x, 268],
        ],
        tent % 2 ? c.colours.accent : c.colours.roof,
      );
      c.polygon(
        [
          [x, 268],
          [x, 240],
          [x + 26, 250],
        ],
        c.colours.sun,
      );
    }
  },
};

export const harbour: Scene = {
  lights: ['dusk', 'morning'],
  draw(c) {
    sky(c, c.between(0.2, 0.8), c.between(180, 215), 42);
    ridge(c, 240, 20, c.colours.ridges[1] ?? c.colours.ink);
    floor(c, 256, c.colours.water);
    ripples(c, 270, 420, 10);
    for (let each = 0; each < 4; each += 1) boat(c, 110 + each * 190 + c.between(-30, 30), 300 + (each % 2) * 60, 46 + (each % 2) * 22);
    floor(c, 424, c.colours.groundDark);
    for (let post = 20; post < width; post += 90) c.rect(post, 404, 12, 46, c.colours.ink);
  },
};

export const market: Scene = {
  lights: ['dusk', 'morning'],
  draw(c) {
    sky(c, c.between(0.15, 0.85), 120);
    houses(c, 270, 8, 66);
    floor(c, 286, c.colours.wallShade);
    stalls(c, 392, 4);
    floor(c, 392, c.colours.groundDark);
  },
};

export const camp: Scene = {
  lights: ['dawn'],
  draw(c) {
    sky(c, c.between(0.55, 0.85), 180);
    distance(c, 260, 70);
    trees(c, 376, 30, 78);
    hills(c, 384, 12, c.colours.plantDark);
    tents(c, 418, 4);
  },
};
