import type { EntryReply } from '../api.ts';
import type { Step } from '../rules/workflow.ts';
import { Ask } from './Ask.tsx';
import type { StepWords } from './client.ts';

/** Steps that ask something before they are taken. */
const asking = ['return', 'withdraw', 'discard'] as const satisfies readonly Step[];
export type AskingStep = (typeof asking)[number];

export const asks = (step: Step): step is AskingStep => asking.some((each) => each === step);

interface Props {
  readonly step: AskingStep;
  readonly entry: EntryReply;
  readonly onCancel: () => void;
  readonly onAnswer: (words: StepWords) => void;
}

const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** The question of a step, with the words its writer or the public will read. */
export function EntryQuestions({ step, entry, onCancel, onAnswer }: Props) {
  switch (step) {
    case 'withdraw':
      return (
        <Ask
          title="Tarik halaman ini dari situs?"
          action="Tarik"
          onCancel={onCancel}
          onDone={(form) => {
            const en = textIn(form, 'en');
            onAnswer({ reason: { id: textIn(form, 'id'), ...(en && { en }) } });
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
      );
    case 'return':
      return (
        <Ask
          title="Kembalikan ke penulis?"
          action="Kembalikan"
          onCancel={onCancel}
          onDone={(form) => onAnswer({ note: textIn(form, 'note') })}
        >
          <div className="field">
            <label htmlFor="catatan">Catatan untuk penulis</label>
            <textarea id="catatan" name="note" rows={3} maxLength={500} />
          </div>
        </Ask>
      );
    case 'discard':
      return (
        <Ask title="Buang naskah ini?" action="Buang" onCancel={onCancel} onDone={() => onAnswer({})}>
          <p>
            {entry.live
              ? 'Perubahan yang belum terbit hilang. Halaman di situs tetap seperti sekarang.'
              : 'Naskah ini belum pernah terbit dan akan hilang.'}
          </p>
        </Ask>
      );
  }
}
