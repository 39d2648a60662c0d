import type { DestinationCategory } from '../../../domain/model/types/destination.ts';
import type { Place } from '../place.ts';
import { type Scene, told } from '../scene.ts';
import { beach, harbour, island, mangrove, underwater } from './coast.ts';
import { edelweiss, paintedKampung, plainVillage, tenggerVillage } from './country.ts';
import { agro, orchard, shadeGarden, tea } from './fields.ts';
import { heritageScenes, oldBuilding } from './heritage.ts';
import { market } from './market.ts';
import { aboveClouds, bridge, crater, gliding, sand, savanna, viewpoint, volcano } from './mountains.ts';
import { army, statues, townMuseum, vehicles } from './museums.ts';
import { cows, dinosaurs, fair, safari, zoo } from './play.ts';
import { candiScene, pura, tomb } from './temples.ts';
import { appleSquare, avenue, flowerGarden, fountain, obelisk, townSquare, umbrellas } from './towns.ts';
import { lake, river, spring } from './water.ts';
import { waterfall } from './waterfall.ts';
import { bamboo, camp, forest } from './woods.ts';

type Table = readonly (readonly [word: RegExp, scene: Scene])[];

const heritage = {
  table: [[/ijen|jalan raya berjajar/, avenue], [/^alun-alun-tugu/, obelisk], ...heritageScenes] as Table,
  otherwise: oldBuilding,
};

/** The scene of each category; where a place's own words say more, they choose. */
const byCategory: Record<DestinationCategory, { readonly table?: Table; readonly otherwise: Scene }> = {
  volcano: { table: [[/laut pasir|berbisik/, sand]], otherwise: volcano },
  crater: { otherwise: crater },
  summit: { otherwise: volcano },
  viewpoint: {
    table: [
      [/jembatan/, bridge],
      [/paralayang/, gliding],
      [/b29|awan/, aboveClouds],
    ],
    otherwise: viewpoint,
  },
  savanna: { otherwise: savanna },
  lake: { otherwise: lake },
  waterfall: { otherwise: waterfall },
  spring: { table: [[/candi|petirtaan/, candiScene]], otherwise: spring },
  river: { otherwise: river },
  forest: { table: [[/bambu/, bamboo]], otherwise: forest },
  'nature-reserve': { otherwise: forest },
  beach: { otherwise: beach },
  island: { otherwise: island },
  mangrove: { otherwise: mangrove },
  snorkelling: { otherwise: underwater },
  camping: { otherwise: camp },
  temple: { table: [[/pura /, pura]], otherwise: candiScene },
  heritage,
  culture: { table: [[/makam|pesarean/, tomb]], otherwise: market },
  museum: {
    table: [
      [/angkut/, vehicles],
      [/tentara|brawijaya/, army],
      [/arca|purwa/, statues],
    ],
    otherwise: townMuseum,
  },
  village: {
    table: [
      [/edelweis/, edelweiss],
      [/jodipan|tridi|warna-warni|mural/, paintedKampung],
      [/tengger|ngadas|tosari/, tenggerVillage],
      [/apel/, orchard],
      [/sawah|pertanian/, agro],
    ],
    otherwise: plainVillage,
  },
  agro: {
    table: [
      [/\bteh\b/, tea],
      [/kopi|kakao|coklat|cokelat/, shadeGarden],
      [/apel|stroberi|jeruk/, orchard],
    ],
    otherwise: agro,
  },
  park: {
    table: [
      [/payung/, umbrellas],
      [/apel/, appleSquare],
      [/bambu/, bamboo],
      [/edelweis/, edelweiss],
      [/kebun raya/, avenue],
      [/bunga/, flowerGarden],
      [/^alun-alun-tugu/, obelisk],
      [/tugu|monumen/, obelisk],
      [/bakau|mangrove|bjbr/, mangrove],
      [/probolinggo|lumajang/, fountain],
    ],
    otherwise: townSquare,
  },
  'theme-park': {
    table: [
      [/dinosaurus/, dinosaurs],
      [/safari/, safari],
      [/sapi/, cows],
      [/kebun binatang|satwa|zoo/, zoo],
    ],
    otherwise: fair,
  },
  harbour: { otherwise: harbour },
  culinary: { otherwise: market },
  shopping: { otherwise: market },
};

/** Categories that say more about a place's look than the one it happens to list first. */
const telling: readonly DestinationCategory[] = ['crater', 'savanna', 'waterfall', 'mangrove', 'harbour', 'beach', 'island'];

/** The scene of a destination, from its categories and its words. */
export function destinationScene(categories: readonly DestinationCategory[], place: Place): Scene {
  const category = own(categories) ?? telling.find((each) => categories.includes(each)) ?? categories[0] ?? 'viewpoint';
  const { table = [], otherwise } = byCategory[category];
  return told(place.words, table, otherwise);
}

/** A small island to dive at, and a coast of corals, look their best below the water. */
const own = (categories: readonly DestinationCategory[]): DestinationCategory | undefined =>
  categories.includes('snorkelling') && !categories.includes('mangrove') ? 'snorkelling' : undefined;
