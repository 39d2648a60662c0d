import { expect, inject, test } from 'vitest';
import { type Page, pagesOf } from '../support/dist.ts';
import { expectNone } from '../support/findings.ts';

const { root } = inject('site');
const pages = pagesOf(root).filter((page) => page.indexable);

/** What each kind of page must be described as, by the vocabulary of schema.org. */
const expected: Record<string, string> = {
  home: 'WebSite',
  map: 'CollectionPage',
  regions: 'CollectionPage',
  pillars: 'CollectionPage',
  travel: 'CollectionPage',
  market: 'CollectionPage',
  timeline: 'CollectionPage',
  about: 'CollectionPage',
  'umkm-form': 'WebPage',
  'umkm-manage': 'WebPage',
  credits: 'Dataset',
  brand: 'CollectionPage',
  'brand-kit': 'CollectionPage',
  list: 'ItemList',
  region: 'AdministrativeArea',
  pillar: 'WebPage',
  profile: 'WebPage',
  destination: 'TouristDestination',
  'heritage-area': 'TouristDestination',
  'heritage-site': 'LandmarksOrHistoricalBuildings',
  'terminal-plan': 'WebPage',
  route: 'TouristTrip',
  sentra: 'Place',
  product: 'Product',
  'quick-win': 'GovernmentService',
  evaluation: 'Report',
  advisory: 'SpecialAnnouncement',
  event: 'Event',
};
const gateways = ['Airport', 'TrainStation', 'BusStation', 'BoatTerminal', 'TouristAttraction'];
const articles = ['NewsArticle', 'Article'];

interface Thing {
  readonly '@type': string | readonly string[];
  readonly url?: string;
  readonly name?: string;
}

function graphOf(page: Page): Thing[] {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)?.[1];
  return text ? (JSON.parse(text) as { '@graph': Thing[] })['@graph'] : [];
}

const typesOf = (thing: Thing): readonly string[] => (typeof thing['@type'] === 'string' ? [thing['@type']] : thing['@type']);

test('every page is described as what it is', () => {
  expectNone(
    pages.flatMap((page) => {
      const types = graphOf(page).flatMap(typesOf);
      const wanted = page.template === 'gateway' ? gateways : page.template === 'article' ? articles : [expected[page.template] ?? '?'];
      if (wanted.some((type) => types.includes(type))) return [];
      const place = types.join(', ') || 'nothing';
      return [
        { page: page.address, rule: 'linked data', where: place, remedy: `describe it as ${wanted.join(' or ')} in src/publish/jsonld.ts` },
      ];
    }),
  );
});

test('every page but home says where it stands, outermost first, ending at itself', () => {
  expectNone(
    pages
      .filter((page) => page.template !== 'home')
      .flatMap((page) => {
        const trail = graphOf(page).find((thing) => thing['@type'] === 'BreadcrumbList') as
          | { itemListElement?: { item: string }[] }
          | undefined;
        const last = trail?.itemListElement?.at(-1)?.item;
        if (last && new URL(last).pathname === page.address) return [];
        return [{ page: page.address, rule: 'breadcrumbs', where: String(last), remedy: 'end the BreadcrumbList with the page itself' }];
      }),
  );
});

test('there are pages of every kind to describe', () => {
  const templates = new Set(pages.map((page) => page.template));
  expect([...Object.keys(expected), 'gateway', 'article'].filter((template) => !templates.has(template))).toEqual([]);
});
