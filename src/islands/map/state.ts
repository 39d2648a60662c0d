import { type KindGroup, kindGroups } from '../../geo/kinds.ts';
import type { Filters } from './filter.ts';

/**
 * What the address of an open map says, as a fragment that no server sees and both languages share:
 * `#peta=ZOOM/LAT/LON&lapis=water,route&kategori=lake&daerah=lumajang&pilar=smart-economy&cari=ranu&pilih=destination/ranu-pani`,
 * for businesses `&kategori=food&sentra=sanan&harga=10000-25000&halal=verified`, in the words of their lists,
 * for what lies along a route `&jalur=r3-malang-jemplang-savana`, and for visitors' facts `&buka=1&anak=1&kursi-roda=1&biaya=25000`. Only `peta` is always there.
 */
export interface MapState {
  readonly camera?: { readonly zoom: number; readonly lat: number; readonly lon: number };
  /** Families shown, where they are not those the page starts with. */
  readonly layers?: readonly KindGroup[];
  readonly filters: Filters;
  /** `type/id` of the chosen feature. */
  readonly chosen?: string;
}

const words = {
  search: 'cari',
  category: 'kategori',
  region: 'daerah',
  pillar: 'pilar',
  sentra: 'sentra',
  price: 'harga',
  halal: 'halal',
  route: 'jalur',
} as const;
const flags = { open: 'buka', children: 'anak', wheelchair: 'kursi-roda' } as const;

/** Read a fragment; `undefined` when it is not about a map. What cannot be understood in it is left out. */
export function readState(hash: string): MapState | undefined {
  if (!hash.startsWith('#peta=')) return undefined;
  const parameters = new URLSearchParams(hash.slice(1));
  const [zoom, lat, lon] = (parameters.get('peta') ?? '').split('/').map(Number.parseFloat) as (number | undefined)[];
  const known = new Set<string>(kindGroups);
  const layers = parameters.get('lapis');
  const cost = Number.parseInt(parameters.get('biaya') ?? '', 10);
  const chosen = parameters.get('pilih');
  const filters = {
    ...Object.fromEntries(Object.entries(words).flatMap(([field, key]) => (parameters.get(key) ? [[field, parameters.get(key)]] : []))),
    ...Object.fromEntries(Object.entries(flags).flatMap(([field, key]) => (parameters.has(key) ? [[field, true]] : []))),
    ...(cost >= 0 && { cost }),
  } as Filters;
  return {
    filters,
    ...(isCamera(zoom, lat, lon) && { camera: { zoom, lat, lon } as NonNullable<MapState['camera']> }),
    ...(layers !== null && { layers: layers.split(',').filter((name): name is KindGroup => known.has(name)) }),
    ...(chosen && { chosen }),
  };
}

const isCamera = (zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN) =>
  zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;

/** The fragment of a state, readable: commas and slashes stay as they are. */
export function writeState({ camera, layers, filters, chosen }: MapState): string {
  const text = (value: string) => encodeURIComponent(value).replace(/%2F/g, '/').replace(/%2C/g, ',');
  const view = camera ? `${camera.zoom.toFixed(2)}/${camera.lat.toFixed(5)}/${camera.lon.toFixed(5)}` : '';
  const parts = [
    `peta=${view}`,
    layers && `lapis=${layers.join(',')}`,
    ...Object.entries(words).map(([field, key]) => {
      const value = filters[field as keyof typeof words];
      return value && `${key}=${text(value)}`;
    }),
    ...Object.entries(flags).map(([field, key]) => filters[field as keyof typeof flags] && `${key}=1`),
    filters.cost !== undefined && `biaya=${filters.cost}`,
    chosen && `pilih=${text(chosen)}`,
  ];
  return `#${parts.filter(Boolean).join('&')}`;
}
