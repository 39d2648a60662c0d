import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pagesOf } from '../../support/dist.ts';
import { raw } from '../../support/entries.ts';
import { type Bench, bench, provision, put } from './support.ts';

const root = join(import.meta.dirname, '../../..');
const secret = 'rahasia-webhook-0123456789abcdef';

/** Build the site as an operator would; resolves with the exit code and what was said. */
function build(it: Bench, out: string, env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: {
      ...process.env,
      ...it.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_OUT_DIR: out,
      CONTENTFUL_WEBHOOK_SECRET: secret,
      NODE_ENV: 'production',
      VITEST: '',
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code: code ?? 1, said })));
}

/** Every file of a build that holds one of these texts. */
function filesWith(folder: string, ...texts: string[]): string[] {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((item) => item.isFile());
  expect(files.length).toBeGreaterThan(20);
  return files.flatMap((item) => {
    const path = join(item.parentPath, item.name);
    const content = readFileSync(path, 'latin1');
    return texts.filter((text) => content.includes(text)).map((text) => `${path}: ${text}`);
  });
}

async function space(): Promise<Bench> {
  const it = await bench();
  await provision(it);
  const photo = {
    file: 'danau.jpg',
    alt: { id: 'Danau di pagi hari', en: 'The lake in the morning' },
    photographer: 'Contoh',
    licence: 'CC BY 4.0',
  };
  put(it.server, raw('region', 'malang'));
  put(it.server, raw('destination', 'ranu', { regions: ['malang'], photos: [photo] }));
  put(it.server, raw('destination', 'rahasia', { regions: ['malang'], name: { id: 'Naskah rahasia' }, publication: { state: 'draft' } }), {
    publish: false,
  });
  const bytes = await sharp({ create: { width: 2000, height: 1200, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer();
  it.server.state.files.set('/s1/foto/1/Danau.jpg', { bytes, contentType: 'image/jpeg' });
  const file = {
    fileName: 'Danau.jpg',
    contentType: 'image/jpeg',
    url: `//${it.server.hosts.files}/s1/foto/1/Danau.jpg`,
    details: { size: bytes.length },
  };
  it.server.state.publish(it.server.state.create('Asset', 'foto', { title: { id: 'Danau' }, file: { id: file } }));
  return it;
}

test('a site built from Contentful: own pictures, no secret, dated; and again when Contentful is down', { timeout: 180_000 }, async () => {
  const it = await space();
  const out = join(it.folder, 'situs');
  const first = await build(it, out);
  expect(first.code, first.said).toBe(0);
  const page = readFileSync(join(out, 'destinasi/ranu/index.html'), 'utf8');
  expect(page).toMatch(
    /<picture>.*type="image\/avif".*type="image\/webp".*<img[^>]+src="\/media\/danau-[0-9a-f]{8}-\d+\.jpg"[^>]+alt="Danau di pagi hari"[^>]*width="2000"[^>]*height="1200"/s,
  );
  for (const [, name = ''] of page.matchAll(/\/media\/([\w.-]+)/g)) {
    expect((await sharp(readFileSync(join(out, 'media', name))).metadata()).width).toBeGreaterThan(0);
  }
  expect(filesWith(out, 'Naskah rahasia', it.server.hosts.files, 'ctfassets.net')).toEqual([]);
  const secrets = Object.entries({ ...it.env, CONTENTFUL_WEBHOOK_SECRET: secret }).filter(([name]) => /TOKEN|SECRET/.test(name));
  expect(secrets).toHaveLength(4);
  expect(filesWith(out, ...secrets.map(([, value]) => value))).toEqual([]);
  for (const [, value] of secrets) expect(first.said).not.toContain(value);
  expect(page).toMatch(/Data per <time datetime="\d{4}-\d\d-\d\d"/);
  expect(page).not.toMatch(/sumber data tidak terjangkau/);

  it.server.faults.push({ api: 'delivery', kind: { status: 503 } });
  const second = await build(it, join(it.folder, 'situs-2'));
  expect(second.code, second.said).toBe(0);
  expect(second.said).toMatch(/sedang bermasalah \(503\)[\s\S]*data Contentful terakhir yang baik/);
  for (const each of pagesOf(join(it.folder, 'situs-2'))) {
    expect(each.html, each.address).toMatch(each.language === 'id' ? /sumber data tidak terjangkau/ : /data source could not be reached/);
  }
});

test('a preview shows drafts, says so on every page, keeps search engines out, and never stands in dist/', {
  timeout: 180_000,
}, async () => {
  const it = await space();
  const out = join(it.folder, 'pratinjau');
  const { code, said } = await build(it, out, { CONTENT_PREVIEW: '1' });
  expect(code, said).toBe(0);
  const pages = pagesOf(out);
  expect(pages.find(({ address }) => address === '/destinasi/rahasia/')?.html).toMatch(/Naskah rahasia/);
  for (const page of pages) {
    expect(page.html, page.address).toContain('<meta name="robots" content="noindex">');
    expect(page.html, page.address).toMatch(page.language === 'id' ? /Pratinjau: halaman ini/ : /Preview: this page/);
  }
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
  for (const place of ['./dist', './.releases/coba']) {
    const refused = await build(it, place, { CONTENT_PREVIEW: '1' });
    expect(refused.code).not.toBe(0);
    expect(refused.said).toMatch(/Pratinjau tidak boleh ditulis ke/);
  }
});

test('without data and without Contentful there is no site, and a sentence', { timeout: 60_000 }, async () => {
  const it = await space();
  const { code, said } = await build(it, join(it.folder, 'kosong'), { CONTENTFUL_DELIVERY_TOKEN: 'salah-ketik-sekali' });
  expect(code).not.toBe(0);
  expect(said).toMatch(/CONTENTFUL_DELIVERY_TOKEN ditolak Contentful \(401\)[\s\S]*situs tidak dibangun/);
  expect(said).not.toContain('salah-ketik-sekali');
});
