import type { Problem } from '../../domain/problem.ts';
import type { ConflictReply, EntryReply, OverviewReply, PreviewReply, SessionReply } from '../api.ts';
import type { Step } from '../rules/workflow.ts';

/** The server refused, or could not be reached. The message is for the person at the desk. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly kind: 'draft' | 'live' | undefined;
  readonly conflict: ConflictReply['conflict'] | undefined;

  constructor(
    status: number,
    reply: { error?: string; problems?: readonly Problem[]; kind?: 'draft' | 'live'; conflict?: ConflictReply['conflict'] },
  ) {
    super(reply.error ?? 'Server memberi jawaban yang tidak dikenal. Muat ulang halaman, lalu coba lagi.');
    this.status = status;
    this.problems = reply.problems ?? [];
    this.kind = reply.kind;
    this.conflict = reply.conflict ?? undefined;
  }
}

/** What is said with a step: to the public why a page is withdrawn, to the writer what is to be mended. */
export interface StepWords {
  readonly reason?: { readonly id: string; readonly en?: string };
  readonly note?: string;
}

let token = '';

/** One question to the server, with the token of the session. Rejects with {@link Refused}. */
export async function ask<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  const response = await fetch(`/redaksi/api/${path}`, {
    method,
    headers: { 'X-Redaksi-Token': token, ...(body !== undefined && !form && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Refused(0, { error: 'Server tidak terjangkau. Periksa sambungan; tulisan Anda masih ada di halaman ini.' });
  });
  const reply = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, reply as object);
  return reply as T;
}

const withToken = (reply: SessionReply) => {
  token = reply.token;
  return reply;
};
const at = (type: string, id: string) => `${type}/${encodeURIComponent(id)}`;

export const client = {
  session: () => ask<SessionReply>('session').then(withToken),
  signIn: (id: string, password: string) => ask<SessionReply>('session', 'POST', { id, password }).then(withToken),
  signOut: () => ask<SessionReply>('session', 'DELETE').then(withToken),
  overview: () => ask<OverviewReply>('overview'),
  entry: (type: string, id: string) => ask<EntryReply>(`entries/${at(type, id)}`),
  /** `live` is given when a manuscript is put on a newer public edition. */
  save: (type: string, id: string, data: unknown, version: string | null, more: { create?: true; live?: string } = {}) =>
    ask<EntryReply>(`entries/${at(type, id)}`, 'PUT', { data, version, ...more }),
  step: (entry: EntryReply, step: Step, words: StepWords = {}) =>
    ask<Partial<EntryReply>>(`entries/${at(entry.type, entry.id)}/steps/${step}`, 'POST', {
      draft: entry.draft?.version ?? null,
      live: entry.live?.version ?? null,
      ...words,
    }),
  check: (type: string, id: string, data: unknown) => ask<Problem[]>(`check/${at(type, id)}`, 'POST', { data }),
  upload: (file: File) => {
    const form = new FormData();
    form.set('file', file);
    return ask<{ file: string; width: number; height: number }>('media', 'POST', form);
  },
  pictures: () => ask<string[]>('media'),
  preview: (type: string, id: string, data: unknown) => ask<PreviewReply>(`preview/${at(type, id)}`, 'POST', { data }),
  previewState: (job: string) => ask<PreviewReply>(`preview/${job}`),
  text: (type: string, id: string) => ask<{ text: string; version: string }>(`text/${at(type, id)}`),
  saveText: (type: string, id: string, text: string, version: string) => ask<object>(`text/${at(type, id)}`, 'PUT', { text, version }),
};
