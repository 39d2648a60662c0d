import type { LonLat } from './measure.ts';

/** A circle around a point as a closed ring of positions. Radius in km; planar, good to 0.1 % below 50 km. */
export function circleRing([lon, lat]: LonLat, radiusKm: number, corners = 48): [number, number][] {
  const dLat = radiusKm / 111.195;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: corners + 1 }, (_, index) => {
    const angle = (2 * Math.PI * (index % corners)) / corners;
    return [lon + dLon * Math.cos(angle), lat + dLat * Math.sin(angle)];
  });
}
