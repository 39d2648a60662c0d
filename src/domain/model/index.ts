import type { z } from 'zod';
import { destination } from './types/destination.ts';
import { advisory, article, citation, event } from './types/editorial.ts';
import { heritageArea, heritageSite } from './types/heritage.ts';
import { pillar } from './types/pillar.ts';
import { evaluation, milestone, quickWin } from './types/programme.ts';
import { profile, region } from './types/region.ts';
import { gateway, route, terminalPlan } from './types/transport.ts';
import { product, sentra, umkm } from './types/umkm.ts';

/** The content model, declared once. The key is the type's id and the name of its folder in `content/`. */
export const model = {
  region,
  pillar,
  profile,
  destination,
  'heritage-area': heritageArea,
  'heritage-site': heritageSite,
  'terminal-plan': terminalPlan,
  gateway,
  route,
  sentra,
  product,
  umkm,
  'quick-win': quickWin,
  evaluation,
  milestone,
  advisory,
  event,
  article,
  citation,
} as const;

export type TypeId = keyof typeof model;
export const typeIds = Object.keys(model) as TypeId[];

/** An entry of one type, with the id and type the source gave it. */
export type Entry<T extends TypeId = TypeId> = { [K in T]: z.output<(typeof model)[K]> & { readonly type: K; readonly id: string } }[T];

export { typeNames } from './type-names.ts';
