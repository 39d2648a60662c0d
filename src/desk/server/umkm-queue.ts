import type { Corridor } from '../../domain/corridor.ts';
import { confirmation, listingState } from '../../domain/listing.ts';
import type { Entry } from '../../domain/model/index.ts';
import { listingsOf, newsOf, queueOf, type Waiting } from '../../intake/queue.ts';
import type { ContentState } from '../../sources/content.ts';
import { type ListingRow, type ListingSet, type ListingsReply, listingSets, type NewsRow } from '../api-umkm.ts';
import { mayEdit, type Person } from '../rules/roles.ts';
import { placeOf } from './umkm-facts.ts';

type Listing = Entry<'umkm'>;

/** Listings as the desk looks at them; made again only when the content changed. */
export interface Shelf {
  readonly state: ContentState;
  readonly day: string;
  readonly listings: ReadonlyMap<string, Listing>;
  readonly versions: ReadonlyMap<string, string>;
  readonly waiting: readonly Waiting[];
}

export interface Asked {
  readonly set: ListingSet;
  readonly region?: string;
  readonly words?: string;
  readonly from: number;
}

const pageSize = 30;
const newsShown = 20;

/** The lists of listings an officer works through. */
export class Queue {
  #shelf: Shelf | undefined;

  shelf(state: ContentState, now: Date): Shelf {
    const day = now.toISOString().slice(0, 13);
    if (this.#shelf?.state === state && this.#shelf.day === day) return this.#shelf;
    const stored = state.entries.filter(({ type }) => type === 'umkm');
    this.#shelf = {
      state,
      day,
      listings: new Map(listingsOf(stored).map((listing) => [listing.id, listing])),
      versions: new Map(stored.map(({ id, version }) => [id, version])),
      waiting: queueOf(stored, state.corridor, now),
    };
    return this.#shelf;
  }

  /** How many listings wait for a person: those they may decide on, or all when they only look. */
  waitingFor(person: Person, state: ContentState, now: Date): number {
    const { waiting } = this.shelf(state, now);
    return waiting.filter(({ proposed }) => person.role === 'reader' || mayEdit(person, itemOf(proposed))).length;
  }

  /** One page of a list, with the numbers of all lists and what owners did on their own. */
  list(person: Person, asked: Asked, state: ContentState, now: Date): ListingsReply {
    const shelf = this.shelf(state, now);
    const { corridor } = state;
    const fits = (listing: Listing) =>
      (asked.region === undefined || listing.regions.includes(asked.region)) && (asked.words === undefined || says(listing, asked.words));
    const sets = setsOf(shelf, now);
    const chosen = sets[asked.set].filter(({ proposed }) => fits(proposed));
    return {
      rows: chosen.slice(asked.from, asked.from + pageSize).map((item) => rowOf(item, shelf, person, corridor)),
      total: chosen.length,
      counts: Object.fromEntries(
        listingSets.map((set) => [set, sets[set].filter(({ proposed }) => fits(proposed)).length]),
      ) as ListingsReply['counts'],
      news: newsOf(
        state.entries.filter(({ type }) => type === 'umkm'),
        now,
      )
        .filter(({ entry }) => fits(entry))
        .slice(0, newsShown)
        .map(newsRow),
    };
  }
}

/** A listing in a list: what stands, what would stand, and since when it is there. */
interface Item {
  readonly entry: Listing;
  readonly proposed: Listing;
  readonly since: string;
  readonly waiting?: Waiting;
}

function setsOf({ listings, waiting }: Shelf, now: Date): Record<ListingSet, readonly Item[]> {
  const all = [...listings.values()];
  const items = (keep: (listing: Listing) => boolean) =>
    all
      .filter(keep)
      .map((entry): Item => ({ entry, proposed: entry, since: entry.confirmedAt }))
      .sort((a, b) => a.entry.name.id.localeCompare(b.entry.name.id, 'id'));
  return {
    waiting: waiting.map((item) => ({ ...item, waiting: item })),
    returned: items((listing) => listingState(listing) === 'returned'),
    published: items(({ publication }) => publication.state === 'published'),
    stale: items((listing) => listing.publication.state === 'published' && confirmation(listing, now) !== 'fresh'),
    down: items(({ publication }) => publication.state === 'withdrawn'),
  };
}

function rowOf({ entry, proposed, since, waiting }: Item, { versions }: Shelf, person: Person, corridor: Corridor): ListingRow {
  const [photo] = proposed.photos;
  return {
    id: entry.id,
    version: versions.get(entry.id) ?? '',
    name: proposed.name.id,
    kind: waiting?.kind ?? 'new',
    state: listingState(entry),
    since,
    region: corridor.find('region', proposed.regions[0] ?? '')?.name.id ?? '',
    place: placeOf(proposed, corridor),
    offers: proposed.offers.map(({ name, price, unit }) => ({
      name: name.id,
      ...(price !== undefined && { price }),
      ...(unit !== undefined && { unit }),
    })),
    ...(photo && { photo: photo.file }),
    notes: waiting?.notes.map(({ text }) => text) ?? [],
    duplicates: waiting?.duplicates.length ?? 0,
    sample: entry.sample ?? false,
    mayDecide: mayDecide(person, entry, proposed),
  };
}

/** Whether a person decides on a listing: where it stands and where its change would put it must both be theirs. */
export const mayDecide = (person: Person, entry: Listing, proposed: Listing = entry): boolean =>
  mayEdit(person, itemOf(entry)) && mayEdit(person, itemOf(proposed));

const itemOf = ({ type, id, ...data }: Listing) => ({ type, id, data });

function says({ name, offers, id }: Listing, words: string): boolean {
  const text = [name.id, id, ...offers.map((offer) => offer.name.id)].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function newsRow({ entry, at, step, reason }: ReturnType<typeof newsOf>[number]): NewsRow {
  const texts = { changed: reason ?? 'mengubah dagangannya', confirmed: 'memastikan masih jualan', withdrawn: 'menarik dagangannya' };
  return { id: entry.id, name: entry.name.id, at, text: texts[step] };
}
