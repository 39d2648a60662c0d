import type { ReactNode } from 'react';

/** What went wrong and what to do about it, read out at once. Nothing while all is well. */
export function Trouble({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p role="alert" className="notice bad">
      {children}
    </p>
  );
}

/** What was done. The line is there, empty, before there is something to say: only then is it read out when it fills. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={children ? 'notice good' : 'quiet'}>
      {children}
    </p>
  );
}

/** In place of what is still on its way from the server: that it comes, or why it does not. */
export function Opening({ trouble }: { trouble: string | undefined }) {
  return trouble ? <Trouble>{trouble}</Trouble> : <p role="status">Membuka…</p>;
}
