import type { Corridor } from '../domain/corridor.ts';
import type { Label } from '../domain/model/field.ts';
import { type Entry, type TypeId, typeNames } from '../domain/model/index.ts';
import { wasPublic } from '../domain/offers.ts';
import { brandUi } from '../i18n/brand.ts';
import { counted } from '../i18n/counts.ts';
import { fill } from '../i18n/places.ts';
import { styleUi } from '../i18n/style.ts';
import { ui } from '../i18n/ui.ts';
import { umkmUi } from '../i18n/umkm.ts';
import { buyerUi } from '../i18n/umkm-buyer.ts';
import { type Address, addressOf, below, type Section, sectionOf, sections } from './address.ts';
import type { Facet, FacetOption } from './facet.ts';
import { facetsOf } from './facets.ts';
import { type Part, partAddress, partsOf } from './paging.ts';
import { type StylePart, styleAddress, styleParts } from './style.ts';

/** A list page: all entries of a section, or those of one facet value. */
export interface ListPage {
  readonly section: Section;
  /** Those of this page. */
  readonly items: readonly Entry[];
  /** Where this page stands in a list too long for one. */
  readonly part?: Part;
  readonly facets: readonly Facet[];
  /** The facet value this page narrows to. */
  readonly chosen?: { readonly facet: Facet; readonly option: FacetOption };
}

interface PageBase {
  readonly address: Address;
  readonly title: Label;
  readonly description: Label;
  /** Sections above this page, outermost first, without home and without itself. */
  readonly trail: readonly { readonly name: Label; readonly address: Address }[];
  /** Search engines are asked to pass it by, and the sitemap leaves it out. */
  readonly noindex?: true;
}

export type Page = PageBase &
  (
    | {
        readonly template:
          | 'home'
          | 'map'
          | 'regions'
          | 'pillars'
          | 'travel'
          | 'market'
          | 'timeline'
          | 'about'
          | 'credits'
          | 'umkm-form'
          | 'umkm-manage'
          | 'brand';
      }
    | { readonly template: 'style'; readonly part: StylePart }
    | { readonly template: 'brand-kit'; readonly region: Entry<'region'> }
    | { readonly template: 'list'; readonly list: ListPage }
    | EntryOfTemplate
    | { readonly template: 'withdrawn'; readonly entry: Entry }
  );
export type PageOf<T extends Page['template']> = Extract<Page, { template: T }>;

/** Types whose entries have a page of their own, each with a template of its name. */
export type EntryTemplate = Exclude<TypeId, 'milestone' | 'citation'>;
type EntryOfTemplate = { [T in EntryTemplate]: { readonly template: T; readonly entry: Entry<T> } }[EntryTemplate];

const both = (text: { readonly id: string; readonly en?: string | undefined }): Label => ({ id: text.id, en: text.en ?? text.id });

/** Sections shown as one list page, and the type they list. */
const lists: { section: Section; type: TypeId; lead: keyof typeof ui; parent?: Section }[] = [
  { section: 'destinations', type: 'destination', lead: 'destinationsLead' },
  { section: 'heritage', type: 'heritage-area', lead: 'heritageLead' },
  { section: 'gateways', type: 'gateway', lead: 'gatewaysLead', parent: 'travel' },
  { section: 'routes', type: 'route', lead: 'routesLead', parent: 'travel' },
  { section: 'sentra', type: 'sentra', lead: 'sentraLead', parent: 'umkm' },
  { section: 'products', type: 'product', lead: 'umkmLead', parent: 'umkm' },
  { section: 'businesses', type: 'umkm', lead: 'businessesLead', parent: 'umkm' },
  { section: 'plans', type: 'terminal-plan', lead: 'plansLead' },
  { section: 'quickWins', type: 'quick-win', lead: 'quickWinsLead' },
  { section: 'evaluations', type: 'evaluation', lead: 'evaluationsLead' },
  { section: 'advisories', type: 'advisory', lead: 'advisoriesLead' },
  { section: 'events', type: 'event', lead: 'eventsLead' },
  { section: 'news', type: 'article', lead: 'newsLead' },
];

/** Section pages that are not plain lists. */
const single = [
  { template: 'map', lead: 'mapLead', name: 'map' },
  { template: 'regions', lead: 'regionsLead', name: 'regions' },
  { template: 'pillars', lead: 'pillarsLead', name: 'pillars' },
  { template: 'travel', lead: 'routesLead', name: 'travel' },
  { template: 'market', lead: 'umkmLead', name: 'umkm' },
  { template: 'timeline', lead: 'timelineLead', name: 'timeline' },
  { template: 'about', lead: 'heroLead', name: 'about' },
  { template: 'credits', lead: 'creditsLead', name: 'credits' },
] as const;

const crumb = (section: Section) => ({ name: ui[section], address: sections[section] });

/** Where an owner lists a product, and where the owner's link leads. */
const ownerPages = [
  { template: 'umkm-form', address: sections.listing, title: ui.listing, description: umkmUi.listingLead, trail: [crumb('umkm')] },
  { template: 'umkm-manage', address: sections.manage, title: ui.manage, description: umkmUi.manageLead, trail: [crumb('umkm')] },
] as const satisfies readonly Page[];

/** Every page of the site, once, with its address in both languages. The one list that routes, sitemap and switch read. */
export function pagesOf(corridor: Corridor, withdrawn: readonly Entry[]): Page[] {
  return [
    { template: 'home', address: sections.home, title: ui.siteName, description: ui.heroLead, trail: [] },
    ...single.map(({ template, lead, name }) => ({
      template,
      address: sections[name],
      title: titleOf(template),
      description: ui[lead],
      trail: [],
    })),
    ...ownerPages,
    ...brandPages(corridor),
    ...lists.flatMap((list) => listPages(corridor, list)),
    ...corridor.entries().flatMap((entry) => entryPage(entry, corridor)),
    ...withdrawn.flatMap((entry) => withdrawnPage(entry, corridor)),
  ];
}

/** The brand kits, one a region, and the pages that show every component. */
function brandPages(corridor: Corridor): Page[] {
  const trail = [{ name: ui.brand, address: sections.brand }];
  return [
    { template: 'brand', address: sections.brand, title: ui.brand, description: brandUi.brandLead, trail: [] },
    ...styleParts.map((part): Page => {
      const isFirst = part === 'basics';
      const title = isFirst
        ? styleUi.title
        : { id: `${styleUi.title.id}: ${styleUi[part].id}`, en: `${styleUi.title.en}: ${styleUi[part].en}` };
      const trail = isFirst ? [] : [{ name: styleUi.title, address: sections.style }];
      return { template: 'style', part, address: styleAddress(part), title, description: styleUi.lead, trail, noindex: true };
    }),
    ...corridor.all('region').map((region): Page => {
      const name = both(region.name);
      return {
        template: 'brand-kit',
        region,
        address: below(sections.brand, region.slug),
        title: { id: `${brandUi.kitOf.id} ${name.id}`, en: `${brandUi.kitOf.en} ${name.en}` },
        description: { id: fill(brandUi.kitLead.id, { region: name.id }), en: fill(brandUi.kitLead.en, { region: name.en }) },
        trail,
      };
    }),
  ];
}

function titleOf(template: (typeof single)[number]['template']): Label {
  if (template === 'map') return { id: 'Peta koridor', en: 'Corridor map' };
  if (template === 'market') return ui.umkm;
  return ui[template];
}

function listPages(corridor: Corridor, { section, type, lead, parent }: (typeof lists)[number]): Page[] {
  const items = corridor.all(type);
  const facets = section in facetsOf ? facetsOf[section as keyof typeof facetsOf](corridor) : [];
  const trail = parent ? [crumb(parent)] : [];
  const whole = partedList({
    address: sections[section],
    title: ui[section],
    description: ui[lead],
    trail,
    list: { section, items, facets },
  });
  const narrowed = facets.flatMap((facet) =>
    facet.options.flatMap((option) => {
      const title = { id: `${ui[section].id}: ${option.label.id}`, en: `${ui[section].en}: ${option.label.en}` };
      return partedList({
        address: below(below(sections[section], facet.part), option.part),
        title,
        description: {
          id: `${ui[section].id} menurut ${ui[facet.key].id.toLowerCase()} ${option.label.id}: ${counted(option.items.length, 'entry', 'id')}. ${ui[lead].id}`,
          en: `${ui[section].en} by ${ui[facet.key].en.toLowerCase()}, ${option.label.en}: ${counted(option.items.length, 'entry', 'en')}. ${ui[lead].en}`,
        },
        trail: [...trail, crumb(section)],
        list: { section, items: option.items, facets, chosen: { facet, option } },
      });
    }),
  );
  return [...whole, ...narrowed];
}

/** The pages of a list: from the second on they say which one they are, and stand below the first. */
function partedList({ address, title, description, trail, list }: PageBase & { readonly list: ListPage }): Page[] {
  return partsOf(list.items, address, { photos: list.section === 'businesses' }).map(({ items, part }): Page => {
    const page = { template: 'list' as const, address, title, description, trail, list: { ...list, items, ...(part && { part }) } };
    if (!part || part.number === 1) return page;
    const { id, en } = pageWords(part);
    return {
      ...page,
      address: partAddress(part, part.number),
      title: { id: `${title.id}, ${id.short}`, en: `${title.en}, ${en.short}` },
      description: { id: `${id.long} ${description.id}`, en: `${en.long} ${description.en}` },
      trail: [...trail, { name: title, address }],
    };
  });
}

function pageWords({ number, of }: Part) {
  const values = { n: String(number), of: String(of) };
  const inLang = (lang: 'id' | 'en') => ({ short: fill(buyerUi.page[lang], values), long: fill(buyerUi.pageOf[lang], values) });
  return { id: inLang('id'), en: inLang('en') };
}

function entryPage(entry: Entry, corridor: Corridor): Page[] {
  if (entry.type === 'citation' || entry.type === 'milestone') return [];
  return [
    {
      template: entry.type,
      entry,
      address: addressOf(entry, corridor),
      title: both(entry.name),
      description: both(entry.summary),
      trail: trailOf(entry, corridor),
    } as Page,
  ];
}

function trailOf(entry: Entry, corridor: Corridor): Page['trail'] {
  const section = sectionOf[entry.type];
  const parent = lists.find((list) => list.section === section)?.parent;
  const above = parent ? [crumb(parent), crumb(section)] : [crumb(section)];
  const owner = ownerOf(entry, corridor);
  return owner ? [...above, { name: both(owner.name), address: addressOf(owner, corridor) }] : above;
}

/** The entry whose page a page stands below. */
function ownerOf(entry: Entry, corridor: Corridor): Entry | undefined {
  if (entry.type === 'profile') return corridor.get('region', entry.region);
  if (entry.type === 'heritage-site') return corridor.get('heritage-area', entry.area);
  return undefined;
}

function withdrawnPage(entry: Entry, corridor: Corridor): Page[] {
  if (!('slug' in entry) || ownerOf(entry, corridor)) return [];
  const page = { template: 'withdrawn' as const, entry, address: addressOf(entry, corridor) };
  // The page of a business that left names nothing of it: its name is often its owner's.
  if (entry.type === 'umkm') {
    const trail = [crumb('umkm'), crumb('businesses')];
    return wasPublic(entry) ? [{ ...page, title: buyerUi.gone, description: buyerUi.goneLead, trail }] : [];
  }
  const name = both(entry.name);
  return [
    {
      ...page,
      title: name,
      description: { id: `${ui.withdrawnTitle.id}: ${name.id}.`, en: `${ui.withdrawnTitle.en}: ${name.en}.` },
      trail: [crumb(sectionOf[entry.type])],
    },
  ];
}

/** The document title: the page's own name, told apart by what kind of page it is. */
export function documentTitle(page: Page): Label {
  if (page.template === 'home') return { id: `${ui.siteName.id} · ${ui.tagline.id}`, en: `${ui.siteName.en} · ${ui.tagline.en}` };
  const kind = 'entry' in page ? typeNames[page.entry.type].one : undefined;
  const make = (lang: 'id' | 'en') => [page.title[lang], kind?.[lang], ui.siteName[lang]].filter(Boolean).join(' · ');
  return { id: make('id'), en: make('en') };
}
