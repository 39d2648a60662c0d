import MiniSearch from 'minisearch';
import { useMemo, useState } from 'react';
import type { Lack, OverviewReply, Row } from '../../api.ts';
import { Choice } from '../Choice.tsx';
import { go, to } from '../route.ts';
import { State } from '../State.tsx';
import { day, lackNames, typeName, typesInOrder } from '../words.ts';

const pageSize = 50;

/** What the list can be narrowed to by where an entry stands. */
const standings: Readonly<Record<string, { name: string; test: (row: Row) => boolean }>> = {
  naskah: { name: 'Naskah', test: (row) => row.draft?.state === 'draft' || row.live === 'draft' },
  tinjauan: { name: 'Menunggu tinjauan', test: (row) => row.draft?.state === 'review' || row.live === 'review' },
  terbit: { name: 'Terbit', test: (row) => row.live === 'published' },
  ditarik: { name: 'Ditarik', test: (row) => row.live === 'withdrawn' },
  segera: { name: 'Segera ditinjau ulang', test: (row) => row.freshness === 'soon' },
  lewat: { name: 'Lewat waktu tinjauan', test: (row) => row.freshness === 'overdue' },
  disisihkan: { name: 'Disisihkan', test: (row) => row.errors > 0 },
};

/** All entries, found by words and narrowed by type, region, standing and what is missing. The address holds the choice. */
export function List({ overview, query }: { overview: OverviewReply; query: URLSearchParams }) {
  const [shown, setShown] = useState(pageSize);
  const { rows, regions } = overview;
  const index = useMemo(() => {
    const search = new MiniSearch<Row & { key: string }>({
      idField: 'key',
      fields: ['name', 'id'],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
    });
    search.addAll(rows.map((row) => ({ ...row, key: `${row.type}/${row.id}` })));
    return search;
  }, [rows]);
  const of = (name: string) => query.get(name) ?? '';
  const words = of('cari');
  const found = useMemo(
    () => (words.trim() ? new Map(index.search(words).map(({ id, score }) => [id as string, score])) : undefined),
    [index, words],
  );
  const standing = standings[of('status')];
  const kept = rows
    .filter(
      (row) =>
        (!found || found.has(`${row.type}/${row.id}`)) &&
        (!of('jenis') || row.type === of('jenis')) &&
        (!of('daerah') || row.regions.includes(of('daerah'))) &&
        (!standing || standing.test(row)) &&
        (!of('kurang') || row.lacks.includes(of('kurang') as Lack)) &&
        (of('milik') !== 'saya' || row.mine),
    )
    .sort((a, b) =>
      found ? (found.get(`${b.type}/${b.id}`) ?? 0) - (found.get(`${a.type}/${a.id}`) ?? 0) : a.name.localeCompare(b.name, 'id'),
    );

  const set = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setShown(pageSize);
    go(['entri'], Object.fromEntries(next));
  };
  const choice = (name: string, label: string, options: readonly { id: string; name: string }[]) => (
    <Choice
      id={`f-${name}`}
      label={label}
      none="Semua"
      options={options}
      value={of(name)}
      onChange={(event) => set(name, event.target.value)}
    />
  );

  return (
    <>
      <h1>Entri</h1>
      <search className="filters card">
        <div className="field wide">
          <label htmlFor="f-cari">Cari nama</label>
          <input id="f-cari" type="search" value={words} onChange={(event) => set('cari', event.target.value)} />
        </div>
        {choice('jenis', 'Jenis', typesInOrder)}
        {choice('daerah', 'Daerah', regions)}
        {choice(
          'status',
          'Status',
          Object.entries(standings).map(([id, { name }]) => ({ id, name })),
        )}
        {choice(
          'kurang',
          'Yang kurang',
          Object.entries(lackNames).map(([id, name]) => ({ id, name })),
        )}
        {choice('milik', 'Milik', [{ id: 'saya', name: 'Yang dapat saya ubah' }])}
      </search>
      <p role="status">{kept.length} entri</p>
      <ul className="entries">
        {kept.slice(0, shown).map((row) => (
          <li key={`${row.type}/${row.id}`}>
            <a href={to(['entri', row.type, row.id])}>{row.name}</a>
            <span className="meta">
              {typeName(row.type)}
              {row.regions.length > 0 && ` · ${row.regions.map((id) => regions.find((region) => region.id === id)?.name ?? id).join(', ')}`}
              {row.due &&
                row.freshness !== 'fresh' &&
                ` · ${row.freshness === 'overdue' ? 'seharusnya ditinjau' : 'ditinjau sebelum'} ${day(row.due)}`}
            </span>
            <State row={row} />
          </li>
        ))}
      </ul>
      {kept.length > shown && (
        <button type="button" onClick={() => setShown(shown + pageSize)}>
          Tampilkan {Math.min(pageSize, kept.length - shown)} lagi
        </button>
      )}
    </>
  );
}
