import { useEffect, useRef, useState } from 'react';
import type { TypeId } from '../../domain/model/index.ts';
import { asText, differences } from './compare.ts';
import { moment } from './words.ts';

interface Props {
  readonly type: TypeId;
  readonly mine: unknown;
  readonly theirs: { readonly data: unknown; readonly by?: string; readonly at?: string };
  /** True when the public edition changed, not the manuscript. */
  readonly isLive: boolean;
  readonly onChoose: (data: unknown) => void;
  readonly onCancel: () => void;
}

/** Two versions of an entry side by side; for each field that differs one is chosen. */
export function Conflict({ type, mine, theirs, isLive, onChoose, onCancel }: Props) {
  const found = differences(type, mine, theirs.data);
  const [choices, setChoices] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const other = isLive ? 'Versi situs' : `Tulisan ${theirs.by ?? 'orang lain'}`;
  const done = found.every(({ field }) => choices[field]);

  function choose() {
    const data = { ...(mine as Record<string, unknown>) };
    for (const { field } of found) if (choices[field] === 'theirs') data[field] = (theirs.data as Record<string, unknown>)[field];
    onChoose(data);
  }

  return (
    <section className="conflict card" aria-labelledby="bentrok">
      <h2 id="bentrok" ref={head} tabIndex={-1}>
        Dua orang mengubah entri ini
      </h2>
      <p>
        {isLive
          ? 'Halaman di situs berubah sejak naskah ini dimulai.'
          : `${theirs.by ?? 'Orang lain'} menyimpan naskah ini ${theirs.at ? moment(theirs.at) : 'lebih dulu'}.`}{' '}
        Tidak ada yang ditimpa. Pilih untuk tiap isian yang berbeda, lalu simpan.
      </p>
      {found.length === 0 && <p>Isinya ternyata sama; Anda dapat langsung menyimpan.</p>}
      {found.map(({ field, title, mine: own, theirs: their }) => (
        <fieldset key={field} className="group">
          <legend>{title}</legend>
          <div className="pair">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className={choices[field] === side ? 'side chosen-side' : 'side'}>
                <span>
                  <input
                    type="radio"
                    name={`pilih-${field}`}
                    checked={choices[field] === side}
                    onChange={() => setChoices({ ...choices, [field]: side })}
                  />{' '}
                  <strong>{side === 'mine' ? 'Tulisan saya' : other}</strong>
                </span>
                <pre>{asText(side === 'mine' ? own : their)}</pre>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="actions">
        <button type="button" className="main" disabled={!done} onClick={choose}>
          Simpan pilihan
        </button>
        <button type="button" onClick={onCancel}>
          Kembali tanpa menyimpan
        </button>
      </div>
    </section>
  );
}
