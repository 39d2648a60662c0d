import { useEffect, useState } from 'react';
import type { ListingReply } from '../../api-umkm.ts';
import { Refused } from '../client.ts';
import { History } from '../History.tsx';
import { Changes } from '../ListingChanges.tsx';
import { Facts } from '../ListingFacts.tsx';
import { type Question, Questions } from '../ListingQuestions.tsx';
import { Done, Opening, Trouble } from '../Outcome.tsx';
import { go, to } from '../route.ts';
import { type Decision, umkmClient } from '../umkm-client.ts';
import { listingStateNames } from '../umkm-words.ts';
import { day, moment } from '../words.ts';

const doneWords: Readonly<Record<Decision, string>> = {
  setujui: 'Disetujui.',
  kembalikan: 'Terkirim. Pemilik melihat alasannya di halamannya.',
  tolak: 'Ditolak. Pemilik melihat alasannya di halamannya.',
  tarik: 'Ditarik dari situs.',
  izin: 'Dicatat: izin ini sudah Anda periksa hari ini.',
  gabung: 'Digabung. Inilah lapak hasil gabungannya.',
};

const waitWords = {
  building: 'Akan tayang dalam beberapa menit: situs sedang dibangun.',
  failed: 'Belum tayang: situs gagal dibangun. Sebabnya ada di halaman pertama meja redaksi.',
} as const;

/** One listing: what its owner says, what the program noticed, and the decision. */
export function UmkmListing({ id, onChanged }: { id: string; onChanged: () => Promise<void> }) {
  const [reply, setReply] = useState<ListingReply>();
  const [trouble, setTrouble] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<Question>();
  const [link, setLink] = useState<string>();

  useEffect(() => {
    umkmClient.open(id).then(setReply, (error: Error) => setTrouble(error.message));
  }, [id]);

  const isWaiting = reply?.waitsFor !== undefined;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void umkmClient.look(id).then(setReply, () => undefined), 4000);
    return () => clearInterval(timer);
  }, [isWaiting, id]);

  if (!reply) return <Opening trouble={trouble} />;
  const { listing, version, mayDecide } = reply;

  /** Does something on the server; a listing that changed meanwhile is shown as it is now. */
  async function run<T>(work: () => Promise<T>, done: (result: T) => void) {
    setQuestion(undefined);
    setBusy(true);
    setTrouble(undefined);
    setSaid(undefined);
    try {
      done(await work());
      void onChanged();
    } catch (error) {
      setTrouble((error as Error).message);
      if (error instanceof Refused && error.status === 409) setReply(await umkmClient.open(id));
    }
    setBusy(false);
  }

  const decide = (decision: Decision, more: { reason?: string; kind?: string; into?: string } = {}) =>
    run(
      () => umkmClient.decide(id, decision, version, more),
      (next) => {
        setSaid(doneWords[decision]);
        if (next.listing.id === id) setReply(next);
        else go(['umkm', 'lapak', next.listing.id]);
      },
    );
  const waits = reply.kind !== 'none';
  const isUp = listing.state === 'published' || listing.state === 'changing';
  return (
    <>
      <p className="meta">
        <a href={to(['umkm'])}>UMKM</a> · <code>{listing.id}</code>
      </p>
      <h1>{listing.name}</h1>
      <p>
        <span className="states">
          <span className="state">{listingStateNames[listing.state]}</span>
          {reply.sample && <span className="state">Contoh</span>}
        </span>
        <span className="meta">
          {reply.receivedAt && `Diterima ${moment(reply.receivedAt)}. `}Terakhir dipastikan pemilik {day(reply.confirmedAt)}.
        </span>{' '}
        {reply.address && (
          <a href={reply.address} target="_blank" rel="noopener">
            Lihat di situs
          </a>
        )}
        <span role="status">{reply.waitsFor && waitWords[reply.waitsFor]}</span>
      </p>
      {!mayDecide && <p className="notice">Anda dapat membaca lapak ini. Yang memutuskan petugas daerahnya atau redaktur koridor.</p>}
      <Trouble>{trouble}</Trouble>
      <Done>{said}</Done>
      {link && <NewLink link={link} />}
      {reply.note && (
        <p className="notice">
          <strong>Pesan terakhir untuk pemilik:</strong> {reply.note}
        </p>
      )}
      {reply.notes.length > 0 && (
        <section className="notice" aria-label="Catatan otomatis">
          <p>
            <strong>Yang perlu dilihat</strong>
          </p>
          <ul className="problems">
            {reply.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {reply.changes.length > 0 && <Changes changes={reply.changes} />}
      <Facts listing={listing} {...(mayDecide && { onVerify: (kind: string) => void decide('izin', { kind }) })} />
      {reply.duplicates.length > 0 && (
        <section aria-labelledby="ganda">
          <h2 id="ganda">Mungkin usaha yang sama</h2>
          <div className="pair">
            <div className="card">
              <h3>Lapak ini</h3>
              <p className="meta">{listingStateNames[listing.state]}</p>
              <Facts listing={listing} brief />
            </div>
            {reply.duplicates.map(({ listing: other, why, mayDecide: theirs }) => (
              <div key={other.id} className="card">
                <h3>
                  <a href={to(['umkm', 'lapak', other.id])}>{other.name}</a>
                </h3>
                <p className="meta">
                  {listingStateNames[other.state]} · {why}
                </p>
                <Facts listing={other} brief />
                {mayDecide && theirs && (
                  <button type="button" disabled={busy} onClick={() => setQuestion({ step: 'gabung', other })}>
                    Gabungkan ke {other.name}
                  </button>
                )}
              </div>
            ))}
          </div>
        </section>
      )}
      {mayDecide && (
        <section className="bottom" aria-label="Keputusan">
          {waits && (
            <>
              <button type="button" className="main" disabled={busy} onClick={() => void decide('setujui')}>
                {reply.kind === 'change' ? 'Setujui perubahan' : 'Setujui dan tampilkan'}
              </button>
              <button type="button" disabled={busy} onClick={() => setQuestion({ step: 'kembalikan' })}>
                Minta perbaikan
              </button>
              <button type="button" disabled={busy} onClick={() => setQuestion({ step: 'tolak' })}>
                Tolak
              </button>
            </>
          )}
          {isUp && (
            <button type="button" disabled={busy} onClick={() => setQuestion({ step: 'tarik' })}>
              Tarik dari situs
            </button>
          )}
          <button type="button" disabled={busy} onClick={() => setQuestion({ step: 'tautan' })}>
            Tautan baru untuk pemilik
          </button>
          <button type="button" disabled={busy} onClick={() => setQuestion({ step: 'hapus' })}>
            Hapus permanen
          </button>
        </section>
      )}
      {question && (
        <Questions
          question={question}
          listing={listing}
          onCancel={() => setQuestion(undefined)}
          onAnswer={(reason) => {
            const { step } = question;
            if (step === 'tautan')
              void run(
                () => umkmClient.renewLink(id, version),
                (next) => {
                  setReply(next);
                  setLink(new URL(next.link, window.location.href).href);
                  window.scrollTo(0, 0);
                },
              );
            else if (step === 'hapus')
              void run(
                () => umkmClient.erase(id, version),
                () => go(['umkm']),
              );
            else if (step === 'gabung') void decide('gabung', { into: question.other.id });
            else void decide(step, { reason });
          }}
        />
      )}
      <History
        title="Riwayat keputusan"
        none="Belum ada."
        acts={reply.decisions.map(({ at, by, text, reason }) => ({ at, words: `${by} ${text}${reason ? `: ${reason}` : ''}` }))}
      />
    </>
  );
}

/** The owner's new link, to be handed over; it is shown this once. */
function NewLink({ link }: { link: string }) {
  return (
    <section className="notice good" aria-labelledby="tautan-baru">
      <h2 id="tautan-baru">Tautan baru untuk pemilik</h2>
      <p>Kirim tautan ini hanya kepada pemiliknya. Tautan yang lama sudah tidak berlaku, dan tautan ini tidak ditampilkan lagi.</p>
      <p className="field">
        <label htmlFor="tautan-pemilik">Tautan</label>
        <input id="tautan-pemilik" readOnly value={link} onFocus={(event) => event.target.select()} />
      </p>
      <button type="button" onClick={() => void navigator.clipboard.writeText(link)}>
        Salin
      </button>
    </section>
  );
}
