import { globSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../support/dist.ts';
import { expectNone } from '../support/findings.ts';
import { Scales, type Weight } from '../support/weight.ts';

/**
 * Upper bounds in bytes, gzip level 9, of what a page loads before its reader asks for more. At 400 kbit/s, one bar of signal,
 * 38 kB take less than a second.
 */
const allowed = { js: 8_000, htmlAndCss: 30_000 };

/** Words that only occur in the code of a library that must wait until it is asked for. */
const heavy: Readonly<Record<string, string>> = { React: 'react.transitional.element', 'MapLibre GL': 'maplibregl-' };

const { root } = inject('site');
const pages = pagesOf(root);
const scales = new Scales(root);
const weighed = pages.map((page) => ({ page, weight: scales.weigh(page), files: scales.files(page) }));

test('no page starts with more JavaScript than a weak phone takes without a pause', () => {
  expectNone(
    weighed
      .filter(({ weight }) => weight.js > allowed.js)
      .map(({ page, weight, files }) => ({
        page: page.address,
        rule: 'JavaScript',
        where: `${weight.js} bytes measured, ${allowed.js} allowed: ${files.js.join(' ')}`,
        remedy: 'load it with import() when it is asked for',
      })),
  );
});

test('no page has more HTML and CSS than a weak connection brings in a second', () => {
  expectNone(
    weighed
      .filter(({ weight }) => weight.html + weight.css > allowed.htmlAndCss)
      .map(({ page, weight }) => ({
        page: page.address,
        rule: 'HTML and CSS',
        where: `${weight.html} + ${weight.css} bytes measured, ${allowed.htmlAndCss} allowed`,
        remedy: 'split the list over pages, move data to a file of its own, or drop rules no page uses',
      })),
  );
});

test('no page starts with React or MapLibre', () => {
  expectNone(
    weighed.flatMap(({ page, files }) =>
      [...files.js, ...files.css].flatMap((file) =>
        Object.entries(heavy)
          .filter(([, marker]) => scales.text(file).includes(marker))
          .map(([library]) => ({
            page: page.address,
            rule: `${library} at the start`,
            where: file,
            remedy: 'reach it through import() only',
          })),
      ),
    ),
  );
});

test('the scales do weigh: means lie where those of a real site lie', () => {
  const mean = (part: (weight: Weight) => number) => weighed.reduce((sum, { weight }) => sum + part(weight), 0) / weighed.length;
  // Below, files were not found or not counted; above, every page grew although none passed its own bound.
  expect(mean(({ html }) => html)).toBeGreaterThan(2_000);
  expect(mean(({ css }) => css)).toBeGreaterThan(3_000);
  expect(mean(({ html, css }) => html + css)).toBeLessThan(24_000);
  expect(Math.max(...weighed.map(({ weight }) => weight.js))).toBeGreaterThan(500);
  expect(mean(({ js }) => js)).toBeLessThan(4_000);
});

test('the markers are still those of the libraries: the chunks that wait do hold them', () => {
  const waiting = globSync('_astro/*.{js,mjs}', { cwd: root }).map((file) => scales.text(`/${file}`));
  for (const [library, marker] of Object.entries(heavy)) {
    expect(
      waiting.some((code) => code.includes(marker)),
      `no chunk holds "${marker}": ${library} is gone, or marks itself otherwise`,
    ).toBe(true);
  }
});
