import type { Corridor } from '../domain/corridor.ts';
import type { Entry } from '../domain/model/index.ts';
import { distanceToRegionKm } from '../geo/locate.ts';
import type { Duplicate } from './duplicates.ts';
import type { LicenceKind } from './steps.ts';

/** What an officer should look at, found by the program. It decides nothing. */
export interface Note {
  readonly kind: 'outside' | 'price' | 'phone' | 'link' | 'unchecked' | 'licence' | 'photo' | 'old';
  /** One sentence in Indonesian. */
  readonly text: string;
}

/** A price is worth a look when it is below a third, or above three times, what the village asks. */
const farFactor = 3;
/** A listing that waits this long deserves to be first. */
const oldDays = 7;

export function notesOn(listing: Entry<'umkm'>, duplicates: readonly Duplicate[], corridor: Corridor, now: Date): Note[] {
  return [
    ...outside(listing, corridor),
    ...price(listing, corridor),
    ...phone(duplicates),
    ...links(listing),
    ...licences(listing),
    ...photo(listing),
    ...unchecked(listing),
    ...old(listing, now),
  ];
}

function outside({ point, regions }: Entry<'umkm'>, corridor: Corridor): Note[] {
  const region = corridor.find('region', regions[0] ?? '');
  if (!point || !region) return [];
  const km = distanceToRegionKm(region.adm, [point.lon, point.lat]);
  // The outlines are good to about a kilometre.
  return km <= 1 ? [] : [{ kind: 'outside', text: `Letaknya sekitar ${Math.round(km)} km di luar ${region.name.id}.` }];
}

function price({ offers, sentra }: Entry<'umkm'>, corridor: Corridor): Note[] {
  const kinds = corridor.all('product').filter((product) => product.sentra === sentra);
  return offers.flatMap((offer): Note[] => {
    const guides = kinds.flatMap(({ category, price: guide }) =>
      guide && (!offer.category || offer.category === category) ? [guide] : [],
    );
    if (offer.price === undefined || guides.length === 0) return [];
    const [min, max] = [Math.min(...guides.map((guide) => guide.min)), Math.max(...guides.map((guide) => guide.max))];
    if (offer.price >= min / farFactor && offer.price <= max * farFactor) return [];
    const range = `Rp ${min.toLocaleString('id-ID')} sampai Rp ${max.toLocaleString('id-ID')}`;
    return [
      { kind: 'price', text: `Harga ${offer.name.id} (Rp ${offer.price.toLocaleString('id-ID')}) jauh dari harga sentra, ${range}.` },
    ];
  });
}

function phone(duplicates: readonly Duplicate[]): Note[] {
  const same = duplicates.filter(({ samePhone }) => samePhone);
  return same.length === 0
    ? []
    : [{ kind: 'phone', text: `Nomor WhatsApp ini sudah dipakai: ${same.map(({ entry }) => entry.name.id).join(', ')}.` }];
}

const address = /https?:|www\.|\b[\w-]{2,}\.(?:com|net|org|info|biz|shop|store|link|id|ly|me|io|gg|xyz|top|site|online)\b/i;
const number = /(?:\+?62|0)[\s.-]?8\d(?:[\s.-]?\d){6,}/;

function links({ name, offers, openHours = '' }: Entry<'umkm'>): Note[] {
  const texts = [name.id, openHours, ...offers.flatMap((offer) => [offer.name.id, offer.description?.id ?? '', offer.unit ?? ''])];
  return [
    ...(texts.some((text) => address.test(text)) ? [{ kind: 'link' as const, text: 'Ada alamat situs di dalam tulisannya.' }] : []),
    ...(texts.some((text) => number.test(text))
      ? [{ kind: 'link' as const, text: 'Ada nomor telepon di dalam tulisannya; nomor itu akan tampil di mana-mana.' }]
      : []),
  ];
}

/** Forms of licence numbers: NIB has 13 digits, P-IRT 15 (12 before 2012), halal "ID" and 17 digits (BPJPH) or 14 (MUI). */
const forms: Readonly<Record<LicenceKind, { form: RegExp; told: string }>> = {
  nib: { form: /^\d{13}$/, told: 'NIB biasanya 13 angka' },
  pirt: { form: /^(?:PIRT)?(?:\d{12}|\d{15})$/, told: 'nomor P-IRT biasanya 15 angka' },
  halal: { form: /^(?:ID\d{17}|\d{14})$/, told: 'nomor halal biasanya "ID" dan 17 angka' },
  gi: { form: /^IDG\d{9}$/, told: 'nomor indikasi geografis biasanya "IDG" dan 9 angka' },
};

function licences({ licences: stated }: Entry<'umkm'>): Note[] {
  return stated.flatMap(({ kind, number: written }): Note[] => {
    const { form, told } = forms[kind];
    const plain = written
      .toUpperCase()
      .replaceAll(/[^A-Z\d]/g, '')
      .replace(/^NIB/, '')
      .replace(/NO(?=\d)/, '');
    return form.test(plain) ? [] : [{ kind: 'licence', text: `Nomor "${written}" tidak seperti biasanya: ${told}.` }];
  });
}

function photo({ photos, intake }: Entry<'umkm'>): Note[] {
  if (photos.length === 0) return [{ kind: 'photo', text: 'Tidak ada fotonya.' }];
  if (intake?.photoFault === 'small') return [{ kind: 'photo', text: 'Fotonya kecil; mungkin pecah di layar.' }];
  return intake?.photoFault === 'blurry' ? [{ kind: 'photo', text: 'Fotonya tampak buram.' }] : [];
}

function unchecked({ intake }: Entry<'umkm'>): Note[] {
  return intake?.checked === false
    ? [{ kind: 'unchecked', text: 'Dikirim tanpa pemeriksaan robot (HP tanpa JavaScript). Hubungi nomornya bila ragu.' }]
    : [];
}

function old({ intake }: Entry<'umkm'>, now: Date): Note[] {
  const sent = intake?.decisions.findLast(({ step }) => step === 'received' || step === 'corrected');
  const days = sent ? Math.floor((now.getTime() - Date.parse(sent.at)) / (24 * 60 * 60 * 1000)) : 0;
  return days >= oldDays ? [{ kind: 'old', text: `Sudah menunggu ${days} hari.` }] : [];
}
