import type { EntryReply, Row } from '../api.ts';
import { current } from '../rules/workflow.ts';
import { State } from './State.tsx';
import { day, moment, typeName } from './words.ts';

interface Props {
  readonly entry: EntryReply;
  /** The entry as the list has it; absent while the list has yet to hear of it. */
  readonly row: Row | undefined;
}

/** What an entry is called, what kind it is, and how it stands. */
export function EntryHead({ entry, row }: Props) {
  const { type, id, draft, due, address } = entry;
  const name = (current(entry).data as { name?: { id?: string } }).name?.id ?? id;
  return (
    <>
      <p className="meta">
        {typeName(type)} · <code>{id}</code>
      </p>
      <h1>{name}</h1>
      <p>
        {row && <State row={row} />}
        {draft && (
          <span className="meta">
            {' '}
            Naskah terakhir disimpan {draft.by}, {moment(draft.at)}.
          </span>
        )}
        {due && <span className="meta"> Tinjauan berikutnya {day(due)}.</span>}{' '}
        {address && (
          <a href={address} target="_blank" rel="noopener">
            Lihat di situs
          </a>
        )}
      </p>
    </>
  );
}
