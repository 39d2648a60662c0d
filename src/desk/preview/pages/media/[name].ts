import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureOf, renderVariant, type Variant } from '../../../../site/photos.ts';
import { site } from '../../../../site/site.ts';

/** The photographs of the entry that is previewed. */
export const getStaticPaths = (async () => {
  const { all } = await site();
  const entry = all.entries().find(({ type, id }) => `${type}/${id}` === process.env.PREVIEW_ENTRY);
  const photos = entry && 'photos' in entry ? entry.photos : [];
  const pictures = await Promise.all(photos.map(async ({ file }) => ({ file, picture: await pictureOf(file) })));
  return pictures.flatMap(({ file, picture }) =>
    (picture?.variants ?? []).map((variant) => ({ params: { name: variant.name }, props: { file, variant } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { file, variant } = props as { file: string; variant: Variant };
  return new Response(new Uint8Array(await renderVariant(file, variant)), { headers: { 'content-type': `image/${variant.format}` } });
};
