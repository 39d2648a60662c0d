import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { type Page, pagesOf } from '../support/dist.ts';
import { expectNone, type Finding } from '../support/findings.ts';

/** What WhatsApp still fetches for a preview, bytes. */
const most = 300_000;

const { root } = inject('site');
const pages = pagesOf(root);
const shared = pages.filter(({ address }) => !/(^|\/)404(\.html|\/)$/.test(address));
const metaOf = (page: Page, name: string): string[] =>
  page.tags
    .filter((tag) => tag.name === 'meta' && (tag.attributes.property === name || tag.attributes.name === name))
    .map(({ attributes }) => attributes.content ?? '');
const cardFile = (page: Page): string => URL.parse(metaOf(page, 'og:image')[0] ?? '')?.pathname ?? '';

test('every page says once what a messenger shows of it, with whole addresses', () => {
  const wanted = {
    'og:title': /\S/,
    'og:description': /\S{3}/,
    'og:url': /^https?:\/\//,
    'og:image': /^https?:\/\/[^/]+\/kartu\/[0-9a-f]{12}\.jpg$/,
    'og:image:type': /^image\/jpeg$/,
    'og:image:width': /^1200$/,
    'og:image:height': /^630$/,
    'og:image:alt': /\S{3}/,
    'og:locale': /^(id_ID|en_GB)$/,
    'og:locale:alternate': /^(id_ID|en_GB)$/,
    'twitter:card': /^summary_large_image$/,
  };
  expectNone(
    shared.flatMap((page) =>
      Object.entries(wanted).flatMap(([name, form]): Finding[] => {
        const found = metaOf(page, name);
        if (found.length === 1 && form.test(found[0] ?? '')) return [];
        return [{ page: page.address, rule: name, where: `${found.length}: ${found.join(' ')}`, remedy: `write one ${name} like ${form}` }];
      }),
    ),
  );
});

test('the language of a card is that of its page', () => {
  expectNone(
    shared
      .filter((page) => metaOf(page, 'og:locale')[0] !== { id: 'id_ID', en: 'en_GB' }[page.language])
      .map((page) => ({
        page: page.address,
        rule: 'og:locale',
        where: metaOf(page, 'og:locale').join(' '),
        remedy: 'name the language of the page',
      })),
  );
});

test('every card decodes, has the size it claims and is light enough for WhatsApp; none lies about unused', {
  timeout: 180_000,
}, async () => {
  const byFile = Map.groupBy(shared, cardFile);
  const findings: Finding[] = [];
  for (const [file, [page]] of byFile) {
    const bytes = readFileSync(join(root, file));
    const { info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
    const fits = info.width === 1200 && info.height === 630 && bytes.length <= most && bytes.length > 10_000;
    if (!fits) {
      findings.push({
        page: page?.address ?? '',
        rule: 'share card',
        where: `${file}: ${info.width} x ${info.height}, ${bytes.length} bytes`,
        remedy: `make it 1200 x 630 and at most ${most} bytes`,
      });
    }
  }
  expectNone(findings);
  expect(
    readdirSync(join(root, 'kartu'))
      .map((name) => `/kartu/${name}`)
      .sort(),
  ).toEqual([...byFile.keys()].sort());
});
