import type { Entry } from '../../../domain/model/index.ts';
import { type Canvas, horizon, width } from '../canvas.ts';
import { palm, pines, sandRings, terraces, trees, verge } from '../parts/land.ts';
import { hills, range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import { bus, car, jeep } from '../parts/vehicles.ts';
import type { Place } from '../place.ts';
import type { Scene } from '../scene.ts';

type Waypoints = Entry<'route'>['waypoints'];

/**
 * The road from where one starts, at the reader's feet, to where it goes, on the horizon. It swings as the way-points
 * swing to either side of the straight line; a milestone stands at each of them.
 */
export const routeScene = (waypoints: Waypoints): Scene => ({
  lights: ['morning', 'dawn', 'dusk', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place);
    country(c, place);
    const bends = swings(waypoints).map((aside, step, all) => bend(aside, step / (all.length - 1)));
    road(c, bends);
    const { planes, accent } = c.colours;
    const words = place.words;
    const vehicle = /pasir|savana|penanjakan|b29|jemplang|ranu/.test(words) ? jeep : /batu|blitar/.test(words) ? bus : car;
    const on = bends.find(({ y }) => y < 396) ?? bends[0];
    if (on) vehicle(c, on.x, on.y + on.half * 0.2, (on.half / 62) * (vehicle === bus ? 0.62 : 0.8));
    verge(c, 440, planes[4], accent);
    if (/balekambang|probolinggo|pasuruan/.test(words)) palm(c, 60, 448, 210, 0.12);
    else pines(c, 450, 4, 190, 0, 130, planes[4]);
    birds(c, 210, 100);
  },
});

interface Bend {
  readonly x: number;
  readonly y: number;
  /** Half the width of the road there. */
  readonly half: number;
}

/** How far each way-point lies aside of the straight line, -1 to 1 of the largest. */
function swings(waypoints: Waypoints): number[] {
  const [first, last] = [waypoints[0], waypoints.at(-1)];
  if (!first || !last) return [0, 0];
  const [east, north] = [last.lon - first.lon, last.lat - first.lat];
  const long = Math.hypot(east, north) || 1;
  const aside = waypoints.map(({ lon, lat }) => ((lon - first.lon) * north - (lat - first.lat) * east) / long);
  const most = Math.max(...aside.map(Math.abs), 1e-6);
  return aside.map((each) => each / most);
}

/** Where a step of the way (0 near, 1 far) stands in the picture: closer together and narrower towards the horizon. */
function bend(aside: number, t: number): Bend {
  const depth = (1 - t) ** 1.7;
  return {
    x: 400 + aside * (90 + 200 * depth) + (t % 0.2 > 0.1 ? 30 : -30) * (0.3 + depth),
    y: horizon + 6 + 190 * depth,
    half: 3 + 84 * depth,
  };
}

const y0 = (before: Bend | undefined): number => before?.y ?? 450;

function road(c: Canvas, bends: readonly Bend[]): void {
  const { ground, groundDark, cream, accent, gold } = c.colours;
  const curve = (side: -1 | 0 | 1, list: readonly Bend[]) =>
    list
      .map(({ x, y, half }, each) => {
        const at = `${x + side * half} ${y}`;
        const before = list[each - 1];
        if (!before) return at;
        const middle = (before.y + y) / 2;
        return `C${before.x + side * before.half} ${middle} ${x + side * half} ${middle} ${at}`;
      })
      .join('');
  const back = [...bends].reverse();
  const ribbon = `M${curve(-1, bends)}L${curve(1, back)}z`;
  c.fill(ribbon, groundDark);
  c.stroke(`M${curve(-1, bends)}`, ground, 4);
  c.stroke(`M${curve(1, bends)}`, ground, 4);
  c.stroke(`M${curve(0, bends)}`, cream, 3, 'stroke-dasharray="16 14"');
  for (const { x, y, half } of bends.slice(1).filter((each, at, all) => y0(all[at - 1]) - each.y > 7)) {
    const s = 0.22 + half / 75;
    c.at(x + half + 10 * s, y, s, () => {
      c.fill('M-9 0V-26Q-9 -36 0 -36T9 -26V0z', cream);
      c.fill('M-9 -20V-26Q-9 -36 0 -36T9 -26V-20z', half < 6 ? gold : accent);
    });
  }
}

/** The country a road crosses, by where it goes. */
function country(c: Canvas, { words }: Place): void {
  const { planes, plant, plantDark, plantLight, ground, groundDark, water, waterLight } = c.colours;
  if (/balekambang/.test(words)) {
    c.rect(0, horizon - 8, width, 40, water);
    c.stroke(`M60 ${horizon + 4}h160M420 ${horizon + 10}h220`, waterLight, 4);
    hills(c, 316, 10, plantDark);
    hills(c, 352, 12, plant);
  } else if (/cemorolawang|savana|jemplang/.test(words)) {
    hills(c, 306, 16, planes[3]);
    c.fill('M0 450V350Q300 320 800 344V450z', ground);
    c.group(c.clip('M0 350Q300 320 800 344V450H0z'), () => sandRings(c, 460, 350, groundDark, 7, '.5'));
  } else if (/blitar|batu\b/.test(words)) {
    hills(c, 300, 10, plantDark);
    c.rect(0, 320, width, 130, plant);
    c.fill('M0 320h800v130H0z', c.batik('gringsing', plantLight), 'fill-opacity=".3"');
    trees(c, 330, 15, 64);
  } else if (/madakaripura|tumpak/.test(words)) {
    hills(c, 296, 30, planes[2]);
    hills(c, 330, 22, plantDark);
    trees(c, 350, 14, 80);
    hills(c, 364, 10, plant);
  } else terraces(c, 296, 5);
}
