import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listingState } from '../../../src/domain/listing.ts';
import { queueOf } from '../../../src/intake/queue.ts';
import { ListingError } from '../../../src/intake/steps.ts';
import { MediaError } from '../../../src/sources/files/media.ts';
import { intakeBench, photograph } from '../../support/intake.ts';

const officer = { id: 'sari', name: 'Sari Diskopindag' };
let it: Awaited<ReturnType<typeof intakeBench>>;
beforeEach(async () => {
  it = await intakeBench();
});
afterEach(() => it.remove());

let turn = 0;
async function received(fields: Record<string, string> = {}, photo?: Uint8Array) {
  turn += 1;
  const { entry } = await it.listings.receive(it.submission(fields), photo ?? (await photograph(turn)), {
    key: `kunci-${turn}`,
    checked: true,
  });
  return entry;
}

async function published(fields: Record<string, string> = {}) {
  const { id } = await received(fields);
  const entry = await it.listings.approve(id, officer);
  it.requests.length = 0;
  return entry;
}

const files = () => readdirSync(join(it.folder, 'media'));
const journal = () => readFileSync(join(it.root, 'riwayat.jsonl'), 'utf8');

describe('a submission', () => {
  test('is an entry in review with a photograph of its own, and nothing is published', async () => {
    const entry = await received({ usaha: 'Dapur Contoh', nib: '1234567890123' });
    expect(entry.id).toMatch(/^lapak-[0-9a-f]{12}$/);
    expect(entry).toMatchObject({
      name: { id: 'Dapur Contoh' },
      slug: { id: expect.stringMatching(/^dapur-contoh-[0-9a-f]{8}$/) },
      summary: { id: 'Keripik tempe · Dapur Contoh, dari Purwantoro' },
      publication: { state: 'review' },
      consent: { phonePublic: true },
      licences: [{ kind: 'nib', number: '1234567890123' }],
      intake: { checked: true, linkVersion: 1, decisions: [{ by: 'pemilik', step: 'received' }] },
    });
    expect(entry.photos.map(({ file }) => file)).toEqual(files());
    expect(entry.offers[0]?.photo).toBe(files()[0]);
    expect(it.requests).toEqual([]);
    const { corridor, problems } = await it.content.state();
    expect(problems.filter(({ type }) => type === 'umkm')).toEqual([]);
    expect(corridor.publicAt(new Date()).all('umkm')).toEqual([]);
  });

  test('sent twice, also at once, makes one entry and one photograph', async () => {
    const photo = await photograph(500);
    const send = () => it.listings.receive(it.submission(), photo, { key: 'sama', checked: true });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(answers.filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(answers.map(({ entry }) => entry.id)).size).toBe(1);
    expect((await send()).again).toBe(true);
    expect([readdirSync(join(it.folder, 'umkm')).length, files().length]).toEqual([1, 1]);
  });

  test('whose key only looks the same is not given the entry of another', async () => {
    const entry = await received();
    const stored = await it.store.read('umkm', entry.id);
    const data = structuredClone(stored?.data) as { intake: { keyHash: string } };
    data.intake.keyHash = '0'.repeat(64);
    await it.store.write({ type: 'umkm', id: entry.id, data }, stored?.version ?? '', { name: 'x' }, 'x');
    await expect(it.listings.receive(it.submission(), undefined, { key: `kunci-${turn}`, checked: true })).rejects.toThrow(ListingError);
  });

  test('with what is no photograph is refused, and leaves nothing', async () => {
    await expect(it.listings.receive(it.submission(), Buffer.from('<svg/>'), { key: 'x', checked: true })).rejects.toThrow(MediaError);
    expect(existsSync(join(it.folder, 'umkm')) ? readdirSync(join(it.folder, 'umkm')) : []).toEqual([]);
  });
});

describe('an officer', () => {
  test('approves, and the page is asked for', async () => {
    const { id } = await received();
    expect(listingState(await it.listings.seen(id))).toBe('checking');
    const entry = await it.listings.approve(id, officer);
    expect(listingState(entry)).toBe('published');
    expect(entry.intake?.decisions.at(-1)).toMatchObject({ by: officer.name, step: 'approved' });
    expect(it.requests).toEqual([`umkm/${id} disetujui`]);
    await expect(it.listings.approve(id, officer)).rejects.toMatchObject({ kind: 'not-now' });
  });

  test('sends back with a reason; the owner mends it and it waits again', async () => {
    const { id } = await received();
    await expect(it.listings.sendBack(id, ' ', officer)).rejects.toMatchObject({ kind: 'invalid' });
    const returned = await it.listings.sendBack(id, 'Fotonya buram, kirim foto lain.', officer);
    expect([listingState(returned), returned.intake?.note?.id]).toEqual(['returned', 'Fotonya buram, kirim foto lain.']);
    const mended = await it.listings.propose(id, it.submission({ nama: 'Keripik tempe pedas' }), await photograph(77));
    expect([listingState(mended), mended.intake?.note, mended.offers[0]?.name.id]).toEqual(['sent', undefined, 'Keripik tempe pedas']);
    expect(mended.summary.id).toContain('pedas');
    expect(files()).toEqual([mended.photos[0]?.file]);
  });

  test('refuses: never public, no page that says so, the reason for the owner', async () => {
    const { id } = await received();
    const entry = await it.listings.refuse(id, 'Bukan produk UMKM.', officer);
    expect([listingState(entry), entry.intake?.note?.id]).toEqual(['refused', 'Bukan produk UMKM.']);
    expect((await it.content.state()).corridor.withdrawn()).toEqual([]);
    expect(it.requests).toEqual([]);
  });

  test('verifies a licence, which holds while its number stays', async () => {
    const { id } = await published({ nib: '1234567890123', halal: 'ID35110000123456789' });
    await it.listings.verifyLicence(id, 'nib', officer);
    const same = await it.listings.propose(id, it.submission({ nib: '1234567890123', halal: 'ID35110000123456789' }));
    expect(same.intake?.change?.licences.map(({ kind, verified }) => [kind, verified?.by])).toEqual([
      ['nib', officer.name],
      ['halal', undefined],
    ]);
    const other = await it.listings.propose(id, it.submission({ nib: '9999999999999' }));
    expect(other.intake?.change?.licences).toEqual([{ kind: 'nib', number: '9999999999999' }]);
    await expect(it.listings.verifyLicence(id, 'gi', officer)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('merges two of one business; doing it again changes nothing', async () => {
    const into = await published({ usaha: 'Dapur Contoh' });
    const from = await received({ nama: 'Tempe kacang', nib: '1234567890123' });
    const merged = await it.listings.merge(from.id, into.id, officer);
    expect(merged.offers.map(({ name }) => name.id)).toEqual(['Keripik tempe', 'Tempe kacang']);
    expect(merged.photos).toHaveLength(2);
    await it.listings.merge(from.id, into.id, officer).catch(() => undefined);
    expect((await it.listings.find(into.id))?.offers).toHaveLength(2);
    await expect(it.listings.propose(from.id, it.submission())).rejects.toMatchObject({ kind: 'not-now' });
    await it.listings.erase(from.id);
    expect(files()).toHaveLength(2);
    expect((await it.listings.find(into.id))?.photos).toHaveLength(2);
  });

  test('renews the link; the old one is over', async () => {
    const { id } = await received();
    const path = await it.listings.renewLink(id, officer);
    const claim = await it.links.read(path.split('/').at(-1) ?? '');
    expect(claim).toEqual({ id, version: 2 });
    expect((await it.listings.find(id))?.intake?.linkVersion).toBe(2);
  });
});

describe('an owner of a page that is up', () => {
  test('changes price and stock at once, told to the officer as news', async () => {
    const { id } = await published();
    await it.listings.setPrice(id, 0, 17_500);
    await it.listings.setPrice(id, 0, undefined);
    const entry = await it.listings.setSoldOut(id, 0, true);
    expect(entry.offers[0]).toMatchObject({ soldOut: true });
    expect(entry.offers[0]?.price).toBeUndefined();
    expect(entry.intake?.decisions.map(({ reason }) => reason).filter(Boolean)).toEqual([
      'harga Keripik tempe: 15000 → 17500',
      'harga Keripik tempe: 17500 → tanya harga',
      'Keripik tempe: habis',
    ]);
    expect(it.requests).toHaveLength(3);
    await expect(it.listings.setPrice(id, 7, 1000)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('corrects: the earlier edition stays up until the officer agrees', async () => {
    const { id, photos } = await published();
    const waiting = await it.listings.propose(
      id,
      it.submission({ nama: 'Keripik tempe udang', usaha: 'Dapur Contoh' }),
      await photograph(88),
    );
    expect(listingState(waiting)).toBe('changing');
    expect([waiting.name.id, waiting.photos]).toEqual(['Keripik tempe', photos]);
    expect(it.requests).toEqual([]);
    await it.listings.setPrice(id, 0, 20_000);
    const entry = await it.listings.approve(id, officer);
    expect([entry.name.id, entry.offers[0]?.price, entry.intake?.change]).toEqual(['Dapur Contoh', 20_000, undefined]);
    expect(files()).toEqual(entry.photos.map(({ file }) => file));
  });

  test('whose change is sent back has the page up, and the change kept to mend', async () => {
    const { id } = await published();
    await it.listings.propose(id, it.submission({ nama: 'Salah' }));
    const returned = await it.listings.sendBack(id, 'Nama kurang jelas.', officer);
    expect([listingState(returned), returned.publication.state]).toEqual(['returned', 'published']);
    const state = await it.content.state();
    expect(queueOf(state.entries, state.corridor, new Date())).toEqual([]);
    await it.listings.propose(id, it.submission({ nama: 'Keripik tempe original' }));
    expect((await it.listings.approve(id, officer)).offers[0]?.name.id).toBe('Keripik tempe original');
  });

  test('whose change is refused keeps the page and loses the new photograph', async () => {
    const { id, photos } = await published();
    await it.listings.propose(id, it.submission(), await photograph(99));
    expect(files()).toHaveLength(2);
    const entry = await it.listings.refuse(id, 'Foto tidak sesuai.', officer);
    expect([entry.publication.state, entry.intake?.change]).toEqual(['published', undefined]);
    expect(files()).toEqual(photos.map(({ file }) => file));
  });

  test('takes the phone number off at once, whatever waits', async () => {
    const { id } = await published();
    const entry = await it.listings.propose(id, it.submission({ tampil: '' }));
    expect(entry.consent.phonePublic).toBe(false);
    expect(it.requests).toEqual([`umkm/${id} perbaikan dikirim`]);
  });

  test('says it still holds; adds a product; withdraws; comes back', async () => {
    const { id } = await published();
    expect((await it.listings.confirm(id)).confirmedAt).toBe((await it.listings.confirm(id)).confirmedAt);
    await it.listings.propose(id, it.submission({ nama: 'Mendol' }), undefined, 'new');
    const two = await it.listings.approve(id, officer);
    expect(two.offers.map(({ name }) => name.id)).toEqual(['Keripik tempe', 'Mendol']);
    const down = await it.listings.withdraw(id, 'pemilik');
    expect(listingState(down)).toBe('withdrawn');
    expect((await it.content.state()).corridor.withdrawn().map((entry) => entry.id)).toEqual([id]);
    await expect(it.listings.setPrice(id, 0, 1000)).rejects.toMatchObject({ kind: 'not-now' });
    expect(listingState(await it.listings.propose(id, it.submission()))).toBe('sent');
  });

  test('is erased for good: entry, photographs, and no trace in the journal', async () => {
    const entry = await published({ usaha: 'Dapur Rahasia' });
    const other = await received();
    await it.listings.setPrice(entry.id, 0, 18_000);
    await it.listings.propose(entry.id, it.submission(), await photograph(101));
    await it.listings.erase(entry.id);
    expect(await it.listings.find(entry.id)).toBeUndefined();
    expect(files()).toEqual(other.photos.map(({ file }) => file));
    const lines = journal()
      .split('\n')
      .filter((line) => line.includes(entry.id));
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['dihapus permanen']);
    expect(journal()).not.toContain('Rahasia');
    expect(it.requests.at(-1)).toBe(`umkm/${entry.id} dihapus`);
    await expect(it.listings.erase(entry.id)).resolves.toBeUndefined();
    await expect(it.listings.confirm(entry.id)).rejects.toMatchObject({ kind: 'missing' });
  });
});

test('twenty changes at once all count', async () => {
  const { id } = await published();
  const results = await Promise.allSettled([
    ...Array.from({ length: 4 }, (_, index) => it.listings.setPrice(id, 0, 10_000 + index * 500)),
    it.listings.verifyLicence(id, 'nib', officer),
    it.listings.setSoldOut(id, 0, true),
    it.listings.renewLink(id, officer),
  ]);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect((await it.listings.find(id))?.intake?.decisions.filter(({ step }) => step === 'changed')).toHaveLength(5);
});

test('a history of years keeps its decisions, and the last fifty changes', async () => {
  const { id } = await published();
  for (let turn = 0; turn < 60; turn += 1) await it.listings.setSoldOut(id, 0, turn % 2 === 0);
  const steps = (await it.listings.find(id))?.intake?.decisions.map(({ step }) => step) ?? [];
  expect([steps[0], steps[1], steps.filter((step) => step === 'changed').length]).toEqual(['received', 'approved', 50]);
});
