import { type Item, mayEdit, type Person } from './roles.ts';

/** Where an edition stands. A published entry with a manuscript beside it has two editions. */
export type State = 'draft' | 'review' | 'published' | 'withdrawn';

/** What somebody may do with an entry besides writing it. */
export const steps = ['submit', 'return', 'publish', 'withdraw', 'confirm', 'discard'] as const;
export type Step = (typeof steps)[number];

/** An entry at the desk: what the public has, and the manuscript somebody is writing. */
export interface Editions {
  readonly type: string;
  readonly id: string;
  readonly live?: { readonly data: unknown } | undefined;
  readonly draft?: { readonly data: unknown } | undefined;
}

/** The state written in an entry's data; without one it is published, as the model says. */
export function stateOf(data: unknown): State {
  const state = (data as { publication?: { state?: unknown } } | undefined)?.publication?.state;
  return state === 'draft' || state === 'review' || state === 'withdrawn' ? state : 'published';
}

/** What a writer works on: the manuscript where there is one. */
export function current({ type, id, live, draft }: Editions): Item {
  return { type, id, data: (draft ?? live)?.data };
}

/** The steps a person may take with an entry now, in the order they are offered. */
export function stepsFor(person: Person, editions: Editions): Step[] {
  const item = current(editions);
  const editor = person.role === 'editor';
  const writer = mayEdit(person, item) && (!editions.live || mayEdit(person, { ...item, data: editions.live.data }));
  if (!writer) return [];
  const state = stateOf(item.data);
  const live = editions.live && stateOf(editions.live.data);
  const possible: Readonly<Record<Step, boolean>> = {
    submit: state === 'draft',
    return: state === 'review',
    publish: editor && (editions.draft !== undefined || live !== 'published'),
    withdraw: editor && live === 'published',
    confirm: live === 'published' && editions.draft === undefined,
    discard: editions.draft !== undefined,
  };
  return steps.filter((step) => possible[step]);
}

export interface StepDetails {
  /** The day of the step, `YYYY-MM-DD`. */
  readonly today: string;
  /** Why an entry is withdrawn, for the public page. */
  readonly reason?: { readonly id: string; readonly en?: string };
}

/** The data of an entry after a step. The step must be one of {@link stepsFor}. */
export function afterStep(data: unknown, step: Exclude<Step, 'discard'>, { today, reason }: StepDetails): Record<string, unknown> {
  const entry = data as Record<string, unknown>;
  const publication = { ...((entry.publication ?? {}) as Record<string, unknown>) };
  switch (step) {
    case 'submit':
      return { ...entry, publication: { ...publication, state: 'review' } };
    case 'return':
      return { ...entry, publication: { ...publication, state: 'draft' } };
    case 'publish': {
      const { withdrawnAt: _day, reason: _why, ...rest } = publication;
      return { ...entry, publication: { ...rest, state: 'published' } };
    }
    case 'withdraw':
      return { ...entry, publication: { ...publication, state: 'withdrawn', withdrawnAt: today, reason } };
    case 'confirm':
      return { ...entry, reviewedAt: today };
  }
}

/** What the history says of a step. */
export const stepMessages: Readonly<Record<Step, string>> = {
  submit: 'dikirim untuk ditinjau',
  return: 'dikembalikan ke penulis',
  publish: 'diterbitkan',
  withdraw: 'ditarik',
  confirm: 'isi diperiksa dan masih benar',
  discard: 'naskah dibuang',
};
