import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { client } from '../client.ts';

/** The file of a picture: uploaded here, or one that is there already. It is shown by the field around it. */
export function PhotoWidget({ id, value, onChange, readonly, disabled }: WidgetProps) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [present, setPresent] = useState<readonly string[]>();
  const locked = readonly || disabled;

  async function upload(file: File | undefined) {
    if (!file) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      onChange((await client.upload(file)).file);
    } catch (error) {
      setTrouble((error as Error).message);
    }
    setBusy(false);
  }

  return (
    <div className="photo-field">
      {!locked && (
        <>
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            disabled={busy}
            onChange={(event) => void upload(event.target.files?.[0])}
          />
          <span className="hint">JPEG, PNG, atau WebP, paling besar 25 MB. Lokasi dan data kamera di dalam foto dihapus.</span>
          {busy && <span role="status">Mengunggah…</span>}
          {trouble && (
            <p className="error" role="alert">
              {trouble}
            </p>
          )}
          {present === undefined ? (
            <button
              type="button"
              className="plain"
              onClick={() => client.pictures().then(setPresent, (error: Error) => setTrouble(error.message))}
            >
              Pilih foto yang sudah ada
            </button>
          ) : (
            <label>
              Foto yang sudah ada
              <select value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
                <option value="">Pilih</option>
                {present.map((file) => (
                  <option key={file} value={file}>
                    {file}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
    </div>
  );
}
