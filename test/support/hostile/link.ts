import type { Arms, Attack } from './arms.ts';
import type { Dice } from './dice.ts';
import { paths } from './texts.ts';

/** Somebody without a link, or with one that they changed, at the owner's page. */
export function link(dice: Dice, arms: Arms): Pick<Attack, 'path' | 'body' | 'headers'> {
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
