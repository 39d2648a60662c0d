import type { APIRoute } from 'astro';
import type { TypeId } from '../../../domain/model/index.ts';
import { langs } from '../../../i18n/lang.ts';
import { featuresOf } from '../../../site/map-features.ts';
import { site } from '../../../site/site.ts';

/** Types on the interactive map of the whole corridor. */
const types: readonly TypeId[] = ['destination', 'gateway', 'terminal-plan', 'sentra', 'umkm'];

/** What the interactive map of the corridor shows, per language: `/data/map/corridor.id.json`. */
export async function getStaticPaths() {
  const { corridor } = await site();
  return langs.map((lang) => ({
    params: { name: `corridor.${lang}` },
    props: { features: types.flatMap((type) => featuresOf(corridor.all(type), corridor, lang)) },
  }));
}

export const GET: APIRoute<{ features: unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.features), { headers: { 'Content-Type': 'application/json' } });
