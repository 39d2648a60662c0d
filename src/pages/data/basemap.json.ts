import type { APIRoute } from 'astro';
import { publishedBasemaps } from '../../site/basemap.ts';

/** Which basemaps there are besides the default one: maps of a site that has one ask for it when they are opened. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await publishedBasemaps()), { headers: { 'Content-Type': 'application/json' } });
