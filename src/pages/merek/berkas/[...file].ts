import type { APIRoute, GetStaticPaths } from 'astro';
import { kitDrawings, kitPreviews } from '../../../publish/brand/kit.ts';
import { kitFolder, kitSourceOf, kitZipAddress, zipOf } from '../../../site/kit.ts';
import { site } from '../../../site/site.ts';
import css from '../../../styles/tokens.css?raw';

interface Props {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
}

const base = '/merek/berkas/';

/** Every drawing of every brand kit, the pictures its page shows, and each kit as a zip. */
export const getStaticPaths = (async () => {
  const { corridor } = await site();
  const origin = new URL(import.meta.env.SITE);
  return corridor.all('region').flatMap((region) => {
    const source = kitSourceOf(region, corridor, css, origin);
    const drawings = [...kitDrawings(source), ...kitPreviews(source)].map(([path, body]) => ({
      file: kitFolder(region.id) + path,
      body,
      type: 'image/svg+xml',
    }));
    const zip = { file: kitZipAddress(region.id), body: new Uint8Array(zipOf(source, corridor)), type: 'application/zip' };
    return [...drawings, zip].map(({ file, body, type }) => ({ params: { file: file.slice(base.length) }, props: { body, type } }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => new Response(props.body, { headers: { 'content-type': props.type } });
