import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Corridor } from '../domain/corridor.ts';
import type { Label } from '../domain/model/field.ts';
import { type Entry, typeNames } from '../domain/model/index.ts';
import type { Photo } from '../domain/model/parts.ts';
import { entryCameraName, type NamedCamera, namedCameras } from '../geo/cameras.ts';
import { regionHues } from '../geo/hues.ts';
import { counted } from '../i18n/counts.ts';
import type { Lang } from '../i18n/lang.ts';
import { share } from '../i18n/share.ts';
import { ui } from '../i18n/ui.ts';
import { corridorHue, corridorLook } from '../publish/brand/look.ts';
import type { CardFace } from '../publish/card/face.ts';
import { cardsPath } from '../publish/card/integration.ts';
import { type CardPicture, mapPicture } from '../publish/card/picture.ts';
import type { CardJob } from '../publish/card/press.ts';
import { scenery, sceneryFocus } from '../publish/card/scenery.ts';
import { cardVersion } from '../publish/card/version.ts';
import { type Illustrated, illustrate, illustrationFocus, isIllustrated } from '../publish/illustration/index.ts';
import { cardOf, regionNames } from './card.ts';
import type { Context } from './context.ts';
import { hueOf, lookOf } from './hue.ts';
import type { Page } from './pages.ts';
import { photoPath, pictureOf } from './photos.ts';

/** The share card of a page: where its file is, what it shows in words, and how it is made. */
export interface ShareCard {
  readonly href: string;
  readonly alt: string;
  readonly job: CardJob;
}

type Subject = Pick<Context, 'page' | 'lang' | 'corridor'>;

const known = new WeakMap<Corridor, Map<string, Promise<ShareCard>>>();

/**
 * The share card of a page. Its file is named by what is on it, so that no messenger shows an outdated one.
 * Pages that narrow a list share the card of the whole list.
 */
export function shareCard(subject: Subject): Promise<ShareCard> {
  const cards = known.get(subject.corridor) ?? new Map<string, Promise<ShareCard>>();
  known.set(subject.corridor, cards);
  const key = `${subject.lang} ${subjectOf(subject.page)}`;
  const card = cards.get(key) ?? make(subject);
  cards.set(key, card);
  return card;
}

/** Businesses without a photograph share a card: there may be thousands, and drawn from a map all look the same. */
const isFaceless = (page: Page): boolean => page.template === 'umkm' && page.entry.photos.length === 0;

/** What a page's card is about: its address, or that of the whole list. */
function subjectOf(page: Page): string {
  if (isFaceless(page)) return 'umkm';
  return page.template === 'list' ? `list ${page.list.section}` : page.address.id;
}

async function make({ page, lang, corridor }: Subject): Promise<ShareCard> {
  const [photo] = page.template !== 'withdrawn' && 'entry' in page ? page.entry.photos : [];
  const shown = photo && (await pictureOf(photo.file)) ? photo : undefined;
  const face = { ...wordsOf(page, lang, corridor), ...(shown && { credit: `${ui.photoBy[lang]} ${shown.photographer}` }) };
  const { picture, told } = shown ? photographIn(shown) : pictureFor(page, corridor);
  const { title, kicker, line, status } = face;
  const name = `${hashOf(JSON.stringify([cardVersion(), face, picture.kind, picture.key, 'focus' in picture && picture.focus]))}.jpg`;
  return {
    href: cardsPath + name,
    alt: `${[title, kicker, status?.text, line, told?.[lang]].filter(Boolean).join('. ')}.`,
    job: { name, face, picture },
  };
}

/** The words of a card. */
function wordsOf(page: Page, lang: Lang, corridor: Corridor): CardFace {
  if (page.template === 'home')
    return { title: ui.siteName[lang], kicker: share.corridor[lang], line: ui.tagline[lang], look: corridorLook };
  if (page.template === 'list') {
    const { section, items } = wholeList(page);
    const line = items > 1 && counted(items, 'entry', lang);
    return { title: ui[section][lang], kicker: share.corridor[lang], ...(line && { line }), look: corridorLook };
  }
  if (isFaceless(page)) {
    return { title: ui.businesses[lang], kicker: share.corridor[lang], line: ui.businessesLead[lang], look: corridorLook };
  }
  if (page.template === 'brand-kit') {
    return { title: page.title[lang], kicker: share.corridor[lang], look: lookOf(page.region, corridor) };
  }
  if (!('entry' in page)) return { title: page.title[lang], kicker: share.corridor[lang], look: corridorLook };
  const { entry } = page;
  const look = lookOf(entry, corridor);
  const title = page.title[lang];
  const type = typeNames[entry.type].one[lang];
  if (page.template === 'withdrawn') return { title, kicker: type, status: { text: share.withdrawn[lang], tone: 'ended' }, look };
  const { meta, foot } = cardOf(entry, corridor, lang);
  const where = 'regions' in entry && entry.regions.length > 0 ? regionNames(entry, corridor, lang) : undefined;
  const kicker = meta ?? [type, where].filter(Boolean).join(' · ');
  switch (entry.type) {
    case 'advisory':
      return { title, kicker, status: { text: foot ?? type, tone: entry.status === 'ended' ? 'ended' : 'mind' }, look };
    case 'terminal-plan':
      return { title, kicker, status: { text: share.planned[lang], tone: 'plan' }, look };
    case 'destination':
    case 'gateway':
      return { title, kicker, ...(isWarned(entry, corridor) && { status: { text: share.checkFirst[lang], tone: 'mind' } }), look };
    case 'heritage-site':
      return { title, kicker: type, ...(meta && { line: meta }), look };
    case 'region':
    case 'sentra':
    case 'evaluation':
    case 'article':
      return { title, kicker: `${type} · ${kicker}`, look };
    default:
      return { title, kicker, ...(foot && { line: foot }), look };
  }
}

/** A list's section, and how many entries the whole list has. */
function wholeList({ list }: Extract<Page, { template: 'list' }>) {
  if (!list.chosen) return { section: list.section, items: list.part?.total ?? list.items.length };
  const all = new Set(list.facets.flatMap((facet) => facet.options.flatMap((option) => option.items)));
  return { section: list.section, items: all.size };
}

/** Whether a warning or worse is on record for a place and nobody said that it ended. */
function isWarned(entry: Entry, corridor: Corridor): boolean {
  return corridor
    .linked(entry, 'advisory')
    .some(({ kind, severity, status }) => status !== 'ended' && kind !== 'conduct' && (severity === 'warning' || severity === 'danger'));
}

interface Pictured {
  readonly picture: CardPicture;
  /** What kind of picture it is, for readers who do not see it; nothing of a photograph. */
  readonly told?: Label;
}

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 12);

function photographIn({ file, focus = { x: 0.5, y: 0.5 } }: Photo): Pictured {
  const path = photoPath(file);
  return { picture: { kind: 'photo', key: hashOf(readFileSync(path)), path, focus } };
}

/** The picture of a page without a photograph: drawn from the entry, else the map of where it is, else the caldera. */
function pictureFor(page: Page, corridor: Corridor): Pictured {
  const cameras = namedCameras(corridor);
  const caldera = (hue: number): Pictured => ({
    picture: { kind: 'drawing', key: `${hue}`, focus: sceneryFocus, draw: () => scenery(hue) },
    told: share.drawing,
  });
  if (page.template === 'map') return mapOf(cameras.get('corridor'), corridor) ?? caldera(corridorHue);
  if (page.template === 'brand-kit') return illustrationOf(page.region, corridor);
  if (page.template === 'list') {
    const shown = exampleOf(page);
    return shown ? illustrationOf(shown, corridor) : caldera(corridorHue);
  }
  if (!('entry' in page) || isFaceless(page)) return caldera(corridorHue);
  const { entry } = page;
  const hue = hueOf(entry, corridor);
  if (page.template === 'withdrawn') return caldera(hue);
  // A way is told better by its map than by what stands along it.
  const drawn = entry.type === 'route' ? undefined : isIllustrated(entry) ? entry : regionOf(entry, corridor);
  if (drawn) return illustrationOf(drawn, corridor);
  return mapOf(cameras.get(entryCameraName(entry)), corridor) ?? caldera(hue);
}

/** A list of goods, buildings or feasts shows its first; destinations show the mountain most of them are visited with. */
function exampleOf({ list }: Extract<Page, { template: 'list' }>): Illustrated | undefined {
  if (list.section === 'destinations') return undefined;
  const whole = list.chosen ? list.facets.flatMap((facet) => facet.options.flatMap((option) => option.items)) : list.items;
  return whole.filter(isIllustrated).toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
}

function illustrationOf(entry: Illustrated, corridor: Corridor): Pictured {
  const hue = hueOf(entry, corridor);
  const focus = illustrationFocus(entry, corridor);
  const draw = () => illustrate(entry, corridor, hue);
  return { picture: { kind: 'drawing', key: markOf(entry, corridor, hue), focus, draw }, told: share.drawing };
}

/** The one region that something without a look of its own is about: its profile on a pillar, a programme, an evaluation. */
function regionOf(entry: Entry, corridor: Corridor): Entry<'region'> | undefined {
  if (entry.type === 'profile') return corridor.get('region', entry.region);
  if (entry.type !== 'quick-win' && entry.type !== 'evaluation' && entry.type !== 'article') return undefined;
  const [region, ...others] = entry.regions;
  return region !== undefined && others.length === 0 ? corridor.get('region', region) : undefined;
}

function mapOf(view: NamedCamera | undefined, corridor: Corridor): Pictured | undefined {
  if (!view) return undefined;
  const draw = (width: number, height: number) => mapPicture(view, regionHues(corridor))(width, height);
  return { picture: { kind: 'map', key: hashOf(JSON.stringify(view)), draw }, told: share.map };
}

const marks = new WeakMap<Entry, string>();

/** A mark of an entry's illustration, worked out once for both languages. The illustration itself is not kept: there may be thousands. */
function markOf(entry: Illustrated, corridor: Corridor, hue: number): string {
  const mark = marks.get(entry) ?? hashOf(illustrate(entry, corridor, hue));
  marks.set(entry, mark);
  return mark;
}
