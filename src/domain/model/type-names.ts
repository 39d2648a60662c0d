import type { Label } from './field.ts';
import type { TypeId } from './index.ts';

/** Names of the types, for people: singular and plural. */
export const typeNames: Record<TypeId, { one: Label; many: Label }> = {
  region: { one: { id: 'Daerah', en: 'Region' }, many: { id: 'Daerah', en: 'Regions' } },
  pillar: { one: { id: 'Pilar', en: 'Pillar' }, many: { id: 'Pilar', en: 'Pillars' } },
  profile: {
    one: { id: 'Profil pilar daerah', en: 'Region pillar profile' },
    many: { id: 'Profil pilar daerah', en: 'Region pillar profiles' },
  },
  destination: { one: { id: 'Destinasi', en: 'Destination' }, many: { id: 'Destinasi', en: 'Destinations' } },
  'heritage-area': { one: { id: 'Kawasan warisan', en: 'Heritage area' }, many: { id: 'Kawasan warisan', en: 'Heritage areas' } },
  'heritage-site': { one: { id: 'Bangunan warisan', en: 'Heritage building' }, many: { id: 'Bangunan warisan', en: 'Heritage buildings' } },
  'terminal-plan': { one: { id: 'Rencana terminal', en: 'Terminal plan' }, many: { id: 'Rencana terminal', en: 'Terminal plans' } },
  gateway: { one: { id: 'Pintu masuk', en: 'Gateway' }, many: { id: 'Pintu masuk', en: 'Gateways' } },
  route: { one: { id: 'Jalur', en: 'Route' }, many: { id: 'Jalur', en: 'Routes' } },
  sentra: { one: { id: 'Sentra UMKM', en: 'Producing village' }, many: { id: 'Sentra UMKM', en: 'Producing villages' } },
  product: { one: { id: 'Produk', en: 'Product' }, many: { id: 'Produk', en: 'Products' } },
  umkm: { one: { id: 'UMKM', en: 'Small business' }, many: { id: 'UMKM', en: 'Small businesses' } },
  'quick-win': { one: { id: 'Program quick win', en: 'Quick win' }, many: { id: 'Quick win', en: 'Quick wins' } },
  evaluation: { one: { id: 'Evaluasi', en: 'Evaluation' }, many: { id: 'Evaluasi', en: 'Evaluations' } },
  milestone: { one: { id: 'Tonggak', en: 'Milestone' }, many: { id: 'Linimasa', en: 'Timeline' } },
  advisory: { one: { id: 'Imbauan', en: 'Advisory' }, many: { id: 'Imbauan dan aturan', en: 'Advisories and rules' } },
  event: { one: { id: 'Acara', en: 'Event' }, many: { id: 'Agenda', en: 'Events' } },
  article: { one: { id: 'Kabar', en: 'Article' }, many: { id: 'Kabar', en: 'News' } },
  citation: { one: { id: 'Sumber', en: 'Source' }, many: { id: 'Sumber', en: 'Sources' } },
};
