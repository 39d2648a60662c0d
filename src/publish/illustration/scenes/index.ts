import type { Corridor } from '../../../domain/corridor.ts';
import type { Entry } from '../../../domain/model/index.ts';
import { goodOf } from '../goods/index.ts';
import type { Place } from '../place.ts';
import { type Scene, told } from '../scene.ts';
import { destinationScene } from './destinations.ts';
import { eventScene } from './events.ts';
import { gatewayScenes } from './gateways.ts';
import { heritageScenes, oldBuilding } from './heritage.ts';
import { stillLife } from './products.ts';
import { routeScene } from './routes.ts';
import { sentraScene } from './sentra.ts';

/** Types whose picture is one scene. */
export type Scenic = Entry<'destination'> | Entry<'heritage-area'> | Entry<'heritage-site'> | Entry<'product'> | Entry<'sentra'> | Entry<'event'> | Entry<'gateway'> | Entry<'route'>; // biome-ignore format: one list

/** The scene an entry's facts ask for. */
export function sceneOf(entry: Scenic, place: Place, corridor: Corridor): Scene {
  switch (entry.type) {
    case 'destination':
      return destinationScene(entry.categories, place);
    case 'heritage-area':
    case 'heritage-site':
      return told(place.words, heritageScenes, oldBuilding);
    case 'product':
      return stillLife(goodOf(entry));
    case 'sentra': {
      const products = corridor.all('product').filter(({ sentra }) => sentra === entry.id);
      return sentraScene(products.map(goodOf), products[0]?.category, place.words);
    }
    case 'event':
      return eventScene(entry.kind, place, signatureGood(entry, corridor));
    case 'gateway':
      return gatewayScenes[entry.kind];
    case 'route':
      return routeScene(entry.waypoints);
  }
}

/** What the main region of an event is known for, as its profile says; else anything made there. */
function signatureGood({ regions }: Entry<'event'>, corridor: Corridor) {
  const [region = ''] = regions;
  const [known] = corridor.profile(region, 'smart-branding')?.branding?.products ?? [];
  const product = known ? corridor.get('product', known) : corridor.all('product').find((each) => each.regions.includes(region));
  return goodOf(product ?? { id: region, name: { id: region }, category: 'food' });
}
