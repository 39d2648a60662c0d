import type { Label } from '../domain/model/field.ts';
import type { Lang } from './lang.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Every string of the maps, static and interactive. A missing language is a type error. */
export const mapUi = {
  schematic: s('Skematis, bukan untuk navigasi.', 'Schematic, not for navigation.'),
  outline: s('Batas daerah digeneralisasi, bukan batas resmi.', 'Boundaries are generalised, not official.'),
  coast: s('Garis pantai dan sungai', 'Coast and rivers'),
  places: s('nama tempat', 'place names'),
  open: s('Buka peta interaktif', 'Open interactive map'),
  openSize: s('mengunduh sekitar 0,5 MB', 'downloads about 0.5 MB'),
  loading: s('Memuat peta interaktif …', 'Loading the interactive map …'),
  cancel: s('Batal', 'Cancel'),
  failed: s(
    'Peta interaktif gagal dimuat. Peta di atas tetap dapat dipakai.',
    'The interactive map could not be loaded. The map above still works.',
  ),
  retry: s('Coba lagi', 'Try again'),
  close: s('Tutup peta interaktif', 'Close interactive map'),
  noWebGl: s(
    'Peramban ini tidak dapat menampilkan peta interaktif (WebGL tidak tersedia). Peta di atas tetap dapat dipakai.',
    'This browser cannot show the interactive map (no WebGL). The map above still works.',
  ),
  alsoHere: s('Juga di peta ini', 'Also on this map'),
  onThisMap: s('Tempat di peta ini', 'Places on this map'),
  legend: s('Keterangan', 'Legend'),
  lowConfidence: s('letak perkiraan', 'approximate location'),
  show: s('Tampilkan', 'Show'),
  scale: s('Skala', 'Scale'),
  route: s('jalur skematis', 'schematic route'),
  exclusion: s('radius larangan', 'exclusion radius'),
  onRecord: s('tercatat pada', 'on record on'),
  endedOn: s('tercatat berakhir pada', 'on record as ended on'),
  atRegion: s('digambar di ibu kota daerahnya', 'drawn at the seat of its region'),
} as const satisfies Record<string, Label>;

/** Families of markers, for legend and filter. */
export const kindGroupNames = {
  region: s('Daerah', 'Regions'),
  mountain: s('Gunung dan panorama', 'Mountains and viewpoints'),
  water: s('Air dan pantai', 'Water and beaches'),
  green: s('Alam, kebun, taman', 'Nature, farms, parks'),
  culture: s('Budaya dan desa', 'Culture and villages'),
  leisure: s('Rekreasi dan kuliner', 'Leisure and food'),
  heritage: s('Bangunan warisan', 'Heritage buildings'),
  gateway: s('Pintu masuk', 'Gateways'),
  route: s('Jalur (skematis)', 'Routes (schematic)'),
  craft: s('Sentra UMKM', 'Producing villages'),
  business: s('UMKM', 'Small businesses'),
  programme: s('Program quick win', 'Quick wins'),
  advisory: s('Imbauan dan radius larangan', 'Notices and exclusion zones'),
} as const satisfies Record<string, Label>;

/** Directions of the compass, for "3 km northeast of". */
export const compassNames = {
  n: s('utara', 'north'),
  ne: s('timur laut', 'northeast'),
  e: s('timur', 'east'),
  se: s('tenggara', 'southeast'),
  s: s('selatan', 'south'),
  sw: s('barat daya', 'southwest'),
  w: s('barat', 'west'),
  nw: s('barat laut', 'northwest'),
} as const satisfies Record<string, Label>;

/** A region as a map writes it: "Kab. Malang", "Kota Malang"; in English "Malang Regency", "Malang City". */
export function regionLabel(region: { readonly kind: 'kota' | 'kabupaten'; readonly name: string }, lang: Lang): string {
  if (lang === 'id') return `${region.kind === 'kota' ? 'Kota' : 'Kab.'} ${region.name}`;
  return `${region.name} ${region.kind === 'kota' ? 'City' : 'Regency'}`;
}

/** MapLibre's own strings (its `locale` option). Keys are MapLibre's. */
export const maplibreLocale: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {
    'AttributionControl.ToggleAttribution': 'Tampilkan atau sembunyikan sumber',
    'Map.Title': 'Peta interaktif',
    'Marker.Title': 'Penanda peta',
    'NavigationControl.ResetBearing': 'Seret untuk memutar peta, ketuk agar utara di atas',
    'NavigationControl.ZoomIn': 'Perbesar',
    'NavigationControl.ZoomOut': 'Perkecil',
    'Popup.Close': 'Tutup',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'CooperativeGesturesHandler.WindowsHelpText': 'Pakai Ctrl + gulir untuk memperbesar peta',
    'CooperativeGesturesHandler.MacHelpText': 'Pakai ⌘ + gulir untuk memperbesar peta',
    'CooperativeGesturesHandler.MobileHelpText': 'Pakai dua jari untuk menggeser peta',
  },
  en: {
    'AttributionControl.ToggleAttribution': 'Toggle attribution',
    'Map.Title': 'Interactive map',
    'Marker.Title': 'Map marker',
    'NavigationControl.ResetBearing': 'Drag to rotate the map, tap to point north up',
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'Popup.Close': 'Close',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'CooperativeGesturesHandler.WindowsHelpText': 'Use Ctrl + scroll to zoom the map',
    'CooperativeGesturesHandler.MacHelpText': 'Use ⌘ + scroll to zoom the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
  },
};
