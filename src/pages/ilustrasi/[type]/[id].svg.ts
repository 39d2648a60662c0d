import type { APIRoute, GetStaticPaths } from 'astro';
import { type Illustrated, illustrate, isIllustrated } from '../../../publish/illustration/index.ts';
import { hueOf } from '../../../site/hue.ts';
import { site } from '../../../site/site.ts';

/** One picture an entry that nobody has photographed yet. The type is in the address: ids of two types may be the same. */
export const getStaticPaths = (async () => {
  const { corridor } = await site();
  const entries = corridor.entries().filter(isIllustrated);
  return entries.map((entry) => ({ params: { type: entry.type, id: entry.id }, props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Illustrated }> = async ({ props: { entry } }) => {
  const { corridor } = await site();
  return new Response(illustrate(entry, corridor, hueOf(entry, corridor)), { headers: { 'content-type': 'image/svg+xml' } });
};
