import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'qrcode';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corridor } from '../../src/domain/corridor.ts';
import { codePlace, drawSign, emergencyNumbers, paperSizes, type SignFace } from '../../src/publish/sign/sign.ts';
import { signsOf } from '../../src/site/signs.ts';
import { load } from '../../src/sources/load.ts';
import { readQr } from '../support/read-qr.ts';

const site = 'https://bromotenggersemeru.go.id';
const project = join(import.meta.dirname, '../..');

let corridor: Corridor;
let folder: string;
beforeAll(async () => {
  ({ corridor } = await load('content'));
  folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-tanda-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signage = (...options: string[]) =>
  spawnSync(process.execPath, ['scripts/signage.ts', ...options], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ENV_FILE: '', SITE_URL: undefined },
  });

/** A sign as a printer with 200 dots to the inch puts it on paper. */
const printed = (svg: string, width: number) =>
  sharp(Buffer.from(svg))
    .resize(Math.round((width / 25.4) * 200))
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();

describe('signs', () => {
  test('the code on paper is, module by module, that of the address, with the quiet zone cameras need', { timeout: 60_000 }, async () => {
    const faces = ['kota-malang', 'lumajang'].flatMap((region) => signsOf(corridor, { region, site })).map(({ face }) => face);
    const longest = faces.toSorted((a, b) => b.url.length - a.url.length).slice(0, 3);
    expect(longest).toHaveLength(3);
    for (const face of longest) {
      for (const size of ['a4', 'a5'] as const) {
        const seen = await readQr(await printed(drawSign(face, size), paperSizes[size].width));
        const { modules } = create(face.url, { errorCorrectionLevel: 'Q' });
        expect(seen.size).toBe(modules.size);
        expect(seen.dark.map(Number)).toEqual(Array.from(modules.data));
        expect(seen.quiet).toBeGreaterThanOrEqual(4);
        // A phone held at arm's length resolves modules of one millimetre.
        const { side, scale } = codePlace(size);
        expect((side * scale) / (seen.size + 8)).toBeGreaterThan(1);
      }
    }
  });

  test('a code that was damaged is told from a whole one: the reader does look', async () => {
    const [{ face } = {}] = signsOf(corridor, { region: 'lumajang', type: 'sentra', site });
    if (!face) throw new Error('tanpa sentra');
    const seen = await readQr(await printed(drawSign(face, 'a5'), 148));
    const other = create(`${face.url}x`, { errorCorrectionLevel: 'Q' });
    expect(seen.dark.map(Number)).not.toEqual(Array.from(other.modules.data));
  });

  test('nothing of a sign runs off the paper, however long its name', async () => {
    const face: SignFace = {
      type: 'heritage-site',
      name: {
        id: 'Kantor Perwakilan Bank Indonesia (bekas De Javasche Bank) dan rumah dinasnya',
        en: 'Bank Indonesia office (formerly De Javasche Bank) and its residence',
      },
      region: 'Kabupaten Probolinggo',
      url: `${site}/warisan/kayutangan/kantor-perwakilan-bank-indonesia-bekas-de-javasche-bank/`,
      look: { hue: 330, form: 'arches' },
    };
    const { data, info } = await sharp(await printed(drawSign(face, 'a5'), 148))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const margin = Math.round((6 / 148) * info.width);
    const body = { from: Math.round(info.height * 0.135), to: Math.round(info.height * 0.79) };
    const inked = (x: number) =>
      Array.from({ length: body.to - body.from }, (_, index) => data[(body.from + index) * info.width + x] ?? 255).some(
        (light) => light < 200,
      );
    for (const x of [
      ...Array.from({ length: margin }, (_, index) => index),
      ...Array.from({ length: margin }, (_, index) => info.width - 1 - index),
    ]) {
      expect(inked(x)).toBe(false);
    }
    // The foot is one flat red along its right edge too.
    const foot = new Set(
      Array.from({ length: 40 }, (_, index) => data[Math.round(info.height * (0.86 + index / 400)) * info.width + info.width - 6]),
    );
    expect(foot.size).toBe(1);
  });

  test('emergency numbers are those the corridor publishes with their source', () => {
    const { summary } = corridor.get('advisory', 'emergency-numbers');
    for (const number of Object.values(emergencyNumbers)) expect(summary.id).toMatch(new RegExp(`\\b${number}\\b`));
  });

  test('every place is on the signs of its main region, and of no other', () => {
    const regions = corridor.all('region').map(({ id }) => id);
    const all = regions.flatMap((region) => signsOf(corridor, { region, site }));
    const places = [...corridor.all('destination'), ...corridor.all('heritage-site'), ...corridor.all('sentra')];
    expect(all).toHaveLength(places.length);
    expect(new Set(all.map(({ file }) => file)).size).toBe(places.length);
    expect(all.every(({ face }) => face.url.startsWith(`${site}/`) && face.url.endsWith('/'))).toBe(true);
  });
});

describe('the command', () => {
  test('writes one SVG a place', () => {
    const { status, stdout } = signage('--region', 'kota-batu', '--type', 'sentra', '--size', 'A4', '--site', site, '--out', folder);
    expect(status).toBe(0);
    const files = readdirSync(folder);
    expect(files).toHaveLength(signsOf(corridor, { region: 'kota-batu', type: 'sentra', site }).length);
    expect(stdout).toContain(`${files.length} tanda A4`);
    for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^<svg [^>]*width="210mm" height="297mm"/);
  });

  test('without an address says what to do, and writes nothing', () => {
    const { status, stderr } = signage('--region', 'kota-batu', '--out', join(folder, 'kosong'));
    expect(status).toBe(2);
    expect(stderr).toContain('Alamat situs belum diketahui');
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(folder, 'kosong'))).toBe(false);
  });

  test.each([
    [{ region: 'kota-batu', site: 'http://contoh.go.id' }, 'tidak dapat dicetak'],
    [{ region: 'kota-batu', site: 'https://lingkar-tengger.example' }, 'tidak dapat dicetak'],
    [{ site }, 'Daerah belum disebut'],
    [{ region: 'malang', site }, 'kota-malang'],
    [{ region: 'kota-batu', type: 'toko', site }, '--type destination'],
  ])('%j is answered with what to do', (wanted, answer) => {
    expect(() => signsOf(corridor, wanted)).toThrow(answer);
  });
});
