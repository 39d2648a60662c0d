import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { replaceFile } from '../../sources/files/atomic.ts';
import { type Person, roles } from '../rules/roles.ts';

const user = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/),
  name: z.string().min(2).max(80),
  role: z.enum(roles),
  regions: z.array(z.string()),
  hash: z.string(),
});
type User = z.output<typeof user>;

/** Shortest password, after NIST SP 800-63B: length instead of rules about signs. */
export const minPassword = 12;

/** Why somebody cannot be added or changed, in Indonesian. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/**
 * People of the desk in one file. Passwords are kept as Argon2id hashes with the library's defaults
 * (19 MiB, two passes), which are those of the OWASP password storage cheat sheet.
 */
export class Users {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async all(): Promise<Person[]> {
    return (await this.#read()).map(personOf);
  }

  async find(id: string): Promise<Person | undefined> {
    return (await this.all()).find((person) => person.id === id);
  }

  /** Whether the password is that person's. A name that does not exist takes as long as one that does. */
  async check(id: string, password: string): Promise<Person | undefined> {
    const found = (await this.#read()).find((each) => each.id === id);
    const right = await verify(found?.hash ?? (await nobody), password).catch(() => false);
    return right && found ? personOf(found) : undefined;
  }

  /** Changes with the password: what was signed in with an older one is over. */
  async stampOf(id: string): Promise<string | undefined> {
    return (await this.#read()).find((each) => each.id === id)?.hash.slice(-16);
  }

  async add(person: Person, password: string): Promise<void> {
    const users = await this.#read();
    if (users.some(({ id }) => id === person.id))
      throw new UserError(`Pengguna "${person.id}" sudah ada. Untuk mengganti sandinya: npm run desk:user -- sandi ${person.id}`);
    if (person.role === 'humas' && person.regions.length === 0)
      throw new UserError('Peran humas memerlukan paling sedikit satu daerah: --daerah kota-malang');
    const checked = user.safeParse({ ...person, hash: await hashed(password) });
    if (!checked.success)
      throw new UserError('Nama masuk: 2 sampai 40 huruf kecil, angka, titik, atau tanda hubung. Nama lengkap: 2 sampai 80 huruf.');
    await this.#save([...users, checked.data]);
  }

  async setPassword(id: string, password: string): Promise<void> {
    const users = await this.#read();
    if (!users.some((each) => each.id === id)) throw unknown(id, users);
    const next = await hashed(password);
    await this.#save(users.map((each) => (each.id === id ? { ...each, hash: next } : each)));
  }

  async remove(id: string): Promise<void> {
    const users = await this.#read();
    if (!users.some((each) => each.id === id)) throw unknown(id, users);
    await this.#save(users.filter((each) => each.id !== id));
  }

  /** Throws when the file is there but damaged: an unreadable list of people must not open the desk to everybody. */
  async #read(): Promise<User[]> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    });
    try {
      return z.array(user).parse(JSON.parse(text));
    } catch {
      throw new UserError(`${this.#path} rusak. Pulihkan dari cadangan, atau hapus berkas itu dan tambahkan pengguna lagi.`);
    }
  }

  async #save(users: readonly User[]): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    await replaceFile(this.#path, `${JSON.stringify(users, null, 2)}\n`);
  }
}

const personOf = ({ id, name, role, regions }: User): Person => ({ id, name, role, regions });

/** A hash that belongs to no password anybody knows. */
const nobody = hash(crypto.randomUUID());

async function hashed(password: string): Promise<string> {
  if (password.length < minPassword) throw new UserError(`Sandi paling sedikit ${minPassword} huruf; kalimat pendek mudah diingat.`);
  if (password.length > 200) throw new UserError('Sandi paling banyak 200 huruf.');
  return hash(password);
}

function unknown(id: string, users: readonly User[]): UserError {
  return new UserError(`Tidak ada pengguna "${id}". Yang ada: ${users.map((each) => each.id).join(', ') || 'belum ada'}.`);
}
