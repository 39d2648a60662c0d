import { filled } from './intake.ts';

/** One hostile request below `/layanan/umkm`. */
export interface Attack {
  readonly seed: number;
  readonly kind: string;
  readonly path: string;
  readonly body: FormData | URLSearchParams | string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** How many times it is sent at once. */
  readonly times: number;
}

/** What an attack is made of besides its seed. */
export interface Arms {
  readonly images: Readonly<Record<string, Uint8Array>>;
  readonly good: Uint8Array;
  /** Answers to challenges, all used already. */
  readonly used: readonly string[];
  /** A link somebody has. */
  readonly link: string;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  hex(length: number): string {
    return Array.from({ length }, () => this.below(16).toString(16)).join('');
  }
}

const scripts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  '</textarea><script>alert(1)</script>',
  '<!--isi--><b>x</b><!--/isi-->',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  'javascript:alert(1)',
  'JaVaScRiPt&colon;alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '\\u003cscript\\u003e',
  '＜script＞alert(1)＜/script＞',
  '[klik](javascript:alert(1))',
  '![x](https://jahat.example/x.png)',
  '{{constructor.constructor("alert(1)")()}}',
  '#{7*7}<%= 7*7 %>',
];
const queries = [
  "'; DROP TABLE umkm; --",
  "' OR '1'='1",
  '" OR ""="',
  '1; SELECT pg_sleep(10)',
  "') UNION SELECT password FROM users --",
  '{"$gt": ""}',
  '*)(uid=*))(|(uid=*',
  '; rm -rf / ;',
  '$(touch jahat)',
  '`touch jahat`',
  '| cat /etc/passwd',
  '!!js/function "function(){}"',
  '&anchor *anchor',
  '--- \nname: jahat\n...',
  "=cmd|' /C calc'!A0",
];
const paths = [
  '../../../../jahat',
  '..\\..\\jahat',
  '/etc/passwd',
  '%2e%2e%2fjahat',
  '....//jahat',
  'C:\\jahat',
  'file:///etc/passwd',
  'jahat\0.jpg',
  '.',
  '..',
  'CON',
  'umkm/../region/kota-malang',
  '~/.ssh/id_rsa',
];
const tricks = [
  '\u202Egnp.exe\u202C',
  '\u2066\u2069\u200F\u061C',
  '\u0000\u0001\u0008\u001B[31m',
  `Z${'\u0301\u0336\u0489'.repeat(60)}`,
  '\uFEFF\u200B\u200B\u200B',
  '\u{E0001}\u{E0041}\u{E007F}',
  '\uD800',
  '\uFFFE\uFFFF',
  '👩‍👩‍👧‍👦'.repeat(40),
  'ﷺ'.repeat(60),
  '𝕂𝕖𝕣𝕚𝕡𝕚𝕜',
  'Ｋｅｒｉｐｉｋ',
  'Kеriрik',
  '\u1160\u3164\uFFA0',
  '\r\nSet-Cookie: jahat=1',
  '\u2028alert(1)\u2029',
  'İstanbul ẞ ŉ',
];
const fields = Object.keys(filled);
const allFields = [
  ...fields,
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
const texts = [...allFields].filter((name) => name !== 'setuju' && name !== 'kunci' && name !== 'altcha');

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

const uuid = (dice: Dice) => `${dice.hex(8)}-${dice.hex(4)}-4${dice.hex(3)}-a${dice.hex(3)}-${dice.hex(12)}`;

function form(values: Readonly<Record<string, string>>, photo?: Uint8Array, name = 'foto.jpg', type = 'image/jpeg'): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(values)) data.append(field, value);
  if (photo) data.append('foto', new Blob([photo as BlobPart], { type }), name);
  return data;
}

/** A form with something foul in one to `most` of its texts. Some come with a photograph, and are kept if the text is harmless after all. */
function formWith(dice: Dice, { good }: Arms, foul: readonly string[], photo: boolean, most = 2): FormData {
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

function overlong(dice: Dice, { good }: Arms): Pick<Attack, 'body'> {
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

function types(dice: Dice, { good }: Arms): Partial<Attack> & Pick<Attack, 'body'> {
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

function imageForm(dice: Dice, { images }: Arms, which: RegExp): FormData {
  const name = dice.pick(Object.keys(images).filter((each) => which.test(each)));
  const called = dice.pick(['foto.jpg', 'foto.php', 'foto.svg', '../../jahat.jpg', 'foto.jpg.html', '.htaccess', 'a'.repeat(300)]);
  return form(
    { ...filled, kunci: uuid(dice) },
    images[name],
    called,
    dice.pick(['image/jpeg', 'image/png', 'image/svg+xml', 'text/html', 'application/x-php']),
  );
}

/** A multipart body that was cut, glued together wrongly, or is not one. */
function torn(dice: Dice): Pick<Attack, 'body' | 'headers'> {
  const part = (name: string, value: string, more = '') =>
    `--garis\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const whole = Object.entries(filled)
    .map(([name, value]) => part(name, value))
    .join('');
  const body = dice.pick([
    whole.slice(0, dice.below(whole.length)),
    `${whole}--garis--`,
    whole.replaceAll('\r\n', '\n'),
    `${part('nama"; filename="x.jpg', 'Keripik')}--garis--`,
    `${part('foto', '<script>', '; filename="a.jpg"\r\nContent-Type: multipart/mixed; boundary=dalam')}--garis--`,
    `--garis\r\n${'X-Panjang: y\r\n'.repeat(500)}\r\n`,
    `${whole}--garis--\r\n${whole}`,
    '--garis--',
    '',
    '\0'.repeat(1 + dice.below(5_000)),
  ]);
  const type = dice.pick([
    'multipart/form-data; boundary=garis',
    'multipart/form-data; boundary=lain',
    `multipart/form-data; boundary=${'g'.repeat(200)}`,
    'multipart/form-data; boundary="garis"',
  ]);
  return { body: Buffer.from(body, dice.pick(['utf8', 'latin1'])), headers: { Accept: 'application/json', 'Content-Type': type } };
}

/** Somebody without a link, or with one that they changed, at the owner's page. */
function link(dice: Dice, arms: Arms): Pick<Attack, 'path' | 'body' | 'headers'> {
  const [head = '', body = '', signature = ''] = (arms.link.split('/').at(-1) ?? '').split('.');
  const claim = Buffer.from(
    JSON.stringify({ sub: dice.pick(['lapak-000000000000', '../region/kota-malang', 'kota-malang']), v: 1, aud: 'lapak', exp: 9e9 }),
  ).toString('base64url');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const token = dice.pick([
    `${head}.${claim}.${signature}`,
    `${none}.${claim}.`,
    `${head}.${body}.${dice.hex(40)}`,
    `${head}.${body}`,
    encodeURIComponent(dice.pick(paths)),
    dice.hex(500),
    'null',
  ]);
  const action = dice.pick(['harga', 'habis', 'masih', 'perbaikan', 'tarik', 'hapus', '..%2f..%2fhapus', 'curi']);
  return {
    path: `/kelola/${token}/${action}`,
    body: new URLSearchParams({ yakin: 'ya', harga: '1', produk: dice.pick(['0', '-1', '99999999999', 'baru', '__proto__']) }),
    headers: { Accept: 'text/html' },
  };
}
