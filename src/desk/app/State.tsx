import type { Row } from '../api.ts';
import { stateNames } from './words.ts';

/** Where an entry stands, in words; the colour only repeats them. */
export function State({ row }: { row: Pick<Row, 'live' | 'draft'> & { errors?: number } }) {
  return (
    <span className="states">
      {row.live && <span className={`state ${row.live}`}>{stateNames[row.live]}</span>}
      {row.draft && (
        <span className={`state ${row.draft.state}`}>
          {row.live ? `Perubahan: ${stateNames[row.draft.state].toLowerCase()}` : stateNames[row.draft.state]}
        </span>
      )}
      {(row.errors ?? 0) > 0 && <span className="state bad">Disisihkan</span>}
    </span>
  );
}
