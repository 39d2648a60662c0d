import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { tidy } from '../../../domain/model/tidy.ts';
import type { Problem } from '../../../domain/problem.ts';
import { isTypeId, validate } from '../../../domain/validate.ts';
import type { ConflictReply, EntryReply, OverviewReply, PreviewReply } from '../../api.ts';
import type { Person } from '../../rules/roles.ts';
import { current, type Step, stateOf } from '../../rules/workflow.ts';
import { Conflict } from '../Conflict.tsx';
import { client, Refused, type StepWords } from '../client.ts';
import { EntryHead } from '../EntryHead.tsx';
import { type AskingStep, asks, EntryQuestions } from '../EntryQuestions.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { History } from '../History.tsx';
import { Done, Opening, Trouble } from '../Outcome.tsx';
import { Preview } from '../Preview.tsx';
import { Problems } from '../Problems.tsx';
import { go } from '../route.ts';
import { stepNames } from '../words.ts';

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
  const [question, setQuestion] = useState<AskingStep>();

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
  if (!entry) return <Opening trouble={trouble} />;
  const readonly = !entry.mayEdit;
  const row = overview.rows.find((each) => each.type === type && each.id === id);
  const errors = found.filter(({ severity }) => severity === 'error');
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

  async function take(step: Step, words: StepWords = {}) {
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
      () => client.step(saved, step, words),
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
      <EntryHead entry={entry} row={row} />
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
      <Trouble>{trouble}</Trouble>
      <Done>{said}</Done>
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
      <Problems type={type} problems={found} />
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
          {stepsOffered(entry, dirty, person).map((step) => (
            <button key={step} type="button" disabled={busy} onClick={() => (asks(step) ? setQuestion(step) : void take(step))}>
              {stepNames[step]}
            </button>
          ))}
        </section>
      )}
      {question && (
        <EntryQuestions
          step={question}
          entry={entry}
          onCancel={() => setQuestion(undefined)}
          onAnswer={(words) => void take(question, words)}
        />
      )}
      <History
        title="Riwayat"
        none="Belum ada perubahan yang tercatat."
        acts={entry.history.map(({ at, by, message }) => ({ at, words: `${by}: ${message}` }))}
      />
    </>
  );
}

/** The steps offered while something is unsaved, too: what is new can be sent at once, but not be called unchanged. */
function stepsOffered({ draft, steps }: EntryReply, dirty: boolean, { role }: Person): Step[] {
  if (!dirty) return [...steps];
  const begun: Step[] = draft ? [] : role === 'editor' ? ['submit', 'publish'] : ['submit'];
  return [...new Set([...begun, ...steps])].filter((step) => step !== 'confirm');
}
