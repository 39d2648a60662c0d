import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { OverviewReply } from '../../api.ts';
import type { BrokenImport, ImportReply } from '../../api-umkm.ts';
import { type Person, regionsFor } from '../../rules/roles.ts';
import { Ask } from '../Ask.tsx';
import { BrokenImports } from '../BrokenImports.tsx';
import { Choice } from '../Choice.tsx';
import { ImportOutcome } from '../ImportOutcome.tsx';
import { Trouble } from '../Outcome.tsx';
import { to } from '../route.ts';
import { umkmClient } from '../umkm-client.ts';

const running = (job: ImportReply | undefined) => job?.state === 'reading' || job?.state === 'checking' || job?.state === 'saving';

/** Bringing in an office's own list: a trial first, the columns put right, then saving. */
export function UmkmImport({ overview, person, onChanged }: { overview: OverviewReply; person: Person; onChanged: () => Promise<void> }) {
  const form = useRef<HTMLFormElement>(null);
  const [job, setJob] = useState<ImportReply>();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [returning, setReturning] = useState<ReadonlySet<number>>(new Set());
  const [trouble, setTrouble] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [broken, setBroken] = useState<readonly BrokenImport[]>([]);
  const mine = regionsFor(person, overview.regions);

  const busy = running(job);
  const jobId = job?.id;
  useEffect(() => {
    umkmClient.imports().then(
      (found) => {
        setBroken(found.broken);
        if (found.running) setJob(found.running);
      },
      (error: Error) => setTrouble(error.message),
    );
  }, []);
  useEffect(() => {
    if (!busy || !jobId) return;
    const timer = setInterval(() => {
      umkmClient.importState(jobId).then(
        (next) => {
          setJob(next);
          if (!running(next) && !next.trial) void onChanged();
        },
        (error: Error) => {
          setTrouble(error.message);
          setJob(undefined);
        },
      );
    }, 700);
    return () => clearInterval(timer);
  }, [busy, jobId, onChanged]);

  async function start(trial: boolean, columns: Readonly<Record<string, string>> = given, back: ReadonlySet<number> = returning) {
    if (!form.current?.reportValidity()) return;
    const sent = new FormData(form.current);
    sent.set('peta', JSON.stringify(columns));
    sent.set('kembali', [...back].join(','));
    if (trial) sent.set('coba', 'ya');
    setTrouble(undefined);
    try {
      setJob(await umkmClient.startImport(sent));
    } catch (error) {
      setTrouble((error as Error).message);
    }
  }

  const choose = (head: string, field: string) => {
    const next = { ...given, [head]: field };
    setGiven(next);
    void start(true, next);
  };
  const toggleReturn = (row: number) => {
    const next = new Set(returning);
    if (!next.delete(row)) next.add(row);
    setReturning(next);
    void start(true, given, next);
  };
  const done = job?.state === 'done';
  const ready = done && job.trial && (job.outcome?.created ?? 0) + (job.outcome?.updated ?? 0) > 0;
  return (
    <>
      <p className="meta">
        <a href={to(['umkm'])}>UMKM</a>
      </p>
      <h1>Masukkan daftar dinas</h1>
      <p>Pilih tabel UMKM yang sudah ada di kantor. Daftar diuji dulu tanpa menyimpan apa pun; daftar yang sama boleh dimasukkan lagi.</p>
      <BrokenImports
        broken={broken}
        onForget={(id) => {
          void umkmClient.forgetImport(id);
          setBroken(broken.filter((each) => each.id !== id));
        }}
      />
      <form
        ref={form}
        className="card stack narrow-form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          setGiven({});
          setReturning(new Set());
          void start(true, {}, new Set());
        }}
      >
        <div className="field">
          <label htmlFor="berkas">Berkas daftar</label>
          <p className="hint" id="berkas-hint">
            Excel (.xlsx) atau CSV, paling besar 8 MB. Nama pemilik, NIK, dan surel tidak diambil.
          </p>
          <input
            id="berkas"
            name="berkas"
            type="file"
            required
            accept=".xlsx,.csv,.txt,text/csv"
            aria-describedby="berkas-hint"
            onChange={() => setJob(undefined)}
          />
        </div>
        <Choice
          id="impor-daerah"
          label="Daerah, untuk baris tanpa kabupaten atau kota"
          none="Tertulis di tiap baris"
          options={mine}
          name="daerah"
          defaultValue={mine.length === 1 ? mine[0]?.id : ''}
        />
        <label className="box">
          <input type="checkbox" name="setuju" value="ya" />
          <span>
            Semua pemilik di daftar ini sudah setuju didaftarkan dan nomornya ditampilkan. Pernyataan ini dicatat atas nama {person.name}.
            Tanpa pernyataan atau kolom persetujuan, nomor tidak ditampilkan.
          </span>
        </label>
        {person.role === 'editor' && (
          <label className="box">
            <input type="checkbox" name="terbitkan" value="ya" />
            Langsung terbitkan usaha yang pemiliknya setuju, tanpa antrean
          </label>
        )}
        <button type="submit" className="main" disabled={busy}>
          Uji daftar ini
        </button>
      </form>
      <Trouble>{trouble}</Trouble>
      {job && busy && <Progress job={job} onStop={() => void umkmClient.stopImport(job.id).then(setJob)} />}
      {job && !busy && (
        <p role="status" className={job.state === 'failed' ? 'notice bad' : 'notice good'}>
          {job.state === 'failed' && job.message}
          {job.state === 'stopped' && 'Dihentikan. Yang sudah tersimpan tetap ada; masukkan daftar yang sama lagi untuk melanjutkan.'}
          {done && (job.trial ? 'Uji selesai. Belum ada yang disimpan.' : 'Daftar sudah masuk.')}
        </p>
      )}
      {done && job.outcome && (
        <ImportOutcome id={job.id} trial={job.trial} outcome={job.outcome} returning={returning} onReturn={toggleReturn} />
      )}
      {done && job.lacks && job.lacks.length > 0 && <Trouble>{job.lacks.join(' ')} Pilih kolomnya di bawah.</Trouble>}
      {job?.trial && job.columns && <ColumnTable job={job} busy={busy} onChoose={choose} />}
      {ready && (
        <section className="bottom" aria-label="Tindakan">
          <button type="button" className="main" onClick={() => setAsking(true)}>
            Simpan {(job.outcome?.created ?? 0) + (job.outcome?.updated ?? 0)} usaha
          </button>
        </section>
      )}
      {asking && job?.outcome && (
        <Ask
          title={`Simpan ${job.outcome.created + job.outcome.updated} usaha?`}
          action="Simpan"
          onCancel={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            void start(false);
          }}
        >
          <p>
            {job.outcome.created} usaha baru dan {job.outcome.updated} yang diperbarui. Baris yang perlu diperbaiki tidak ikut; unduh dan
            perbaiki, lalu masukkan lagi.
          </p>
        </Ask>
      )}
    </>
  );
}

const stateWords = { reading: 'Membaca berkas', checking: 'Memeriksa baris', saving: 'Menyimpan usaha' } as const;

function Progress({ job, onStop }: { job: ImportReply; onStop: () => void }) {
  const words = stateWords[job.state as keyof typeof stateWords];
  return (
    <section className="card" aria-label="Kemajuan">
      <p role="status">
        {words}
        {job.all > 0 && `: ${job.done} dari ${job.all}`}
      </p>
      <progress max={Math.max(1, job.all)} value={job.done} aria-label={words} />
      <p className="tools">
        <button type="button" onClick={onStop}>
          Hentikan
        </button>
      </p>
    </section>
  );
}

/** Each column of the list, what it is taken for, and its first cells. */
function ColumnTable({ job, busy, onChoose }: { job: ImportReply; busy: boolean; onChoose: (head: string, field: string) => void }) {
  return (
    <section aria-labelledby="kolom">
      <h2 id="kolom">Kolom daftar ini</h2>
      <p className="hint">
        Lembar "{job.sheet}". {job.about?.join(' ')} Bila tebakannya keliru, pilih yang benar; daftar diuji lagi.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so from the keyboard too */}
      <section className="scroll" aria-label="Kolom dan contoh isinya" tabIndex={0}>
        <table className="columns">
          <thead>
            <tr>
              <th scope="col">Kolom di daftar</th>
              <th scope="col">Diambil sebagai</th>
              <th scope="col">Contoh isi</th>
            </tr>
          </thead>
          <tbody>
            {(job.columns ?? []).map(({ head, field }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a list may bear the same name
              <tr key={column}>
                <th scope="row">{head || `Kolom ${column + 1}`}</th>
                <td>
                  <select
                    aria-label={`${head} diambil sebagai`}
                    value={field ?? 'lewati'}
                    disabled={busy || !head}
                    onChange={(event) => onChoose(head, event.target.value)}
                  >
                    <option value="lewati">Tidak diambil</option>
                    {(job.fields ?? []).map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="meta">
                  {(job.sample ?? [])
                    .map((cells) => cells[column])
                    .filter(Boolean)
                    .slice(0, 3)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
