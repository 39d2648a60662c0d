import type { APIRoute, GetStaticPaths } from 'astro';
import { motifForm } from '../../domain/model/types/region.ts';
import { type MotifForm, motifTile } from '../../publish/brand/motif.ts';

/** The tile of every motif, in black: style sheets use it as a mask and colour it themselves. */
export const getStaticPaths = (() => motifForm.options.map((form) => ({ params: { form } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(motifTile(params.form as MotifForm, '#000'), { headers: { 'content-type': 'image/svg+xml' } });
