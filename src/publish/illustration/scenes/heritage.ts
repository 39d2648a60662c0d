import { lamp, street } from '../parts/facade.ts';
import {
  artDeco,
  empire,
  type Front,
  gothicTower,
  gothicTwin,
  indis,
  jengki,
  kampungHouse,
  modern,
  mosque,
  neoclassical,
  nieuweBouwen,
  peranakan,
  plainChurch,
  townHall,
  twin,
} from '../parts/fronts.ts';
import { palm, tree, trees } from '../parts/land.ts';
import { range } from '../parts/mountain.ts';
import { birds, sky } from '../parts/sky.ts';
import type { Scene } from '../scene.ts';
import { canal, gallery, marketLane, stairs } from './lanes.ts';
import { arches, clock, fighters, monument } from './monuments.ts';
import { tomb } from './temples.ts';

// Scenes of old streets and of the kampung behind them.

/** Years a text gives, the first of them. */
const yearIn = (words: string): number => Number(/\b1[6-9]\d\d\b/.exec(words)?.[0] ?? 0);

/** A building on its street, between trees and lamps; `focus` where it is higher than most. */
const onStreet = (front: Front, focus = 248): Scene => ({
  focus,
  lights: ['morning', 'dusk', 'noon'],
  draw(c, place, light) {
    sky(c, place, light);
    range(c, place, 300);
    trees(c, 378, 15, 92);
    const lower = c.between(0, 1) < 0.5;
    if (lower) palm(c, 84, 396, 190, 0.1);
    front(c, 386, yearIn(place.words));
    street(c, 386);
    lamp(c, lower ? 716 : 84, 412, 130);
    if (!lower) tree(c, 728, 402, 150);
    birds(c, 130, 110);
  },
});

const bankOrOffice = onStreet(neoclassical);
const townHallScene = onStreet((c, foot) => townHall(c, foot, 1927));

/** Ordered: the first word found in a heritage place's id, name, style and summary decides its picture. */
export const heritageScenes: readonly (readonly [RegExp, Scene])[] = [
  [/masjid/, onStreet(mosque, 230)],
  [/tionghoa/, onStreet(peranakan)],
  [/makam|kuburan|pesarean/, tomb],
  [/jembatan/, arches],
  [/stadsklok|jam kota/, clock],
  [/monumen peta|tentara/, fighters],
  [/patung|monumen/, monument],
  [/saluran|irigasi/, canal],
  [/tangga/, stairs],
  [/pasar/, marketLane],
  [/galeri/, gallery],
  [/hati kudus|gereja 1905/, onStreet(gothicTwin, 212)],
  [/neo-gotik/, onStreet(gothicTower, 216)],
  [/gereja|gpib/, onStreet(plainChurch)],
  [/kembar.*selatan|selatan.*kembar/, onStreet(twin(1))],
  [/kembar/, onStreet(twin(-1))],
  [/jengki/, onStreet(jengki)],
  [/indis\b|istana gebang|rumah keluarga/, onStreet(indis)],
  [/indische empire|societeit harmonie/, onStreet(empire)],
  [/art deco/, onStreet(artDeco)],
  [/aniem|pln/, onStreet(nieuweBouwen(-150, 2))],
  [/namsin/, onStreet(nieuweBouwen(160, 1))],
  [/nieuwe bouwen/, onStreet(nieuweBouwen(120, 2))],
  [/modern \(gedung|sarinah/, onStreet(modern)],
  [/^balai-kota/, townHallScene],
  [/kolonial modern/, onStreet(townHall)],
  [/neoklasik|gula|lembaga/, bankOrOffice],
  [/rumah/, onStreet(kampungHouse)],
];

export const oldBuilding: Scene = onStreet(empire);
