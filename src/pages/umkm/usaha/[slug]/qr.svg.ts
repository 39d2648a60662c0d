import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../../domain/model/index.ts';
import { qrSvg } from '../../../../publish/qr.ts';
import { addressOf } from '../../../../site/address.ts';
import { site } from '../../../../site/site.ts';

/** The QR code of each business for its stall: the address of its Indonesian page. */
export const getStaticPaths = (async () => {
  const { corridor } = await site();
  return corridor.all('umkm').map((entry) => ({ params: { slug: entry.slug.id }, props: { entry, path: addressOf(entry, corridor).id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry<'umkm'>; path: string }> = ({ props: { entry, path }, site: origin }) =>
  new Response(qrSvg(new URL(path, origin).href, entry.name.id), { headers: { 'content-type': 'image/svg+xml' } });
