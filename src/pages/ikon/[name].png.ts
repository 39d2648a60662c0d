import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { maskableSvg } from '../../publish/brand/logo.ts';

/** Sides of the icon for phones that put the site on their first screen, px. */
const sides = [180, 192, 512];

export const getStaticPaths = (() => sides.map((side) => ({ params: { name: String(side) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const side = Number(params.name);
  const png = await sharp(Buffer.from(maskableSvg())).resize(side, side).png({ palette: true }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
