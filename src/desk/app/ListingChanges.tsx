import type { ListingReply } from '../api-umkm.ts';

/** What an owner changed in a listing that is up: how it is shown now, and how it would be. */
export function Changes({ changes }: { changes: ListingReply['changes'] }) {
  return (
    <section aria-labelledby="berubah">
      <h2 id="berubah">Yang berubah</h2>
      <p className="hint">Yang lama masih tampil di situs sampai perubahan ini disetujui.</p>
      <dl className="changes">
        {changes.map(({ title, before, after, pictures }) => (
          <div key={title} className="card">
            <dt>{title}</dt>
            <dd>
              <span className="hint">Sekarang</span> {pictures ? <Pictures files={pictures.before} name="sekarang" /> : before}
            </dd>
            <dd>
              <span className="hint">Menjadi</span>{' '}
              {pictures ? <Pictures files={pictures.after} name="yang baru" /> : <strong>{after}</strong>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Pictures({ files, name }: { files: readonly string[]; name: string }) {
  if (files.length === 0) return <>(tidak ada)</>;
  return (
    <span className="swap">
      {files.map((file, index) => (
        <img key={file} src={`/redaksi/api/media/${file}`} alt={`Foto ${name} ${index + 1}`} />
      ))}
    </span>
  );
}
