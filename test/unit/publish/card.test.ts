import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CardFace, cardHeight, cardWidth, drawPanel, pictureHeight, planCard } from '../../../src/publish/card/face.ts';
import { type CardJob, CardPress } from '../../../src/publish/card/press.ts';
import { scenery } from '../../../src/publish/card/scenery.ts';
import { textWidth } from '../../../src/publish/text-path.ts';

const face = (overrides: Partial<CardFace> = {}): CardFace => ({
  title: 'Kawah Bromo',
  kicker: 'Kawah · Kabupaten Probolinggo',
  look: { hue: 48, form: 'ridges' },
  ...overrides,
});

/** Boxes of the lines of a card, from the top: letters reach about 0.8 of their size above the baseline and 0.25 below. */
const boxesOf = (card: CardFace) =>
  planCard(card)
    .lines.map(({ text, y, size, weight, spacing = 0 }) => ({
      text,
      width: textWidth(text, size, weight, spacing),
      top: y - size * 0.75,
      bottom: y + size * 0.22,
    }))
    .sort((a, b) => a.top - b.top);

describe('a card', () => {
  test.each([
    ['a short name', face()],
    ['a sentence', face({ title: 'Izin sehari dan Desaku Tuntas: layanan digital Kabupaten Malang, 2021', line: '12 November 2021' })],
    ['a way', face({ title: 'Malang–Tumpang–Gubugklakah–Ngadas–Jemplang–Savana', line: '56 km · 2–2,5 jam' })],
    ['a word longer than the square', face({ title: 'Kepariwisataanberkelanjutannyalahkitasemua' })],
    [
      'everything at once',
      face({
        title: 'Pendakian Semeru lewat Ranu Pani: kuota, surat kesehatan, dan jalur yang ditutup sampai ada pengumuman',
        kicker: 'Penutupan dan pembatasan kunjungan · Kabupaten Probolinggo +3',
        line: 'Hari jadi pada bulan Agustus; siraman gong pada 12 Maulud, penanggalan Jawa',
        status: { text: 'Ada imbauan: periksa dahulu sebelum berangkat ke sana', tone: 'mind' },
      }),
    ],
  ])('keeps %s inside the square that WhatsApp cuts out, line below line', (_, card) => {
    const boxes = boxesOf(card);
    expect(
      boxes
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(' ', ''),
    ).toContain(card.title.replaceAll(' ', ''));
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBeLessThanOrEqual(cardHeight - 40);
      expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? planCard(card).edge);
      expect(box.bottom).toBeLessThanOrEqual(cardHeight - 8);
    }
    expect(pictureHeight(card)).toBeGreaterThan(170);
  });

  test('leaves the picture more room the fewer its words are', () => {
    expect(planCard(face()).edge).toBeGreaterThan(planCard(face({ status: { text: 'Sudah berakhir', tone: 'ended' } })).edge);
  });

  test('is drawn where it is planned: the name is white ink in the panel', async () => {
    const card = face();
    const { svg, top } = drawPanel(card);
    const { data, info } = await sharp(Buffer.from(svg)).flatten().greyscale().raw().toBuffer({ resolveWithObject: true });
    const title = boxesOf(card).find(({ text }) => text === card.title);
    if (!title) throw new Error('tanpa judul');
    const bright = (x: number, y: number) => (data[(y - top) * info.width + x] ?? 0) > 235;
    const rows = Array.from({ length: Math.floor(title.bottom - title.top) }, (_, index) => Math.floor(title.top) + index);
    const columns = Array.from({ length: cardWidth }, (_, x) => x).filter((x) => rows.some((y) => bright(x, y)));
    expect(Math.abs((columns.at(-1) ?? 0) - (columns[0] ?? 0) - title.width)).toBeLessThan(20);
  });
});

describe('the press', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-kartu-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const kept = () => join(folder, 'cache');
  const site = () => join(folder, 'situs');
  const job = (name: string, overrides: Partial<CardJob> = {}): CardJob => ({
    name,
    face: face({ title: name }),
    picture: { kind: 'drawing', key: 'fajar', draw: () => scenery(48) },
    ...overrides,
  });

  test('delivers JPEGs of the right size, each name once', async () => {
    const press = new CardPress(kept());
    for (const name of ['a.jpg', 'b.jpg', 'a.jpg']) press.order(job(name));
    expect(await press.deliver(site())).toBe(2);
    const { format, width, height } = await sharp(join(site(), 'a.jpg')).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: cardWidth, height: cardHeight });
    expect(readdirSync(kept()).sort()).toEqual(['a.jpg', 'b.jpg']);
  });

  test('draws a picture once for the cards of both languages, each at its own height', async () => {
    let drawn = 0;
    const picture = { kind: 'drawing', key: 'sama', draw: () => `${scenery(48)}${drawn++ === 0 ? '' : ' '}` } as const;
    const press = new CardPress(kept());
    press.order(job('id.jpg', { picture, face: face() }));
    press.order(job('en.jpg', { picture, face: face({ title: 'A crater whose rim takes two hundred and fifty steps to reach' }) }));
    await press.deliver(site());
    expect(drawn).toBe(1);
  });

  test('takes from the cache what is whole, and makes anew what a broken-off build left in halves', async () => {
    const first = new CardPress(kept());
    first.order(job('a.jpg'));
    first.order(job('b.jpg'));
    await first.deliver(site());
    const whole = readFileSync(join(kept(), 'b.jpg'));
    writeFileSync(join(kept(), 'b.jpg'), whole.subarray(0, 2_000));
    const second = new CardPress(kept());
    const unneeded = () => {
      throw new Error('digambar lagi');
    };
    second.order(job('a.jpg', { picture: { kind: 'drawing', key: 'lain', draw: unneeded } }));
    second.order(job('b.jpg'));
    await second.deliver(site());
    expect(readFileSync(join(site(), 'b.jpg')).equals(whole)).toBe(true);
  });

  test('shares its folder with another build at the same time', async () => {
    const presses = [new CardPress(kept()), new CardPress(kept())];
    const names = Array.from({ length: 6 }, (_, index) => `kartu ${index}.jpg`);
    for (const press of presses) for (const name of names) press.order(job(name));
    await Promise.all(presses.map((press, index) => press.deliver(join(folder, `situs-${index}`))));
    for (const name of names) {
      const [one, other] = [0, 1].map((index) => readFileSync(join(folder, `situs-${index}`, name)));
      expect(one?.equals(other as Buffer)).toBe(true);
    }
    expect(readdirSync(kept()).sort()).toEqual(names);
  });

  test('shows a photograph above the words', async () => {
    const path = join(folder, 'foto.jpg');
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c02020' } })
      .jpeg()
      .toFile(path);
    const press = new CardPress(kept());
    press.order({ name: 'foto.jpg', face: face({ credit: 'Foto: Dinas' }), picture: { kind: 'photo', key: 'foto', path } });
    await press.deliver(site());
    const pixel = async (left: number, top: number) =>
      [...(await sharp(join(site(), 'foto.jpg')).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())].map((part) =>
        Math.round(part / 16),
      );
    expect(await pixel(40, 40)).toEqual([12, 2, 2]);
    expect(Math.max(...(await pixel(40, 615)))).toBeLessThan(5);
  });

  test('tells the build when a card cannot be made', async () => {
    const press = new CardPress(kept());
    press.order(job('a.jpg', { picture: { kind: 'drawing', key: 'rusak', draw: () => 'bukan gambar' } }));
    await expect(press.deliver(site())).rejects.toThrow();
  });

  test('forgets cards that no page has had for a month', async () => {
    const press = new CardPress(kept());
    press.order(job('baru.jpg'));
    await press.deliver(site());
    const old = new Date(Date.now() - 40 * 24 * 3_600_000);
    for (const [name, date] of [
      ['lama.jpg', old],
      ['kemarin.jpg', new Date()],
    ] as const) {
      writeFileSync(join(kept(), name), '');
      utimesSync(join(kept(), name), date, date);
    }
    utimesSync(join(kept(), 'baru.jpg'), old, old);
    await press.deliver(site());
    expect(readdirSync(kept()).sort()).toEqual(['baru.jpg', 'kemarin.jpg']);
    expect(statSync(join(kept(), 'baru.jpg')).mtimeMs).toBe(old.getTime());
  });
});
