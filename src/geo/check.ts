import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import type { Problem } from '../domain/problem.ts';
import { distanceToRegionKm, outlineOf, regionAt } from './locate.ts';

/** The outlines are generalised by about 1 km and a point may be off by another: nearer than this is no finding. */
const toleranceKm = 2;

/**
 * Warnings for entries whose point lies outside the outlines of all their regions by more than 2 km.
 * Gateways outside the corridor are exempt, and so are entries without a point or without regions.
 */
export function outlineProblems(corridor: Corridor): Problem[] {
  const admOf = new Map(corridor.all('region').map((region) => [region.id, region.adm]));
  const nameOf = new Map(corridor.all('region').map((region) => [region.adm, region.name.id]));
  return corridor.entries().flatMap((entry) => {
    const point = pointOf(entry);
    if (!point || ('outsideCorridor' in entry && entry.outsideCorridor)) return [];
    const regions = 'regions' in entry ? entry.regions : [];
    const own = regions.flatMap((id) => admOf.get(id) ?? []).filter((adm) => outlineOf(adm));
    if (own.length === 0) return [];
    const away = Math.min(...own.map((adm) => distanceToRegionKm(adm, [point.lon, point.lat])));
    if (away <= toleranceKm) return [];
    const actual = regionAt([point.lon, point.lat]);
    const names = own.map((adm) => nameOf.get(adm)).join(', ');
    const where = actual ? `di dalam ${nameOf.get(actual) ?? outlineOf(actual)?.properties.name}` : 'di luar kesepuluh daerah koridor';
    return [
      {
        type: entry.type,
        id: entry.id,
        path: ['point'],
        found: `titik [${point.lon}, ${point.lat}], ${away.toFixed(1).replace('.', ',')} km di luar ${names}, ${where}`,
        expected: `titik di dalam ${names}`,
        remedy: 'periksa bujur (lon) dan lintang (lat), atau perbaiki daftar daerah (regions)',
        severity: 'warning' as const,
      },
    ];
  });
}

function pointOf(entry: Entry): { lon: number; lat: number } | undefined {
  return 'point' in entry ? entry.point : undefined;
}
