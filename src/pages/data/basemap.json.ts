import type { APIRoute } from 'astro';
import { basemapsOf } from '../../site/basemap.ts';

/** Which basemaps there are besides the default one: asked for when a map is opened, so that no page looks for what is not there. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await basemapsOf('public/basemap')), { headers: { 'Content-Type': 'application/json' } });
