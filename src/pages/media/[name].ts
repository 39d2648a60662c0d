import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureOf, renderVariant, type Variant } from '../../site/photos.ts';
import { site } from '../../site/site.ts';

/** The files of every photograph that a public page shows. */
export const getStaticPaths = (async () => {
  const { corridor } = await site();
  const files = new Set(corridor.entries().flatMap((entry) => ('photos' in entry ? entry.photos.map(({ file }) => file) : [])));
  const all = await Promise.all(
    [...files].map(async (file) =>
      (await pictureOf(file))?.variants.map((variant) => ({ params: { name: variant.name }, props: { file, variant } })),
    ),
  );
  return all.flatMap((items) => items ?? []);
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { file, variant } = props as { file: string; variant: Variant };
  return new Response(new Uint8Array(await renderVariant(file, variant)), { headers: { 'content-type': `image/${variant.format}` } });
};
