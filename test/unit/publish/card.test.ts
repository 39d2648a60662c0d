import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CardFace, cardHeight, cardWidth, drawCard, pictureHeight, planCard } from '../../../src/publish/card/face.ts';
import { type CardPicture, pictureIn } from '../../../src/publish/card/picture.ts';
import { type CardJob, CardPress } from '../../../src/publish/card/press.ts';
import { scenery, sceneryFocus } from '../../../src/publish/card/scenery.ts';
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
    const { pill } = planCard(card);
    if (pill) {
      expect(pill.width).toBeLessThanOrEqual(cardHeight - 40);
      expect(pill.y + pill.size * 0.22).toBeLessThan(boxes[0]?.top ?? 0);
    }
    expect(pictureHeight(planCard(card))).toBeGreaterThan(170);
  });

  test('leaves the picture more room the fewer its words are', () => {
    expect(planCard(face()).edge).toBeGreaterThan(planCard(face({ status: { text: 'Sudah berakhir', tone: 'ended' } })).edge);
  });

  test('is drawn where it is planned: the name is white ink below the picture', async () => {
    const card = face();
    const { data, info } = await sharp(Buffer.from(drawCard(card, planCard(card), '')))
      .flatten()
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([cardWidth, cardHeight]);
    const title = boxesOf(card).find(({ text }) => text === card.title);
    if (!title) throw new Error('tanpa judul');
    const bright = (x: number, y: number) => (data[y * info.width + x] ?? 0) > 235;
    const rows = Array.from({ length: Math.floor(title.bottom - title.top) }, (_, index) => Math.floor(title.top) + index);
    const square = Array.from({ length: cardHeight }, (_, x) => (cardWidth - cardHeight) / 2 + x);
    const columns = square.filter((x) => rows.some((y) => bright(x, y)));
    expect(Math.abs((columns.at(-1) ?? 0) - (columns[0] ?? 0) - title.width)).toBeLessThan(20);
  });

  test('breaks a long credit beside the words instead of running into them', async () => {
    const credit = 'Foto: Dinas Komunikasi dan Informatika Kabupaten Probolinggo';
    const [without, broken] = await Promise.all(
      [face({ credit: ' ' }), face({ credit })].map((card) =>
        sharp(Buffer.from(drawCard(card, planCard(card), '')))
          .greyscale()
          .raw()
          .toBuffer(),
      ),
    );
    const inked = [...(broken ?? [])].flatMap((value, at) => (value === without?.[at] ? [] : [at % cardWidth]));
    expect(inked.length).toBeGreaterThan(500);
    expect(inked.reduce((least, x) => Math.min(least, x), cardWidth)).toBeGreaterThan(cardWidth / 2 + cardHeight / 2 - 28);
  });
});

describe('a picture on a card', () => {
  const bands = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450" width="800" height="450"><path fill="#f00" d="M0 0h800v150H0z"/><path fill="#0f0" d="M0 150h800v150H0z"/><path fill="#00f" d="M0 300h800v150H0z"/></svg>`;
  const middleOf = async (picture: CardPicture) => {
    const inside = await pictureIn(picture, 1200, 300);
    const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300">${inside}</svg>`;
    const { data } = await sharp(Buffer.from(whole))
      .extract({ left: 600, top: 150, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data].map((part) => Math.round(part / 64));
  };

  test.each([
    ['upper', 0.1, [4, 0, 0]],
    ['middle', 0.5, [0, 4, 0]],
    ['lower', 0.9, [0, 0, 4]],
  ] as const)('shows the %s part of a drawing when that is what it is about', async (_, y, colour) => {
    expect(await middleOf({ kind: 'drawing', key: '', focus: { x: 0.5, y }, draw: () => bands })).toEqual(colour);
  });

  test.each([
    ['left', { x: 0.1, y: 0.5 }, [4, 0, 0]],
    ['right', { x: 0.9, y: 0.5 }, [0, 0, 4]],
    ['middle, where nobody said', { x: 0.5, y: 0.5 }, [0, 4, 0]],
  ] as const)('cuts a photograph round its focal point: %s', async (_, focus, colour) => {
    const folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-potong-'));
    try {
      const path = join(folder, 'foto.png');
      // Three upright bands, wide enough that a card shows one of them in its middle.
      const wide = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="450"><path fill="#f00" d="M0 0h3000v450H0z"/><path fill="#0f0" d="M3000 0h3000v450H3000z"/><path fill="#00f" d="M6000 0h3000v450H6000z"/></svg>`;
      await sharp(Buffer.from(wide)).png().toFile(path);
      expect(await middleOf({ kind: 'photo', key: '', focus, path })).toEqual(colour);
    } finally {
      rmSync(folder, { recursive: true });
    }
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
    picture: { kind: 'drawing', key: 'fajar', focus: sceneryFocus, draw: () => scenery(48) },
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
    second.order(job('a.jpg', { picture: { kind: 'drawing', key: 'lain', focus: sceneryFocus, draw: unneeded } }));
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
    press.order({
      name: 'foto.jpg',
      face: face({ credit: 'Foto: Dinas' }),
      picture: { kind: 'photo', key: 'foto', path, focus: { x: 0.5, y: 0.5 } },
    });
    await press.deliver(site());
    const pixel = async (left: number, top: number) =>
      [...(await sharp(join(site(), 'foto.jpg')).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())].map((part) =>
        Math.round(part / 16),
      );
    expect(await pixel(40, 40)).toEqual([12, 2, 2]);
    expect(Math.max(...(await pixel(600, 590)))).toBeLessThan(5);
  });

  test('tells the build when a card cannot be made', async () => {
    const press = new CardPress(kept());
    press.order(job('a.jpg', { picture: { kind: 'drawing', key: 'rusak', focus: sceneryFocus, draw: () => '<bukan gambar' } }));
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
