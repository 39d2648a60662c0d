import { useEffect } from 'react';
import type { Status } from '../../../release/status.ts';
import type { Lack, OverviewReply, Row } from '../../api.ts';
import { to } from '../route.ts';
import { day, lackNames, moment, typeName, typesInOrder } from '../words.ts';

/** The first page: everything that wants somebody's attention, each number a link to the entries behind it. */
export function Desk({ overview, onRefresh }: { overview: OverviewReply; onRefresh: () => Promise<void> }) {
  const { rows, setAside, links } = overview;
  const publishing = overview.publishing as Partial<Status>;
  const building = publishing.state === 'building';
  useEffect(() => {
    const timer = setInterval(onRefresh, building ? 2000 : 30_000);
    return () => clearInterval(timer);
  }, [building, onRefresh]);

  const review = rows.filter((row) => row.draft?.state === 'review' || row.live === 'review');
  const drafts = rows.filter((row) => row.draft?.state === 'draft' && row.mine);
  const overdue = rows.filter((row) => row.freshness === 'overdue' && row.live === 'published');
  const soon = rows.filter((row) => row.freshness === 'soon' && row.live === 'published');
  return (
    <>
      <h1>Meja redaksi</h1>
      <Publishing status={publishing} />
      <div className="tiles">
        <Tile count={review.length} name="menunggu tinjauan" href={to(['entri'], { status: 'tinjauan' })} />
        {overview.waiting !== undefined && (
          <Tile count={overview.waiting} name="lapak UMKM menunggu" href={to(['umkm'])} warn={overview.waiting > 0} />
        )}
        <Tile count={drafts.length} name="naskah Anda" href={to(['entri'], { status: 'naskah', milik: 'saya' })} />
        <Tile count={overdue.length} name="lewat waktu tinjauan" href={to(['entri'], { status: 'lewat' })} warn={overdue.length > 0} />
        <Tile count={soon.length} name="segera ditinjau ulang" href={to(['entri'], { status: 'segera' })} />
        <Tile count={setAside.length} name="disisihkan" href="#disisihkan" warn={setAside.length > 0} />
        {links && <Tile count={links.broken.length} name="tautan putus" href="#tautan" warn={links.broken.length > 0} />}
      </div>

      <Rows
        title="Menunggu tinjauan"
        rows={review}
        empty="Tidak ada yang menunggu."
        detail={(row) => (row.draft ? `dari ${row.draft.by}, ${moment(row.draft.at)}` : '')}
      />
      {drafts.length > 0 && (
        <Rows
          title="Naskah yang dapat Anda lanjutkan"
          rows={drafts}
          empty="Tidak ada naskah."
          detail={(row) => (row.draft ? `disimpan ${row.draft.by}, ${moment(row.draft.at)}` : '')}
        />
      )}
      {overdue.length > 0 && (
        <Rows
          title="Lewat waktu tinjauan"
          rows={overdue}
          empty="Semua masih dalam waktunya."
          detail={(row) => (row.due ? `seharusnya ${day(row.due)}` : '')}
        />
      )}

      <section aria-labelledby="disisihkan">
        <h2 id="disisihkan" tabIndex={-1}>
          Disisihkan dari situs
        </h2>
        {setAside.length === 0 ? <p className="hint">Tidak ada. Semua entri yang terbit dapat dibaca.</p> : null}
        <ul className="entries">
          {setAside.map((item) => (
            <li key={`${item.type}/${item.id}`}>
              <a href={to([item.unreadable ? 'teks' : 'entri', item.type, item.id])}>{item.name}</a>
              <span className="meta">{typeName(item.type)}</span>
              <ul className="problems">
                {item.problems.slice(0, 4).map((problem) => (
                  <li key={`${problem.path.join('.')} ${problem.expected}`}>
                    {problem.path.length > 0 && <code>{problem.path.join('.')}</code>} Ditemukan {problem.found}; seharusnya{' '}
                    {problem.expected}.{problem.remedy && ` Cara memperbaiki: ${problem.remedy}.`}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>

      <Lacks overview={overview} />

      <section aria-labelledby="tautan">
        <h2 id="tautan" tabIndex={-1}>
          Tautan keluar
        </h2>
        {links ? (
          <p>
            {links.checked} alamat diperiksa {moment(links.checkedAt)}; {links.broken.length} putus.
          </p>
        ) : (
          <p className="hint">Belum pernah diperiksa. Pengelola situs menjalankan: npm run desk:links</p>
        )}
        <ul className="entries">
          {links?.broken.map((broken) => (
            <li key={`${broken.type}/${broken.id} ${broken.url}`}>
              <a href={to(['entri', broken.type, broken.id])}>
                {rows.find((row) => row.type === broken.type && row.id === broken.id)?.name ?? broken.id}
              </a>
              <span className="meta">
                {broken.url}: {broken.reason}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Tile({ count, name, href, warn = false }: { count: number; name: string; href: string; warn?: boolean }) {
  const follow = href.startsWith('#/') ? undefined : () => document.getElementById(href.slice(1))?.scrollIntoView();
  return (
    <a
      className={warn ? 'tile warn' : 'tile'}
      href={href}
      onClick={(event) => {
        if (!follow) return;
        event.preventDefault();
        follow();
        document.getElementById(href.slice(1))?.focus();
      }}
    >
      <strong>{count}</strong> {name}
    </a>
  );
}

function Rows({ title, rows, empty, detail }: { title: string; rows: readonly Row[]; empty: string; detail: (row: Row) => string }) {
  const most = 8;
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="hint">{empty}</p>}
      <ul className="entries">
        {rows.slice(0, most).map((row) => (
          <li key={`${row.type}/${row.id}`}>
            <a href={to(['entri', row.type, row.id])}>{row.name}</a>
            <span className="meta">
              {typeName(row.type)}
              {detail(row) && ` · ${detail(row)}`}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > most && <p className="hint">dan {rows.length - most} lagi; lihat daftar Entri.</p>}
    </section>
  );
}

/** What is incomplete, by region and by type. */
function Lacks({ overview: { rows, regions } }: { overview: OverviewReply }) {
  const lacks = (Object.keys(lackNames) as Lack[]).filter((lack) => rows.some((row) => row.lacks.includes(lack)));
  const count = (keep: (row: Row) => boolean, lack: Lack) => rows.filter((row) => keep(row) && row.lacks.includes(lack)).length;
  const table = (caption: string, key: string, heads: readonly { id: string; name: string }[], keep: (row: Row, id: string) => boolean) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so from the keyboard too
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{key === 'daerah' ? 'Daerah' : 'Jenis'}</th>
            {lacks.map((lack) => (
              <th scope="col" key={lack}>
                {lackNames[lack]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map((head) => (
            <tr key={head.id}>
              <th scope="row">{head.name}</th>
              {lacks.map((lack) => {
                const number = count((row) => keep(row, head.id), lack);
                return (
                  <td key={lack}>
                    {number ? (
                      <a
                        href={to(['entri'], { [key]: head.id, kurang: lack })}
                        aria-label={`${number} entri ${head.name}: ${lackNames[lack]}`}
                      >
                        {number}
                      </a>
                    ) : (
                      '–'
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
  return (
    <section aria-labelledby="kurang">
      <h2 id="kurang">Yang belum lengkap</h2>
      {lacks.length === 0 ? (
        <p className="hint">Tidak ada.</p>
      ) : (
        <>
          {table('Menurut daerah', 'daerah', regions, (row, id) => row.regions.includes(id))}
          <details>
            <summary>Menurut jenis entri</summary>
            {table('Menurut jenis', 'jenis', typesInOrder, (row, id) => row.type === id)}
          </details>
        </>
      )}
    </section>
  );
}

/** How the public site stands: whether what was published is live already, and if not, why. */
function Publishing({ status }: { status: Partial<Status> }) {
  const live = status.live;
  return (
    <section className={`notice ${status.state === 'failed' ? 'bad' : ''}`} aria-label="Keadaan situs" role="status">
      {status.state === 'building' && (
        <p>
          <strong>Situs sedang dibangun.</strong> {status.reasons?.join('; ')}. Halaman lama tetap tampil sampai selesai.
        </p>
      )}
      {status.state === 'failed' && (
        <p>
          <strong>Pembangunan terakhir gagal.</strong> Situs lama tetap tampil; perubahan belum terbit. {status.lastFailure?.message}
        </p>
      )}
      {status.state === 'idle' && (
        <p>
          <strong>Situs mutakhir.</strong> {live ? `Terbit ${moment(live.finishedAt)}, ${live.pages} halaman.` : ''}
        </p>
      )}
      {status.nextChange && <p>Perubahan terjadwal berikutnya: {moment(status.nextChange)}.</p>}
    </section>
  );
}
