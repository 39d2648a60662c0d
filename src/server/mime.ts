import { getMimeType, mimes } from 'hono/utils/mime';

/** Kinds of file the site publishes that Hono's table does not know, or names without a charset. */
const more = {
  geojson: 'application/geo+json; charset=utf-8',
  gpx: 'application/gpx+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  kml: 'application/vnd.google-earth.kml+xml; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pmtiles: 'application/vnd.pmtiles',
  rss: 'application/rss+xml; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
};

/** Content type of a file, by its name. */
export function contentType(file: string): string {
  return getMimeType(file, { ...mimes, ...more }) ?? 'application/octet-stream';
}
