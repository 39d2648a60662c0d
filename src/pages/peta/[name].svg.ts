import type { APIRoute } from 'astro';
import { namedCameras } from '../../geo/cameras.ts';
import { regionHues } from '../../geo/hues.ts';
import { staticMap } from '../../geo/static.ts';
import { site } from '../../site/site.ts';

/** The static map of every named camera: the corridor, each region, each entry with a place. */
export async function getStaticPaths() {
  const { corridor } = await site();
  const hues = regionHues(corridor);
  return [...namedCameras(corridor).values()].map((named) => ({ params: { name: named.name }, props: { svg: staticMap(named, hues) } }));
}

export const GET: APIRoute<{ svg: string }> = ({ props }) => new Response(props.svg, { headers: { 'Content-Type': 'image/svg+xml' } });
