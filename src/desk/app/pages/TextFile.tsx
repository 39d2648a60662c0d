import { useEffect, useState } from 'react';
import type { Person } from '../../rules/roles.ts';
import { client } from '../client.ts';
import { Trouble } from '../Outcome.tsx';
import { go } from '../route.ts';

/** Mending a file that cannot be read as an entry. */
export function TextFile({ type, id, person, onChanged }: { type: string; id: string; person: Person; onChanged: () => Promise<void> }) {
  const [file, setFile] = useState<{ text: string; version: string }>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    client.text(type, id).then(setFile, (error: Error) => setTrouble(error.message));
  }, [type, id]);

  async function save() {
    if (!file) return;
    try {
      await client.saveText(type, id, file.text, file.version);
      await onChanged();
      go(['entri', type, id]);
    } catch (error) {
      setTrouble((error as Error).message);
    }
  }

  return (
    <>
      <h1>Perbaiki berkas {id}</h1>
      <p>
        Berkas{' '}
        <code>
          content/{type}/{id}.yaml
        </code>{' '}
        tidak dapat dibaca, sehingga entrinya tidak terbit. Biasanya ada tanda kutip yang tidak ditutup, atau spasi yang tidak sejajar.
      </p>
      <Trouble>{trouble}</Trouble>
      {file && (
        <div className="field">
          <label htmlFor="text">Teks berkas</label>
          <textarea
            id="text"
            className="code"
            rows={24}
            spellCheck={false}
            readOnly={person.role !== 'editor'}
            value={file.text}
            onChange={(event) => setFile({ ...file, text: event.target.value })}
          />
          {person.role === 'editor' ? (
            <button type="button" className="main" onClick={save}>
              Simpan
            </button>
          ) : (
            <p className="hint">Hanya redaktur koridor yang dapat memperbaikinya.</p>
          )}
        </div>
      )}
    </>
  );
}
