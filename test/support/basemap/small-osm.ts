import type { LonLat } from '../../../src/geo/measure.ts';

type Tags = Readonly<Record<string, string>>;

/** A small OpenStreetMap file: points, lines and areas by name, written as OSM XML. */
class OsmFile {
  readonly #nodes: string[] = [];
  readonly #ways: string[] = [];
  readonly #relations: string[] = [];
  #last = 0;

  node([lon, lat]: LonLat, tags: Tags = {}): number {
    const id = ++this.#last;
    this.#nodes.push(`<node id="${id}" lat="${lat.toFixed(7)}" lon="${lon.toFixed(7)}" ${stamp}>${tagsXml(tags)}</node>`);
    return id;
  }

  line(points: readonly LonLat[], tags: Tags): number {
    return this.#way(
      points.map((point) => this.node(point)),
      tags,
    );
  }

  area(points: readonly LonLat[], tags: Tags): number {
    const nodes = points.map((point) => this.node(point));
    return this.#way([...nodes, nodes[0] as number], tags);
  }

  relation(ways: readonly [way: number, role: string][], tags: Tags): void {
    const members = ways.map(([way, role]) => `<member type="way" ref="${way}" role="${role}"/>`).join('');
    this.#relations.push(`<relation id="${++this.#last}" ${stamp}>${members}${tagsXml(tags)}</relation>`);
  }

  get xml(): string {
    const all = [...this.#nodes, ...this.#ways, ...this.#relations].join('\n');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6" generator="test">\n${all}\n</osm>\n`;
  }

  #way(nodes: readonly number[], tags: Tags): number {
    const id = ++this.#last;
    this.#ways.push(`<way id="${id}" ${stamp}>${nodes.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagsXml(tags)}</way>`);
    return id;
  }
}

const stamp = 'version="1" timestamp="2026-10-31T12:00:00Z"';

function tagsXml(tags: Tags): string {
  return Object.entries(tags)
    .map(([key, value]) => `<tag k="${key}" v="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`)
    .join('');
}

/** The box the file lies in, degrees. */
export const smallOsmBounds = [112.6, -8.0, 113.0, -7.8] as const;

/** Lines of the file a test can look for, as they were put in. */
export const smallOsmRoad: readonly LonLat[] = [
  [112.61, -7.95],
  [112.7, -7.93],
  [112.8, -7.94],
  [112.9, -7.925],
];

const box = (west: number, south: number, width: number, height: number): LonLat[] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
];

/** A made-up stretch of land within the corridor with one of everything the basemap shows, and a town outside the corridor. */
export function smallOsm(): string {
  const osm = new OsmFile();
  osm.line(smallOsmRoad, { highway: 'primary', name: 'Jalan Uji Utama', 'name:en': 'Test Main Road', ref: '99', bridge: 'yes' });
  const classes = ['motorway', 'trunk', 'secondary', 'tertiary', 'residential', 'service', 'motorway_link', 'proposed'];
  for (const [index, highway] of classes.entries()) {
    const lat = -7.9 + index * 0.005;
    osm.line(
      [
        [112.65, lat],
        [112.75, lat + 0.001],
      ],
      { highway, name: `Jalan ${highway}` },
    );
  }
  for (const [index, highway] of ['track', 'path', 'footway', 'steps', 'pedestrian'].entries()) {
    const lat = -7.97 + index * 0.002;
    osm.line(
      [
        [112.82, lat],
        [112.86, lat],
      ],
      { highway, ...(highway === 'track' && { name: 'Jalur Pasir' }) },
    );
  }
  osm.line(
    [
      [112.62, -7.82],
      [112.66, -7.99],
    ],
    { waterway: 'river', name: 'Kali Uji' },
  );
  osm.line(
    [
      [112.7, -7.82],
      [112.71, -7.86],
    ],
    { waterway: 'stream' },
  );
  osm.area(box(112.9, -7.99, 0.02, 0.015), { natural: 'water', water: 'lake', name: 'Ranu Uji' });
  // A lake with an island: the island must stay land.
  const shore = osm.area(box(112.94, -7.99, 0.03, 0.03), {});
  const island = osm.area(box(112.95, -7.98, 0.01, 0.01), {});
  osm.relation(
    [
      [shore, 'outer'],
      [island, 'inner'],
    ],
    { type: 'multipolygon', natural: 'water', name: 'Ranu Berpulau' },
  );
  const cover: Tags[] = [
    { landuse: 'forest' },
    { natural: 'scrub' },
    { natural: 'sand' },
    { landuse: 'farmland' },
    { landuse: 'residential' },
    { natural: 'wetland' },
    { leisure: 'park' },
    { natural: 'bare_rock' },
    { landuse: 'meadow' },
  ];
  for (const [index, tags] of cover.entries()) osm.area(box(112.61 + index * 0.03, -7.985, 0.02, 0.015), tags);
  for (let index = 0; index < 12; index += 1) osm.area(box(112.63 + index * 0.001, -7.96, 0.0005, 0.0005), { building: 'yes' });
  osm.area(box(112.65, -7.962, 0.001, 0.001), { building: 'yes', amenity: 'hospital', name: 'RS Uji' });
  const points: [LonLat, Tags][] = [
    [[112.63, -7.955], { place: 'city', name: 'Kota Uji', 'name:en': 'Testville' }],
    [[112.84, -7.9], { place: 'village', name: 'Desa Uji' }],
    [[112.85, -7.91], { place: 'hamlet' }],
    [[112.953, -7.942], { natural: 'volcano', name: 'Gunung Uji', ele: '2329 m' }],
    [[112.94, -7.93], { natural: 'peak', name: 'Puncak Uji' }],
    [[112.92, -7.92], { tourism: 'viewpoint', name: 'Bukit Pandang' }],
    [[112.93, -7.92], { waterway: 'waterfall', name: 'Coban Uji' }],
    [[112.64, -7.955], { shop: 'convenience' }],
    [[112.641, -7.955], { shop: 'convenience', name: 'Toko Uji' }],
    // Outside the corridor: must be cut away.
    [[110.37, -7.8], { place: 'city', name: 'Jauh' }],
  ];
  for (const [at, tags] of points) osm.node(at, tags);
  const seam = osm.line(
    [
      [112.75, -7.8],
      [112.76, -7.9],
      [112.75, -8.0],
    ],
    {},
  );
  osm.relation([[seam, 'outer']], { type: 'boundary', boundary: 'administrative', admin_level: '5', name: 'Kabupaten Uji' });
  const district = osm.line(
    [
      [112.6, -7.88],
      [112.75, -7.885],
    ],
    {},
  );
  osm.relation([[district, 'outer']], { type: 'boundary', boundary: 'administrative', admin_level: '6', name: 'Kecamatan Uji' });
  const village = osm.line(
    [
      [112.6, -7.84],
      [112.75, -7.84],
    ],
    {},
  );
  osm.relation([[village, 'outer']], { type: 'boundary', boundary: 'administrative', admin_level: '7', name: 'Desa Uji' });
  return osm.xml;
}
