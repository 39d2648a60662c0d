import { useCallback, useEffect, useState } from 'react';
import type { OverviewReply } from '../../api.ts';
import { type ListingRow, type ListingSet, type ListingsReply, listingSets } from '../../api-umkm.ts';
import type { Person } from '../../rules/roles.ts';
import { Ask } from '../Ask.tsx';
import { Choice } from '../Choice.tsx';
import { Done, Trouble } from '../Outcome.tsx';
import { go, to } from '../route.ts';
import { umkmClient } from '../umkm-client.ts';
import { listingStateNames, offerWords, setNames } from '../umkm-words.ts';
import { day, moment } from '../words.ts';

interface Props {
  readonly overview: OverviewReply;
  readonly query: URLSearchParams;
  readonly person: Person;
  readonly onChanged: () => Promise<void>;
}

const isSet = (name: string): name is ListingSet => (listingSets as readonly string[]).includes(name);

/** Owners' listings: those that wait for a decision, and all others. The address holds the choice. */
export function Umkm({ overview, query, person, onChanged }: Props) {
  const [reply, setReply] = useState<ListingsReply>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const wanted = query.get('daftar') ?? '';
  const set = isSet(wanted) ? wanted : 'waiting';
  const from = Number(query.get('mulai') ?? 0);
  const text = query.toString();

  const load = useCallback(
    () =>
      umkmClient.list(Object.fromEntries(new URLSearchParams(text))).then(
        (next) => {
          setReply(next);
          setTrouble(undefined);
        },
        (error: Error) => setTrouble(error.message),
      ),
    [text],
  );
  useEffect(() => {
    setChosen(new Map());
    void load();
  }, [load]);

  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    next.delete('mulai');
    if (value) next.set(name, value);
    else next.delete(name);
    go(['umkm'], Object.fromEntries(next));
  };
  const toggle = ({ id, version }: ListingRow) => {
    const next = new Map(chosen);
    if (!next.delete(id)) next.set(id, version);
    setChosen(next);
  };

  async function approveChosen() {
    setAsking(false);
    try {
      const { approved, refused } = await umkmClient.approveAll([...chosen].map(([id, version]) => ({ id, version })));
      setSaid(`${approved} lapak disetujui.${refused.length > 0 ? ` ${refused.length} tidak: ${refused[0]?.reason}` : ''}`);
      setChosen(new Map());
      await Promise.all([load(), onChanged()]);
    } catch (error) {
      setTrouble((error as Error).message);
    }
  }

  const selectable = reply?.rows.filter((row) => set === 'waiting' && row.mayDecide) ?? [];
  return (
    <>
      <h1>UMKM</h1>
      <p className="tools">
        {person.role !== 'reader' && (
          <>
            <a href={to(['umkm', 'impor'])}>Masukkan daftar dinas</a>
            <a href={to(['umkm', 'ekspor'])}>Keluarkan daftar</a>
          </>
        )}
      </p>
      <Trouble>{trouble}</Trouble>
      <Done>{said}</Done>
      <nav aria-label="Daftar lapak">
        <ul className="tabs">
          {listingSets.map((each) => (
            <li key={each}>
              <a href={to(['umkm'], each === 'waiting' ? {} : { daftar: each })} aria-current={each === set ? 'page' : undefined}>
                {setNames[each]} {reply && <span className="count">{reply.counts[each]}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search className="filters card">
        <div className="field">
          <label htmlFor="u-cari">Nama atau produk</label>
          <input id="u-cari" type="search" value={query.get('cari') ?? ''} onChange={(event) => choose('cari', event.target.value)} />
        </div>
        <Choice
          id="u-daerah"
          label="Daerah"
          none="Semua"
          options={overview.regions}
          value={query.get('daerah') ?? ''}
          onChange={(event) => choose('daerah', event.target.value)}
        />
      </search>
      {!reply ? (
        <p role="status">Memuat…</p>
      ) : (
        <>
          {reply.rows.length === 0 && <p className="hint">{set === 'waiting' ? 'Tidak ada yang menunggu.' : 'Tidak ada.'}</p>}
          {selectable.length > 1 && (
            <label className="box">
              <input
                type="checkbox"
                checked={selectable.every(({ id }) => chosen.has(id))}
                onChange={(event) =>
                  setChosen(event.target.checked ? new Map(selectable.map(({ id, version }) => [id, version])) : new Map())
                }
              />
              Pilih semua di halaman ini
            </label>
          )}
          <ul className="lapak">
            {reply.rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                set={set}
                {...(selectable.includes(row) && { chosen: chosen.has(row.id), onToggle: () => toggle(row) })}
              />
            ))}
          </ul>
          <Pages
            total={reply.total}
            from={from}
            shown={reply.rows.length}
            onGo={(start) => go(['umkm'], { ...Object.fromEntries(query), mulai: String(start) })}
          />
          {set === 'waiting' && reply.news.length > 0 && <News reply={reply} />}
        </>
      )}
      {chosen.size > 0 && (
        <section className="bottom" aria-label="Tindakan untuk pilihan">
          <button type="button" className="main" onClick={() => setAsking(true)}>
            Setujui {chosen.size} pilihan
          </button>
          <button type="button" onClick={() => setChosen(new Map())}>
            Batalkan pilihan
          </button>
        </section>
      )}
      {asking && (
        <Ask
          title={`Setujui ${chosen.size} lapak sekaligus?`}
          action={`Setujui ${chosen.size}`}
          onCancel={() => setAsking(false)}
          onDone={() => void approveChosen()}
        >
          <p>Semuanya tampil di situs setelah dibangun. Lapak dengan catatan sebaiknya dibuka satu per satu dulu.</p>
        </Ask>
      )}
    </>
  );
}

function Row({ row, set, chosen, onToggle }: { row: ListingRow; set: ListingSet; chosen?: boolean; onToggle?: () => void }) {
  return (
    <li className="card">
      {onToggle && (
        <label className="pick">
          <input type="checkbox" checked={chosen ?? false} onChange={onToggle} />
          <span className="unseen">Pilih {row.name}</span>
        </label>
      )}
      {row.photo ? (
        <img src={`/redaksi/api/media/${row.photo}`} alt="" width={96} height={96} loading="lazy" />
      ) : (
        <span className="no-photo">Tanpa foto</span>
      )}
      <div>
        <h2>
          <a href={to(['umkm', 'lapak', row.id])}>{row.name}</a>
        </h2>
        <p className="states">
          <span className="state">{set === 'waiting' && row.kind === 'change' ? 'Perubahan' : listingStateNames[row.state]}</span>
          {row.sample && <span className="state">Contoh</span>}
          {row.duplicates > 0 && <span className="state review">Mungkin ganda</span>}
        </p>
        <p className="offers">
          {row.offers.slice(0, 3).map(offerWords).join(' · ') + (row.offers.length > 3 ? ` · dan ${row.offers.length - 3} lagi` : '')}
        </p>
        <p className="meta">
          {row.place} · {set === 'waiting' ? `menunggu sejak ${moment(row.since)}` : `dipastikan ${day(row.since)}`}
        </p>
        {row.notes.length > 0 && (
          <ul className="problems">
            {row.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Pages({ total, from, shown, onGo }: { total: number; from: number; shown: number; onGo: (from: number) => void }) {
  const size = 30;
  if (total <= size) return null;
  return (
    <p className="tools">
      <button type="button" disabled={from === 0} onClick={() => onGo(Math.max(0, from - size))}>
        Sebelumnya
      </button>
      <span>
        {from + 1}–{from + shown} dari {total}
      </span>
      <button type="button" disabled={from + shown >= total} onClick={() => onGo(from + size)}>
        Berikutnya
      </button>
    </p>
  );
}

function News({ reply }: { reply: ListingsReply }) {
  return (
    <section aria-labelledby="kabar-pemilik">
      <h2 id="kabar-pemilik">Dikerjakan pemilik sendiri, 14 hari terakhir</h2>
      <ul className="entries">
        {reply.news.map((item) => (
          <li key={`${item.id} ${item.at} ${item.text}`}>
            <a href={to(['umkm', 'lapak', item.id])}>{item.name}</a>
            <span className="meta">
              {item.text} · {moment(item.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
