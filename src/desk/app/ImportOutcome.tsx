import type { ImportOutcome as Outcome } from '../api-umkm.ts';
import { mendAddress } from './umkm-client.ts';

const most = 50;

interface Props {
  readonly id: string;
  readonly trial: boolean;
  readonly outcome: Outcome;
  /** Numbers of rows whose owners ask to come back after they had been erased, and how to change them. */
  readonly returning: ReadonlySet<number>;
  readonly onReturn: (row: number) => void;
}

/** What became of a list, or would become of it. */
export function ImportOutcome({ id, trial, outcome, returning, onReturn }: Props) {
  const { created, updated, same, badRows, faults, notes, left, erased } = outcome;
  return (
    <section aria-labelledby="hasil">
      <h2 id="hasil">{trial ? 'Yang akan terjadi' : 'Yang terjadi'}</h2>
      <dl className="tiles">
        <Figure count={created} name={trial ? 'usaha akan dibuat' : 'usaha dibuat'} />
        <Figure count={updated} name={trial ? 'akan diperbarui' : 'diperbarui'} />
        <Figure count={same} name="baris sudah ada dan sama" />
        <Figure count={badRows} name="baris perlu diperbaiki" warn={badRows > 0} />
      </dl>
      {badRows > 0 && (
        <>
          <h3>Perlu diperbaiki</h3>
          <p className="tools">
            <a href={`${mendAddress(id)}?format=xlsx`} download>
              Unduh baris ini (.xlsx)
            </a>
            <a href={`${mendAddress(id)}?format=csv`} download>
              Unduh baris ini (.csv)
            </a>
          </p>
          <p className="hint">Perbaiki di berkas itu, simpan, lalu masukkan berkas itu di halaman ini.</p>
          <ul className="entries">
            {faults.slice(0, most).map((fault) => (
              <li key={`${fault.row} ${fault.column} ${fault.expected}`}>
                <strong>
                  Baris {fault.row} · {fault.column}
                </strong>
                <span className="meta">
                  Ditemukan {fault.found}; seharusnya {fault.expected}. Cara memperbaiki: {fault.remedy}.
                </span>
              </li>
            ))}
          </ul>
          {faults.length > most && <p className="hint">Selebihnya ada di berkas yang diunduh.</p>}
        </>
      )}
      {(erased.length > 0 || (trial && returning.size > 0)) && (
        <ErasedRows rows={erased.map(({ rows }) => rows[0] ?? 0)} {...(trial && { returning, onReturn })} />
      )}
      <Notes title="Tidak disentuh" notes={left} />
      <Notes title="Catatan" notes={notes} />
    </section>
  );
}

/** Rows of businesses their owners had erased; in a trial an officer may say that an owner asks to come back. */
function ErasedRows({ rows, returning, onReturn }: { rows: readonly number[] } & Partial<Pick<Props, 'returning' | 'onReturn'>>) {
  const all = [...new Set([...rows, ...(returning ?? [])])].sort((a, b) => a - b);
  return (
    <section aria-labelledby="diminta-hapus">
      <h3 id="diminta-hapus">Diminta dihapus oleh pemilik</h3>
      <p className="hint">
        Pemilik usaha ini dahulu meminta datanya dihapus, jadi barisnya tidak dipasang lagi.
        {onReturn && ' Centang hanya bila pemiliknya sendiri meminta kembali; pernyataan Anda dicatat dengan nama dan tanggal.'}
      </p>
      <ul className="entries">
        {all.map((row) => (
          <li key={row}>
            {onReturn ? (
              <label className="box">
                <input type="checkbox" checked={returning?.has(row) ?? false} onChange={() => onReturn(row)} />
                Baris {row}: pemiliknya sendiri meminta dipasang lagi
              </label>
            ) : (
              `Baris ${row}`
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ count, name, warn = false }: { count: number; name: string; warn?: boolean }) {
  return (
    <div className={warn ? 'tile warn' : 'tile'}>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function Notes({ title, notes }: { title: string; notes: Outcome['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <details open={notes.length <= 10}>
      <summary>
        {title} ({notes.length})
      </summary>
      <ul className="problems">
        {notes.slice(0, most).map(({ rows, text }) => (
          <li key={`${rows[0]} ${text}`}>
            Baris {rows.slice(0, 5).join(', ')}
            {rows.length > 5 && ', …'}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
