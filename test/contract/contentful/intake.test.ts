import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listingState } from '../../../src/domain/listing.ts';
import { Listings } from '../../../src/intake/listings.ts';
import { Secret } from '../../../src/intake/secret.ts';
import { readSubmission } from '../../../src/intake/submission.ts';
import { Links } from '../../../src/intake/tokens.ts';
import { Content } from '../../../src/sources/content.ts';
import { openWorkplace } from '../../../src/sources/workplace.ts';
import { raw } from '../../support/entries.ts';
import { filled, photograph } from '../../support/intake.ts';
import { bench, provision, put } from './support.ts';

const officer = { id: 'sari', name: 'Sari Diskopindag' };

/** Listings kept by a local Contentful with one region and one village. */
async function ready() {
  const it = await bench();
  await provision(it);
  put(it.server, raw('region', 'kota-malang', { adm: '35.73' }));
  put(it.server, raw('sentra', 'sanan', { regions: ['kota-malang'] }));
  const workplace = await openWorkplace({ content: it.folder, journal: join(it.folder, 'riwayat.jsonl'), commit: false, env: it.env });
  if (!workplace) throw new Error('no place to work');
  const content = new Content(workplace.store);
  const requests: string[] = [];
  const listings = new Listings({
    store: workplace.store,
    media: workplace.pictures,
    state: () => content.state(),
    publisher: { request: (reason) => requests.push(reason) },
    links: new Links(new Secret(Buffer.alloc(48, 3))),
  });
  const { corridor } = await content.state();
  const { submission, faults } = readSubmission(filled, corridor);
  if (!submission) throw new Error(JSON.stringify(faults));
  onTestFinished(() => expect(it.server.state.of('Entry').length).toBeGreaterThan(0));
  return { ...it, workplace, content, listings, submission, requests };
}

test('a listing is an unpublished entry with its photograph as an asset; approval publishes it', async () => {
  const { listings, submission, server, requests } = await ready();
  const { entry, again } = await listings.receive(submission, await photograph(1), { key: 'satu', checked: true });
  const remote = server.state.get('Entry', `umkm.${entry.id}`);
  expect([again, remote?.published, server.state.of('Asset').length]).toEqual([false, undefined, 1]);
  expect((await listings.receive(submission, await photograph(1), { key: 'satu', checked: true })).again).toBe(true);
  await listings.approve(entry.id, officer);
  expect(server.state.get('Entry', `umkm.${entry.id}`)?.published).toBeDefined();
  expect(requests).toEqual([`umkm/${entry.id} disetujui`]);
});

test('the way of a listing is the same as over files: returned, mended, priced, corrected, withdrawn', async () => {
  const { listings, submission } = await ready();
  const { entry } = await listings.receive(submission, await photograph(2), { key: 'dua', checked: false });
  await listings.sendBack(entry.id, 'Foto buram.', officer);
  await listings.propose(entry.id, { ...submission, product: 'Keripik tempe pedas' }, await photograph(3));
  expect(listingState(await listings.approve(entry.id, officer))).toBe('published');
  await listings.setPrice(entry.id, 0, 18_000);
  await listings.propose(entry.id, { ...submission, product: 'Keripik tempe manis' });
  const changed = await listings.approve(entry.id, officer);
  expect(changed.offers[0]).toMatchObject({ name: { id: 'Keripik tempe manis' } });
  expect(listingState(await listings.withdraw(entry.id, 'pemilik'))).toBe('withdrawn');
});

test('twins at once make one entry', async () => {
  const { listings, submission, server } = await ready();
  const photo = await photograph(4);
  const answers = await Promise.allSettled(
    Array.from({ length: 4 }, () => listings.receive(submission, photo, { key: 'tiga', checked: true })),
  );
  const ids = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value.entry.id] : []));
  expect(new Set(ids).size).toBe(1);
  expect(server.state.of('Entry').filter(({ type }) => type === 'umkm')).toHaveLength(1);
});

test('erasure leaves neither entry nor asset, nor a line that says more', async () => {
  const { listings, submission, server, workplace, content } = await ready();
  const { entry } = await listings.receive(submission, await photograph(5), { key: 'empat', checked: true });
  await listings.approve(entry.id, officer);
  await listings.erase(entry.id);
  expect([server.state.get('Entry', `umkm.${entry.id}`), server.state.of('Asset')]).toEqual([undefined, []]);
  expect(await workplace.store.read('umkm', entry.id)).toBeUndefined();
  expect((await workplace.store.history('umkm', entry.id)).map(({ message }) => message)).toEqual(['dihapus permanen']);
  expect((await content.state()).corridor.all('umkm')).toEqual([]);
});
