import { describe, expect, test } from 'vitest';
import { Corridor } from '../../../src/domain/corridor.ts';
import { validate } from '../../../src/domain/validate.ts';
import type { Listing } from '../../../src/intake/entry.ts';
import { correctedList } from '../../../src/intake/list/corrected.ts';
import { exportList } from '../../../src/intake/list/export.ts';
import { faultLine } from '../../../src/intake/list/faults.ts';
import { businessKeys } from '../../../src/intake/list/key.ts';
import { openList, parseGiven } from '../../../src/intake/list/open.ts';
import { type ListPlan, type PlanContext, planList } from '../../../src/intake/list/plan.ts';
import { ListRefusal } from '../../../src/intake/list/table.ts';
import { Secret } from '../../../src/intake/secret.ts';
import { confirmed } from '../../../src/intake/steps.ts';
import type { StoredEntry } from '../../../src/sources/store.ts';
import { raw } from '../../support/entries.ts';

const { corridor } = Corridor.build([
  raw('region', 'kota-malang', { name: { id: 'Kota Malang', en: 'Malang City' }, adm: '35.73' }),
  raw('region', 'lumajang', { name: { id: 'Kabupaten Lumajang', en: 'Lumajang' }, adm: '35.08' }),
  raw('sentra', 'sanan', { name: { id: 'Sentra Sanan', en: 'Sanan' }, regions: ['kota-malang'] }),
]);
const keyOf = businessKeys(new Secret(Buffer.alloc(32, 7)));
const now = new Date('2026-11-21T10:00:00+07:00');
const heads = 'Nama Usaha;Nama Pemilik;Produk;Harga;No HP;Desa;Kecamatan;Kab/Kota;NIB;Setuju';

async function planned(rows: string, context: Partial<PlanContext> = {}, given: Record<string, string> = {}): Promise<ListPlan> {
  const { table, columns } = await openList(new TextEncoder().encode(`${heads}\n${rows}`), { given });
  return planList(table, columns, { corridor, entries: [], by: 'Petugas Contoh', now, keyOf, erased: () => false, ...context });
}

const stored = ({ planned: all }: ListPlan): StoredEntry[] => all.map(({ id, data }) => ({ type: 'umkm', id, data, version: 'satu' }));
const only = ({ planned: [entry] }: ListPlan): Listing => {
  if (!entry) throw new Error('nothing planned');
  expect(validate({ type: 'umkm', id: entry.id, data: entry.data }).problems).toEqual([]);
  return entry.data;
};

const keripik = 'Usaha Contoh;Pemilik Rahasia;Keripik tempe;15rb;0812-3456-7890;Sanan;Blimbing;Kota Malang;1234567890123;ya';

describe('a row', () => {
  test('becomes a listing that waits, as the form would have made it', async () => {
    const listing = only(await planned(keripik));
    expect(listing).toMatchObject({
      name: { id: 'Usaha Contoh' },
      offers: [{ name: { id: 'Keripik tempe' }, price: 15_000 }],
      whatsapp: '+6281234567890',
      regions: ['kota-malang'],
      locality: { village: 'Sanan', district: 'Blimbing' },
      licences: [{ kind: 'nib', number: '1234567890123' }],
      publication: { state: 'review' },
      consent: { givenAt: '2026-11-21', phonePublic: true },
    });
    expect(listing.intake?.decisions).toEqual([
      {
        at: '2026-11-21T10:00:00+07:00',
        by: 'Petugas Contoh',
        step: 'imported',
        reason: 'Dari daftar dinas. Persetujuan pemilik tercatat di kolom daftar.',
      },
    ]);
  });

  test('leaves the owner’s name out, and gives nobody the number by the id', async () => {
    const plan = await planned(keripik);
    expect(JSON.stringify(plan.planned)).not.toContain('Rahasia');
    const other = await planned(keripik, { keyOf: businessKeys(new Secret(Buffer.alloc(32, 8))) });
    expect(other.planned[0]?.id).not.toBe(plan.planned[0]?.id);
    expect((await planned(keripik)).planned[0]?.id).toBe(plan.planned[0]?.id);
  });

  test.each([
    ['Usaha;x;;15rb;0812-3456-7890;Sanan;Blimbing;Kota Malang;;', 'Produk'],
    ['Usaha;x;Keripik;murah;0812-3456-7890;Sanan;Blimbing;Kota Malang;;', 'Harga'],
    ['Usaha;x;Keripik;10.000-15.000;0812-3456-7890;Sanan;Blimbing;Kota Malang;;', 'Harga'],
    ['Usaha;x;Keripik;15rb;0341-123456;Sanan;Blimbing;Kota Malang;;', 'No HP'],
    ['Usaha;x;Keripik;15rb;6,28123456789E+12;Sanan;Blimbing;Kota Malang;;', 'No HP'],
    ['Usaha;x;Keripik;15rb;0812-3456-7890 / 0813-3456-7890;Sanan;Blimbing;Kota Malang;;', 'No HP'],
    ['Usaha;x;Keripik;15rb;0812-3456-7890;Sanan;Blimbing;Surabaya;;', 'Kab/Kota'],
    ['Usaha;x;Keripik;15rb;0812-3456-7890;;;Kota Malang;;', 'Kab/Kota'],
    ['Usaha;x;<b>Keripik</b>;15rb;0812-3456-7890;Sanan;Blimbing;Kota Malang;;', 'Produk'],
    ['Usaha;x;#N/A;15rb;0812-3456-7890;Sanan;Blimbing;Kota Malang;;', 'Produk'],
    ['Usaha;x;Keripik;15rb;0812-3456-7890;Sanan;Blimbing;Kota Malang;;entah', 'Setuju'],
  ])('%s has something to mend in %s', async (row, column) => {
    const { faults, planned: none } = await planned(row);
    expect(none).toEqual([]);
    expect(faults[0]).toMatchObject({ row: 2, column });
    expect(faultLine(faults[0] as never)).toMatch(/^Baris 2 · .+: ditemukan .+, seharusnya .+\. Cara memperbaiki: .+\.$/);
  });

  test('of a region that is not the officer’s is left to that region', async () => {
    const { faults } = await planned(keripik, { allowed: ['lumajang'] });
    expect(faults).toMatchObject([{ found: '"Kota Malang"', expected: 'daerah Anda sendiri' }]);
  });

  test('that names no region takes the officer’s own', async () => {
    const row = 'Usaha;x;Keripik;15rb;0812-3456-7890;Senduro;Senduro;;;';
    expect((await planned(row)).faults).toMatchObject([{ column: 'Desa' }]);
    expect(only(await planned(row, { region: 'lumajang' })).regions).toEqual(['lumajang']);
  });

  test('without a number is taken, and said', async () => {
    const plan = await planned('Usaha;x;Keripik;15rb;-;Sanan;Blimbing;Kota Malang;;');
    expect(only(plan).whatsapp).toBeUndefined();
    expect(plan.notes).toMatchObject([{ rows: [2], text: expect.stringContaining('tanpa nomor WhatsApp') }]);
  });
});

describe('one number is one business', () => {
  const second = 'Usaha Contoh;x;Sambal pecel;20.000;+62 812 3456 7890;Sanan;Blimbing;Kota Malang;;';

  test('its rows are its products', async () => {
    const plan = await planned(`${keripik}\n${second}`);
    expect(plan.planned).toHaveLength(1);
    expect(only(plan).offers.map(({ name, price }) => [name.id, price])).toEqual([
      ['Keripik tempe', 15_000],
      ['Sambal pecel', 20_000],
    ]);
  });

  test('rows that leave the business blank follow the one above', async () => {
    const plan = await planned(`${keripik}\n;;Sambal pecel;20.000;;;;;;\n;;;;;;;;;`);
    expect(only(plan).offers).toHaveLength(2);
    expect(plan.faults).toEqual([]);
  });

  test('the same product twice is one, another name of the business is said', async () => {
    const plan = await planned(`${keripik}\n${keripik.replace('Usaha Contoh', 'Toko Contoh')}`);
    expect(only(plan).offers).toHaveLength(1);
    expect(plan.notes.map(({ text }) => text).join(' ')).toMatch(/sudah disebut.*satu nomor, beberapa nama usaha/);
  });
});

describe('consent', () => {
  const silent = keripik.replace(/ya$/, '');

  test('that nobody speaks of keeps the number unshown', async () => {
    const listing = only(await planned(silent, { publish: true }));
    expect(listing.consent.phonePublic).toBe(false);
    expect(listing.publication.state).toBe('review');
    expect(listing.intake?.decisions[0]?.reason).toContain('belum tercatat');
  });

  test('may be stated by the officer, whose name and day are kept', async () => {
    const listing = only(await planned(silent, { allAgreed: true, publish: true }));
    expect(listing.consent.phonePublic).toBe(true);
    expect(listing.publication.state).toBe('published');
    expect(listing.intake?.decisions.map(({ step, by }) => [step, by])).toEqual([
      ['imported', 'Petugas Contoh'],
      ['approved', 'Petugas Contoh'],
    ]);
    expect(listing.intake?.decisions[0]?.reason).toContain('dinyatakan petugas');
  });

  test('that is refused keeps the business out, whatever the officer states', async () => {
    const plan = await planned(keripik.replace(/ya$/, 'tidak'), { allAgreed: true });
    expect(plan.planned).toEqual([]);
    expect(plan.left).toEqual([{ rows: [2], text: 'pemilik tidak setuju didaftarkan; tidak disimpan' }]);
  });
});

describe('the same list again', () => {
  test('plans nothing', async () => {
    const entries = stored(await planned(keripik));
    const again = await planned(keripik, { entries });
    expect([again.planned, again.same]).toEqual([[], [2]]);
  });

  test('with a new price and a new product changes what came from a list', async () => {
    const entries = stored(await planned(keripik));
    const rows = `${keripik.replace('15rb', '17.500')}\n${keripik.replace('Keripik tempe', 'Tempe kering')}`;
    const plan = await planned(rows, { entries });
    expect(plan.planned).toMatchObject([{ expected: 'satu', rows: [2, 3] }]);
    expect(only(plan).offers.map(({ name, price }) => [name.id, price])).toEqual([
      ['Keripik tempe', 17_500],
      ['Tempe kering', 15_000],
    ]);
  });

  test('changes a published page only through the queue', async () => {
    const entries = stored(await planned(keripik, { publish: true }));
    const listing = only(await planned(keripik.replace('15rb', '17.500'), { entries }));
    expect(listing.offers[0]?.price).toBe(15_000);
    expect(listing.intake?.change?.offers[0]?.price).toBe(17_500);
    expect(listing.publication.state).toBe('published');
  });

  test('never overwrites what the owner looks after', async () => {
    const [entry] = stored(await planned(keripik));
    const data = confirmed(entry?.data as Listing, { by: 'pemilik', at: new Date('2026-11-25T10:00:00+07:00') });
    const plan = await planned(keripik.replace('15rb', '99rb'), { entries: [{ ...(entry as StoredEntry), data }] });
    expect(plan.planned).toEqual([]);
    expect(plan.left[0]?.text).toContain('pemilik sudah mengurus');
  });

  test('does not bring back what its owner had erased, unless the officer says that the owner asks', async () => {
    const erased = (asked: string) => asked === '+6281234567890';
    const other = keripik.replace('3456-7890', '3456-7891').replace('Usaha Contoh', 'Usaha Lain');
    const plan = await planned(`${keripik}\n${other}`, { erased });
    expect(plan.planned.map(({ rows }) => rows)).toEqual([[3]]);
    expect(plan.erased).toEqual([{ rows: [2], text: 'diminta dihapus oleh pemilik; tidak dipasang lagi' }]);
    const back = await planned(keripik, { erased, returning: new Set([2]) });
    expect(back.erased).toEqual([]);
    expect(only(back).intake?.decisions[0]?.reason).toContain('pemiliknya meminta dipasang lagi');
    const [id] = stored(await planned(keripik)).map((entry) => entry.id);
    expect((await planned(keripik.replace('0812-3456-7890', ''), { erased: (asked) => asked === id })).erased).toEqual([]);
    expect((await planned(keripik, { erased: (asked) => asked === id })).erased).toHaveLength(1);
  });

  test('does not put up again what was taken down', async () => {
    const [entry] = stored(await planned(keripik));
    const down = { ...(entry?.data as Listing), publication: { state: 'withdrawn', withdrawnAt: '2026-11-22', reason: { id: 'x' } } };
    const plan = await planned(keripik, { entries: [{ ...(entry as StoredEntry), data: down }] });
    expect(plan.left[0]?.text).toContain('tidak dipasang lagi');
  });
});

describe('columns', () => {
  test('given by hand win over names', async () => {
    const given = parseGiven('Nama Pemilik=usaha, Nama Usaha=lewati');
    expect(only(await planned(keripik, {}, given)).name.id).toBe('Pemilik Rahasia');
  });

  test.each([
    ['Toko=usaha', 'Tidak ada kolom "Toko"'],
    ['Harga=uang', 'Isian "uang" tidak dikenal'],
    ['Harga', 'tidak terbaca'],
  ])('"%s" is answered with what is meant', async (text, words) => {
    await expect((async () => planned(keripik, {}, parseGiven(text)))()).rejects.toThrow(words);
    await expect((async () => planned(keripik, {}, parseGiven(text)))()).rejects.toThrow(ListRefusal);
  });

  test('that are missing are named', async () => {
    const { lacks } = await openList(new TextEncoder().encode('Nama usaha;No HP\nx;1'));
    expect(lacks).toHaveLength(2);
  });
});

test.each(['xlsx', 'csv'] as const)('the rows to mend come back as %s, and can be brought in once mended', async (format) => {
  const bad = keripik.replace('15rb', 'murah').replace('0812-3456-7890', '0813-1111-2222');
  const bytes = new TextEncoder().encode(`${heads}\n${keripik}\n${bad}`);
  const { table, columns } = await openList(bytes);
  const context = { corridor, erased: () => false, entries: [], by: 'Petugas Contoh', now, keyOf };
  const { faults } = await planList(table, columns, context);
  const back = await openList(await correctedList(table, faults, format));
  expect(back.table.heads.at(-1)).toBe('Yang perlu diperbaiki');
  expect(back.table.rows.map(({ cells }) => [cells[2], cells.at(-1)])).toEqual([
    ['Keripik tempe', expect.stringContaining('Harga: ditemukan "murah"')],
  ]);
  const mended = {
    ...back.table,
    rows: back.table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell === 'murah' ? '15rb' : cell)) })),
  };
  expect((await planList(mended, back.columns, context)).planned).toHaveLength(1);
});

test.each(['xlsx', 'csv'] as const)('what is taken out as %s says the same when it is brought in', async (format) => {
  const first = await planned(`${keripik}\n;;Sambal pecel;;;;;;;`);
  const [entry] = first.planned;
  const listing = validate({ type: 'umkm', id: entry?.id ?? '', data: entry?.data }).entry;
  if (listing?.type !== 'umkm') throw new Error('no listing');
  const { table, columns, lacks } = await openList(await exportList([listing], corridor, format));
  expect(lacks).toEqual([]);
  const context = { corridor, erased: () => false, by: 'Petugas Contoh', now, keyOf };
  expect((await planList(table, columns, { ...context, entries: stored(first) })).same).toEqual([2, 3]);
  const anew = await planList(table, columns, { ...context, entries: [] });
  expect([anew.faults, only(anew)]).toEqual([[], first.planned[0]?.data]);
});
