import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** What a room of the house may import. */
interface Room {
  /** Rooms it may import, besides itself. */
  readonly from: readonly string[];
  /** Rooms it may import types from, and nothing else. */
  readonly types?: readonly string[];
  /** Packages it may not import; `node:` stands for everything of Node. */
  readonly without?: readonly string[];
  /** The only packages it may import. */
  readonly packages?: readonly string[];
}

const pageRooms = ['domain', 'geo', 'publish', 'i18n', 'site', 'styles', 'components', 'islands'];

/** The arrows of the house: who may import whom below `src/`. A room that is not listed does not exist yet: add it with its arrows. */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { from: [], packages: ['zod', 'suncalc'] },
  geo: { from: ['domain'], without: ['astro', 'react', 'react-dom'] },
  sources: { from: ['domain', 'geo'], without: ['astro', 'react', 'react-dom', 'maplibre-gl'] },
  i18n: { from: [], types: ['domain'], packages: [] },
  publish: { from: ['domain', 'geo', 'i18n'], without: ['react', 'react-dom'] },
  intake: { from: ['domain', 'sources', 'geo', 'i18n'], without: ['astro', 'react', 'react-dom'] },
  server: { from: ['domain', 'sources', 'geo', 'publish', 'intake', 'i18n', 'site'], without: ['astro', 'react', 'react-dom'] },
  release: { from: ['domain', 'sources'], types: ['server'], without: ['astro', 'react', 'react-dom'] },
  // The desk is an app of its own: rules both its sides share, a server side, a page, and a way to see one entry as the site shows it.
  desk: { from: ['domain', 'sources'], types: ['desk/rules'], without: ['astro', 'react', 'react-dom', 'node:'] },
  'desk/rules': { from: ['domain'], packages: [] },
  'desk/server': {
    from: ['desk', 'desk/rules', 'domain', 'sources', 'geo', 'site', 'server', 'intake', 'i18n'],
    without: ['astro', 'react', 'react-dom', 'vite'],
  },
  'desk/app': {
    from: ['desk', 'desk/rules', 'domain', 'geo', 'publish', 'i18n', 'styles'],
    types: ['release'],
    without: ['astro', 'node:', 'hono'],
  },
  'desk/preview': { from: [...pageRooms, 'layouts', 'templates'] },
  site: { from: ['sources', 'domain', 'geo', 'publish', 'i18n'], without: ['react', 'react-dom'] },
  styles: { from: [] },
  islands: { from: ['domain', 'geo', 'publish', 'i18n', 'styles'], without: ['astro', 'node:'] },
  components: { from: pageRooms },
  layouts: { from: pageRooms },
  templates: { from: [...pageRooms, 'layouts'] },
  pages: { from: [...pageRooms, 'layouts', 'templates'] },
};

/** One line an import that breaks a rule: file, import, rule. `file` is a path below `src/`, such as `domain/corridor.ts`. */
export function brokenArrows(file: string, text: string): string[] {
  const name = roomOf(file);
  const room = rooms[name];
  if (!room)
    return [`src/${file} · there is no room "${name}": put the file in one, or add the room to test/support/house.ts with its arrows`];
  return importsOf(file, text).flatMap(({ specifier, typeOnly }) => {
    const rule = ruleBroken(name, room, file, specifier, typeOnly);
    return rule ? [`src/${file} · imports "${specifier}" · ${rule}`] : [];
  });
}

function ruleBroken(name: string, room: Room, file: string, specifier: string, typeOnly: boolean): string | undefined {
  const target = pathBelowSrc(file, specifier);
  if (target === undefined) return packageRule(name, room, specifier);
  // What lies outside src/: a font, a generated type.
  if (target.startsWith('..')) return undefined;
  const other = roomOf(target);
  if (other === name || room.from.includes(other)) return undefined;
  if (room.types?.includes(other)) return typeOnly ? undefined : `${name} may import types of ${other} only: write "import type"`;
  return `${name} may import ${[...room.from, ...(room.types ?? [])].join(', ') || 'no other room'}, not ${other}`;
}

function packageRule(name: string, { packages, without = [] }: Room, specifier: string): string | undefined {
  // What Astro makes up at build (`astro:assets`) belongs to Astro.
  const wanted = specifier.startsWith('astro:') ? 'astro' : specifier;
  const isIn = (list: readonly string[]) =>
    list.some((item) => wanted === item || wanted.startsWith(item.endsWith(':') ? item : `${item}/`));
  if (packages && !isIn(packages)) return `${name} may import ${packages.join(', ') || 'no package'}, and nothing else from outside`;
  return isIn(without) ? `${name} must not know ${specifier}` : undefined;
}

/** The path below `src/` a specifier leads to; `undefined` for a package. */
function pathBelowSrc(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const absolute = /^\/?src\/(.*)$/.exec(specifier);
  return absolute?.[1];
}

/** The first folder of a path below `src/`, or the first two where they are a room of their own; a file that lies in none is in the room named after it. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return Object.hasOwn(rooms, `${first}/${second}`) ? `${first}/${second}` : first;
}
