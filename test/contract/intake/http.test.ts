import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { photograph } from '../../support/intake.ts';
import { noLimits } from '../../support/intake-limits.ts';
import { formOf, intakeSite } from '../../support/intake-site.ts';

const officer = { id: 'sari', name: 'Sari Diskopindag' };
let it: Awaited<ReturnType<typeof intakeSite>>;
beforeEach(async () => {
  it = await intakeSite();
});
afterEach(() => it.close());

const html = { Accept: 'text/html' };
const entries = () => readdirSync(join(it.folder, 'umkm')).filter((name) => !name.startsWith('.'));
const nothingKept = () => {
  for (const folder of ['umkm', 'media']) {
    try {
      expect(readdirSync(join(it.folder, folder))).toEqual([]);
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOENT');
    }
  }
};

async function sent(fields: Record<string, string> = {}) {
  const response = await it.post('/kiriman', await formOf({ kunci: randomUUID(), ...fields }));
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; link: string; state: string };
}

describe('a submission', () => {
  test('by the script: id, link and state; the same again for the same key, whatever else is sent', async () => {
    const [kunci, altcha] = [randomUUID(), await it.proof()];
    const first = await it.post('/kiriman', await formOf({ kunci, altcha }));
    const answer = await first.json();
    expect([first.status, answer]).toEqual([
      201,
      { id: expect.stringMatching(/^lapak-/), link: expect.stringMatching(/^\/layanan\/umkm\/kelola\//), state: 'sent' },
    ]);
    const second = await it.post('/kiriman', await formOf({ kunci, altcha, nama: 'Lain' }));
    expect([second.status, await second.json()]).toEqual([200, answer]);
    expect((await it.listings.find(answer.id))?.intake?.checked).toBe(true);
    expect(entries()).toHaveLength(1);
  });

  test('in parallel with one key makes one entry', async () => {
    const [kunci, altcha, photo] = [randomUUID(), await it.proof(), await photograph(9)];
    const answers = await Promise.all(Array.from({ length: 10 }, async () => it.post('/kiriman', await formOf({ kunci, altcha }, photo))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 9 }, () => 200), 201]);
    expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1);
    expect(entries()).toHaveLength(1);
  });

  test('by the plain form: to the owner’s page, and a reload makes no second entry', async () => {
    const photo = await photograph(3);
    const first = await it.post('/kiriman', await formOf({}, photo), html);
    expect([first.status, first.headers.get('location')]).toEqual([303, expect.stringMatching(/\?baru=1$/)]);
    const again = await it.post('/kiriman', await formOf({}, photo), html);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(entries()).toHaveLength(1);
    const page = await fetch(it.origin + first.headers.get('location'));
    const text = await page.text();
    expect(text).toContain('Simpan tautan ini');
    expect(text).toContain('https://wa.me/6281200000001?text=');
    expect(text).not.toContain('belum diisi');
    expect(text).toMatch(/^<!doctype html>/);
  });

  test('with faults comes back with what was typed and what is wrong, in the language of the form', async () => {
    const response = await it.post('/kiriman', await formOf({ nama: '"><b>x', wa: '0341', keterangan: 'a & b', bahasa: 'en' }, null), html);
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('value="&quot;&gt;&lt;b&gt;x"');
    expect(text).not.toContain('<b>x');
    expect(text).toContain('a &amp; b</textarea>');
    expect(text).toContain('<option value="sanan" data-at="1 2" selected>');
    expect(text).toContain('<input type="checkbox" name="setuju" value="ya" checked>');
    expect(text).toMatch(/id="wa-galat">This is no Indonesian mobile number/);
    expect(text).toMatch(/role="alert">.*href="#foto-galat">Choose one photograph/s);
    nothingKept();
    const json = await it.post('/kiriman', await formOf({ nama: '' }, null));
    expect([json.status, await json.json()]).toEqual([
      422,
      { errors: { foto: expect.stringContaining('foto'), nama: expect.stringContaining('nama') } },
    ]);
  });

  test.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)])],
    ['an empty file', Buffer.alloc(0)],
  ])('with %s for a photograph is refused with a sentence', async (_, bytes) => {
    const response = await it.post('/kiriman', await formOf({}, bytes));
    expect([response.status, Object.keys((await response.json()).errors)]).toEqual([422, ['foto']]);
    nothingKept();
  });

  test('that is too large, or no form, or torn, is refused', async () => {
    const large = await it.post('/kiriman', await formOf({}, Buffer.alloc(13 * 1024 * 1024)));
    expect([large.status, (await large.json()).error]).toEqual([413, expect.stringContaining('12 MB')]);
    const json = await it.post('/kiriman', '{}', { 'Content-Type': 'application/json' });
    expect(json.status).toBe(415);
    const torn = await it.post('/kiriman', '--x\r\nContent-Disposition: form-data; name="nama"\r\n\r\nKeri', {
      'Content-Type': 'multipart/form-data; boundary=x',
    });
    expect(torn.status).toBe(400);
    nothingKept();
  });

  test('from another site is refused', async () => {
    for (const headers of [{ Origin: 'https://jahat.example' }, { Origin: 'null' }]) {
      const response = await it.post('/kiriman', await formOf(), headers);
      expect([response.status, Object.keys(await response.json())]).toEqual([403, ['error']]);
    }
    nothingKept();
  });

  test('of whoever fills the hidden field seems to be taken, and is not', async () => {
    const response = await it.post('/kiriman', await formOf({ situs: 'http://jahat.example' }));
    const { link } = await response.json();
    expect(response.status).toBe(201);
    expect((await fetch(it.origin + link)).status).toBe(404);
    nothingKept();
  });
});

describe('the check against robots', () => {
  test('an answer counts once; a wrong or altered one not at all', async () => {
    const altcha = await it.proof();
    expect((await it.post('/kiriman', await formOf({ kunci: randomUUID(), altcha }))).status).toBe(201);
    expect((await it.post('/kiriman', await formOf({ kunci: randomUUID(), altcha }))).status).toBe(400);
    const answer = JSON.parse(Buffer.from(await it.proof(), 'base64').toString());
    answer.challenge.parameters.expiresAt += 1_000_000;
    const altered = Buffer.from(JSON.stringify(answer)).toString('base64');
    const wrong = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(await it.proof(), 'base64').toString()), solution: { counter: 1, derivedKey: '00' } }),
    );
    for (const bad of [
      altered,
      wrong.toString('base64'),
      'x',
      Buffer.from('null').toString('base64'),
      Buffer.from('{"challenge":{}}').toString('base64'),
    ])
      expect((await it.post('/kiriman', await formOf({ kunci: randomUUID(), altcha: bad }))).status).toBe(400);
    expect(entries()).toHaveLength(1);
  });
});

describe('limits', () => {
  const one = { points: 1, duration: 3600 };
  const send = async (site: typeof it, fields: Record<string, string> = {}) =>
    site.post('/kiriman', await formOf({ kunci: randomUUID(), ...fields }));

  test('by phone hold across addresses and restarts, and say when to come back', async () => {
    const first = await intakeSite({ limits: { ...noLimits, phoneUnchecked: one } });
    onTestFinished(() => first.close());
    expect((await send(first)).status).toBe(201);
    const refused = await send(first);
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.closeTo(3600, -2)]);
    expect((await send(first, { wa: '0812-0000-0002' })).status).toBe(201);
    await first.intake.close();
    const after = await intakeSite({ limits: { ...noLimits, phoneUnchecked: one }, folder: join(first.root, '.umkm') });
    onTestFinished(() => after.close());
    expect((await send(after)).status).toBe(429);
    expect((await send(after, { wa: '0812-0000-0003' })).status).toBe(201);
  });

  test('a used answer stays used after a restart', async () => {
    const altcha = await it.proof();
    expect((await send(it, { altcha })).status).toBe(201);
    const after = await intakeSite({ folder: join(it.root, '.umkm') });
    onTestFinished(() => after.close());
    expect((await send(after, { altcha })).status).toBe(400);
  });

  test('are by the address the proxy saw only where there is a proxy', async () => {
    const direct = await intakeSite({ limits: { ...noLimits, addressUnchecked: one } });
    const behind = await intakeSite({ limits: { ...noLimits, addressUnchecked: one }, env: { TRUSTED_PROXIES: '1' } });
    onTestFinished(async () => void (await Promise.all([direct.close(), behind.close()])));
    const from = async (site: typeof it, address: string, wa: string) =>
      (await site.post('/kiriman', await formOf({ kunci: randomUUID(), wa }), { 'X-Forwarded-For': `1.2.3.4, ${address}` })).status;
    expect([await from(direct, '10.0.0.1', '081200000011'), await from(direct, '10.0.0.2', '081200000012')]).toEqual([201, 429]);
    expect([await from(behind, '10.0.0.1', '081200000011'), await from(behind, '10.0.0.2', '081200000012')]).toEqual([201, 201]);
    expect([await from(behind, '2001:db8:0:1::5', '081200000013'), await from(behind, '2001:db8:0:1:9::6', '081200000014')]).toEqual([
      201, 429,
    ]);
  });

  test('what was not kept is not counted', async () => {
    const site = await intakeSite({ limits: { ...noLimits, phoneUnchecked: one } });
    onTestFinished(() => site.close());
    expect((await site.post('/kiriman', await formOf({}, Buffer.from('bukan foto')))).status).toBe(422);
    expect((await send(site)).status).toBe(201);
  });
});

describe('the owner’s page', () => {
  const action = (link: string, name: string, fields: Record<string, string> | FormData = {}) =>
    it.post(`${link.replace('/layanan/umkm', '')}/${name}`, fields instanceof FormData ? fields : new URLSearchParams(fields), html);

  test('shows its listing and nothing that could be kept or followed', async () => {
    const { link } = await sent({ nama: 'Tempe "Bu" Sri' });
    const page = await fetch(it.origin + link);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('Tempe &quot;Bu&quot; Sri');
    expect(text).toContain('lima belas ribu rupiah');
    expect([page.headers.get('cache-control'), page.headers.get('referrer-policy'), page.headers.get('x-robots-tag')]).toEqual([
      'no-store',
      'same-origin',
      'noindex, nofollow',
    ]);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(await (await fetch(`${it.origin}${link}?bahasa=en`)).text()).toContain('Still selling?');
  });

  test('changes price and stock, confirms, corrects, withdraws, erases', async () => {
    const { id, link } = await sent();
    await it.listings.approve(id, officer);
    expect((await action(link, 'harga', { produk: '0', harga: '17rb' })).headers.get('location')).toContain('ok=harga');
    expect((await action(link, 'habis', { produk: '0', habis: 'ya' })).status).toBe(303);
    expect((await action(link, 'masih')).status).toBe(303);
    expect((await it.listings.find(id))?.offers[0]).toMatchObject({ price: 17_000, soldOut: true });
    const correction = await formOf({ nama: 'Keripik tempe baru', sentra: '', desa: '', daerah: '', setuju: undefined, produk: '0' });
    expect((await action(link, 'perbaikan', correction)).status).toBe(303);
    const entry = await it.listings.find(id);
    expect([entry?.offers[0]?.name.id, entry?.intake?.change?.offers[0]?.name.id, entry?.intake?.change?.sentra]).toEqual([
      'Keripik tempe',
      'Keripik tempe baru',
      'sanan',
    ]);
    expect((await action(link, 'tarik')).status).toBe(303);
    expect((await it.listings.find(id))?.publication.state).toBe('withdrawn');
    const unsure = await action(link, 'hapus');
    expect([unsure.status, await unsure.text()]).toEqual([422, expect.stringContaining('Centang')]);
    const erased = await action(link, 'hapus', { yakin: 'ya' });
    expect([erased.status, await erased.text()]).toEqual([200, expect.stringContaining('Sudah dihapus')]);
    expect([entries(), readdirSync(join(it.folder, 'media')), (await fetch(it.origin + link)).status]).toEqual([[], [], 404]);
  });

  test('keeps what was typed when a correction has faults', async () => {
    const { link } = await sent();
    const response = await action(link, 'perbaikan', await formOf({ nama: 'Nama baru', wa: '123', produk: '0' }, null));
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain('value="Nama baru"');
    expect(text).toMatch(/<details class="more-fields" id="perbaiki" open>/);
    expect(text).toMatch(/id="wa-galat">Ini bukan nomor HP/);
    const price = await action(link, 'harga', { produk: '0', harga: 'mahal' });
    expect([price.status, await price.text()]).toEqual([422, expect.stringContaining('tidak terbaca')]);
  });

  test('adds a product, and each product is corrected by itself', async () => {
    const { id, link } = await sent();
    expect((await action(link, 'perbaikan', await formOf({ nama: 'Mendol', produk: 'baru', sentra: '' }))).status).toBe(303);
    expect((await it.listings.find(id))?.offers.map(({ name }) => name.id)).toEqual(['Keripik tempe', 'Mendol']);
    const page = await (await fetch(`${it.origin}${link}?produk=1`)).text();
    expect(page).toMatch(/id="lama-nama"[^>]* value="Mendol"/);
    expect((await action(link, 'perbaikan', await formOf({ nama: 'Tahu', produk: 'baru' }, null))).status).toBe(422);
  });

  test('is closed to a renewed link, a foreign site, and a stranger’s token', async () => {
    const { id, link, state } = await sent();
    expect(state).toBe('sent');
    const fresh = await it.listings.renewLink(id, officer);
    expect([(await fetch(it.origin + link)).status, (await fetch(it.origin + fresh)).status]).toEqual([404, 200]);
    expect((await action(link, 'harga', { harga: '1000' })).status).toBe(404);
    expect(
      (await it.post(`${fresh.replace('/layanan/umkm', '')}/tarik`, new URLSearchParams(), { Origin: 'https://jahat.example' })).status,
    ).toBe(403);
    expect((await action(fresh, 'curi')).status).toBe(404);
    expect((await fetch(`${it.origin}/layanan/umkm/kelola/..%2f..%2fetc`)).status).toBe(404);
    expect((await it.listings.find(id))?.publication.state).toBe('review');
  });

  test('tells the script how a listing stands', async () => {
    const { id, link } = await sent();
    const status = (token: string) => fetch(`${it.origin}/layanan/umkm/milik`, { headers: { Authorization: `Bearer ${token}` } });
    const token = link.split('/').at(-1) ?? '';
    await it.listings.sendBack(id, 'Foto buram.', officer);
    expect(await (await status(token)).json()).toMatchObject({
      id,
      name: 'Keripik tempe',
      state: 'returned',
      note: 'Foto buram.',
      confirmation: 'fresh',
    });
    await it.listings.approve(id, officer);
    const entry = await it.listings.find(id);
    const before = await (await status(token)).json();
    expect(before).toMatchObject({ state: 'published', soon: true });
    expect(before).not.toHaveProperty('address');
    expect(await (await fetch(it.origin + link)).text()).toContain('akan tayang dalam beberapa menit');
    const address = `/umkm/usaha/${entry?.slug.id}/`;
    mkdirSync(join(it.root, 'situs', address), { recursive: true });
    writeFileSync(join(it.root, 'situs', address, 'index.html'), '<!doctype html>');
    expect(await (await status(token)).json()).toMatchObject({
      state: 'published',
      address,
      offers: [{ name: 'Keripik tempe', price: 15_000, soldOut: false }],
    });
    expect((await status('x')).status).toBe(401);
  });
});

test('no log holds what was sent', async () => {
  const lines: string[] = [];
  for (const name of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((...parts) => void lines.push(parts.join(' ')));
  onTestFinished(() => void vi.restoreAllMocks());
  const broken = await intakeSite();
  onTestFinished(() => broken.close());
  vi.spyOn(broken.listings, 'receive').mockRejectedValue(new Error('gagal untuk +6281200000001 Bu Siti'));
  const response = await broken.post('/kiriman', await formOf({ usaha: 'Bu Siti' }));
  expect([response.status, (await response.json()).error]).toEqual([500, expect.stringContaining('belum tersimpan')]);
  expect(lines.join('\n')).toMatch(/^\[umkm\] Error/);
  expect(lines.join('\n')).not.toMatch(/6281200000001|Siti/);
});
