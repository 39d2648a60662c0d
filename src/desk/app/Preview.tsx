import { useEffect, useState } from 'react';
import type { PreviewReply } from '../api.ts';
import { client } from './client.ts';

/** The entry as its public page, built with the site's own templates. */
export function Preview({ job: first, onClose }: { job: PreviewReply; onClose: () => void }) {
  const [job, setJob] = useState(first);
  const [page, setPage] = useState(0);
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    setJob(first);
    const timer = setInterval(async () => {
      const next = await client
        .previewState(first.id)
        .catch((error: Error) => ({ ...first, state: 'failed' as const, message: error.message }));
      setJob(next);
      if (next.state !== 'building') clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [first]);
  const address = job.pages[page];
  return (
    <section className="preview card" aria-labelledby="pratinjau">
      <h2 id="pratinjau">Pratinjau</h2>
      <p role="status">
        {job.state === 'building' && `Sedang membuat halaman dengan templat situs yang sebenarnya… ${job.seconds} detik`}
        {job.state === 'ready' && 'Begini halamannya bila diterbitkan sekarang. Belum ada yang terbit.'}
        {job.state === 'failed' && job.message}
      </p>
      <div className="tools">
        {job.pages.map((each, index) => (
          <button key={each} type="button" className="plain" aria-pressed={page === index} onClick={() => setPage(index)}>
            {each.includes('/en/') ? 'Inggris' : 'Indonesia'}
          </button>
        ))}
        {address && (
          <>
            <button type="button" className="plain" aria-pressed={narrow} onClick={() => setNarrow(!narrow)}>
              Selebar ponsel
            </button>
            <a href={address} target="_blank" rel="noopener">
              Buka di tab baru
            </a>
          </>
        )}
        <button type="button" className="plain" onClick={onClose}>
          Tutup pratinjau
        </button>
      </div>
      {address && <iframe className={narrow ? 'narrow' : undefined} title="Pratinjau halaman" src={address} />}
    </section>
  );
}
