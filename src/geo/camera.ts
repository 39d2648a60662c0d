import type { LonLat } from './measure.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * A view of the ground in Web Mercator: centre, zoom and size in px.
 * Zoom counts as MapLibre counts it (the world is 512 px wide at zoom 0), so an interactive map can take the view over.
 */
export interface Camera {
  readonly center: LonLat;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

const worldPx = 512;
const earthRadiusM = 6_371_008.8;
const kmPerDegree = 111.195;

/** Position in the unit square of Web Mercator, y downwards. */
export function toMercator([lon, lat]: LonLat): [x: number, y: number] {
  return [(180 + lon) / 360, (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360];
}

function fromMercator([x, y]: readonly [number, number]): [lon: number, lat: number] {
  return [x * 360 - 180, (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90];
}

/** Px from the upper left corner of a camera's picture; outside the picture when negative or larger than its size. */
export function project(camera: Camera, at: LonLat): [x: number, y: number] {
  return projector(camera)(at);
}

/** {@link project} for many points of one camera. */
export function projector(camera: Camera): (at: LonLat) => [x: number, y: number] {
  const scale = worldPx * 2 ** camera.zoom;
  const [centreX, centreY] = toMercator(camera.center);
  return (at) => {
    const [x, y] = toMercator(at);
    return [(x - centreX) * scale + camera.width / 2, (y - centreY) * scale + camera.height / 2];
  };
}

/** Degrees at a px of a camera's picture. */
export function unproject(camera: Camera, [x, y]: readonly [number, number]): [lon: number, lat: number] {
  const scale = worldPx * 2 ** camera.zoom;
  const [centreX, centreY] = toMercator(camera.center);
  return fromMercator([centreX + (x - camera.width / 2) / scale, centreY + (y - camera.height / 2) / scale]);
}

/** The closest camera of a size that shows all of some bounds with `padding` px left free on every side. */
export function fitBounds(bounds: Bounds, width: number, height: number, padding: number): Camera {
  const [left, bottom] = toMercator([bounds[0], bounds[1]]);
  const [right, top] = toMercator([bounds[2], bounds[3]]);
  const scale = Math.min((width - 2 * padding) / (right - left), (height - 2 * padding) / (bottom - top));
  return { center: fromMercator([(left + right) / 2, (top + bottom) / 2]), zoom: Math.log2(scale / worldPx), width, height };
}

/** What a camera shows, `margin` px beyond its edges included. */
export function boundsOf(camera: Camera, margin = 0): Bounds {
  const [west, north] = unproject(camera, [-margin, -margin]);
  const [east, south] = unproject(camera, [camera.width + margin, camera.height + margin]);
  return [west, south, east, north];
}

/** A box that holds at least some km in every direction around a point. */
export function boundsAround([lon, lat]: LonLat, km: number): Bounds {
  const dLat = km / kmPerDegree;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return [lon - dLon, lat - dLat, lon + dLon, lat + dLat];
}

/** Px a kilometre over the ground takes at the centre of a camera. */
export function pxPerKm(camera: Camera): number {
  const aroundM = 2 * Math.PI * earthRadiusM * Math.cos((camera.center[1] * Math.PI) / 180);
  return (worldPx * 2 ** camera.zoom * 1000) / aroundM;
}
