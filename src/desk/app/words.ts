import { typeIds, typeNames } from '../../domain/model/index.ts';
import { isTypeId } from '../../domain/validate.ts';
import { labels } from '../../i18n/labels.ts';
import type { Lack } from '../api.ts';
import type { Role } from '../rules/roles.ts';
import type { State, Step } from '../rules/workflow.ts';

export const stateNames: Readonly<Record<State, string>> = {
  draft: 'Naskah',
  review: 'Menunggu tinjauan',
  published: 'Terbit',
  withdrawn: 'Ditarik',
};

export const stepNames: Readonly<Record<Step, string>> = {
  submit: 'Kirim untuk ditinjau',
  return: 'Kembalikan ke penulis',
  publish: 'Terbitkan',
  withdraw: 'Tarik dari situs',
  confirm: 'Masih benar, tandai sudah ditinjau',
  discard: 'Buang naskah',
};

export const roleNames: Readonly<Record<Role, string>> = { reader: 'Pembaca', humas: 'Humas daerah', editor: 'Redaktur koridor' };

export const lackNames: Readonly<Record<Lack, string>> = {
  english: 'Belum ada bahasa Inggris',
  body: 'Belum ada isi',
  photo: 'Belum ada foto',
  'alt-english': 'Teks pengganti foto belum ada bahasa Inggris',
  source: 'Belum ada sumber',
  'exact-point': 'Letak hanya diketahui sampai desa atau kecamatan',
  link: 'Tautan keluar putus',
};

export const typeName = (type: string) => (isTypeId(type) ? typeNames[type].one.id : type);
export const typesInOrder = typeIds.map((id) => ({ id, name: typeNames[id].many.id }));

type Names = Readonly<Record<string, { readonly id: string }>>;

/** Names of values by type and field; fields that mean the same in every type stand under `*`. */
const choices: Readonly<Record<string, Names>> = {
  '*.confidence': labels.confidence,
  '*.basis': {
    dataset: { id: 'set data' },
    'city-seat': { id: 'pusat kota' },
    village: { id: 'titik desa' },
    district: { id: 'titik kecamatan' },
    regency: { id: 'titik kabupaten' },
    editor: { id: 'perkiraan redaksi' },
    survey: { id: 'diukur di lapangan' },
  },
  '*.traceConfidence': labels.confidence,
  'destination.categories': labels.destinationCategory,
  'product.category': labels.productCategory,
  'product.geographicalIndication.status': labels.geographicalIndication,
  'event.kind': labels.eventKind,
  'event.calendar': labels.calendar,
  'gateway.kind': labels.gatewayKind,
  'region.role': labels.regionRole,
  'region.kind': { kota: { id: 'Kota' }, kabupaten: { id: 'Kabupaten' } },
  'advisory.kind': labels.advisoryKind,
  'advisory.severity': labels.severity,
  'advisory.status': labels.advisoryStatus,
  'advisory.volcano': { bromo: { id: 'Bromo' }, semeru: { id: 'Semeru' } },
  'article.kind': { news: { id: 'Kabar' }, guide: { id: 'Panduan' } },
  'quick-win.observations.status': labels.programmeStatus,
  'terminal-plan.phases.stage': labels.stage,
  'terminal-plan.phases.certainty': labels.certainty,
  'heritage-site.kind': { building: { id: 'Bangunan' }, kampung: { id: 'Kampung' } },
  'citation.kind': labels.citationKind,
};

/** What a value of a choice is called. `path` is without list positions, such as `observations.status`. */
export function choiceName(type: string, path: string, value: string): string {
  const names = choices[`${type}.${path}`] ?? choices[`*.${path.split('.').at(-1)}`];
  return names?.[value]?.id ?? value;
}

const dayFormat = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });
const momentFormat = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

export const day = (text: string) => (Number.isNaN(Date.parse(text)) ? text : dayFormat.format(new Date(text)));
export const moment = (text: string) => (Number.isNaN(Date.parse(text)) ? text : `${momentFormat.format(new Date(text))} WIB`);
