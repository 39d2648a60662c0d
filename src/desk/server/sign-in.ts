import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Secret } from '../../intake/secret.ts';
import { Counts } from '../../sources/files/counts.ts';
import type { SessionReply } from '../api.ts';
import type { Person } from '../rules/roles.ts';
import { addressOf, isLocalRequest, isSecure } from './local.ts';
import { type Sessions, sessionSeconds } from './sessions.ts';
import type { Users } from './users.ts';

/** What a handler behind the door knows of who asks. */
export interface DeskEnv {
  Variables: { person: Person };
}

export interface DoorOptions {
  readonly users: Users;
  readonly sessions: Sessions;
  /** Folder of the desk: tries to sign in are counted there, so that a restart unlocks nothing. */
  readonly folder: string;
  /** True when the server listens on loopback only. */
  readonly loopback: boolean;
}

/** Who works at a desk that only this machine can reach, before anybody was added. */
const local: Person = { id: 'lokal', name: 'Redaksi lokal', role: 'editor', regions: [] };
const cookieName = 'redaksi';
const fifteenMinutes = 15 * 60;

const tries = (points: number) => ({ points, duration: fifteenMinutes, blockDuration: fifteenMinutes });
/**
 * Tries of one name from one address, of one name from anywhere, and of one address for any name.
 * The first is narrow, so that a stranger elsewhere does not lock an officer out; the others stop whoever spreads the guessing.
 */
const limits = { orang: tries(5), nama: tries(60), alamat: tries(100) };

const keysOf = (id: string, address: string) =>
  [
    ['orang', `${address} ${id}`],
    ['nama', id],
    ['alamat', address],
  ] as const;

/** Sign-in, sign-out and the check of every request. */
export class Door {
  readonly #options: DoorOptions;
  /** The open desk has no session; its token still proves that the change comes from the desk's own page. */
  readonly #openToken = crypto.randomUUID();
  #counts: Promise<Counts<keyof typeof limits>> | undefined;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /** `GET`, `POST` and `DELETE` of the session. */
  routes(): Hono {
    return new Hono()
      .get('/', async (c) => c.json(await this.#reply(c)))
      .post('/', (c) => this.#signIn(c))
      .delete('/', async (c) => {
        const cookie = getCookie(c, cookieName);
        if (cookie) await this.#options.sessions.end(cookie);
        deleteCookie(c, cookieName, { path: '/redaksi/' });
        return c.json({ token: '', open: false } satisfies SessionReply);
      });
  }

  /** Lets in who is signed in; a change also needs the token of the session. */
  guard(): MiddlewareHandler<DeskEnv> {
    return async (c, next) => {
      const { person, token } = await this.#reply(c);
      if (!person)
        return c.json(
          { error: 'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk lagi; tulisan yang belum tersimpan tetap ada di halaman ini.' },
          401,
        );
      const change = c.req.method !== 'GET' && c.req.method !== 'HEAD';
      if (change && !same(c.req.header('X-Redaksi-Token') ?? '', token)) {
        return c.json({ error: 'Permintaan ini tidak datang dari halaman redaksi. Muat ulang halaman, lalu coba lagi.' }, 403);
      }
      c.set('person', person);
      return next();
    };
  }

  async #reply(c: Context): Promise<SessionReply> {
    const { users, sessions, loopback } = this.#options;
    const all = await users.all();
    if (all.length === 0) {
      const open = loopback && isLocalRequest(c);
      return open ? { person: local, token: this.#openToken, open } : { token: '', open };
    }
    const cookie = getCookie(c, cookieName);
    const session = cookie && (await sessions.find(cookie));
    const person = session && all.find(({ id }) => id === session.person);
    const valid = person && (await users.stampOf(person.id)) === session.stamp;
    return valid ? { person, token: session.token, open: false } : { token: '', open: false };
  }

  async #signIn(c: Context): Promise<Response> {
    const { users, sessions } = this.#options;
    const body: unknown = await c.req.json().catch(() => undefined);
    const { id, password } = (body ?? {}) as { id?: unknown; password?: unknown };
    if (typeof id !== 'string' || typeof password !== 'string' || id.length > 40 || password.length > 200) {
      return c.json({ error: 'Isi nama masuk dan sandi.' }, 400);
    }
    const address = addressOf(c);
    // Counted before the password is looked at, so that a hundred tries at once are a hundred tries.
    this.#counts ??= openCounts(this.#options.folder);
    const counts = await this.#counts;
    const met = await counts.take(keysOf(id, address));
    await counts.flush();
    if (met) return lockedOut(c, met.seconds);
    const person = await users.check(id, password);
    if (!person) return c.json({ error: 'Nama masuk atau sandi keliru. Setelah lima kali keliru, masuk dikunci 15 menit.' }, 401);
    await counts.clear(keysOf(id, address));
    await counts.flush();
    const cookie = await sessions.start(person.id, (await users.stampOf(person.id)) ?? '');
    setCookie(c, cookieName, cookie, {
      path: '/redaksi/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure(c),
      maxAge: sessionSeconds,
    });
    const session = await sessions.find(cookie);
    return c.json({ person, token: session?.token ?? '', open: false } satisfies SessionReply);
  }
}

async function openCounts(folder: string): Promise<Counts<keyof typeof limits>> {
  const secret = await Secret.open(folder, '');
  return Counts.open(join(folder, 'percobaan.json'), secret.keyFor('percobaan masuk'), limits);
}

function lockedOut(c: Context, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  return c.json(
    { error: `Terlalu banyak percobaan. Coba lagi ${Math.ceil(seconds / 60)} menit lagi, atau minta redaktur mengganti sandi Anda.` },
    429,
  );
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right);
}
