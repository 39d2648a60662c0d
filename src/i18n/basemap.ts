import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Strings of the full and outside basemaps on the interactive map. */
export const basemapUi = {
  failed: s(
    'Peta dasar rinci tidak dapat dimuat; peta dasar bawaan dipakai. Tutup dan buka peta untuk mencoba lagi.',
    'The detailed basemap could not be loaded; the default one is shown. Close and open the map to try again.',
  ),
  partFailed: s(
    'Sebagian peta dasar rinci tidak dapat dimuat; selebihnya tetap tampil.',
    'Part of the detailed basemap could not be loaded; the rest is shown.',
  ),
  waiting: s(
    'Sambungan terputus: sebagian peta dasar rinci belum termuat dan menyusul bila tersambung lagi.',
    'The connection was lost: part of the detailed basemap is missing and will follow once it is back.',
  ),
  terrain: s('Tampilan tiga dimensi', 'Three-dimensional view'),
} as const satisfies Record<string, Label>;
