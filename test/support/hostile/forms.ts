import { filled } from '../intake.ts';
import type { Arms, Attack } from './arms.ts';
import type { Dice } from './dice.ts';

/** Every field of the form. */
const allFields = [
  ...Object.keys(filled),
  'usaha',
  'kategori',
  'satuan',
  'keterangan',
  'jam',
  'nib',
  'pirt',
  'halal',
  'gi',
  'qris',
  'desa',
  'daerah',
  'lat',
  'lon',
  'akurasi',
  'kunci',
  'altcha',
];
/** The fields an owner writes in. */
const texts = allFields.filter((name) => name !== 'setuju' && name !== 'kunci' && name !== 'altcha');

/** A key as a phone makes it. */
export const uuid = (dice: Dice) => `${dice.hex(8)}-${dice.hex(4)}-4${dice.hex(3)}-a${dice.hex(3)}-${dice.hex(12)}`;

/** A filled-in form as a browser sends it. */
export function form(values: Readonly<Record<string, string>>, photo?: Uint8Array, name = 'foto.jpg', type = 'image/jpeg'): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(values)) data.append(field, value);
  if (photo) data.append('foto', new Blob([photo as BlobPart], { type }), name);
  return data;
}

/** A form with something foul in one to `most` of its texts. Some come with a photograph, and are kept if the text is harmless after all. */
export function formWith(dice: Dice, { good }: Arms, foul: readonly string[], photo: boolean, most = 2): FormData {
  const values: Record<string, string> = { ...filled, kunci: uuid(dice) };
  for (let count = dice.below(most); count >= 0; count -= 1) {
    const text = dice.pick(foul);
    values[dice.pick(texts)] = dice.pick([text, `Keripik ${text}`, `${text} tempe`, text.toUpperCase(), text.repeat(1 + dice.below(3))]);
  }
  return form(
    values,
    photo ? good : undefined,
    dice.pick(['foto.jpg', dice.pick(foul)]),
    dice.pick(['image/jpeg', 'text/html', dice.pick(foul).replaceAll(/[^ -~]/g, '')]),
  );
}

/** More than a form should hold: of letters, of fields, of names. */
export function overlong(dice: Dice, { good }: Arms): Pick<Attack, 'body'> {
  const letter = dice.pick(['a', ' ', '😀', '\u0301', '<', '0', 'ﷺ']);
  switch (dice.below(4)) {
    case 0:
      return { body: form({ ...filled, [dice.pick(texts)]: letter.repeat(1 + dice.below(200_000)) }, good) };
    case 1: {
      const data = form(filled, good);
      for (let index = 0; index < 200; index += 1) data.append(`isian-${index}`, letter);
      return { body: data };
    }
    case 2:
      return { body: form({ ...filled, ['n'.repeat(50_000)]: 'x' }, good, letter.repeat(5_000)) };
    default:
      return { body: form(Object.fromEntries(allFields.map((name) => [name, letter.repeat(5_000)])), good) };
  }
}

/** Fields of another kind than they should be, or a body of another kind. */
export function types(dice: Dice, { good }: Arms): Partial<Attack> & Pick<Attack, 'body'> {
  const data = form({ ...filled, kunci: uuid(dice) });
  const name = dice.pick(texts);
  switch (dice.below(6)) {
    case 0:
      data.delete(name);
      data.append(name, new Blob(['Keripik']), 'teks.txt');
      data.append('foto', new Blob([good as BlobPart]), 'foto.jpg');
      return { body: data };
    case 1:
      data.append('foto', 'bukan berkas');
      return { body: data };
    case 2:
      for (let count = 0; count < 20; count += 1) data.append(name, dice.pick(['kedua', '<b>', '[]']));
      return { body: data };
    case 3:
      for (const key of ['__proto__', 'constructor', 'prototype', 'toString', `${name}[$gt]`, `${name}[]`, `__proto__[${name}]`])
        data.append(key, '{"isAdmin":true}');
      return { body: data };
    case 4:
      return {
        body: JSON.stringify({ ...filled, nama: { $gt: '' } }),
        headers: { 'Content-Type': dice.pick(['application/json', 'text/plain', 'application/xml', 'multipart/form-data', '']) },
      };
    default:
      return {
        body: new URLSearchParams({
          ...filled,
          foto: 'x',
          [name]: dice.pick(['NaN', 'null', 'undefined', 'Infinity', '-0', '1e309', 'true', '[object Object]']),
        }),
      };
  }
}

/** A form with one of the pictures whose names match, under a name and a kind it may not have. */
export function imageForm(dice: Dice, { images }: Arms, which: RegExp): FormData {
  const name = dice.pick(Object.keys(images).filter((each) => which.test(each)));
  const called = dice.pick(['foto.jpg', 'foto.php', 'foto.svg', '../../jahat.jpg', 'foto.jpg.html', '.htaccess', 'a'.repeat(300)]);
  return form(
    { ...filled, kunci: uuid(dice) },
    images[name],
    called,
    dice.pick(['image/jpeg', 'image/png', 'image/svg+xml', 'text/html', 'application/x-php']),
  );
}
