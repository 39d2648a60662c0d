import { land, regions } from '../../geo/basemap/index.ts';

/** Degrees of sea and neighbouring land shown around the ten regions. */
const margin = 0.12;
const corners = regions.features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
export const [west, east] = [Math.min(...corners.map(([lon = 0]) => lon)) - margin, Math.max(...corners.map(([lon = 0]) => lon)) + margin];
export const [south, north] = [
  Math.min(...corners.map(([, lat = 0]) => lat)) - margin,
  Math.max(...corners.map(([, lat = 0]) => lat)) + margin,
];
/** Degrees of longitude are shorter than those of latitude here (8 degrees south). */
export const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
export const width = (east - west) * squeeze;
export const height = north - south;
export const x = (lon: number) => (lon - west) * squeeze;
export const y = (lat: number) => north - lat;

const ringPath = (ring: readonly (readonly number[])[]) =>
  `M${ring.map(([lon = 0, lat = 0]) => `${x(lon).toFixed(4)} ${y(lat).toFixed(4)}`).join('L')}Z`;
export const landPath = land.features.flatMap(({ geometry }) => geometry.coordinates.map(ringPath)).join('');
export const regionPaths = regions.features.map(({ geometry, properties }) => ({
  name: `${properties.kind === 'kota' ? 'Kota' : 'Kab.'} ${properties.name}`,
  at: properties.labelAt,
  path: geometry.coordinates.flatMap((polygon) => polygon.map(ringPath)).join(''),
}));
