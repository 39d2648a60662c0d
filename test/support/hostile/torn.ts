import { filled } from '../intake.ts';
import type { Attack } from './arms.ts';
import type { Dice } from './dice.ts';

/** A multipart body that was cut, glued together wrongly, or is not one. */
export function torn(dice: Dice): Pick<Attack, 'body' | 'headers'> {
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
