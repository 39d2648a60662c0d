import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { AssetFiles, nameOfFile } from '../../../src/sources/contentful/assets.ts';
import { readConfig } from '../../../src/sources/contentful/config.ts';
import { type Loaded, load } from '../../../src/sources/load.ts';
import type { ContentfulServer } from '../../support/contentful-server/index.ts';
import { raw } from '../../support/entries.ts';
import { type Bench, bench, impatient, provision, put } from './support.ts';

const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** An asset as an editor uploads it in the web app, with a name of her own. */
function upload({ state, hosts }: ContentfulServer, bytes: Buffer, version = 1, fileName = 'Ranu Pani.JPEG') {
  const path = `/s1/foto/${version}/${fileName}`;
  state.files.set(path, { bytes, contentType: 'image/jpeg' });
  const file = {
    fileName,
    contentType: 'image/jpeg',
    url: `//${hosts.files}${encodeURI(path)}`,
    details: { size: bytes.length, image: { width: 900, height: 600 } },
  };
  const fields = { title: { id: 'Ranu' }, file: { id: file } };
  const item = state.get('Asset', 'foto') ?? state.create('Asset', 'foto', fields);
  state.save(item, fields);
  state.publish(item);
}

const photo = (file: string) => ({ file, alt: { id: 'Danau', en: 'Lake' }, photographer: 'Contoh' });

async function withPicture(): Promise<Bench & { again: (env?: Record<string, string>) => Promise<Loaded>; at: (name: string) => string }> {
  const it = await bench();
  await provision(it);
  put(it.server, raw('destination', 'ranu', { photos: [photo('ranu-pani.jpg')] }));
  upload(it.server, await picture('#123456'));
  return {
    ...it,
    again: (env = {}) => load('nowhere', { ...it.env, ...env }),
    at: (name) => join(it.env.CACHE_DIR ?? '', 'contentful/s1--master/media', name),
  };
}

test.each([
  ['Ranu Pani.JPEG', 'image/jpeg', 'ranu-pani.jpg'],
  ['é_Bromo (1).png', 'image/png', 'bromo-1.png'],
  ['../../etc/passwd.webp', 'image/webp', 'etc-passwd.webp'],
  ['peta.svg', 'image/svg+xml', undefined],
  ['.jpg', 'image/jpeg', undefined],
])('%s (%s) is kept as %s', (fileName, contentType, name) => {
  expect(nameOfFile({ url: '', fileName, contentType })).toBe(name);
});

describe('pictures of entries', () => {
  test('are fetched once, kept here, and fetched again when they change', async () => {
    const it = await withPicture();
    const loaded = await it.again();
    expect(join(loaded.media ?? '', 'x')).toBe(it.at('x'));
    expect(loaded.notes).toEqual([]);
    expect(await readFile(it.at('ranu-pani.jpg'))).toEqual(await picture('#123456'));
    it.server.log.length = 0;
    await it.again();
    expect(it.server.log.filter((line) => line.includes(' files '))).toEqual([]);
    upload(it.server, await picture('#abcdef'), 2);
    await it.again();
    expect(await readFile(it.at('ranu-pani.jpg'))).toEqual(await picture('#abcdef'));
    await rm(it.at('ranu-pani.jpg'));
    await it.again();
    expect(await readFile(it.at('ranu-pani.jpg'))).toEqual(await picture('#abcdef'));
  });

  test.each([
    ['404', { status: 404 }, /tidak ada di Contentful \(404\)/],
    ['500', { status: 500 }, /menjawab 500/],
    ['a page instead of a picture', 'html', /bukan gambar/],
    ['a reset', 'reset', /tidak dapat diambil/],
    ['no answer', 'hang', /tidak dapat diambil/],
  ] as const)('%s: the page stands without it, and the earlier copy is not lost', async (_name, kind, told) => {
    const it = await withPicture();
    it.server.faults.push({ api: 'files', kind });
    const soon = kind === 'hang' ? impatient : {};
    const first = await it.again(soon);
    expect(first.corridor.find('destination', 'ranu')).toBeDefined();
    expect(first.notes?.join()).toMatch(told);
    expect(first.notes?.join()).toMatch(/terbit tanpa foto itu/);
    it.server.faults.length = 0;
    await it.again();
    it.server.faults.push({ api: 'files', kind });
    upload(it.server, await picture('#abcdef'), 2);
    expect((await it.again(soon)).notes?.join()).toMatch(/Salinan terakhir yang baik dipakai/);
    expect(await readFile(it.at('ranu-pani.jpg'))).toEqual(await picture('#123456'));
    it.server.faults.length = 0;
    expect((await it.again()).notes).toEqual([]);
    expect(await readFile(it.at('ranu-pani.jpg'))).toEqual(await picture('#abcdef'));
  });

  test('one that was never uploaded is told', async () => {
    const it = await withPicture();
    put(it.server, raw('destination', 'ranu', { photos: [photo('tidak-ada.jpg')] }));
    expect((await it.again()).notes).toEqual(['Foto tidak-ada.jpg tidak ada di Contentful: halamannya terbit tanpa foto itu.']);
  });

  test('only Contentful’s own hosts are asked', async () => {
    const { config } = { config: readConfig({ CONTENTFUL_SPACE_ID: 's1' }) };
    const file = { fileName: 'a.jpg', contentType: 'image/jpeg' };
    for (const url of [
      '//evil.example/a.jpg',
      'http://images.ctfassets.net/a.jpg',
      '//ctfassets.net.evil.example/a.jpg',
      '//127.0.0.1/a.jpg',
    ]) {
      await expect(new AssetFiles(config).fetch({ ...file, url }, '/nowhere')).rejects.toThrow(/bukan milik Contentful/);
    }
  });
});

describe('the preview interface', () => {
  const previewEnv = { CONTENT_PREVIEW: '1' };

  test('shows drafts and unpublished changes, page by page, and keeps nothing', async () => {
    const it = await bench();
    await provision(it);
    for (let index = 0; index < 250; index += 1) put(it.server, raw('destination', `tempat-${index}`), { publish: index > 0 });
    put(it.server, raw('destination', 'tempat-9', { name: { id: 'Belum terbit' } }), { publish: false });
    const { corridor, notes } = await load('nowhere', { ...it.env, ...previewEnv });
    expect(corridor.all('destination')).toHaveLength(250);
    expect(corridor.get('destination', 'tempat-9').name.id).toBe('Belum terbit');
    expect(notes).toEqual([]);
    expect(it.server.log.filter((line) => line.includes('GET preview') && line.includes('/entries')).length).toBe(2);
    expect(it.server.log.some((line) => line.includes('sync'))).toBe(false);
    await expect(readFile(join(it.env.CACHE_DIR ?? '', 'contentful/s1--master/snapshot.json'))).rejects.toThrow('ENOENT');
    const live = await load('nowhere', it.env);
    expect(live.corridor.all('destination')).toHaveLength(249);
    expect(live.corridor.get('destination', 'tempat-9').name.id).toBe('Tempat tempat-9');
  });

  test.each([
    [
      'a refused token',
      { status: 401, body: { sys: { id: 'AccessTokenInvalid' } } },
      /CONTENTFUL_PREVIEW_TOKEN ditolak.*Content Preview API/,
    ],
    ['HTML', 'html', /bukan data Contentful/],
    ['JSON cut short', 'cut-short', /bukan data Contentful/],
    ['no answer', 'hang', /tidak menjawab/],
  ] as const)('%s: a sentence, no half preview', async (_name, kind, told) => {
    const it = await bench();
    await provision(it);
    put(it.server, raw('destination', 'ranu'));
    it.server.faults.push({ api: 'preview', kind });
    await expect(load('nowhere', { ...it.env, ...previewEnv, ...(kind === 'hang' ? impatient : {}) })).rejects.toThrow(told);
  });
});
