import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { isLoopback } from '../../../src/desk/server/local.ts';
import { DeskRefusal, openDesk } from '../../../src/desk/server/open.ts';
import { openWorkplace } from '../../../src/sources/workplace.ts';

const project = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'desk-people-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  delete process.env.DESK_DIR;
});

const password = 'sandi yang cukup panjang';
const command = (parameters: string[], input = password) =>
  spawnSync(process.execPath, [join(project, 'scripts/desk-user.ts'), ...parameters], {
    encoding: 'utf8',
    input,
    env: { ...process.env, DESK_DIR: join(folder, 'desk') },
  });

describe('the command for people', { timeout: 60_000 }, () => {
  test('adds, lists, changes and removes', () => {
    const added = command(['tambah', 'sari', '--nama', 'Sari', '--peran', 'humas', '--daerah', 'kota-malang']);
    expect([added.status, added.stdout]).toEqual([0, expect.stringContaining('ditambahkan')]);
    expect(command(['daftar']).stdout.trim()).toBe('sari\tSari\thumas\tkota-malang');
    expect(command(['sandi', 'sari']).status).toBe(0);
    expect(command(['hapus', 'sari']).status).toBe(0);
    expect(command(['daftar']).stdout.trim()).toBe('');
  });

  test.each([
    ['a short password', ['tambah', 'a1', '--peran', 'redaktur'], 'pendek', /paling sedikit 12/],
    ['a region that is not there', ['tambah', 'a1', '--peran', 'humas', '--daerah', 'atlantis'], password, /Tidak ada daerah "atlantis"/],
    ['an officer without a region', ['tambah', 'a1', '--peran', 'humas'], password, /satu daerah/],
    ['a role that is not there', ['tambah', 'a1', '--peran', 'raja'], password, /--peran/],
    ['a name that cannot be typed', ['tambah', 'A B', '--peran', 'redaktur'], password, /Nama masuk/],
    ['somebody who is not there', ['hapus', 'tidak-ada'], password, /Tidak ada pengguna/],
  ])('refuses %s and says what to do', (_, parameters, input, message) => {
    const { status, stderr } = command(parameters, input);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});

describe('where the desk may listen', () => {
  const open = async (host: string) => {
    const journal = join(folder, 'riwayat.jsonl');
    const workplace = await openWorkplace({ content: join(project, 'content'), journal, commit: false, env: {} });
    if (!workplace) throw new Error('the files can always be changed');
    return openDesk({ project, workplace, page: folder, host, publisher: { request: () => {}, status: () => ({}) } });
  };

  test('not beyond this machine while nobody has a password', async () => {
    process.env.DESK_DIR = join(folder, 'empty');
    await expect(open('0.0.0.0')).rejects.toThrow(DeskRefusal);
    await expect(open('::')).rejects.toThrow(/npm run desk:user -- tambah/);
    await expect(open('127.0.0.1')).resolves.toBeDefined();
  });

  test.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['[::1]', true],
    ['localhost', true],
    ['::ffff:127.0.0.1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.2', false],
    ['127.0.0.1.jahat.example', false],
    ['localhost.jahat.example', false],
    ['', false],
  ])('%s is this machine: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});
