import { filled } from '../intake.ts';
import type { Arms, Attack } from './arms.ts';
import { Dice } from './dice.ts';
import { form, formWith, imageForm, overlong, types, uuid } from './forms.ts';
import { link } from './link.ts';
import { paths, queries, scripts, tricks } from './texts.ts';
import { torn } from './torn.ts';

const kinds = [
  'script',
  'query',
  'path',
  'unicode',
  'overlong',
  'types',
  'image',
  'polyglot',
  'replay',
  'twins',
  'torn',
  'link',
  'mixed',
] as const;

/** The hostile request of a seed. The same seed makes the same request. */
export function attackOf(seed: number, arms: Arms): Attack {
  const dice = new Dice(seed);
  const kind = kinds[seed % kinds.length] as (typeof kinds)[number];
  const plain = { seed, kind, path: '/kiriman', headers: { Accept: dice.pick(['application/json', 'text/html']) }, times: 1 };
  switch (kind) {
    case 'script':
      return { ...plain, body: formWith(dice, arms, scripts, dice.below(3) === 0) };
    case 'query':
      return { ...plain, body: formWith(dice, arms, queries, dice.below(3) === 0) };
    case 'path':
      return { ...plain, body: formWith(dice, arms, paths, dice.below(3) === 0) };
    case 'unicode':
      return { ...plain, body: formWith(dice, arms, tricks, dice.below(3) === 0) };
    case 'mixed':
      return { ...plain, body: formWith(dice, arms, [...scripts, ...queries, ...paths, ...tricks], dice.below(3) === 0, 6) };
    case 'overlong':
      return { ...plain, ...overlong(dice, arms) };
    case 'types':
      return { ...plain, ...types(dice, arms) };
    case 'image':
      return { ...plain, body: imageForm(dice, arms, /bomb|Svg|html$|gif|php|pdf|one|empty|zeros|heic|cut/) };
    case 'polyglot':
      return { ...plain, body: imageForm(dice, arms, /And|Comment|Exif|Xmp|AsJpeg/) };
    case 'replay': {
      const altcha = dice.pick([
        ...arms.used,
        Buffer.from('{"challenge":{},"solution":{}}').toString('base64'),
        '%',
        'e30=',
        'A'.repeat(9_000),
      ]);
      return { ...plain, body: form({ ...filled, kunci: uuid(dice), altcha }, arms.good) };
    }
    case 'twins':
      return { ...plain, body: form({ ...filled, kunci: uuid(dice) }, arms.good), times: 4, headers: { Accept: 'application/json' } };
    case 'torn':
      return { ...plain, ...torn(dice) };
    case 'link':
      return { ...plain, ...link(dice, arms) };
  }
}
