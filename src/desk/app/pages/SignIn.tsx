import { type SubmitEvent, useState } from 'react';
import type { SessionReply } from '../../api.ts';
import { client } from '../client.ts';
import { Trouble } from '../Outcome.tsx';

export function SignIn({ onSignedIn }: { onSignedIn: (session: SessionReply) => void }) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function signIn(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      onSignedIn(await client.signIn(String(form.get('id')).trim(), String(form.get('password'))));
    } catch (error) {
      setTrouble((error as Error).message);
      setBusy(false);
    }
  }

  return (
    <main className="door">
      <h1>Redaksi Lingkar Tengger</h1>
      <form onSubmit={signIn} className="card">
        <Trouble>{trouble}</Trouble>
        <div className="field">
          <label htmlFor="id">Nama masuk</label>
          <input id="id" name="id" autoComplete="username" autoCapitalize="none" required />
        </div>
        <div className="field">
          <label htmlFor="password">Sandi</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        <button type="submit" className="main" disabled={busy}>
          {busy ? 'Memeriksa…' : 'Masuk'}
        </button>
        <p className="hint">Belum punya nama masuk, atau lupa sandi? Hubungi pengelola situs; ia membuatnya dengan npm run desk:user.</p>
      </form>
      <p>
        <a href="/">Ke situs publik</a>
      </p>
    </main>
  );
}
