import { type Entry, model } from './model/index.ts';
import type { Cited } from './model/parts.ts';
import { walk } from './model/walk.ts';

/** One source of a page: its id and the highest confidence any statement gives it. */
export interface PageSource {
  readonly citation: string;
  readonly confidence: Cited['confidence'];
  readonly locators: readonly string[];
}

const rank: Record<Cited['confidence'], number> = { high: 2, medium: 1, low: 0 };

/** Every source some entries lean on, in the order of first use: that order numbers the footnotes of their page. */
export function sourcesOf(...entries: readonly Entry[]): PageSource[] {
  const found = new Map<string, { confidence: Cited['confidence']; locators: Set<string> }>();
  const note = ({ value }: { value: unknown }) => {
    if (!isCited(value)) return;
    const known = found.get(value.citation) ?? { confidence: value.confidence, locators: new Set<string>() };
    if (rank[value.confidence] > rank[known.confidence]) known.confidence = value.confidence;
    if (value.locator) known.locators.add(value.locator);
    found.set(value.citation, known);
  };
  for (const entry of entries) walk(model[entry.type], entry, note);
  return [...found].map(([citation, { confidence, locators }]) => ({ citation, confidence, locators: [...locators] }));
}

function isCited(value: unknown): value is Cited {
  return typeof value === 'object' && value !== null && 'citation' in value && 'confidence' in value;
}
