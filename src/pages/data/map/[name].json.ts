import type { APIRoute } from 'astro';
import { langs } from '../../../i18n/lang.ts';
import { type MapData, mapData } from '../../../site/map-data.ts';
import { site } from '../../../site/site.ts';

/** What the interactive map of the corridor shows, per language: `/data/map/corridor-id.json`. */
export async function getStaticPaths() {
  const { corridor } = await site();
  return langs.map((lang) => ({ params: { name: `corridor-${lang}` }, props: { data: mapData(corridor, lang) } }));
}

export const GET: APIRoute<{ data: MapData }> = ({ props }) =>
  new Response(JSON.stringify(props.data), { headers: { 'Content-Type': 'application/json' } });
