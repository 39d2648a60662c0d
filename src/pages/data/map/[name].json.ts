import type { APIRoute } from 'astro';
import { langs } from '../../../i18n/lang.ts';
import { mapData } from '../../../site/map-data.ts';
import { site } from '../../../site/site.ts';

/** What the interactive map of the corridor shows, per language: `/data/map/corridor-id.json` at first, `corridor-id-facts.json` then. */
export async function getStaticPaths() {
  const { corridor } = await site();
  return langs.flatMap((lang) => {
    const { places, told } = mapData(corridor, lang);
    return [
      { params: { name: `corridor-${lang}` }, props: { data: places } },
      { params: { name: `corridor-${lang}-facts` }, props: { data: told } },
    ];
  });
}

export const GET: APIRoute<{ data: object }> = ({ props }) =>
  new Response(JSON.stringify(props.data), { headers: { 'Content-Type': 'application/json' } });
