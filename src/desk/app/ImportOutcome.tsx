import type { ImportOutcome as Outcome } from '../api-umkm.ts';
import { mendAddress } from './umkm-client.ts';

const most = 50;

/** What became of a list, or would become of it. */
export function ImportOutcome({ id, trial, outcome }: { id: string; trial: boolean; outcome: Outcome }) {
  const { created, updated, same, badRows, faults, notes, left } = outcome;
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
      <Notes title="Tidak disentuh" notes={left} />
      <Notes title="Catatan" notes={notes} />
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
