import { describe, expect, test } from 'vitest';
import { pushed, run, written } from './command-bench.ts';
import { bench } from './support.ts';

describe('check', () => {
  test('says what is well', async () => {
    const { it, content } = await pushed();
    const { code, lines } = await run(it, 'check', content);
    expect(code, lines).toBe(0);
    expect(lines).toMatch(/6 dari 10000 rekaman/);
  });

  test('says what is not, each with the way to mend it', async () => {
    const it = await bench();
    const { content } = await written(it);
    const { code, lines } = await run(it, 'check', content, { env: { CONTENTFUL_DELIVERY_TOKEN: 'salah', CONTENTFUL_PREVIEW_TOKEN: '' } });
    expect(code).toBe(1);
    expect(lines).toMatch(/GALAT CONTENTFUL_DELIVERY_TOKEN ditolak/);
    expect(lines).toMatch(/GALAT CONTENTFUL_PREVIEW_TOKEN belum diisi/);
    expect(lines).toMatch(/GALAT \d+ bagian belum sesuai model: jalankan npm run cms -- provision/);
  });
});
