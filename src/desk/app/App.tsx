import { useCallback, useEffect, useState } from 'react';
import type { OverviewReply, SessionReply } from '../api.ts';
import { client, Refused } from './client.ts';
import { Opening, Trouble } from './Outcome.tsx';
import { Desk } from './pages/Desk.tsx';
import { Entry } from './pages/Entry.tsx';
import { List } from './pages/List.tsx';
import { New } from './pages/New.tsx';
import { SignIn } from './pages/SignIn.tsx';
import { TextFile } from './pages/TextFile.tsx';
import { Umkm } from './pages/Umkm.tsx';
import { UmkmExport } from './pages/UmkmExport.tsx';
import { UmkmImport } from './pages/UmkmImport.tsx';
import { UmkmListing } from './pages/UmkmListing.tsx';
import { to, useRoute } from './route.ts';
import { roleNames } from './words.ts';

/** The frame: who is signed in, where one can go, and the page of the address. */
export function App() {
  const [session, setSession] = useState<SessionReply>();
  const [overview, setOverview] = useState<OverviewReply>();
  const [trouble, setTrouble] = useState<string>();
  const { parts, query } = useRoute();
  const [room = ''] = parts;

  const refresh = useCallback(async () => {
    try {
      setOverview(await client.overview());
      setTrouble(undefined);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) setSession(await client.session());
      else setTrouble((error as Error).message);
    }
  }, []);

  useEffect(() => {
    client.session().then(setSession, (error: Error) => setTrouble(error.message));
  }, []);
  useEffect(() => {
    if (session?.person) void refresh();
  }, [session, refresh]);

  if (!session)
    return (
      <main className="wrap">
        <Opening trouble={trouble} />
      </main>
    );
  if (!session.person) return <SignIn onSignedIn={setSession} />;
  const { person } = session;
  const links = [
    { room: '', name: 'Meja' },
    { room: 'entri', name: 'Entri' },
    ...(overview?.waiting === undefined ? [] : [{ room: 'umkm', name: overview.waiting > 0 ? `UMKM (${overview.waiting})` : 'UMKM' }]),
    ...(person.role === 'reader' ? [] : [{ room: 'baru', name: 'Tulis baru' }]),
  ];
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('isi')?.focus()}>
        Langsung ke isi
      </button>
      <header className="head">
        <div className="wrap bar">
          <a className="brand" href="#/">
            Redaksi <span>Lingkar Tengger</span>
          </a>
          <nav aria-label="Menu redaksi">
            <ul>
              {links.map((link) => (
                <li key={link.room}>
                  <a href={to(link.room ? [link.room] : [])} aria-current={room === link.room ? 'page' : undefined}>
                    {link.name}
                  </a>
                </li>
              ))}
              <li>
                <a href="/" target="_blank" rel="noopener">
                  Lihat situs
                </a>
              </li>
            </ul>
          </nav>
          <p className="who">
            {person.name} <span>({roleNames[person.role]})</span>
            {!session.open && (
              <button type="button" className="plain" onClick={() => client.signOut().then(setSession)}>
                Keluar
              </button>
            )}
          </p>
        </div>
      </header>
      <main id="isi" className="wrap" tabIndex={-1}>
        <Trouble>{trouble}</Trouble>
        {!overview ? (
          !trouble && <p role="status">Memuat…</p>
        ) : room === 'entri' && parts[1] && parts[2] ? (
          <Entry key={`${parts[1]}/${parts[2]}`} type={parts[1]} id={parts[2]} overview={overview} person={person} onChanged={refresh} />
        ) : room === 'entri' ? (
          <List overview={overview} query={query} />
        ) : room === 'baru' ? (
          <New key={parts[1] ?? ''} type={parts[1]} overview={overview} person={person} onChanged={refresh} />
        ) : room === 'umkm' && parts[1] === 'lapak' && parts[2] ? (
          <UmkmListing key={parts[2]} id={parts[2]} onChanged={refresh} />
        ) : room === 'umkm' && parts[1] === 'impor' ? (
          <UmkmImport overview={overview} person={person} onChanged={refresh} />
        ) : room === 'umkm' && parts[1] === 'ekspor' ? (
          <UmkmExport overview={overview} person={person} />
        ) : room === 'umkm' ? (
          <Umkm overview={overview} query={query} person={person} onChanged={refresh} />
        ) : room === 'teks' && parts[1] && parts[2] ? (
          <TextFile type={parts[1]} id={parts[2]} person={person} onChanged={refresh} />
        ) : (
          <Desk overview={overview} onRefresh={refresh} />
        )}
      </main>
    </>
  );
}
