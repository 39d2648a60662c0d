// Prints the contrast of every declared pair of colours, in every scheme and for every region and pillar; fails when one is too low.
import { readFileSync } from 'node:fs';
import { contrastTable, measure } from '../src/publish/brand/contrast.ts';
import { brandHues } from '../src/publish/brand/hues.ts';
import { load } from '../src/sources/load.ts';

const { corridor } = await load(process.env.CONTENT_DIR ?? 'content');
const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const measured = measure(css, brandHues(corridor));
console.log(contrastTable(measured));
const low = measured.filter(({ ratio, needed }) => ratio < needed);
for (const { front, ground, scheme, ratio, needed, worstIn } of low) {
  console.error(
    `Kontras --${front} di atas --${ground} (${scheme}${worstIn ? `, ${worstIn}` : ''}) hanya ${ratio.toFixed(2)}:1, perlu ${needed}:1. Ubah salah satunya di src/styles/tokens.css.`,
  );
}
if (low.length > 0) process.exitCode = 1;
