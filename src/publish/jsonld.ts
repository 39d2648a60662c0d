import type { Entry } from '../domain/model/index.ts';
import type { Point } from '../domain/model/parts.ts';
import type { Offer } from '../domain/model/types/umkm.ts';
import { type Lang, say } from '../i18n/lang.ts';

export type Thing = Record<string, unknown>;

/** A schema.org graph as the text of a script element; `<` is escaped so that no content can end the element. */
export const serializeJsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(/</g, '\\u003c');

/** A breadcrumb trail, outermost first. */
export const breadcrumbList = (crumbs: readonly { name: string; url: string }[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
});

/** A list page's entries in their order; `before` of `total` stand on earlier pages of the same list. */
export const itemList = (
  name: string,
  items: readonly { name: string; url: string }[],
  { before = 0, total = items.length } = {},
): Thing => ({
  '@type': 'ItemList',
  name,
  numberOfItems: total,
  itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: before + index + 1, name: item.name, url: item.url })),
});

/** Coordinates only where they are known well enough to be read as a place (confidence medium or high). */
function geo(point: Point): Thing {
  if (point.confidence === 'low') return {};
  return { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } };
}

const address = (regions: readonly string[], locality?: { district: string; village?: string | undefined }): Thing => ({
  address: {
    '@type': 'PostalAddress',
    addressCountry: 'ID',
    addressRegion: 'Jawa Timur',
    ...(regions[0] && { addressLocality: regions[0] }),
    ...(locality && { streetAddress: [locality.village, locality.district].filter(Boolean).join(', ') }),
  },
});

export interface LinkedContext {
  readonly lang: Lang;
  readonly url: string;
  /** Names of the entry's regions in the reader's language, main region first. */
  readonly regions: readonly string[];
  /** Full addresses of pictures of the entry, by photo file. */
  readonly images?: ReadonlyMap<string, string>;
}

/** What a business offers, for shop searches. Its phone number is never part of it: pages are read by people, data by harvesters. */
function offerOf(offer: Offer, url: string, lang: Lang, images: ReadonlyMap<string, string>): Thing {
  const image = offer.photo && images.get(offer.photo);
  return {
    '@type': 'Offer',
    url,
    ...(offer.price !== undefined && { price: offer.price, priceCurrency: 'IDR' }),
    availability: `https://schema.org/${offer.soldOut ? 'SoldOut' : 'InStock'}`,
    itemOffered: {
      '@type': 'Product',
      name: say(offer.name, lang),
      ...(offer.description && { description: say(offer.description, lang) }),
      ...(offer.category && { category: offer.category }),
      ...(image && { image }),
    },
  };
}

/**
 * The schema.org description of an entry's page.
 * Events carry no start date: their next date is the organiser's to set (an Event with an invented date would be a lie),
 * so they are described by their schedule.
 */
export function thingOf(entry: Entry, { lang, url, regions, images = new Map() }: LinkedContext): Thing {
  const base = {
    '@id': url,
    url,
    name: say(entry.name, lang),
    ...('summary' in entry && { description: say(entry.summary, lang) }),
    inLanguage: lang,
  };
  switch (entry.type) {
    case 'destination':
      return { '@type': ['TouristAttraction', 'TouristDestination'], ...base, ...geo(entry.point), ...address(regions, entry.locality) };
    case 'heritage-area':
      return { '@type': 'TouristDestination', ...base, ...address(regions) };
    case 'heritage-site':
      return { '@type': ['TouristAttraction', 'LandmarksOrHistoricalBuildings'], ...base, ...geo(entry.point), ...address(regions) };
    case 'region':
      return {
        '@type': 'AdministrativeArea',
        ...base,
        identifier: entry.adm,
        ...geo(entry.centre),
        containedInPlace: { '@type': 'AdministrativeArea', name: 'Jawa Timur' },
        sameAs: `https://${entry.website}/`,
      };
    case 'gateway': {
      const type = {
        airport: 'Airport',
        station: 'TrainStation',
        terminal: 'BusStation',
        harbour: 'BoatTerminal',
        'park-gate': 'TouristAttraction',
      }[entry.kind];
      return {
        '@type': type,
        ...base,
        ...geo(entry.point),
        ...address(regions, entry.locality),
        ...(entry.code && { identifier: entry.code }),
      };
    }
    case 'route':
      return {
        '@type': 'TouristTrip',
        ...base,
        itinerary: { '@type': 'ItemList', itemListElement: entry.waypoints.map((stop) => ({ '@type': 'Place', name: stop.name })) },
      };
    case 'sentra':
      return { '@type': 'Place', ...base, ...geo(entry.point), ...address(regions, entry.locality) };
    case 'product':
      return {
        '@type': 'Product',
        ...base,
        category: entry.category,
        ...(entry.price && {
          offers: {
            '@type': 'AggregateOffer',
            priceCurrency: 'IDR',
            lowPrice: entry.price.min,
            highPrice: entry.price.max,
            areaServed: regions[0],
          },
        }),
      };
    case 'umkm':
      return {
        '@type': 'LocalBusiness',
        ...base,
        ...(images.size > 0 && { image: [...images.values()] }),
        ...(entry.point && geo(entry.point)),
        ...address(regions, entry.locality),
        currenciesAccepted: 'IDR',
        ...(entry.qris && { paymentAccepted: 'QRIS' }),
        makesOffer: entry.offers.map((offer) => offerOf(offer, url, lang, images)),
      };
    case 'event':
      return {
        '@type': 'Event',
        ...base,
        eventSchedule: {
          '@type': 'Schedule',
          description: say(entry.when, lang),
          ...(entry.months.length > 0 && { byMonth: entry.months }),
        },
        location: { '@type': 'Place', name: say(entry.place, lang), ...address(regions) },
      };
    case 'quick-win':
      return {
        '@type': 'GovernmentService',
        ...base,
        ...(entry.agency && { provider: { '@type': 'GovernmentOrganization', name: entry.agency } }),
        areaServed: regions,
      };
    case 'advisory':
      return {
        '@type': 'SpecialAnnouncement',
        ...base,
        ...(entry.issuedAt && { datePosted: entry.issuedAt }),
        ...(entry.validUntil && { expires: entry.validUntil }),
        spatialCoverage: regions,
      };
    case 'article':
      return { '@type': entry.kind === 'news' ? 'NewsArticle' : 'Article', ...base, headline: base.name, datePublished: entry.date };
    case 'evaluation':
      return { '@type': 'Report', ...base, datePublished: entry.date, about: say(entry.evaluated, lang) };
    default:
      return { '@type': 'WebPage', ...base };
  }
}
