import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeEach, expect } from 'vitest';
import type { EntryReply } from '../../../src/desk/api.ts';
import { createDesk, deskFiles } from '../../../src/desk/server/app.ts';
import { Users } from '../../../src/desk/server/users.ts';
import { MediaStore } from '../../../src/sources/files/media.ts';
import { FilesStore } from '../../../src/sources/files/store.ts';
import { type Asked, deskRequest, idlePreviews } from '../../support/desk-request.ts';

const contentOfProject = join(import.meta.dirname, '../../../content');
export const password = 'kata sandi panjang sekali';
type Headers = Record<string, string>;

const citation = readdirSync(join(contentOfProject, 'citation'))[0]?.replace('.yaml', '');
/** The data of an article that may be published. */
export const article = (over: object = {}) => ({
  slug: { id: 'uji', en: 'trial' },
  name: { id: 'Uji', en: 'Trial' },
  summary: { id: 'Ringkasan uji.' },
  regions: ['kota-malang'],
  kind: 'news',
  date: '2026-11-20',
  sources: [{ citation, confidence: 'high' }],
  reviewedAt: '2026-11-21',
  ...over,
});

/** A desk over a copy of some content, new for each test of the file. */
export class DeskBench {
  now = new Date();
  /** What was to be published, and why. */
  requests: string[] = [];
  content = '';
  readonly #base = mkdtempSync(join(tmpdir(), 'desk-api-'));
  #folder = '';
  #desk: Hono | undefined;
  #turn = 0;
  /** The file of people, made once: hashing is slow on purpose. */
  #people: string | undefined;

  constructor() {
    beforeEach(() => this.#begin());
    afterAll(() => rmSync(this.#base, { recursive: true }));
  }

  get desk(): Hono {
    if (!this.#desk) throw new Error('The desk opens before each test.');
    return this.#desk;
  }

  /** Where the desk keeps what is its own. */
  get files() {
    return deskFiles(join(this.#folder, '.desk'));
  }

  /** Opens the desk, again over the same files after the first time. */
  open({ loopback = true } = {}): void {
    const store = new FilesStore({ folder: this.content, journal: this.files.storeJournal, now: () => this.now });
    this.#desk = createDesk({
      store,
      files: store,
      pictures: new MediaStore(this.content),
      deskFolder: join(this.#folder, '.desk'),
      page: join(this.#folder, 'page'),
      publisher: { request: (reason) => this.requests.push(reason), status: () => ({ state: 'idle' }) },
      previews: idlePreviews,
      loopback,
      now: () => this.now,
    });
  }

  async ask(path: string, asked?: Asked) {
    const response = await deskRequest(this.desk, path, asked);
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: replies of many shapes, each asserted where it is used
    const reply = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as any;
    return { status: response.status, reply, cookie: response.headers.get('set-cookie') ?? '', headers: response.headers };
  }

  create(headers: Headers, data: unknown = article(), id = 'uji') {
    return this.ask(`/api/entries/article/${id}`, { method: 'PUT', headers, body: { data, version: null, create: true } });
  }

  step(headers: Headers, name: string, reply: EntryReply, more: object = {}) {
    return this.ask(`/api/entries/article/${reply.id}/steps/${name}`, {
      method: 'POST',
      headers,
      body: { draft: reply.draft?.version ?? null, live: reply.live?.version ?? null, ...more },
    });
  }

  /** Two officers, an editor and a reader, each with the headers of somebody who signed in. */
  async addPeople() {
    this.#people ??= await this.#hashedPeople();
    mkdirSync(join(this.#folder, '.desk'), { recursive: true });
    writeFileSync(this.files.users, this.#people);
    return {
      sari: await this.#signedIn('sari'),
      lina: await this.#signedIn('lina'),
      redaktur: await this.#signedIn('redaktur'),
      pembaca: await this.#signedIn('pembaca'),
    };
  }

  #begin(): void {
    this.now = new Date('2026-11-21T05:00:00Z');
    this.requests = [];
    this.#folder = join(this.#base, String(this.#turn++));
    this.content = join(this.#folder, 'content');
    mkdirSync(this.content, { recursive: true });
    for (const type of ['citation', 'region', 'pillar'])
      cpSync(join(contentOfProject, type), join(this.content, type), { recursive: true });
    this.open();
  }

  async #hashedPeople(): Promise<string> {
    const path = join(this.#base, 'users.json');
    const users = new Users(path);
    await users.add({ id: 'sari', name: 'Sari Humas', role: 'humas', regions: ['kota-malang'] }, password);
    await users.add({ id: 'lina', name: 'Lina Humas', role: 'humas', regions: ['lumajang'] }, password);
    await users.add({ id: 'redaktur', name: 'Redaktur', role: 'editor', regions: [] }, password);
    await users.add({ id: 'pembaca', name: 'Pembaca', role: 'reader', regions: [] }, password);
    return readFileSync(path, 'utf8');
  }

  async #signedIn(id: string): Promise<Headers> {
    const { status, reply, cookie } = await this.ask('/api/session', { method: 'POST', body: { id, password } });
    expect(status).toBe(200);
    return { cookie: cookie.split(';')[0] ?? '', 'x-redaksi-token': reply.token };
  }
}
