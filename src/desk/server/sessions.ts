import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { replaceFile } from '../../sources/files/atomic.ts';

/** A working day; an officer signs in once in the morning. */
export const sessionSeconds = 12 * 60 * 60;

interface Session {
  readonly person: string;
  /** See `Users.stampOf`. */
  readonly stamp: string;
  readonly token: string;
  readonly until: number;
}

/**
 * Who is signed in. Kept in a file so that a restart of the server signs nobody out;
 * the file holds hashes of the cookies, not the cookies.
 */
export class Sessions {
  readonly #path: string;
  readonly #now: () => number;
  #all: Map<string, Session> | undefined;

  constructor(path: string, now: () => number = Date.now) {
    this.#path = path;
    this.#now = now;
  }

  /** Starts a session and gives its cookie. */
  async start(person: string, stamp: string): Promise<string> {
    const cookie = randomBytes(32).toString('base64url');
    const all = await this.#load();
    for (const [key, session] of all) if (session.until <= this.#now()) all.delete(key);
    all.set(keyOf(cookie), { person, stamp, token: randomBytes(24).toString('base64url'), until: this.#now() + sessionSeconds * 1000 });
    await this.#save(all);
    return cookie;
  }

  async find(cookie: string): Promise<Session | undefined> {
    const session = (await this.#load()).get(keyOf(cookie));
    return session && session.until > this.#now() ? session : undefined;
  }

  async end(cookie: string): Promise<void> {
    const all = await this.#load();
    if (all.delete(keyOf(cookie))) await this.#save(all);
  }

  async #load(): Promise<Map<string, Session>> {
    this.#all ??= await readFile(this.#path, 'utf8')
      .then((text) => new Map(JSON.parse(text) as [string, Session][]))
      .catch(() => new Map());
    return this.#all;
  }

  async #save(all: Map<string, Session>): Promise<void> {
    await replaceFile(this.#path, JSON.stringify([...all]));
  }
}

const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex');
