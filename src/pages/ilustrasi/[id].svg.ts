import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../domain/model/index.ts';
import { illustrate } from '../../publish/illustration/index.ts';
import { hueOf } from '../../site/hue.ts';
import { site } from '../../site/site.ts';

/** One illustration a destination that has no photograph. */
export const getStaticPaths = (async () => {
  const { corridor } = await site();
  const entries = corridor.all('destination').filter((entry) => entry.photos.length === 0);
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry, hue: hueOf(entry, corridor) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry<'destination'>; hue: number }> = ({ props }) =>
  new Response(illustrate(props.entry, props.hue), { headers: { 'content-type': 'image/svg+xml' } });
