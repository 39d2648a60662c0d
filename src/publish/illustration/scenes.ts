import type { DestinationCategory } from '../../domain/model/types/destination.ts';
import { beach, crater, forest, island, lake, mangrove, savanna, spring, underwater, viewpoint, volcano, waterfall } from './nature.ts';
import type { Scene } from './scene.ts';
import { agro, camp, harbour, heritage, market, park, temple, themePark, village } from './town.ts';

/** The scene of each category. */
export const scenes: Record<DestinationCategory, Scene> = {
  volcano,
  crater,
  summit: volcano,
  viewpoint,
  savanna,
  lake,
  waterfall,
  spring,
  river: spring,
  forest,
  'nature-reserve': forest,
  beach,
  island,
  mangrove,
  snorkelling: underwater,
  camping: camp,
  temple,
  heritage,
  culture: heritage,
  museum: heritage,
  village,
  agro,
  park,
  'theme-park': themePark,
  harbour,
  culinary: market,
  shopping: market,
};
