import type { Label } from '../domain/model/field.ts';

/** What the site is made with and must be credited, with its licence. Sources of facts are entries of their own. */
export const credits: { name: string; licence: string; url?: string; use: Label }[] = [
  {
    name: 'GSHHG',
    licence: 'LGPL-3.0-or-later',
    url: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
    use: { id: 'Garis pantai dan sungai pada peta.', en: 'Coastline and rivers on the map.' },
  },
  {
    name: 'GeoNames',
    licence: 'CC BY 4.0',
    url: 'https://www.geonames.org/',
    use: { id: 'Nama dan letak kota kecil pada peta.', en: 'Names and places of towns on the map.' },
  },
  {
    name: 'Garis daerah Lingkar Tengger',
    licence: 'CC BY 4.0',
    use: {
      id: 'Batas sepuluh daerah, digeneralisasi sekitar ±1 km; bukan batas resmi.',
      en: 'Outlines of the ten regions, generalised to about ±1 km; not legal boundaries.',
    },
  },
  {
    name: 'Plus Jakarta Sans',
    licence: 'SIL OFL 1.1',
    url: 'https://github.com/tokotype/PlusJakartaSans',
    use: { id: 'Huruf situs.', en: 'Typeface of the site.' },
  },
  {
    name: 'MapLibre GL JS',
    licence: 'BSD-3-Clause',
    url: 'https://maplibre.org/',
    use: { id: 'Peta interaktif.', en: 'Interactive map.' },
  },
  { name: 'Turf', licence: 'MIT', url: 'https://turfjs.org/', use: { id: 'Hitungan jarak dan wilayah.', en: 'Distances and areas.' } },
  { name: 'Astro', licence: 'MIT', url: 'https://astro.build/', use: { id: 'Pembangun situs.', en: 'Site builder.' } },
  {
    name: 'React',
    licence: 'MIT',
    url: 'https://react.dev/',
    use: { id: 'Antarmuka peta interaktif.', en: 'Interface of the interactive map.' },
  },
  {
    name: 'SunCalc',
    licence: 'BSD-2-Clause',
    url: 'https://github.com/mourner/suncalc',
    use: { id: 'Waktu matahari terbit.', en: 'Sunrise times.' },
  },
];
