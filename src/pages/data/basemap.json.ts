import type { APIRoute } from 'astro';
import { basemapIn } from '../../site/basemap.ts';

/** What the full basemap holds, or null: asked for when a map is opened, so that no page looks for archives that are not there. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await basemapIn('public/basemap')), { headers: { 'Content-Type': 'application/json' } });
