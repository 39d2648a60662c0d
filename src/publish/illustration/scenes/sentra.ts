import type { Entry } from '../../../domain/model/index.ts';
import { type Canvas, width } from '../canvas.ts';
import type { Good } from '../goods/index.ts';
import { fishingBoat } from '../parts/boats.ts';
import { house } from '../parts/facade.ts';
import { glints, palm, pines, rows, sea, terraces, tree, trees } from '../parts/land.ts';
import { hills, range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';
import { hamlet } from './country.ts';
import { cow } from './play.ts';
import { cages } from './water.ts';

type Category = Entry<'product'>['category'];
type Ground = (c: Canvas, sunX: number) => void;

/** What a village lives from, seen behind its goods. */
const grounds: Record<Category, Ground> = {
  fresh: (c) => {
    rows(c, 300, c.between(240, 360), c.colours.plantDark, c.colours.plant);
    trees(c, 306, 10, 60);
    house(c, 130, 336, 120, [c.colours.roofDark, c.colours.roof]);
    house(c, 60, 352, 96, [c.colours.accentDark, c.colours.accent]);
  },
  farm: (c) => {
    rows(c, 300, c.between(240, 360), c.colours.ground, c.colours.plantLight);
    house(c, 140, 350, 140, [c.colours.roofDark, c.colours.roof]);
  },
  'coffee-tea': (c) => {
    terraces(c, 292, 5);
    trees(c, 322, 12, 90);
    house(c, 150, 384, 150, [c.colours.accentDark, c.colours.accent]);
  },
  plants: (c) => {
    const { accent, gold, red, cream, plant } = c.colours;
    c.rect(0, 296, width, 154, plant);
    for (const [each, fill] of [accent, cream, gold, red, accent].entries())
      c.fill(`M0 ${312 + each * 18}Q300 ${298 + each * 18} 800 ${306 + each * 20}v9Q300 ${308 + each * 18} 0 ${322 + each * 18}z`, fill);
    house(c, 140, 340, 130, [c.colours.roofDark, c.colours.roof]);
  },
  fish: (c, sunX) => {
    sea(c, 268);
    glints(c, 276, 400, sunX);
    fishingBoat(c, 130, 322, 0.8, 0);
    fishingBoat(c, 290, 346, 0.66, 1);
  },
  drink: (c) => {
    hills(c, 300, 14, c.colours.plantDark);
    hills(c, 332, 12, c.colours.plant);
    house(c, 110, 342, 130, [c.colours.roofDark, c.colours.roof]);
    cow(c, 260, 380, 0.62);
  },
  food: (c) => lane(c),
  batik: (c) => lane(c),
  fashion: (c) => lane(c),
  craft: (c) => lane(c),
};

/** A village lane, houses to the left. */
function lane(c: Canvas): void {
  const { roof, roofDark, accent, accentDark, wallShade, planes } = c.colours;
  trees(c, 322, 14, 90);
  c.rect(0, 318, width, 132, planes[3]);
  for (const [x, y, size, own] of [
    [300, 334, 96, 0],
    [410, 330, 84, 0],
    [90, 372, 190, 1],
    [246, 366, 140, 0],
  ] as const)
    house(c, x, y, size, own ? [accentDark, accent] : [roofDark, roof]);
  c.fill('M0 450V366H330Q420 380 480 318h30Q560 400 700 450z', wallShade);
}

/** What the land behind a village shows: fishers live by the sea whatever they make, and koi grow in ponds on land. */
function livelihood(category: Category, words: string): Category {
  if (/kolam/.test(words)) return 'coffee-tea';
  return category === 'food' && /nelayan|pesisir|pelabuhan|pantai|tuna|ikan/.test(words) ? 'fish' : category;
}

/** Fishers of a lake have no sea behind them. */
const groundOf = (living: Category, words: string): Ground => (living === 'fish' && /danau/.test(words) ? lakeside : grounds[living]);

const lakeside: Ground = (c, sunX) => {
  const { water, waterDark, planes } = c.colours;
  pines(c, 296, 34, 40, 0, width, planes[3]);
  c.rect(0, 294, width, 156, water);
  c.rect(0, 294, width, 10, waterDark);
  glints(c, 306, 400, sunX);
  cages(c, 150, 350);
};

/** A producing village: its ground behind, its goods laid out on a woven mat before it. */
export const sentraScene = (goods: readonly Good[], category: Category | undefined, words: string): Scene => ({
  focus: 296,
  lights: ['morning', 'dusk', 'dawn', 'noon'],
  draw(c, place, light) {
    const sun = sky(c, place, light, c.between(0.4, 0.56));
    range(c, place);
    if (category) groundOf(livelihood(category, words), words)(c, sun.x);
    else {
      terraces(c, 292, 5);
      hamlet(c, [c.colours.roofDark, c.colours.roof]);
    }
    mat(c);
    const [one, two] = goods;
    if (one && two) {
      c.at(440, 420, 0.84, () => one(c));
      c.at(660, 428, 0.92, () => two(c));
    } else if (one) c.at(568, 424, 1.16, () => one(c));
    if (c.random() < 0.5) palm(c, 30, 446, c.between(170, 230), 0.12);
    else tree(c, 30, 446, c.between(150, 190));
    birds(c, 230, 100);
  },
});

function mat(c: Canvas): void {
  const { ground, groundDark, accentDark, accent } = c.colours;
  c.fill('M250 450L330 392H800V450z', ground);
  c.fill('M250 450L330 392H800V450z', c.batik('kawung', groundDark, 0.7), 'fill-opacity=".5"');
  c.fill('M250 450L330 392H800v9H338L270 450z', accentDark);
  c.fill('M300 450L352 412H800v5H362L318 450z', accent);
}
