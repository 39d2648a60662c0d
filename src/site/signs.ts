import type { Corridor } from '../domain/corridor.ts';
import { say } from '../i18n/lang.ts';
import { type SignFace, type SignType, signTypes } from '../publish/sign/sign.ts';
import { addressOf } from './address.ts';
import { lookOf } from './hue.ts';

/** A wish that cannot be met; the message says in Indonesian what to write instead. */
export class SignageError extends Error {
  override readonly name = 'SignageError';
}

/** A sign and the name of its file, without extension. */
export interface Sign {
  readonly file: string;
  readonly face: SignFace;
}

/**
 * The signs of a region's places: destinations, heritage buildings and producing villages whose main region it is.
 * Throws a {@link SignageError} when region, kind or address cannot be used.
 */
export function signsOf(corridor: Corridor, wanted: { region?: string; type?: string; site?: string }): Sign[] {
  const region = corridor.find('region', wanted.region ?? '');
  if (!region) {
    const known = corridor.all('region').map(({ id }) => id);
    throw new SignageError(
      `${wanted.region ? `Daerah "${wanted.region}" tidak ada` : 'Daerah belum disebut'}: tulis --region dengan salah satu dari ${known.join(', ')}.`,
    );
  }
  const types = signTypes.filter((type) => wanted.type === undefined || type === wanted.type);
  if (types.length === 0)
    throw new SignageError(`Jenis "${wanted.type}" tidak ada: tulis --type ${signTypes.join(', --type ')}, atau hapus untuk semuanya.`);
  const origin = originOf(wanted.site);
  return types.flatMap((type: SignType) =>
    corridor
      .all(type)
      .filter(({ regions }) => regions[0] === region.id)
      .map((entry) => ({
        file: `${type}-${entry.id}`,
        face: {
          type,
          name: { id: entry.name.id, en: say(entry.name, 'en') },
          region: region.name.id,
          url: new URL(addressOf(entry, corridor).id, origin).href,
          look: lookOf(entry, corridor),
        },
      })),
  );
}

/** The site's address. A printed code cannot be mended, so a placeholder or an address that is not https is refused. */
function originOf(site: string | undefined): string {
  const url = URL.parse(site ?? '');
  if (url?.protocol === 'https:' && !/(^|\.)(example|localhost|invalid|test)$/.test(url.hostname)) return url.origin;
  const found = site ? `Alamat "${site}" tidak dapat dicetak` : 'Alamat situs belum diketahui';
  throw new SignageError(
    `${found}: tambahkan --site https://alamat-situs-anda, atau isi SITE_URL di berkas .env. Kode QR yang sudah dicetak tidak dapat diubah, jadi alamatnya harus alamat https yang akan dipakai seterusnya.`,
  );
}
