import type { Corridor } from '../domain/corridor.ts';
import type { Entry, TypeId } from '../domain/model/index.ts';
import type { Lang } from '../i18n/lang.ts';

/** One path per language, both with leading and trailing slash. */
export type Address = Readonly<Record<Lang, string>>;

const at = (id: string, en: string): Address => ({ id: `/${id}`, en: `/en/${en}` });

/** Pages that are not an entry. */
export const sections = {
  home: { id: '/', en: '/en/' },
  map: at('peta/', 'map/'),
  regions: at('daerah/', 'regions/'),
  pillars: at('pilar/', 'pillars/'),
  destinations: at('destinasi/', 'destinations/'),
  heritage: at('warisan/', 'heritage/'),
  travel: at('perjalanan/', 'getting-around/'),
  gateways: at('pintu-masuk/', 'gateways/'),
  routes: at('jalur/', 'routes/'),
  umkm: at('umkm/', 'umkm/'),
  sentra: at('umkm/sentra/', 'umkm/villages/'),
  products: at('umkm/produk/', 'umkm/products/'),
  businesses: at('umkm/usaha/', 'umkm/businesses/'),
  listing: at('umkm/daftar/', 'umkm/list-your-product/'),
  manage: at('umkm/kelola/', 'umkm/manage/'),
  plans: at('rencana/', 'plans/'),
  quickWins: at('quick-win/', 'quick-wins/'),
  evaluations: at('evaluasi/', 'evaluations/'),
  advisories: at('imbauan/', 'advisories/'),
  events: at('agenda/', 'events/'),
  news: at('kabar/', 'news/'),
  timeline: at('linimasa/', 'timeline/'),
  about: at('tentang/', 'about/'),
  credits: at('kredit/', 'credits/'),
  brand: at('merek/', 'brand/'),
  style: at('gaya/', 'style/'),
} as const satisfies Record<string, Address>;
export type Section = keyof typeof sections;

/** Section whose list holds the entries of a type. */
export const sectionOf = {
  region: 'regions',
  pillar: 'pillars',
  profile: 'regions',
  destination: 'destinations',
  'heritage-area': 'heritage',
  'heritage-site': 'heritage',
  'terminal-plan': 'plans',
  gateway: 'gateways',
  route: 'routes',
  sentra: 'sentra',
  product: 'products',
  umkm: 'businesses',
  'quick-win': 'quickWins',
  evaluation: 'evaluations',
  milestone: 'timeline',
  advisory: 'advisories',
  event: 'events',
  article: 'news',
  citation: 'credits',
} as const satisfies Record<TypeId, Section>;

/** Where a page continues below another: `join(sections.regions, {id: 'kota-malang', …})`. */
export const below = (parent: Address, part: Readonly<Record<Lang, string>>): Address => ({
  id: `${parent.id}${part.id}/`,
  en: `${parent.en}${part.en}/`,
});

/** The address of an entry's page; milestones and citations stand on a shared page, at an anchor. */
export function addressOf(entry: Entry, corridor: Corridor): Address {
  const section = sections[sectionOf[entry.type]];
  switch (entry.type) {
    case 'profile':
      return below(below(section, corridor.get('region', entry.region).slug), corridor.get('pillar', entry.pillar).slug);
    case 'heritage-site':
      return below(below(section, corridor.get('heritage-area', entry.area).slug), entry.slug);
    case 'milestone':
    case 'citation':
      return { id: `${section.id}#${entry.id}`, en: `${section.en}#${entry.id}` };
    default:
      return below(section, entry.slug);
  }
}
