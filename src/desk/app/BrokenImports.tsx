import type { BrokenImport } from '../api-umkm.ts';
import { moment } from './words.ts';

/** Imports that a restart of the server broke off: how far each had come, and how to go on. */
export function BrokenImports({ broken, onForget }: { broken: readonly BrokenImport[]; onForget: (id: string) => void }) {
  return (
    <>
      {broken.map(({ id, file, row, done, all, at }) => (
        <div key={id} className="notice" role="status">
          <p>
            <strong>
              Impor "{file}" terhenti {row > 0 ? `di sekitar baris ${row}` : 'sebelum baris pertama tersimpan'}
            </strong>{' '}
            karena server dimulai ulang ({done} dari {all} usaha; dimulai {moment(at)}). Masukkan berkas yang sama sekali lagi: yang sudah
            masuk tidak digandakan.
          </p>
          <p className="tools">
            <button type="button" onClick={() => onForget(id)}>
              Sudah saya baca
            </button>
          </p>
        </div>
      ))}
    </>
  );
}
