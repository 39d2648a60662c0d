import type { Corridor } from '../domain/corridor.ts';
import { type Entry, typeIds } from '../domain/model/index.ts';
import { counted } from '../i18n/counts.ts';
import { homeUi } from '../i18n/home.ts';
import type { Lang } from '../i18n/lang.ts';

/** How much is on record in one profile. */
export interface Richness {
  readonly facts: number;
  /** Entries it is linked with in either direction: programmes, places, events and the like. */
  readonly links: number;
  /** 0 when nothing is on record, then 1 to 4 rings. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

/** Facts and links at which the next ring is drawn. */
const steps = [1, 5, 9, 13] as const;

const notCounted = new Set(['region', 'pillar', 'profile', 'citation']);

/** How rich a profile is. One without public facts has no rings, whatever it is linked with. */
export function richnessOf(profile: Entry<'profile'>, corridor: Corridor): Richness {
  const facts = profile.facts.length;
  const links = typeIds.filter((type) => !notCounted.has(type)).reduce((sum, type) => sum + corridor.linked(profile, type).length, 0);
  const level = profile.known ? steps.filter((step) => facts + links >= step).length : 0;
  return { facts, links, level: level as Richness['level'] };
}

/** What is on record in words, beside its rings. */
export const recordText = ({ level, facts, links }: Richness, lang: Lang): string =>
  level === 0 ? homeUi.matrixNone[lang] : `${counted(facts, 'fact', lang)}, ${counted(links, 'link', lang)}`;
