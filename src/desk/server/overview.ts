import { freshness, nextReview } from '../../domain/freshness.ts';
import { model } from '../../domain/model/index.ts';
import { missingTranslations } from '../../domain/model/walk.ts';
import type { Problem } from '../../domain/problem.ts';
import { isTypeId, type RawEntry } from '../../domain/validate.ts';
import type { ContentState } from '../../sources/content.ts';
import type { Lack, LinkReport, OverviewReply, Row, SetAside } from '../api.ts';
import { mayEdit, type Person, regionsOf } from '../rules/roles.ts';
import { stateOf } from '../rules/workflow.ts';
import type { StoredManuscript } from './drafts.ts';

/** Types whose page is poorer without a photograph. */
const pictured = new Set(['destination', 'heritage-area', 'heritage-site', 'sentra', 'product', 'event', 'article', 'region', 'umkm']);

export interface OverviewInput {
  readonly state: ContentState;
  readonly drafts: readonly StoredManuscript[];
  readonly unreadable: readonly { readonly type: string; readonly id: string; readonly line: number; readonly message: string }[];
  readonly links: LinkReport | undefined;
  readonly publishing: unknown;
  readonly person: Person;
  /** `YYYY-MM-DD`, WIB. */
  readonly today: string;
  /** Listings that wait for this person, where the intake is open. */
  readonly waiting?: number;
}

/** Everything the desk's first page and its list show. */
export function overview({ state, drafts, unreadable, links, publishing, person, today, waiting }: OverviewInput): OverviewReply {
  const draftOf = new Map(drafts.map((draft) => [keyOf(draft), draft]));
  const live = new Map(state.entries.map((entry) => [keyOf(entry), entry]));
  const errors = new Map<string, Problem[]>();
  for (const problem of state.problems.filter(({ severity }) => severity === 'error')) {
    errors.set(keyOf(problem), [...(errors.get(keyOf(problem)) ?? []), problem]);
  }
  const brokenLinks = new Set((links?.broken ?? []).map(keyOf));
  const row = (key: string): Row => {
    const entry = live.get(key);
    const draft = draftOf.get(key);
    const item = (draft ?? entry) as RawEntry;
    const { name, reviewedAt } = facts(item);
    const type = isTypeId(item.type) ? item.type : undefined;
    const due = type && reviewedAt && nextReview(type, reviewedAt);
    return {
      type: item.type,
      id: item.id,
      name,
      regions: regionsOf(item),
      ...(entry && { live: stateOf(entry.data) }),
      ...(draft && { draft: { state: stateOf(draft.data), by: draft.by, at: draft.at } }),
      mine: mayEdit(person, item),
      ...(reviewedAt && { reviewedAt }),
      ...(due && { due }),
      freshness: type && reviewedAt ? freshness(type, reviewedAt, today) : 'fresh',
      untranslated: type ? missingTranslations(model[type], item.data).length : 0,
      lacks: lacksOf(item, brokenLinks.has(key)),
      errors: errors.get(key)?.length ?? 0,
    };
  };
  return {
    rows: [...new Set([...live.keys(), ...draftOf.keys()])].map(row),
    setAside: [
      ...[...errors].map(([key, problems]): SetAside => {
        const entry = live.get(key) as RawEntry;
        return { type: entry.type, id: entry.id, name: facts(entry).name, problems, unreadable: false };
      }),
      ...unreadable.map(({ type, id, line, message }) => ({
        type,
        id,
        name: id,
        problems: [unreadableProblem(type, id, line, message)],
        unreadable: true,
      })),
    ],
    ...(links && { links }),
    publishing,
    ...(waiting !== undefined && { waiting }),
    regions: state.corridor.all('region').map(({ id, name }) => ({ id, name: name.id })),
  };
}

const keyOf = ({ type, id }: { type: string; id: string }) => `${type}/${id}`;

/** Name and day of review of data that need not be valid. */
function facts({ id, data }: RawEntry): { name: string; reviewedAt?: string } {
  const { name, reviewedAt } = (data ?? {}) as { name?: { id?: unknown }; reviewedAt?: unknown };
  return { name: typeof name?.id === 'string' ? name.id : id, ...(typeof reviewedAt === 'string' && { reviewedAt }) };
}

function lacksOf({ type, data }: RawEntry, brokenLink: boolean): Lack[] {
  if (!isTypeId(type)) return [];
  const fields = model[type].shape as Record<string, unknown>;
  const entry = (data ?? {}) as {
    body?: unknown;
    photos?: unknown;
    sources?: unknown;
    facts?: unknown;
    point?: { confidence?: unknown };
    observations?: unknown;
  };
  const photos = Array.isArray(entry.photos) ? (entry.photos as { alt?: { en?: unknown } }[]) : [];
  const some = (list: unknown) => Array.isArray(list) && list.length > 0;
  const lacks: Record<Lack, boolean> = {
    body: 'body' in fields && !entry.body,
    english: missingTranslations(model[type], data).length > 0,
    photo: pictured.has(type) && photos.length === 0,
    'alt-english': photos.some(({ alt }) => !alt?.en),
    source: type !== 'citation' && !some(entry.sources) && !some(entry.facts) && !some(entry.observations),
    'exact-point': entry.point?.confidence === 'low',
    link: brokenLink,
  };
  return (Object.keys(lacks) as Lack[]).filter((lack) => lacks[lack]);
}

function unreadableProblem(type: string, id: string, line: number, message: string): Problem {
  return {
    type,
    id,
    path: [],
    found: message,
    expected: 'berkas YAML yang benar',
    remedy: `buka dan perbaiki teksnya di sekitar baris ${line}`,
    severity: 'error',
    line,
  };
}
