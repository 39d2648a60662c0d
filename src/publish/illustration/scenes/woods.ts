import { width } from '../canvas.ts';
import { pines, verge } from '../parts/land.ts';
import { hills, range } from '../parts/mountain.ts';
import { sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';
import { tent } from './water.ts';

// Woods and camps.

/** A bamboo grove: tall culms, light between them, a path. */
export const bamboo: Scene = {
  lights: ['morning', 'noon'],
  draw(c, place, light) {
    sky(c, place, light, 0.54);
    const { planes, plant, plantDark, plantLight, ground, groundLight } = c.colours;
    c.fill('M0 450V150q200 40 400 70t400 -80V450z', planes[0]);
    for (const [count, w, fill, top] of [
      [18, 9, planes[1], 0],
      [13, 15, plantDark, 0],
    ] as const)
      for (let each = 0; each < count; each += 1) {
        const x = ((each + c.between(0.1, 0.9)) * width) / count;
        if (Math.abs(x - 420) < 70) continue;
        c.rect(x, top, w, 420, fill);
      }
    c.rect(0, 360, width, 90, plantDark);
    c.fill('M400 330Q430 380 300 450H620Q470 380 440 330z', ground);
    c.fill('M412 330Q440 390 400 450H500Q450 380 430 330z', groundLight);
    for (const [x, w, lean] of [
      [30, 24, 6],
      [86, 20, -4],
      [170, 26, 10],
      [250, 18, 4],
      [560, 20, -8],
      [630, 26, -4],
      [704, 22, 6],
      [764, 26, -6],
    ] as const) {
      c.fill(`M${x} 450L${x + lean} 0h${w * 0.86}L${x + w} 450z`, plant);
      c.fill(`M${x + w * 0.6} 450L${x + lean + w * 0.5} 0h${w * 0.36}L${x + w} 450z`, plantLight);
      for (let joint = 30; joint < 440; joint += 64) c.rect(x + (lean * (450 - joint)) / 450 - 1, joint + (x % 30), w, 4, plantDark);
    }
    for (const [x, y, turn] of [
      [110, 80, 20],
      [190, 140, -20],
      [600, 70, 30],
      [690, 130, -30],
      [40, 170, 10],
      [740, 210, 20],
    ] as const)
      c.at(
        x,
        y,
        1,
        () => c.fill('M0 0Q40 -22 90 0Q40 10 0 0zM0 0Q30 20 70 40Q24 36 0 0zM0 0Q-40 -10 -80 10Q-40 20 0 0z', plantLight),
        turn,
      );
  },
};

/** Tall forest with mist between its planes. */
export const forest: Scene = {
  lights: ['morning', 'dawn'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { planes, plantDark, cream } = c.colours;
    pines(c, 320, 30, 110, 0, width, planes[1]);
    c.rect(0, 316, width, 60, planes[1]);
    c.fill('M0 340q100 -20 200 0t200 0 200 0 200 0v40H0z', cream, 'fill-opacity=".4"');
    pines(c, 386, 20, 160, 0, width, planes[2]);
    c.rect(0, 380, width, 70, planes[2]);
    pines(c, 450, 12, 230, 0, 300, plantDark);
    pines(c, 450, 12, 230, 500, width, plantDark);
    verge(c, 430, planes[4]);
  },
};

export const camp: Scene = {
  lights: ['dusk', 'night', 'dawn'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    const { planes, gold, red, ink } = c.colours;
    pines(c, 350, 34, 110, 0, width, planes[3]);
    hills(c, 346, 8, planes[3]);
    hills(c, 392, 8, planes[4]);
    tent(c, 200, 424, 1.2);
    tent(c, 620, 428, 1.4);
    c.fill('M392 424q-22 -34 8 -64q30 30 8 64z', gold);
    c.fill('M396 424q-10 -20 4 -36q14 16 6 36z', red);
    c.stroke('M374 430l56 -10M374 420l56 10', ink, 7);
  },
};
