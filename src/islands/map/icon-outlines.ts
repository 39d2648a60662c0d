import airport from '@mapbox/maki/icons/airport.svg?raw';
import amusementPark from '@mapbox/maki/icons/amusement-park.svg?raw';
import beach from '@mapbox/maki/icons/beach.svg?raw';
import buildingAlt1 from '@mapbox/maki/icons/building-alt1.svg?raw';
import bus from '@mapbox/maki/icons/bus.svg?raw';
import campsite from '@mapbox/maki/icons/campsite.svg?raw';
import car from '@mapbox/maki/icons/car.svg?raw';
import caution from '@mapbox/maki/icons/caution.svg?raw';
import city from '@mapbox/maki/icons/city.svg?raw';
import commercial from '@mapbox/maki/icons/commercial.svg?raw';
import construction from '@mapbox/maki/icons/construction.svg?raw';
import farm from '@mapbox/maki/icons/farm.svg?raw';
import gate from '@mapbox/maki/icons/gate.svg?raw';
import globe from '@mapbox/maki/icons/globe.svg?raw';
import harbor from '@mapbox/maki/icons/harbor.svg?raw';
import historic from '@mapbox/maki/icons/historic.svg?raw';
import industry from '@mapbox/maki/icons/industry.svg?raw';
import landmark from '@mapbox/maki/icons/landmark.svg?raw';
import marker from '@mapbox/maki/icons/marker.svg?raw';
import mountain from '@mapbox/maki/icons/mountain.svg?raw';
import museum from '@mapbox/maki/icons/museum.svg?raw';
import natural from '@mapbox/maki/icons/natural.svg?raw';
import park from '@mapbox/maki/icons/park.svg?raw';
import parkAlt1 from '@mapbox/maki/icons/park-alt1.svg?raw';
import rail from '@mapbox/maki/icons/rail.svg?raw';
import residentialCommunity from '@mapbox/maki/icons/residential-community.svg?raw';
import restaurant from '@mapbox/maki/icons/restaurant.svg?raw';
import shop from '@mapbox/maki/icons/shop.svg?raw';
import star from '@mapbox/maki/icons/star.svg?raw';
import swimming from '@mapbox/maki/icons/swimming.svg?raw';
import theatre from '@mapbox/maki/icons/theatre.svg?raw';
import viewpoint from '@mapbox/maki/icons/viewpoint.svg?raw';
import village from '@mapbox/maki/icons/village.svg?raw';
import volcano from '@mapbox/maki/icons/volcano.svg?raw';
import water from '@mapbox/maki/icons/water.svg?raw';
import waterfall from '@mapbox/maki/icons/waterfall.svg?raw';
import wetland from '@mapbox/maki/icons/wetland.svg?raw';
import { type IconName, iconName, iconPx } from '../../geo/icons.ts';

/** The icons of Maki (CC0) the map uses, as text: they travel with this chunk, no request is made for them. */
const svgs: Readonly<Record<IconName | 'marker', string>> = {
  airport,
  'amusement-park': amusementPark,
  beach,
  'building-alt1': buildingAlt1,
  bus,
  campsite,
  car,
  caution,
  city,
  commercial,
  construction,
  farm,
  gate,
  globe,
  harbor,
  historic,
  industry,
  landmark,
  marker,
  mountain,
  museum,
  natural,
  park,
  'park-alt1': parkAlt1,
  rail,
  'residential-community': residentialCommunity,
  restaurant,
  shop,
  star,
  swimming,
  theatre,
  viewpoint,
  village,
  volcano,
  water,
  waterfall,
  wetland,
};

/** The outline of an icon in a box of 15 by 15, as path data. Maki draws each with paths alone. */
export function iconPath(kind: string): string {
  return pathOf(svgs[iconName(kind)]);
}

const pathOf = (svg: string): string => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d?.replace(/&#x\w+;/g, ' ')).join(' ');

/** The picture of an icon for the map to colour, `scale` px of it for each px on the screen. Throws without a canvas to draw on. */
export function iconImage(name: IconName | 'marker', scale: number): ImageData {
  const size = iconPx * scale;
  const pen = new OffscreenCanvas(size, size).getContext('2d');
  if (!pen) throw new Error('There is no canvas to draw an icon on.');
  pen.scale(scale, scale);
  pen.fill(new Path2D(pathOf(svgs[name])));
  return pen.getImageData(0, 0, size, size);
}
