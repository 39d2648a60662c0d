import type { ListingState } from '../../domain/listing.ts';
import type { ListingWords } from '../../i18n/umkm-script.ts';
import { make, part } from './dom.ts';
import type { Draft, Sent } from './draft.ts';
import type { PhoneStore } from './phone-store.ts';

/** What is said of a sent listing in each state. */
export const stateWords: Readonly<Record<ListingState | 'gone', keyof ListingWords>> = {
  sent: 'stateSent',
  checking: 'stateChecking',
  published: 'statePublished',
  changing: 'stateChanging',
  returned: 'stateReturned',
  refused: 'stateNotTaken',
  withdrawn: 'stateWithdrawn',
  gone: 'stateGone',
};

/** What the owner can do from the list. */
interface Ways {
  readonly edit: (draft: Draft) => void;
  readonly forget: (draft: Draft) => void;
}

/** Show the listings of this phone. */
export function listMine(section: HTMLElement, drafts: readonly Draft[], words: ListingWords, ways: Ways): void {
  section.hidden = false;
  part(section, '.mine-list').replaceChildren(...drafts.map((draft) => row(draft, words, ways)));
}

function row(draft: Draft, words: ListingWords, { edit, forget }: Ways): HTMLElement {
  const name = draft.fields.nama || words.noName;
  const { sent } = draft;
  const state = sent ? stateWords[sent.state] : ({ writing: 'stateWriting', waiting: 'stateWaiting' } as const)[draft.state as 'writing'];
  const reasons = sent?.note ? [sent.note] : Object.values(draft.errors ?? {});
  const ends: Node[] = [];
  if (!sent) {
    const text = draft.state === 'refused' ? words.mend : words.edit;
    ends.push(make('button', { type: 'button', onclick: () => edit(draft) }, text));
  } else if (sent.state !== 'gone') {
    ends.push(make('a', { href: sent.link }, sent.state === 'returned' ? words.mend : words.manage));
    if (sent.address) ends.push(make('a', { href: sent.address }, words.see));
  }
  ends.push(make('button', { type: 'button', onclick: () => forget(draft) }, words.forget));
  return make(
    'li',
    { 'data-state': sent?.state ?? draft.state },
    make('b', {}, name),
    make('span', { class: 'state' }, words[sent?.soon && sent.state === 'published' ? 'stateSoon' : (state ?? 'stateRefused')]),
    ...reasons.map((reason) => make('p', { class: 'reason' }, reason)),
    make('p', { class: 'ways' }, ...ends),
  );
}

interface Status {
  readonly state: ListingState;
  readonly note?: string;
  readonly address?: string;
  readonly soon?: boolean;
}

/** Ask how each sent listing stands, and keep the answers. Without a line the last answer stands. True when any changed. */
export async function askStates(store: PhoneStore): Promise<boolean> {
  const sent = (await store.all()).filter((draft) => draft.sent && draft.sent.state !== 'gone');
  const changed = await Promise.all(
    sent.map(async (draft) => {
      const now = await ask(draft.sent as Sent);
      if (!now || JSON.stringify(now) === JSON.stringify(draft.sent)) return false;
      await store.put({ ...draft, sent: now });
      return true;
    }),
  );
  return changed.includes(true);
}

async function ask({ link }: Sent): Promise<Sent | undefined> {
  const token = new URL(link).pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  try {
    const headers = { Accept: 'application/json', Authorization: `Bearer ${token}` };
    const response = await fetch('/layanan/umkm/milik', { headers, cache: 'no-store', signal: AbortSignal.timeout(30_000) });
    const isJson = response.headers.get('content-type')?.includes('json');
    if (isJson && [401, 403, 404, 410].includes(response.status)) return { link, state: 'gone' };
    if (!isJson || !response.ok) return undefined;
    const { state, note, address, soon } = (await response.json()) as Status;
    return { link, state, ...(note && { note }), ...(address && { address }), ...(soon && { soon }) };
  } catch {
    return undefined;
  }
}
