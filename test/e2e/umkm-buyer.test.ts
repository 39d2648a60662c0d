import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { parse } from 'yaml';
import { createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { textOf } from '../../src/sources/files/text.ts';
import { WatchedTab } from '../support/browser-page.ts';
import { buildSite } from '../support/built-site.ts';
import { phoneOf, rawBusiness } from '../support/businesses.ts';
import { launchChromium } from '../support/chromium.ts';
import { oneOfEach, type Page, pagesOf, sitemapOf } from '../support/dist.ts';
import { expectNone } from '../support/findings.ts';
import { declaredOrigin, LinkChecker, languageLinks } from '../support/links.ts';
import { missingParts } from '../support/page-rules.ts';
import { faultsOf } from '../support/valid-html.ts';
import { Scales } from '../support/weight.ts';

/**
 * What a buyer meets, on a site built with businesses: those of the samples as if their owners had sent them, and as many more as
 * fill lists of several pages.
 */
vi.setConfig({ testTimeout: 120_000 });
const project = join(import.meta.dirname, '../..');
const fixtures = join(project, 'test/fixtures');
const generated = 240;
const moment = '2026-11-21T12:00:00+07:00';
const tempe = '/umkm/usaha/contoh-keripik-tempe-0001/';

let folder: string;
let root: string;
let pages: Page[];
let browser: Browser;
let context: BrowserContext;
let server: Listening;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buyer-e2e-'));
  root = join(folder, 'site');
  const content = join(folder, 'content');
  cpSync(join(project, 'content'), content, { recursive: true, filter: (path) => !path.endsWith('/umkm') });
  writeBusinesses(join(content, 'umkm'));
  cpSync(join(fixtures, 'media'), join(content, 'media'), { recursive: true });
  await buildSite(root, { CONTENT_DIR: content, MEDIA_DIR: join(content, 'media'), BUILD_MOMENT: moment, CONTENT_STRICT: '1' });
  pages = pagesOf(root);
  server = await listen(createApp({ root }), { port: 0 });
  browser = await launchChromium();
  context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
}, 600_000);
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function writeBusinesses(target: string): void {
  mkdirSync(target, { recursive: true });
  const write = (id: string, data: Readonly<Record<string, unknown>>) => writeFileSync(join(target, `${id}.yaml`), textOf(data));
  for (const name of readdirSync(join(fixtures, 'umkm'))) {
    const { sample: _, ...data } = parse(readFileSync(join(fixtures, 'umkm', name), 'utf8'));
    write(name.replace('.yaml', ''), data);
  }
  for (const { id, data } of Array.from({ length: generated }, (_, index) => rawBusiness(index)))
    write(id, data as Record<string, unknown>);
  const gone = { state: 'withdrawn', withdrawnAt: '2026-11-10', reason: { id: 'Ditolak.' } };
  const received = { receivedAt: '2026-11-01T08:00:00+07:00', checked: true };
  const refused = { at: '2026-11-02T08:00:00+07:00', by: 'Petugas', step: 'refused' };
  for (const [index, fields] of [
    [9_001, { publication: gone, intake: { ...received, decisions: [refused] } }],
    [9_002, { publication: { state: 'review' }, intake: received }],
    [9_003, { confirmedAt: '2026-01-01' }],
  ] as const) {
    const { id, data } = rawBusiness(index, fields);
    write(id, data as Record<string, unknown>);
  }
}

function at(address: string): Page {
  const page = pages.find((each) => each.address === address);
  if (!page) throw new Error(`no page ${address}`);
  return page;
}
const linksOf = (page: Page) => page.tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes);
const ordersOf = (page: Page) => linksOf(page).filter(({ href = '' }) => /^https:\/\/wa\.me\/\d/.test(href));
const isBuyers = ({ template }: Page) => ['umkm', 'market', 'list', 'withdrawn', 'product', 'sentra', 'region', 'route'].includes(template);

describe('the number of an owner', () => {
  /** Numbers in a text by their last nine digits, however they are written: with 0 or +62, with blanks, dots or dashes. */
  const numbersIn = (text: string) => new Set((text.replace(/(?<=\d)[ .-](?=\d)/g, '').match(/\d{9,}/g) ?? []).map((run) => run.slice(-9)));

  test('stands on the page of its own business only, and only where the owner agreed', () => {
    const owners = new Map(Array.from({ length: generated }, (_, index) => [phoneOf(index).slice(-9), index]));
    const files = globSync('**/*.{html,json,xml,svg,txt,js,csv,geojson}', { cwd: root });
    expect(files.length).toBeGreaterThan(1_500);
    const found = files.flatMap((file) =>
      [...numbersIn(readFileSync(join(root, file), 'utf8'))].flatMap((number) =>
        owners.has(number) ? [{ file, index: owners.get(number) }] : [],
      ),
    );
    const agreed = Array.from({ length: generated }, (_, index) => index).filter((index) => index % 4 !== 3);
    const own = agreed.flatMap((index) => [`umkm/usaha/usaha-uji-${index}/index.html`, `en/umkm/businesses/usaha-uji-${index}/index.html`]);
    // Sold out businesses are asked by WhatsApp as well.
    expect(found.map(({ file }) => file).sort()).toEqual(own.sort());
    expect(found.every(({ file, index }) => file.includes(`usaha-uji-${index}/`))).toBe(true);
  });

  test('is in no linked data', () => {
    expect(pages.filter(({ html }) => /"telephone"/.test(html))).toEqual([]);
  });
});

describe('the page of a business', () => {
  test('orders by WhatsApp with product, amount, price and page, in the language of the buyer', () => {
    const [one, two] = ordersOf(at(tempe));
    expect(one?.rel).toBe('nofollow noopener');
    const address = new URL(one?.href ?? '');
    expect(address.pathname).toBe('/620000000001');
    const origin = declaredOrigin(pages);
    expect(address.searchParams.get('text')).toBe(
      `Halo, saya mau pesan 1 bungkus Keripik tempe asli.\nHarga di halaman: Rp15.000 per bungkus.\n${origin}${tempe}`,
    );
    expect(new URL(two?.href ?? '').searchParams.get('text')).toContain('2 bungkus Keripik tempe asli');
    const english = new URL(ordersOf(at('/en/umkm/businesses/contoh-keripik-tempe-0001/'))[0]?.href ?? '').searchParams.get('text');
    expect(english).toContain('I would like to order 1 bungkus of Plain tempeh chips.');
    expect(english).toContain(`${origin}/en/umkm/businesses/contoh-keripik-tempe-0001/`);
    expect(english).toContain('(Pembeli menulis dalam bahasa Inggris');
  });

  test('says what is sold out, what has no price, and who has verified a licence', () => {
    const text = (address: string) =>
      at(address)
        .html.replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
    expect(text(tempe)).toMatch(/Tempe segar.*Rp6\.000 \/ papan.*Habis/);
    expect(text(tempe)).toContain('terverifikasi oleh Petugas contoh pada 2 November 2026');
    expect(text(tempe)).toContain('menurut pemilik, belum diverifikasi');
    expect(text('/umkm/usaha/contoh-kentang-0004/')).toContain('Tanya harga');
    expect(text('/umkm/usaha/contoh-kentang-0004/')).not.toMatch(/Rp ?0/);
    expect(text('/umkm/usaha/contoh-madu-0006/')).toContain('Pemilik terakhir memastikan keterangan ini pada 20 Juli 2026');
    expect(text(tempe)).not.toContain('Pemilik terakhir memastikan keterangan ini');
    expect(ordersOf(at('/umkm/usaha/contoh-topeng-0005/'))).toEqual([]);
  });

  test('is described as a business that makes offers', () => {
    const graph = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(at(tempe).html)?.[1] ?? '{}')['@graph'];
    const business = graph.find((thing: { '@type': string }) => thing['@type'] === 'LocalBusiness');
    expect(business).toMatchObject({ address: { addressLocality: 'Kota Malang' }, paymentAccepted: 'QRIS' });
    expect(business.makesOffer).toHaveLength(3);
    expect(business.makesOffer[0]).toMatchObject({
      '@type': 'Offer',
      price: 15_000,
      priceCurrency: 'IDR',
      availability: 'https://schema.org/InStock',
      itemOffered: { '@type': 'Product', name: 'Keripik tempe asli' },
    });
    expect(business.makesOffer[2].availability).toBe('https://schema.org/SoldOut');
    const image = new URL(business.makesOffer[0].itemOffered.image).pathname;
    expect(readFileSync(join(root, image)).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });

  test('is linked both ways with its region, sentra, kind of product and the route past it', () => {
    const linksTo = (page: Page, address: string) => linksOf(page).some(({ href }) => href === address);
    const around = (template: string) =>
      pages.filter((page) => page.template === template && page.language === 'id' && linksTo(page, tempe));
    for (const template of ['sentra', 'product']) {
      const [other] = around(template);
      expect(other, template).toBeDefined();
      expect(linksTo(at(tempe), other?.address ?? ''), template).toBe(true);
    }
    const region = at('/daerah/kota-malang/');
    expect(linksTo(at(tempe), region.address)).toBe(true);
    expect(linksTo(region, '/umkm/usaha/daerah/kota-malang/')).toBe(true);
    const passing = pages.filter((page) => page.template === 'route' && page.html.includes('id="along-businesses"'));
    expect(passing.length).toBeGreaterThan(4);
    const map = JSON.parse(readFileSync(join(root, 'data/map/corridor-id-facts.json'), 'utf8')) as { facts: { name: string[] } };
    expect(map.facts.name).toContain('Contoh: Keripik Tempe Lapak Pagi');
  });

  test('prints as one sheet for the stall, with a QR code of its address, on A5 and on A4', async () => {
    const tab = await context.newPage();
    await tab.goto(server.origin + tempe);
    for (const format of ['A5', 'A4']) {
      const sheets = (await tab.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
      expect(sheets, format).toHaveLength(1);
    }
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.getByText('Pindai untuk melihat dan memesan').isVisible()).toBe(true);
    expect(await tab.locator('article').isVisible()).toBe(false);
    const code = await (await fetch(`${server.origin}${tempe}qr.svg`)).text();
    const path = /<path d="([^"]+)"/.exec(code)?.[1];
    expect(await tab.locator('.sheet svg path').getAttribute('d')).toBe(path);
    await tab.close();
  });
});

describe('a business that left', () => {
  test.each([
    ['withdrawn by its owner', 'contoh-ditarik-0009'],
    ['unconfirmed for half a year', 'usaha-uji-9003'],
  ])('%s: its page says so, names nothing, and is in no list', (_, slug) => {
    const page = at(`/umkm/usaha/${slug}/`);
    expect(page.html).toContain('Usaha ini tidak lagi terdaftar');
    expect(page.html).not.toMatch(/Toko yang|Usaha Uji|Selai|Barang uji|wa\.me|Ditarik oleh/);
    expect(page.indexable).toBe(false);
    expect(pages.filter((other) => other !== page && other.html.includes(`/${slug}/`)).map(({ address }) => address)).toEqual([
      `/en/umkm/businesses/${slug}/`,
    ]);
    expect(sitemapOf(root).filter((address) => address.includes(slug))).toEqual([]);
  });

  test.each(['usaha-uji-9001', 'usaha-uji-9002'])('%s was never public, and has no page', (slug) => {
    expect(pages.filter(({ address }) => address.includes(slug))).toEqual([]);
  });
});

describe('lists of businesses', () => {
  test('are parted, each page naming its neighbours', () => {
    const relsOf = (page: Page) =>
      page.tags
        .filter(({ name, attributes }) => name === 'link' && /^(prev|next)$/.test(attributes.rel ?? ''))
        .map(({ attributes }) => [attributes.rel, URL.parse(attributes.href ?? '')?.pathname]);
    expect(relsOf(at('/umkm/usaha/'))).toEqual([['next', '/umkm/usaha/2/']]);
    expect(relsOf(at('/en/umkm/businesses/3/'))).toEqual([
      ['prev', '/en/umkm/businesses/2/'],
      ['next', '/en/umkm/businesses/4/'],
    ]);
    const list = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(at('/umkm/usaha/2/').html)?.[1] ?? '')[
      '@graph'
    ][1];
    expect(list).toMatchObject({ numberOfItems: generated + 8 });
    expect(list.itemListElement[0].position).toBe(61);
  });

  test('and every page a buyer meets stay as light as a weak line needs them', () => {
    const scales = new Scales(root);
    const heavy = pages
      .filter((page) => isBuyers(page) && page.template !== 'region')
      .map((page) => ({ page, weight: scales.weigh(page) }))
      .filter(({ weight: { html, css, js } }) => html + css > 30_000 || js > 8_000);
    expectNone(
      heavy.map(({ page, weight }) => ({ page: page.address, rule: 'weight', where: JSON.stringify(weight), remedy: 'show fewer' })),
    );
    // The longest list there is, or the bound would hold for want of anything to weigh.
    expect(
      linksOf(at('/umkm/usaha/daerah/kota-malang/')).filter(({ href }) => /\/umkm\/usaha\/usaha-uji-\d+\/$/.test(href ?? '')).length,
    ).toBeGreaterThan(50);
  });

  test('take little of what the page of a region may weigh', () => {
    const blocks = pages.flatMap(({ html }) => /<section[^>]*aria-labelledby="in-umkm"[\s\S]*?<\/section>/.exec(html)?.[0] ?? []);
    expect(blocks.length).toBeGreaterThan(8);
    expect(Math.max(...blocks.map((block) => gzipSync(block, { level: 9 }).length))).toBeLessThan(1_200);
  });

  test('lead to the same businesses on the map, where it is narrowed by the same', () => {
    const onMap = (address: string) => linksOf(at(address)).flatMap(({ href }) => (href?.includes('#peta=') ? [href] : []));
    expect(onMap('/umkm/usaha/')).toEqual(['/umkm/#peta=&lapis=region,business']);
    expect(onMap('/umkm/usaha/harga/10-sampai-25-ribu/')).toEqual(['/umkm/#peta=&lapis=region,business&harga=10000-25000']);
    expect(onMap('/en/umkm/businesses/halal/halal-verified/')).toEqual(['/en/umkm/#peta=&lapis=region,business&halal=verified']);
    expect(onMap('/umkm/usaha/sentra/kampung-sanan/')).toEqual(['/umkm/#peta=&lapis=region,business&sentra=sanan']);
    expect(pages.some(({ address, html }) => address.startsWith('/umkm/usaha/produk/') && html.includes('#peta='))).toBe(false);
  });

  test('show what is sold out last', () => {
    const last = at(`/umkm/usaha/${Math.ceil((generated + 8) / 60)}/`);
    expect(last.html.match(/class="card empty"/g)?.length).toBe(last.html.match(/class="card[ "]/g)?.length);
    expect(at('/umkm/').html).not.toContain('class="card empty"');
  });
});

describe('every page a buyer meets', () => {
  test('is valid HTML with all its parts, and its links lead somewhere', async () => {
    const some = oneOfEach(
      pages.filter(isBuyers),
      ({ template, language, address }) => `${template} ${language} ${/\/\d\/$/.test(address)}`,
    );
    const shown = [...some, ...pages.filter(({ address }) => address.includes('contoh-'))];
    const findings = [];
    for (const page of shown) findings.push(...missingParts(page), ...(await faultsOf(page)));
    expectNone(findings);
    const checker = new LinkChecker(root, declaredOrigin(pages), pages);
    expectNone([...shown.flatMap((page) => checker.broken(page)), ...languageLinks(pages, declaredOrigin(pages))]);
  });

  test.each([
    tempe,
    '/umkm/usaha/contoh-batik-0003/',
    '/umkm/usaha/contoh-ditarik-0009/',
    '/umkm/',
    '/umkm/usaha/2/',
    '/en/umkm/businesses/contoh-madu-0006/',
    '/en/umkm/businesses/halal/halal-verified/',
  ])('%s can be used by everybody, on a small phone, in the dark, and asks no other site', async (address) => {
    const tab = await WatchedTab.open(context, server.origin);
    await tab.visit(address);
    const light = [...(await tab.violations()), ...(await tab.overflow(360)), ...(await tab.overflow(320)), ...tab.trouble()];
    await tab.colorScheme('dark');
    await tab.visit(address);
    expectNone([...light, ...(await tab.violations(['color-contrast', 'link-in-text-block']))]);
    await tab.colorScheme('light');
  });
});

describe('made-up samples', () => {
  test('are nowhere on the public site', () => {
    const marked = pagesOf(inject('site').root).filter(({ html }) => html.includes('CONTOH / SAMPLE') || html.includes('contoh-keripik'));
    expect(marked.map(({ address }) => address)).toEqual([]);
  });

  test('never go where the public site stands', async () => {
    await expect(buildSite(join(project, 'dist'), { CONTENT_SAMPLE: '1' })).rejects.toThrow('Contoh tidak boleh ditulis');
  });

  test('mark every page, keep search engines out, and sell nothing', async () => {
    const folderOfSamples = join(folder, 'samples');
    await buildSite(folderOfSamples, { CONTENT_SAMPLE: '1', CONTENT_STRICT: '1', PUBLIC_MAP_STYLE_URL: '/style.json' });
    const all = pagesOf(folderOfSamples);
    // Built with an outside style, it tells its maps of another basemap.
    const maps = all.filter(({ html }) => html.includes('data-map='));
    expect(maps.length).toBeGreaterThan(100);
    expect(maps.filter(({ html }) => !html.includes('&quot;basemaps&quot;:true')).map(({ address }) => address)).toEqual([]);
    expect(
      all
        .filter(({ html, indexable, address }) => !html.includes('CONTOH / SAMPLE') || (indexable && !address.includes('404')))
        .map(({ address }) => address),
    ).toEqual([]);
    const businesses = all.filter(({ template }) => template === 'umkm');
    expect(businesses.length).toBeGreaterThan(10);
    expect(businesses.flatMap(ordersOf)).toEqual([]);
    expect(businesses.every(({ html }) => html.includes('disabled'))).toBe(true);
    expect(readFileSync(join(folderOfSamples, 'robots.txt'), 'utf8')).toContain('Disallow: /');
  }, 300_000);
});
