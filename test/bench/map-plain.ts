import type { FeatureCollection } from 'geojson';
import type { MapFeature } from '../../src/geo/feature.ts';
import { marketFacts } from '../support/market-facts.ts';
import { sameRandom } from '../support/random.ts';

const regions = ['kab-malang', 'kab-pasuruan', 'kab-probolinggo', 'kab-lumajang', 'kab-blitar', 'kota-malang', 'kota-batu'];

/** Made-up businesses for measuring, spread over the corridor the same way every time, in the order in which a pack takes least. */
export function manyBusinesses(count: number): MapFeature[] {
  const random = sameRandom();
  const made = Array.from(
    { length: count },
    (_, index): MapFeature => ({
      id: `usaha-contoh-${index}`,
      type: 'umkm',
      kind: 'umkm',
      name: `Usaha contoh ${index}`,
      href: `/umkm/usaha/usaha-contoh-${index}/`,
      lon: Math.round((112.1 + random() * 1.3) * 1e5) / 1e5,
      lat: Math.round((-8.35 + random() * 0.7) * 1e5) / 1e5,
      confidence: 'high',
      ...marketFacts(random),
      regions: [regions[index % regions.length] as string],
      pillars: ['smart-economy'],
    }),
  );
  return made.sort((a, b) => a.lon - b.lon);
}

/** The same as GeoJSON, each feature with the same properties. */
export function asGeoJson(features: readonly MapFeature[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ lon, lat, ...properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties,
    })),
  };
}

/** The plainest page that shows points with MapLibre: a button that loads the library and one circle layer, no basemap, no list. */
export function plainPage(version: '5' | '6'): string {
  const load =
    version === '5'
      ? `await new Promise((resolve, reject) => {
           const script = Object.assign(document.createElement('script'), { src: '/plain/5/maplibre-gl.js', onload: resolve, onerror: reject });
           document.head.append(script);
         });
         const { Map } = maplibregl;`
      : `const { Map, setWorkerUrl } = await import('/plain/6/maplibre-gl.mjs');
         setWorkerUrl('/plain/6/maplibre-gl-worker.mjs');`;
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain map</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/plain/${version}/maplibre-gl.css">
<button id="open">Open</button><div id="map" style="height:440px"></div>
<script type="module">
  document.getElementById('open').onclick = async () => {
    ${load}
    const map = new Map({ container: 'map', center: [112.75, -8], zoom: 8.2, style: { version: 8,
      sources: { points: { type: 'geojson', data: '/plain/points.geojson' } },
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#eee' } },
               { id: 'points', type: 'circle', source: 'points', paint: { 'circle-color': '#a40', 'circle-radius': 4 } }] } });
    map.once('load', () => document.documentElement.setAttribute('data-drawn', ''));
  };
</script></html>`;
}
