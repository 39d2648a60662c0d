import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { contentMark, projectInputs } from '../../../src/release/inputs.ts';
import { projectFolders, projectReleases, SettingError } from '../../../src/release/project.ts';
import { watchContent } from '../../../src/release/watch.ts';
import { scratch, writeSite } from '../../support/releases.ts';

describe('the mark of the content', () => {
  test.each<[string, (folder: string) => void]>([
    ['an added entry', (folder) => writeFileSync(join(folder, 'destination/b.yaml'), 'b')],
    ['a changed entry', (folder) => writeFileSync(join(folder, 'destination/a.yaml'), 'aa')],
    ['a removed entry', (folder) => rmSync(join(folder, 'destination/a.yaml'))],
    ['a renamed entry', (folder) => renameSync(join(folder, 'destination/a.yaml'), join(folder, 'destination/c.yaml'))],
    ['an entry put back from a copy of last year', (folder) => utimesSync(join(folder, 'destination/a.yaml'), 1e9, 1e9)],
    ['a picture', (folder) => writeSite(folder, { 'media/2026/a.jpg': 'x' })],
  ])('changes with %s', async (_, change) => {
    const folder = scratch();
    writeSite(folder, { 'destination/a.yaml': 'a' });
    const before = await contentMark(folder);
    expect(await contentMark(folder)).toBe(before);
    change(folder);
    expect(await contentMark(folder)).not.toBe(before);
  });

  test('does not change with what an editor program leaves lying about, and is there without a folder', async () => {
    const folder = scratch();
    const before = await contentMark(folder);
    writeFileSync(join(folder, '.a.yaml.swp'), 'a');
    expect(await contentMark(folder)).toBe(before);
    expect(await contentMark(join(folder, 'tidak-ada'))).toBe(before);
  });
});

test('what waits for an officer does not change the mark of the content; what may be public does', async () => {
  const folder = scratch();
  const listing = (state: string, more = '') =>
    `name:\n  id: A\npublication:\n  state: ${state}\nintake:\n  decisions:\n  - at: x\n    step: received\n${more}`;
  const before = await contentMark(folder);
  writeSite(folder, {
    'umkm/lapak-1.yaml': listing('review'),
    'umkm/lapak-2.yaml': listing('draft'),
    'umkm/lapak-3.yaml': listing('withdrawn'),
    'media/lapak-1-ab.jpg': 'x',
  });
  expect(await contentMark(folder)).toBe(before);
  for (const text of [listing('published'), listing('withdrawn', '  - at: x\n    step: approved\n'), 'publication: {}\n']) {
    const mark = await contentMark(folder);
    writeFileSync(join(folder, 'umkm/lapak-1.yaml'), text);
    expect(await contentMark(folder)).not.toBe(mark);
  }
});

test('the mark of the program changes with its files and with the settings a build writes down, not with secrets', async () => {
  const project = scratch();
  writeSite(project, { 'src/a.ts': 'a', 'docs/a.md': 'a' });
  const code = async (env: NodeJS.ProcessEnv) => (await projectInputs(project, join(project, 'content'), env)).code;
  const before = await code({});
  expect(await code({ CONTENTFUL_ACCESS_TOKEN: 'rahasia', HOME: '/' })).toBe(before);
  expect(await code({ SITE_URL: 'https://contoh.go.id' })).not.toBe(before);
  expect(await code({ CONTENT_SOURCE: 'contentful' })).not.toBe(before);
  writeFileSync(join(project, 'docs/a.md'), 'bb');
  expect(await code({})).toBe(before);
  writeFileSync(join(project, 'src/a.ts'), 'bb');
  expect(await code({})).not.toBe(before);
});

describe('settings', () => {
  test('have usual values, and folders are found from the project', () => {
    expect(projectFolders('/situs', {})).toEqual({ releases: '/situs/.releases', content: '/situs/content', cache: '/situs/.cache' });
    expect(projectFolders('/situs', { RELEASES_DIR: '../rilis', CONTENT_DIR: '/isi', CACHE_DIR: 'sementara' })).toEqual({
      releases: '/rilis',
      content: '/isi',
      cache: '/situs/sementara',
    });
    expect(projectReleases('/situs', {})).toMatchObject({ root: '/situs/.releases', safetyMinutes: 60 });
    expect(projectReleases('/situs', { BUILD_MOMENT: '2026-06-10T18:00:00+07:00' }).clock?.()).toEqual(new Date('2026-06-10T11:00:00Z'));
  });

  test.each([{ REBUILD_MINUTES: '0' }, { REBUILD_MINUTES: 'sejam' }, { BUILD_MOMENT: 'kemarin' }])('%j is refused with its name', (env) => {
    expect(() => projectReleases('/situs', env)).toThrow(SettingError);
    expect(() => projectReleases('/situs', env)).toThrow(Object.keys(env)[0]);
  });
});

describe('watching', () => {
  function watched() {
    const folder = scratch();
    mkdirSync(join(folder, 'destination'));
    const state = { built: '', changes: 0 };
    const stop = watchContent({ folder, built: () => state.built, onChange: () => (state.changes += 1), everyMs: 10 });
    onTestFinished(stop);
    return { folder, state, stop };
  }

  test('tells of a change once, when it has come to rest', async () => {
    const { folder, state } = watched();
    state.built = await contentMark(folder);
    for (let index = 0; index < 20; index += 1) {
      writeFileSync(join(folder, `destination/${index}.yaml`), 'a');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await vi.waitFor(() => expect(state.changes).toBeGreaterThan(0), { timeout: 10_000 });
    const changes = state.changes;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(state.changes).toBe(changes);
    expect(changes).toBeLessThan(20);
  });

  test('tells nothing of what is already built, nor after it was stopped', async () => {
    const { folder, state, stop } = watched();
    writeFileSync(join(folder, 'destination/a.yaml'), 'a');
    state.built = await contentMark(folder);
    await new Promise((resolve) => setTimeout(resolve, 60));
    stop();
    writeFileSync(join(folder, 'destination/a.yaml'), 'bb');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(state.changes).toBe(0);
  });
});
