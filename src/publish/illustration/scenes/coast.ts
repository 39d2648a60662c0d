import { type Canvas, horizon, width } from '../canvas.ts';
import { fishingBoat, perahu } from '../parts/boats.ts';
import { glints, palm, sandRings, sea } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';
import { rider } from './mountains.ts';

// Scenes of the coast.

export const beach: Scene = {
  lights: ['noon', 'morning', 'dusk'],
  draw(c, place, light) {
    const { words } = place;
    const sun = sky(c, place, light);
    const { planes, cream, ground, groundDark, groundLight, stoneDark, ink } = c.colours;
    const top = horizon - 40;
    sea(c, top);
    glints(c, top + 8, 350, sun.x, 7);
    const black = /pasir besi|pasir hitam/.test(words);
    const isles = /tiga pulau|tiga warna/.test(words) ? 3 : /pulau/.test(words) ? 1 : Math.floor(c.between(0, 2.4));
    for (let each = 0; each < isles; each += 1)
      islet(c, 330 + each * 150 + c.between(-20, 20), top + 16 + each * 8, 0.8 + c.random() * 0.5);
    c.fill(`M0 ${top + 12}V${top - c.between(60, 110)}q90 -26 150 24t70 ${c.between(90, 110)}z`, planes[2]);
    c.fill(`M0 ${top + 40}V${top - 20}q60 -10 100 20t30 50z`, planes[3]);
    surf(c, cream, black ? stoneDark : ground, black ? ink : groundLight);
    c.group(c.clip('M0 398Q260 352 480 400T800 388V450H0z'), () => sandRings(c, 640, 392, black ? c.colours.stone : groundDark, 5, '.4'));
    dressing(c, words);
  },
};

function surf(c: Canvas, foam: string, sand: string, wet: string): void {
  c.fill('M0 352Q240 318 450 362T800 346V450H0z', foam, 'fill-opacity=".45"');
  c.fill('M0 372Q260 330 470 378T800 364V450H0z', foam);
  c.fill('M0 384Q260 342 470 390T800 376V450H0z', wet);
  c.fill('M0 398Q260 352 480 400T800 388V450H0z', sand);
}

function islet(c: Canvas, x: number, y: number, size: number): void {
  const { planes, plantDark, plant } = c.colours;
  c.at(x, y, size, () => {
    c.fill('M-60 14L-50 -30Q-20 -60 20 -50T58 14z', planes[3]);
    c.fill('M-54 -26Q-20 -66 22 -54T52 -16Q30 -30 8 -24T-54 -26z', plantDark);
    c.fill('M-6 -52Q20 -62 44 -28Q20 -40 -6 -52z', plant);
  });
}

/** What stands on the sand: the temple on its rock, boats, shelters, a horse, palms. */
function dressing(c: Canvas, words: string): void {
  const { ink } = c.colours;
  if (/pura/.test(words)) seaTemple(c);
  else if (/nelayan|tuna|ikan/.test(words)) {
    perahu(c, 560, 420, 1.15);
    perahu(c, 330, 438, 0.8);
  } else if (/kuda/.test(words)) {
    rider(c, 450, 432, 1.5, ink);
    rider(c, 580, 420, 1.2, ink);
  } else if (/penyu/.test(words)) turtle(c, 520, 424);
  else birds(c, 420, 120);
  palm(c, 690, 436, c.between(190, 250), -0.16);
  palm(c, 742, 444, c.between(130, 180), 0.1);
}

function turtle(c: Canvas, x: number, y: number): void {
  const { plantDark, plant, ground } = c.colours;
  c.at(x, y, 1, () => {
    c.fill('M-40 8l-30 10 14 -22zM36 8l26 14 -6 -24zM44 -14q26 -10 30 4t-26 10z', plantDark);
    c.ellipse(0, -6, 48, 24, plant);
    c.fill('M-48 -6a48 24 0 0 1 96 0z', c.batik('gringsing', ground), 'fill-opacity=".7"');
  });
}

/** A temple on its rock, reached by a bridge. */
function seaTemple(c: Canvas): void {
  const { stoneDark, stone, planes, wood } = c.colours;
  c.at(370, 316, 1, () => {
    c.fill('M-120 30L-100 -10Q-40 -40 40 -30T126 30z', planes[3]);
    for (const [tier, half] of [46, 36, 27, 18].entries()) {
      c.rect(-half * 0.5, -62 - tier * 30, half, 34, stone);
      c.fill(`M${-half} ${-56 - tier * 30}q${half} -10 ${half * 2} 0l${-half * 0.6} -16h${-half * 0.8}z`, stoneDark);
    }
    c.rect(-40, -32, 80, 12, stone);
    c.fill('M100 12q150 -16 330 44v10q-180 -54 -330 -40z', wood);
    for (const x of [150, 220, 290, 360]) c.rect(x, 10 + (x - 150) * 0.16, 5, 44, wood);
  });
}

export const island: Scene = {
  lights: ['noon', 'morning', 'dusk'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    const { plantDark, plant, ground, cream, waterLight, planes } = c.colours;
    const top = horizon - 46;
    sea(c, top);
    glints(c, top + 8, 440, sun.x);
    const wild = /cagar|tertutup/.test(place.words);
    c.at(c.between(330, 400), top + 44, 1.15, () => {
      c.ellipse(20, 8, 290, 26, waterLight, 'fill-opacity=".7"');
      c.ellipse(20, 2, 250, 17, cream);
      c.ellipse(20, -2, 240, 13, ground);
      c.fill(wild ? 'M-200 0Q-190 -70 -110 -84T10 -120 150 -84 240 0z' : 'M-170 0Q-120 -46 -20 -52T130 -40 210 0z', plantDark);
      c.fill(wild ? 'M-60 -90Q10 -128 90 -98T170 -60Q80 -80 -60 -90z' : 'M-60 -48Q20 -62 110 -40Q40 -44 -60 -48z', plant);
      c.fill(
        wild ? 'M-200 0Q-190 -70 -110 -84T10 -120 150 -84 240 0z' : 'M-170 0Q-120 -46 -20 -52T130 -40 210 0z',
        c.batik('gringsing', c.colours.plantLight),
        'fill-opacity=".22"',
      );
      if (!wild) {
        palm(c, -60, -10, 120, -0.14);
        palm(c, 60, -10, 150, 0.14);
        palm(c, 110, -6, 100, 0.2);
      } else c.fill('M-220 4l14 -40 22 -6 10 46z', planes[4]);
    });
    if (!wild) perahu(c, c.between(440, 560), 400, 1.3);
    birds(c, 170, 130);
  },
};

export const harbour: Scene = {
  lights: ['dusk', 'dawn', 'morning'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    range(c, place, 250);
    sea(c, 256);
    glints(c, 262, 420, sun.x);
    const { woodDark, groundDark } = c.colours;
    const first = c.between(180, 260);
    for (const [each, size] of [0.72, 0.95, 1.25].entries()) fishingBoat(c, first + each * 190, 306 + each * 34, size, each);
    c.fill('M0 450v-32h800v32z', groundDark);
    for (let x = 30; x < width; x += 92) {
      c.rect(x, 398, 14, 52, woodDark);
      c.ellipse(x + 7, 398, 10, 4, c.colours.wood);
    }
    birds(c, 120, 90);
  },
};

export const mangrove: Scene = {
  lights: ['dusk', 'morning'],
  draw(c, place, light) {
    const sun = sky(c, place, light);
    const { planes, plant, plantDark, plantLight, woodDark, wood } = c.colours;
    const top = horizon - 24;
    c.rect(0, top - 26, width, 40, planes[2]);
    sea(c, top);
    glints(c, top + 6, 440, sun.x);
    for (const x of [70, 250, 640, 770]) {
      const size = c.between(0.9, 1.2);
      c.at(x, 392, size, () => {
        for (const root of [-66, -42, -18, 18, 42, 66]) c.stroke(`M0 -96Q${root * 0.5} -70 ${root} 30`, woodDark, 7);
        c.stroke('M0 -90V-150', woodDark, 12);
        c.ellipse(0, -176, 96, 50, plantDark);
        c.ellipse(18, -190, 66, 32, plant);
        c.ellipse(34, -202, 30, 12, plantLight);
      });
    }
    // The boardwalk leads the eye between the trees.
    c.fill('M330 450Q400 372 440 300l22 0Q470 372 520 450z', wood);
    for (const y of [312, 328, 348, 372, 400, 432]) c.stroke(`M${442 - (y - 300) * 0.66} ${y}h${22 + (y - 300) * 1.02}`, woodDark, 3);
  },
};

/** Below the surface: light in bands, corals, fish; the boat above. */
export const underwater: Scene = {
  focus: 242,
  lights: ['noon'],
  draw(c, place, light) {
    sky(c, place, light);
    const { water, waterLight, waterDark, accent, red, gold, ink } = c.colours;
    c.rect(0, 140, width, 310, waterLight);
    c.fill('M0 196q100 -16 200 0t200 0 200 0 200 0V450H0z', water);
    c.fill('M0 320q120 -24 260 0t280 -6 260 6V450H0z', waterDark);
    c.fill('M520 140h60l-120 310h-130zM640 140h30l-60 310h-70z', waterLight, 'fill-opacity=".25"');
    perahu(c, c.between(240, 340), 148, 1.1);
    const school = c.between(260, 420);
    for (const [dx, dy, s, fill] of [
      [0, 0, 1.5, accent],
      [90, 40, 1.1, gold],
      [-80, 50, 1, gold],
      [170, -6, 0.9, accent],
      [40, 84, 0.9, gold],
    ] as const)
      c.at(school + dx, 246 + dy, s, () => {
        c.fill('M-30 0Q0 -26 30 0Q0 26 -30 0zM-26 0l-20 -14v28z', fill);
        c.fill('M2 -13q8 13 0 26h-7q8 -13 0 -26z', c.colours.cream, 'fill-opacity=".8"');
        c.circle(18, -3, 3, ink);
      });
    for (let x = 30; x < width; x += 76) coral(c, x + c.between(-14, 14), c.pick([red, accent, gold]), c.between(0.8, 1.4));
  },
};

function coral(c: Canvas, x: number, fill: string, size: number): void {
  c.at(x, 452, size, () => c.stroke('M0 0V-64M0 -24L-24 -50V-66M0 -34L22 -54V-76M-14 -38L-8 -56', fill, 10));
}
