import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../../src/release/lock.ts';
import { movePointer, type PointerKind, readPointer } from '../../../src/release/pointer.ts';
import type { Release } from '../../../src/release/release.ts';
import { Shelf } from '../../../src/release/shelf.ts';
import { scratch, smallSite, writeSite } from '../../support/releases.ts';

const facts = (digest: string) => ({
  moment: '2026-06-10T10:00:00.000Z',
  finishedAt: '2026-06-10T10:01:00.000Z',
  reasons: ['uji'],
  inputs: { code: 'program', content: 'isi' },
  pages: 5,
  schedule: [],
  digest,
});

async function publish(shelf: Shelf, digest: string, now = new Date()): Promise<Release> {
  const draft = await shelf.begin(now);
  writeSite(draft.folder, smallSite(digest));
  const release = await shelf.keep(draft, facts(digest));
  await shelf.activate(release);
  return release;
}

const digests = async (shelf: Shelf) => (await shelf.list()).map(({ digest }) => digest);

describe.each<PointerKind>(['link', 'file'])('a pointer as a %s', (kind) => {
  test('names the release it was moved to, and only whole names', async () => {
    const root = scratch();
    expect(await readPointer(root)).toBeUndefined();
    for (const id of ['20260610T100000Z-aaaaaa', '20260610T100001Z-bbbbbb']) {
      await movePointer(root, id, kind);
      expect(await readPointer(root)).toBe(id);
    }
    expect(lstatSync(join(root, 'current')).isSymbolicLink()).toBe(kind === 'link');
    expect(readdirSync(root)).toEqual(['current']);
    rmSync(join(root, 'current'));
    writeFileSync(join(root, 'current'), '../../etc');
    expect(await readPointer(root)).toBeUndefined();
  });

  test('can take the place of the other kind', async () => {
    const root = scratch();
    await movePointer(root, '20260610T100000Z-aaaaaa', kind === 'link' ? 'file' : 'link');
    await movePointer(root, '20260610T100001Z-bbbbbb', kind);
    expect(await readPointer(root)).toBe('20260610T100001Z-bbbbbb');
  });
});

test('a failed move leaves the pointer as it was, and no scrap', async () => {
  const root = scratch();
  mkdirSync(join(root, 'current'));
  await expect(movePointer(root, '20260610T100000Z-aaaaaa')).rejects.toThrow();
  expect(readdirSync(root)).toEqual(['current']);
});

describe('a shelf', () => {
  test('keeps the newest five that differ, in the order they were made in, whatever the clock says', async () => {
    const shelf = new Shelf(scratch());
    for (let index = 1; index <= 8; index += 1) {
      await publish(shelf, String(index), new Date(Date.UTC(2026, 5, 20 - index)));
      await shelf.prune(5);
    }
    expect(await digests(shelf)).toEqual(['8', '7', '6', '5', '4']);
    expect(readdirSync(shelf.root)).toHaveLength(11);
  });

  test('counts neighbours that show the same as one, so that regular rebuilds do not push out what one may go back to', async () => {
    const shelf = new Shelf(scratch());
    let previous: string | undefined;
    for (const digest of ['a', 'b', 'c', 'd', 'e', 'e', 'e', 'e', 'e']) {
      const { id } = await publish(shelf, digest);
      await shelf.prune(5, previous);
      previous = id;
    }
    expect(await digests(shelf)).toEqual(['e', 'e', 'd', 'c', 'b', 'a']);
    await shelf.prune(5);
    expect(await digests(shelf)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  test('never removes what is live', async () => {
    const shelf = new Shelf(scratch());
    const first = await publish(shelf, 'a');
    for (const digest of ['b', 'c', 'd']) await publish(shelf, digest);
    await shelf.goBackTo(first);
    await shelf.prune(1);
    expect(await digests(shelf)).toEqual(['d', 'a']);
    expect(await shelf.current()).toBe(first.id);
  });

  test('sweeps away what killed processes left, and nothing else', async () => {
    const shelf = new Shelf(scratch());
    const { id } = await publish(shelf, 'a');
    await shelf.begin(new Date());
    const scraps = ['20260610T100000Z-aaaaaa', '.current-abc', '20260610T100000Z-bbbbbb.json.new'];
    for (const name of scraps) mkdirSync(join(shelf.root, name));
    writeFileSync(join(shelf.root, '20260610T100000Z-cccccc.json'), '{}');
    writeFileSync(join(shelf.root, 'catatan.txt'), 'milik operator');
    await shelf.sweep();
    expect(readdirSync(shelf.root).sort()).toEqual(['catatan.txt', 'current', id, `${id}.json`].sort());
  });

  test('takes a damaged manifest for no release', async () => {
    const shelf = new Shelf(scratch());
    const { id } = await publish(shelf, 'a');
    const second = await publish(shelf, 'b');
    writeFileSync(join(shelf.root, `${id}.json`), '{"id":');
    expect((await shelf.list()).map((release) => release.id)).toEqual([second.id]);
  });

  test('puts the newest release live when a process was killed just before it could, or when what was live is gone', async () => {
    const shelf = new Shelf(scratch());
    const first = await publish(shelf, 'a');
    const second = await publish(shelf, 'b');
    await shelf.activate(first);
    await shelf.recover();
    expect(await shelf.current()).toBe(second.id);
    rmSync(shelf.folderOf(second.id), { recursive: true });
    rmSync(join(shelf.root, `${second.id}.json`));
    expect(await shelf.current()).toBeUndefined();
    await shelf.recover();
    expect(await shelf.current()).toBe(first.id);
  });

  test('leaves an earlier release live when somebody went back to it', async () => {
    const shelf = new Shelf(scratch());
    const first = await publish(shelf, 'a');
    await publish(shelf, 'b');
    await shelf.goBackTo(first);
    await shelf.recover();
    expect([await shelf.current(), await shelf.isBack()]).toEqual([first.id, true]);
    await publish(shelf, 'c');
    expect(await shelf.isBack()).toBe(false);
  });

  test('knows of nothing in a folder that is not there', async () => {
    const shelf = new Shelf(join(scratch(), 'tidak-ada'));
    expect([await shelf.list(), await shelf.current(), await shelf.isBack()]).toEqual([[], undefined, false]);
    await shelf.recover();
  });
});

describe('a lock', () => {
  const never = new AbortController().signal;

  test('is left behind by nobody, also when the work fails', async () => {
    const file = join(scratch(), 'lock');
    await expect(withLock(file, never, () => Promise.reject(new Error('rusak')))).rejects.toThrow('rusak');
    expect(existsSync(file)).toBe(false);
    await withLock(file, never, async () => expect(readFileSync(file, 'utf8')).toBe(String(process.pid)));
  });

  test('of a process that was killed before it could write its number is taken over, but not at once', async () => {
    const file = join(scratch(), 'lock');
    writeFileSync(file, '');
    await expect(withLock(file, AbortSignal.timeout(50), async () => 'kerja')).rejects.toThrow();
    utimesSync(file, new Date(), new Date(Date.now() - 3_000));
    await expect(withLock(file, AbortSignal.timeout(400), async () => 'kerja')).resolves.toBe('kerja');
  });

  test.each([
    ['of a process that is gone', '999999999'],
    ['of an earlier process with the same number', String(process.pid)],
  ])('%s is taken over', async (_, holder) => {
    const file = join(scratch(), 'lock');
    writeFileSync(file, holder);
    await expect(withLock(file, AbortSignal.timeout(400), async () => 'kerja')).resolves.toBe('kerja');
  });

  test('of a living process is waited for, and waiting can be broken off', async () => {
    const file = join(scratch(), 'lock');
    writeFileSync(file, String(process.ppid));
    await expect(withLock(file, AbortSignal.timeout(50), async () => 'kerja')).rejects.toThrow();
    expect(existsSync(file)).toBe(true);
  });
});
