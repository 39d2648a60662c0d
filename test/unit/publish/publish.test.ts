import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/model/index.ts';
import { validate } from '../../../src/domain/validate.ts';
import { counted } from '../../../src/i18n/counts.ts';
import { formatDate, formatRange, formatRupiah, formatSpan, unbroken } from '../../../src/i18n/format.ts';
import { pick } from '../../../src/i18n/lang.ts';
import { serializeJsonLd, thingOf } from '../../../src/publish/jsonld.ts';
import { renderMarkdown } from '../../../src/publish/markdown.ts';
import { sitemapXml } from '../../../src/publish/sitemap.ts';
import { raw } from '../../support/entries.ts';

const place = (overrides: Record<string, unknown> = {}) => validate(raw('destination', 'ranu', overrides)).entry as Entry;
const context = { lang: 'id' as const, url: 'https://contoh.go.id/x/', regions: ['Kota A'] };

describe('linked data', () => {
  test('cannot end the script element it stands in', () => {
    const text = serializeJsonLd([thingOf(place({ name: { id: '</script><script>alert(1)</script>' } }), context)]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)</script>');
  });

  test('gives coordinates only where they are known', () => {
    const at = (confidence: string) => thingOf(place({ point: { lon: 112.9, lat: -8, confidence, basis: 'village' } }), context);
    expect(at('high')).toHaveProperty('geo.latitude', -8);
    expect(at('low')).not.toHaveProperty('geo');
  });

  test('names a price range in rupiah', () => {
    const price = { min: 5000, max: 30_000, unit: { id: 'bungkus' }, year: 2026, sources: [{ citation: 'x', confidence: 'low' }] };
    const product = validate(raw('product', 'tempe', { price })).entry as Entry;
    expect(thingOf(product, context)).toMatchObject({
      '@type': 'Product',
      offers: { priceCurrency: 'IDR', lowPrice: 5000, highPrice: 30_000 },
    });
  });
});

describe('Markdown', () => {
  test('never lets markup of an author through', () => {
    const html = renderMarkdown('Halo <script>alert(1)</script> [tautan](javascript:alert(1)) <img src=x onerror=alert(1)>');
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
  });
  test('starts headings below the title of the page', () => {
    expect(renderMarkdown('# Judul')).toBe('<h2>Judul</h2>\n');
  });
});

test('the sitemap escapes addresses and names each language', () => {
  const xml = sitemapXml([
    {
      addresses: [
        { lang: 'id', url: 'https://x/?a=1&b="2"' },
        { lang: 'en', url: 'https://x/en/' },
      ],
      modified: '2026-01-02',
    },
  ]);
  expect(xml).toContain('<loc>https://x/?a=1&amp;b=&quot;2&quot;</loc><lastmod>2026-01-02</lastmod>');
  expect(xml.match(/hreflang="en" href="https:\/\/x\/en\/"/g)).toHaveLength(2);
});

describe('formats', () => {
  test.each([
    ['2021', '2021', '2021'],
    ['2021-11', 'November 2021', 'November 2021'],
    ['2021-08-16', '16 Agustus 2021', '16 August 2021'],
  ])('%s', (date, id, en) => {
    expect(formatDate(date, 'id')).toBe(id);
    expect(formatDate(date, 'en')).toBe(en);
  });
  test('spans, ranges and rupiah follow the language', () => {
    expect(formatSpan('2024-06-21', '2024-06-21', 'id')).toBe('21 Juni 2024');
    expect(formatSpan('2024-06-21', '2024-06-22', 'en')).toBe('21 June 2024 – 22 June 2024');
    expect(formatRange(43, 45, 'id')).toBe('43–45');
    expect(formatRange(1.5, 1.5, 'id')).toBe('1,5');
    expect([formatRupiah(54_000, 'id'), formatRupiah(54_000, 'en')]).toEqual(['Rp54.000', 'Rp54,000']);
  });
  test('figures keep their unit and the end of their range on their line, other words do not', () => {
    expect(unbroken('120 m, 44 km² pada 6–7 September')).toBe('120\u00a0m, 44\u00a0km² pada 6–\u20607 September');
    expect(unbroken('4 malam, 2 Maret, Malang–Batu')).toBe('4 malam, 2 Maret, Malang–Batu');
  });
  test('one is counted as one', () => {
    const told = [0, 1, 2].flatMap((n) => [counted(n, 'entry', 'en'), counted(n, 'entry', 'id')]);
    expect(told).toEqual(['0 entries', '0 entri', '1 entry', '1 entri', '2 entries', '2 entri']);
  });
});

test('a missing translation falls back to Indonesian and says so', () => {
  expect(pick({ id: 'Ranu' }, 'en')).toEqual({ text: 'Ranu', lang: 'id', fallback: true });
  expect(pick({ id: 'Ranu', en: 'Lake' }, 'en')).toEqual({ text: 'Lake', lang: 'en', fallback: false });
});
