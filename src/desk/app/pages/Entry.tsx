import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ZodType } from 'zod';
import { fieldMeta } from '../../../domain/model/field.ts';
import { model, type TypeId } from '../../../domain/model/index.ts';
import { tidy } from '../../../domain/model/tidy.ts';
import type { Path } from '../../../domain/model/walk.ts';
import type { Problem } from '../../../domain/problem.ts';
import { isTypeId, validate } from '../../../domain/validate.ts';
import type { ConflictReply, EntryReply, OverviewReply, PreviewReply } from '../../api.ts';
import type { Person } from '../../rules/roles.ts';
import { current, type Step, stateOf } from '../../rules/workflow.ts';
import { Ask } from '../Ask.tsx';
import { Conflict } from '../Conflict.tsx';
import { client, Refused } from '../client.ts';
import { EntryForm } from '../form/EntryForm.tsx';
import { sentence } from '../form/errors.ts';
import { Preview } from '../Preview.tsx';
import { go } from '../route.ts';
import { State } from '../State.tsx';
import { day, moment, stepNames, typeName } from '../words.ts';

interface Props {
  readonly type: string;
  readonly id: string;
  readonly overview: OverviewReply;
  readonly person: Person;
  readonly onChanged: () => Promise<void>;
}

interface Clash {
  readonly kind: 'draft' | 'live';
  readonly theirs: ConflictReply['conflict'];
}

/** What the form calls the field a problem is in. */
function titleOf(type: TypeId, [field]: Path): string {
  const schema = (model[type].shape as Readonly<Record<string, ZodType>>)[String(field)];
  return (schema && fieldMeta(schema).title) ?? String(field);
}

/** Brings the input of a field, or the nearest group around it, into view and focuses it. */
function reach(path: Path): void {
  for (let length = path.length; length > 0; length -= 1) {
    const id = ['isi', ...path.slice(0, length)].join('_');
    const found = [id, `${id}_id`, `${id}__group`].map((each) => document.getElementById(each)).find(Boolean);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    const input = found.matches('input,select,textarea') ? found : found.querySelector<HTMLElement>('input,select,textarea,button');
    input?.focus();
    return;
  }
}

/** Steps that ask something before they are taken. */
const asking: ReadonlySet<Step> = new Set<Step>(['return', 'withdraw', 'discard']);

/** One entry: its form, its way to the public page, and what was done with it. */
export function Entry({ type, id, overview, person, onChanged }: Props) {
  const [entry, setEntry] = useState<EntryReply>();
  const [data, setData] = useState<unknown>();
  const [dirty, setDirty] = useState(false);
  const [found, setFound] = useState<readonly Problem[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [clash, setClash] = useState<Clash>();
  const [preview, setPreview] = useState<PreviewReply>();
  const [question, setQuestion] = useState<Step>();

  /** What the form holds now, for whoever comes back from waiting. */
  const latest = useRef<unknown>(undefined);
  latest.current = data;
  const show = useCallback((reply: EntryReply) => {
    setEntry(reply);
    setData(current(reply).data);
    setDirty(false);
    setFound(reply.problems);
    setClash(undefined);
  }, []);

  useEffect(() => {
    client.entry(type, id).then(show, (error: Error) => setTrouble(error.message));
  }, [type, id, show]);
  useEffect(() => {
    if (!dirty) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [dirty]);

  const context = useMemo(() => ({ rows: overview.rows, self: `${type}/${id}` }), [overview.rows, type, id]);

  if (!isTypeId(type)) return <p role="alert">Jenis entri ini tidak ada.</p>;
  if (!entry)
    return trouble ? (
      <p role="alert" className="notice bad">
        {trouble}
      </p>
    ) : (
      <p role="status">Membuka…</p>
    );
  const readonly = !entry.mayEdit;
  const row = overview.rows.find((each) => each.type === type && each.id === id);
  const name = (current(entry).data as { name?: { id?: string } }).name?.id ?? id;
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  const ownRule = (value: unknown) => [...(validate({ type, id, data: tidy(type, value) }).problems ?? [])];

  function change(next: unknown) {
    if (JSON.stringify(tidy(type as 'article', next)) === JSON.stringify(tidy(type as 'article', data))) {
      setData(next);
      return;
    }
    setData(next);
    setDirty(true);
    setSaid(undefined);
    // Only what is being mended is judged while writing; the rest is said on saving.
    if (found.length > 0) setFound(ownRule(next));
  }

  /** Runs something that speaks with the server, and says what came of it. */
  async function run<T>(work: () => Promise<T>, done?: string, after?: (result: T) => void): Promise<T | undefined> {
    setBusy(true);
    setTrouble(undefined);
    setSaid(undefined);
    try {
      const result = await work();
      after?.(result);
      if (done) setSaid(done);
      return result;
    } catch (error) {
      if (error instanceof Refused && error.status === 409 && error.kind) {
        setClash({ kind: error.kind, theirs: error.conflict ?? { data: undefined, version: '' } });
      } else setTrouble((error as Error).message);
      if (error instanceof Refused && error.problems.length > 0) setFound(error.problems);
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  const save = (value: unknown = data, version = entry.draft?.version ?? null, more: { live?: string } = {}) => {
    const begun = latest.current;
    return run(
      () => client.save(type, id, value, version, more),
      'Tersimpan sebagai naskah. Situs publik belum berubah.',
      (reply) => {
        // What was typed while the server was working is kept, and still to be saved.
        if (latest.current === begun) show(reply);
        else {
          setEntry(reply);
          setDirty(true);
        }
        void onChanged();
      },
    );
  };

  async function take(step: Step, more: Parameters<typeof client.step>[2] = {}) {
    setQuestion(undefined);
    const saved = dirty ? await save() : entry;
    if (!saved) return;
    const done: Partial<Record<Step, string>> = {
      submit: 'Terkirim. Redaktur melihatnya di meja redaksi.',
      return: 'Dikembalikan ke penulis.',
      publish: 'Diterbitkan. Situs dibangun di latar belakang; halaman tampil dalam sekitar satu menit.',
      withdraw: 'Ditarik. Halamannya akan menampilkan alasan itu.',
      confirm: 'Dicatat: isinya diperiksa hari ini dan masih benar.',
    };
    await run(
      () => client.step(saved, step, more),
      done[step],
      (reply) => {
        void onChanged();
        if (reply.type) show(reply as EntryReply);
        else go(['entri']);
      },
    );
  }

  async function see() {
    const job = await run(() => client.preview(type, id, tidy(type as 'article', data)));
    if (job) setPreview(job);
  }

  const shown = entry.draft ? stateOf(entry.draft.data) : undefined;
  return (
    <>
      <p className="meta">
        {typeName(type)} · <code>{id}</code>
      </p>
      <h1>{name}</h1>
      <p>
        {row && <State row={row} />}
        {entry.draft && (
          <span className="meta">
            {' '}
            Naskah terakhir disimpan {entry.draft.by}, {moment(entry.draft.at)}.
          </span>
        )}
        {entry.due && <span className="meta"> Tinjauan berikutnya {day(entry.due)}.</span>}{' '}
        {entry.address && (
          <a href={entry.address} target="_blank" rel="noopener">
            Lihat di situs
          </a>
        )}
      </p>
      {entry.draft?.note && shown === 'draft' && (
        <p className="notice">
          <strong>Catatan redaktur:</strong> {entry.draft.note}
        </p>
      )}
      {readonly && <p className="notice">Anda dapat membaca entri ini. Mengubahnya adalah tugas humas daerahnya atau redaktur koridor.</p>}
      {entry.draft?.outdated && !clash && (
        <p className="notice bad">
          Halaman di situs berubah sejak naskah ini dimulai.{' '}
          <button type="button" onClick={() => entry.live && setClash({ kind: 'live', theirs: entry.live })}>
            Bandingkan
          </button>
        </p>
      )}
      {trouble && (
        <p role="alert" className="notice bad">
          {trouble}
        </p>
      )}
      <p role="status" className={said ? 'notice good' : 'quiet'}>
        {said}
      </p>
      {clash && (
        <Conflict
          type={type}
          mine={data}
          theirs={clash.theirs}
          isLive={clash.kind === 'live'}
          onCancel={() => setClash(undefined)}
          onChoose={(merged) =>
            clash.kind === 'live'
              ? void save(merged, entry.draft?.version ?? null, { live: clash.theirs.version })
              : void save(merged, clash.theirs.version || null)
          }
        />
      )}
      {found.length > 0 && (
        <section className="notice" aria-label="Yang perlu dilihat">
          {errors.length > 0 && (
            <p>
              <strong>{errors.length} isian perlu diperbaiki sebelum entri ini dapat terbit.</strong>
            </p>
          )}
          <ul className="problems">
            {[...errors, ...warnings].map((problem) => (
              <li key={`${problem.path.join('.')} ${problem.expected}`}>
                {problem.path.length > 0 && (
                  <button type="button" className="plain" onClick={() => reach(problem.path)}>
                    {titleOf(type, problem.path)}
                  </button>
                )}{' '}
                {sentence(problem)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!clash && <EntryForm type={type} data={data} problems={errors} context={context} readonly={readonly} onChange={change} />}
      {preview && <Preview job={preview} onClose={() => setPreview(undefined)} />}
      {!readonly && !clash && (
        <section className="bottom" aria-label="Tindakan">
          <button type="button" className="main" disabled={busy || !dirty} onClick={() => void save()}>
            {busy ? 'Menunggu…' : 'Simpan naskah'}
          </button>
          <button type="button" disabled={busy} onClick={() => void see()}>
            Pratinjau
          </button>
          {[
            ...new Set<Step>([
              ...(dirty && !entry.draft ? (['submit', ...(person.role === 'editor' ? (['publish'] as const) : [])] as Step[]) : []),
              ...entry.steps,
            ]),
          ]
            .filter((step) => !(dirty && step === 'confirm'))
            .map((step) => (
              <button key={step} type="button" disabled={busy} onClick={() => (asking.has(step) ? setQuestion(step) : void take(step))}>
                {stepNames[step]}
              </button>
            ))}
        </section>
      )}
      {question === 'withdraw' && (
        <Ask
          title="Tarik halaman ini dari situs?"
          action="Tarik"
          onCancel={() => setQuestion(undefined)}
          onDone={(form) => {
            const en = String(form.get('en') ?? '').trim();
            void take('withdraw', { reason: { id: String(form.get('id') ?? '').trim(), ...(en && { en }) } });
          }}
        >
          <p>Alamatnya tetap ada dan menampilkan alasan yang Anda tulis.</p>
          {entry.falling.length > 0 && (
            <p>
              <strong>{entry.falling.length} halaman ikut hilang</strong> karena bergantung pada halaman ini: {entry.falling.join(', ')}.
            </p>
          )}
          <div className="field">
            <label htmlFor="alasan">
              Alasan <span className="needed">(wajib)</span>
            </label>
            <textarea id="alasan" name="id" rows={3} maxLength={320} required />
          </div>
          <div className="field">
            <label htmlFor="alasan-en">Alasan dalam bahasa Inggris</label>
            <textarea id="alasan-en" name="en" rows={3} maxLength={320} lang="en" />
          </div>
        </Ask>
      )}
      {question === 'return' && (
        <Ask
          title="Kembalikan ke penulis?"
          action="Kembalikan"
          onCancel={() => setQuestion(undefined)}
          onDone={(form) => void take('return', { note: String(form.get('note') ?? '').trim() })}
        >
          <div className="field">
            <label htmlFor="catatan">Catatan untuk penulis</label>
            <textarea id="catatan" name="note" rows={3} maxLength={500} />
          </div>
        </Ask>
      )}
      {question === 'discard' && (
        <Ask title="Buang naskah ini?" action="Buang" onCancel={() => setQuestion(undefined)} onDone={() => void take('discard')}>
          <p>
            {entry.live
              ? 'Perubahan yang belum terbit hilang. Halaman di situs tetap seperti sekarang.'
              : 'Naskah ini belum pernah terbit dan akan hilang.'}
          </p>
        </Ask>
      )}
      <section aria-labelledby="riwayat">
        <h2 id="riwayat">Riwayat</h2>
        {entry.history.length === 0 && <p className="hint">Belum ada perubahan yang tercatat.</p>}
        <ol className="history">
          {entry.history.map((change) => (
            <li key={`${change.at} ${change.message}`}>
              <time dateTime={change.at}>{moment(change.at)}</time> {change.by}: {change.message}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
