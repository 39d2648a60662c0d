import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { contrastTable, type Measured, measure } from '../../../src/publish/brand/contrast.ts';
import { brandHues } from '../../../src/publish/brand/hues.ts';
import { colourOf, schemes, tokensOf } from '../../../src/publish/brand/tokens.ts';
import { load } from '../../../src/sources/load.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
let hues: Record<string, number>;
let measured: Measured[];
beforeAll(async () => {
  hues = brandHues((await load('content')).corridor);
  measured = measure(css, hues);
});

describe('contrast', () => {
  test('every declared pair is strong enough in every scheme, region and pillar', () => {
    const low = measured.filter(({ ratio, needed }) => ratio < needed);
    expect(
      low.map(({ front, ground, scheme, ratio, worstIn }) => `${front} on ${ground}, ${scheme}, ${worstIn}: ${ratio.toFixed(2)}`),
    ).toEqual([]);
    expect(Object.keys(hues)).toHaveLength(17);
    expect(new Set(measured.map(({ scheme }) => scheme)).size).toBe(4);
  });

  test('whatever hue a region chooses, its text can be read', () => {
    const every = Object.fromEntries(Array.from({ length: 361 }, (_, hue) => [`hue ${hue}`, hue]));
    expect(measure(css, every).filter(({ ratio, needed, use }) => use === 'text' && ratio < needed)).toEqual([]);
  });

  test('a token that is too pale is found', () => {
    const pale = css.replace('--muted: oklch(0.46 0.025 270)', '--muted: oklch(0.75 0.025 270)');
    expect(measure(pale, hues).some(({ front, ratio, needed }) => front === 'muted' && ratio < needed)).toBe(true);
  });

  test('the table in the handbook is the one measured now', () => {
    expect(readFileSync('docs/identitas.md', 'utf8')).toContain(contrastTable(measured));
  });
});

describe('tokens', () => {
  test('a scheme takes the last declaration that holds in it', () => {
    const sheet = ':root{--a: oklch(1 0 0);}@media screen and (prefers-color-scheme: dark){:root{--a: oklch(0 0 0);}}';
    expect(colourOf(tokensOf(sheet, { dark: false, contrast: false }), 'a', 0)).toBe('#ffffff');
    expect(colourOf(tokensOf(sheet, { dark: true, contrast: false }), 'a', 0)).toBe('#000000');
  });

  test('a condition nobody can judge is an error', () => {
    expect(() => tokensOf('@media (hover){:root{--a: oklch(1 0 0);}}', { dark: false, contrast: false })).toThrow('(hover)');
  });

  test('every custom property a style sheet or page asks for without a fallback is declared somewhere', () => {
    const texts = globSync('src/{styles,components,layouts,templates,islands,pages}/**/*.{css,astro,tsx,ts}').map((file) =>
      readFileSync(file, 'utf8'),
    );
    const all = texts.join('\n');
    const declared = new Set([...all.matchAll(/--([\w-]+)\s*:/g)].map(([, name]) => name));
    const light = tokensOf(css, schemes.light ?? { dark: false, contrast: false });
    const missing = [...all.matchAll(/var\(--([\w-]+)\)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !declared.has(name) && !light.has(name));
    // The font is declared by Astro's own component.
    expect([...new Set(missing)].filter((name) => name !== 'font-sans')).toEqual([]);
  });
});
