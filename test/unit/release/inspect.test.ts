import { describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { inspect, siteFaults } from '../../../src/release/check/inspect.ts';
import { raw } from '../../support/entries.ts';
import { origin, page, scratch, smallSite, writeSite } from '../../support/releases.ts';

const faults = (changes: Readonly<Record<string, string | undefined>> = {}) => {
  const root = scratch();
  const files = Object.entries({ ...smallSite('1'), ...changes }).filter((file): file is [string, string] => file[1] !== undefined);
  writeSite(root, Object.fromEntries(files));
  return siteFaults(root).problems;
};
const sitemap = (inner: string) => `<?xml version="1.0"?><urlset>${inner}</urlset>`;

test('a whole site has no fault, and its pages are counted', () => {
  const root = scratch();
  writeSite(root, smallSite('1'));
  expect(siteFaults(root)).toEqual({ pages: 5, problems: [] });
});

test('what a form posts to is a service beside the site, what it gets is a page', () => {
  expect(faults({ 'a/index.html': page('A', '<form method="post" action="/layanan/x"></form>') })).toEqual([]);
  expect(faults({ 'a/index.html': page('A', '<form action="/cari/"></form>') })).toEqual(['/a/: tautan ke /cari/ tidak menemukan halaman']);
});

test('an empty folder is no site', () => {
  expect(siteFaults(scratch()).problems).toContain('berkas index.html tidak ada');
});

describe('the inspection sees', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    ['a missing home page', { 'en/index.html': undefined }, 'berkas en/index.html tidak ada'],
    ['a missing 404 page', { '404.html': undefined }, 'berkas 404.html tidak ada'],
    ['a missing sitemap', { 'sitemap.xml': undefined }, 'berkas sitemap.xml tidak ada'],
    ['an empty page', { 'kosong/index.html': '' }, 'kosong/index.html: halaman kosong'],
    [
      'a page without a title',
      { 'hampa/index.html': page('').replace(/<main>.*<\/main>/, '<main><p> </p></main>') },
      'hampa/index.html: halaman tanpa judul',
    ],
    [
      'a page without content',
      { 'hampa/index.html': page('Judul').replace(/<main>.*<\/main>/, '<main> </main>') },
      'hampa/index.html: halaman tanpa isi',
    ],
    ['a page that was cut off', { 'potong/index.html': page('Potong').slice(0, -20) }, 'potong/index.html: halaman terpotong'],
    ['a dead link', { 'a/index.html': page('A', '<a href="/b/">B</a>') }, '/a/: tautan ke /b/ tidak menemukan halaman'],
    [
      'a dead absolute link to itself',
      { 'a/index.html': page('A', `<a href="${origin}/b/">B</a>`) },
      '/a/: tautan ke /b/ tidak menemukan halaman',
    ],
    ['a dead relative link', { 'a/index.html': page('A', '<a href="b/">B</a>') }, '/a/: tautan ke /a/b/ tidak menemukan halaman'],
    [
      'a dead picture',
      { 'a/index.html': page('A', '<img srcset="/x.webp 320w, /y.webp 640w">') },
      '/a/: tautan ke /y.webp tidak menemukan halaman',
    ],
    [
      'a dead fragment',
      { 'a/index.html': page('A', '<a href="/kabar/#tidak">K</a>') },
      '/a/: tautan ke /kabar/#tidak tidak menemukan bagian itu',
    ],
    ['a missing style sheet', { '_astro/site.1.css': undefined }, '/: tautan ke /_astro/site.1.css tidak menemukan halaman'],
    [
      'a sitemap that is cut off',
      { 'sitemap.xml': '<?xml version="1.0"?><urlset><url><loc>' },
      'sitemap.xml: tidak terbaca, rusak di sekitar "loc"',
    ],
    [
      'a sitemap that closes wrongly',
      { 'sitemap.xml': sitemap('<url></loc></url>') },
      'sitemap.xml: tidak terbaca, rusak di sekitar "</loc>"',
    ],
    [
      'a sitemap with stray characters',
      { 'sitemap.xml': sitemap('<url>a < b</url>') },
      'sitemap.xml: tidak terbaca, rusak di sekitar "a < b"',
    ],
    ['a blank sitemap', { 'sitemap.xml': '' }, 'sitemap.xml: tidak terbaca, rusak di sekitar "berkas kosong"'],
    ['a sitemap without pages', { 'sitemap.xml': sitemap('') }, 'sitemap.xml: tidak menyebut satu halaman pun'],
    [
      'a sitemap that names what is not there',
      { 'sitemap.xml': sitemap(`<url><loc>${origin}/x/</loc></url>`) },
      'sitemap.xml: halaman /x/ tidak ada',
    ],
    ['a sitemap that names no address', { 'sitemap.xml': sitemap('<url><loc>kabar</loc></url>') }, 'sitemap.xml: "kabar" bukan alamat'],
  ])('%s', (_, changes, problem) => {
    expect(faults(changes)).toContain(problem);
  });
});

test.each([
  '<a href="https://contoh.go.id/x/">luar</a>',
  '<a href="mailto:a@contoh.go.id">surat</a>',
  '<a href="#top">atas</a>',
  '<a href="/kabar/#:~:text=Isi">teks</a><p id=":~:text=Isi"></p>',
  '<script>const text = "<a href=/tidak-ada/>";</script>',
])('%s is no fault of this site', (body) => {
  expect(
    faults({ 'kabar/index.html': page('Kabar', `<p id="isi">Isi.</p>${body}`) }).filter(
      (text) => text.includes('tidak-ada') || text.includes('luar'),
    ),
  ).toEqual([]);
});

test('an address that is badly written is a dead link, not a crash', () => {
  expect(faults({ 'a/index.html': page('A', '<a href="/%zz/">A</a>') })).toEqual(['/a/: tautan ke /%zz/ tidak menemukan halaman']);
});

describe('the number of pages', () => {
  const moment = new Date('2026-06-10T00:00:00Z');
  const empty = Corridor.build([]).corridor;
  const root = () => {
    const folder = scratch();
    writeSite(folder, smallSite('1'));
    return folder;
  };
  test.each([
    [{}, 0],
    [{ pages: 5 }, 0],
    [{ pages: 6 }, 1],
    [{ pages: 600 }, 1],
    [{ pages: 600, force: true }, 0],
  ])('5 pages where %j was expected: %i faults', (expected, count) => {
    expect(inspect(root(), empty, moment, expected).problems).toHaveLength(count);
  });

  test('may fall by a tenth, and the fault says how to force it', () => {
    const folder = root();
    writeSite(folder, Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`h/${index}/index.html`, page(`H ${index}`)])));
    expect(inspect(folder, empty, moment, { pages: 10 }).problems).toEqual([]);
    expect(inspect(folder, empty, moment, { pages: 11 }).problems[0]).toMatch(/dari 11 menjadi 9.*--force/);
  });
});

describe('of the content', () => {
  const facts = (publication: object, name = 'Ranu', at = '2026-06-10T00:00:00Z') => {
    const { corridor } = Corridor.build([raw('destination', 'ranu', { name: { id: name }, publication })]);
    const folder = scratch();
    writeSite(folder, smallSite('1'));
    return inspect(folder, corridor, new Date(at));
  };

  test('the moments of change are told', () => {
    const dates = { state: 'published', from: '2026-06-01T00:00:00+07:00', until: '2026-07-01T00:00:00+07:00' };
    expect(facts(dates).schedule).toEqual(['2026-05-31T17:00:00.000Z', '2026-06-30T17:00:00.000Z']);
  });

  test('the digest follows what visitors see, and nothing else', () => {
    const shown = facts({ state: 'published' }).digest;
    expect(facts({ state: 'published' }).digest).toBe(shown);
    expect(facts({ state: 'published' }, 'Ranu Baru').digest).not.toBe(shown);
    expect(facts({ state: 'draft' }, 'Ranu Baru').digest).toBe(facts({ state: 'draft' }).digest);
    const ending = { state: 'published', until: '2026-06-15T00:00:00Z' };
    expect(facts(ending, 'Ranu', '2026-06-16T00:00:00Z').digest).not.toBe(facts(ending).digest);
  });
});
