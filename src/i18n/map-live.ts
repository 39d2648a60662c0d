import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Strings of the interactive map alone. `{n}` and `{total}` stand for numbers. */
export const liveUi = {
  tools: s('Cari dan saring peta', 'Search and filter the map'),
  search: s('Cari nama', 'Search by name'),
  filters: s('Saring', 'Filter'),
  category: s('Kategori', 'Category'),
  region: s('Daerah', 'Region'),
  pillar: s('Pilar', 'Pillar'),
  sentra: s('Sentra', 'Producing village'),
  price: s('Harga', 'Price'),
  halal: s('Halal', 'Halal'),
  route: s('Sepanjang jalur', 'Along the route'),
  places: s('Tempat', 'Places'),
  all: s('Semua', 'All'),
  layers: s('Lapisan dan keterangan', 'Layers and legend'),
  openNow: s('Buka sekarang', 'Open now'),
  children: s('Cocok untuk anak', 'Suits children'),
  wheelchair: s('Terjangkau kursi roda', 'Wheelchair access'),
  cost: s('Biaya masuk', 'Entrance fee'),
  costFree: s('Gratis', 'Free'),
  costUpTo: s('Paling banyak Rp{n}', 'At most Rp{n}'),
  reset: s('Hapus saringan', 'Clear filters'),
  list: s('Tempat dalam tampilan peta', 'Places in the map view'),
  count: s('{n} dari {total} tempat ada dalam tampilan peta.', '{n} of {total} places are in the map view.'),
  noneHere: s(
    'Tidak ada yang cocok dalam tampilan ini. Perkecil peta atau hapus saringan.',
    'Nothing matches in this view. Zoom out or clear the filters.',
  ),
  more: s('Tampilkan {n} lagi', 'Show {n} more'),
  showOnMap: s('Tunjukkan di peta', 'Show on the map'),
  here: s('{n} tempat di titik ini', '{n} places at this point'),
  markers: s(
    'Penanda peta. Tombol panah berpindah ke penanda terdekat, Enter membuka keterangannya.',
    'Map markers. Arrow keys go to the nearest marker, Enter opens its details.',
  ),
  near: s('Dekat saya', 'Near me'),
  nearWhy: s(
    'Peta meminta letak Anda sekali saja, untuk menghitung jarak dan arah di ponsel ini. Letak itu tidak dikirim dan tidak disimpan.',
    'The map asks for your location once, to work out distances and directions on this phone. It is neither sent nor stored.',
  ),
  nearAsk: s('Pakai letak saya', 'Use my location'),
  nearWait: s('Mencari letak Anda …', 'Finding your location …'),
  nearDone: s('Daftar diurutkan menurut jarak lurus dari Anda.', 'The list is ordered by straight-line distance from you.'),
  nearOutside: s(
    'Anda berada di luar peta koridor; jarak lurus tetap dihitung.',
    'You are outside the corridor map; straight-line distances are still given.',
  ),
  nearStop: s('Berhenti memakai letak saya', 'Stop using my location'),
  nearDenied: s(
    'Izin letak ditolak. Peta tetap dapat dipakai; izinkan letak untuk situs ini di setelan peramban, lalu coba lagi.',
    'Location was not allowed. The map still works; allow location for this site in the browser settings, then try again.',
  ),
  nearUnavailable: s(
    'Letak tidak dapat ditentukan. Nyalakan GPS atau pindah ke tempat terbuka, lalu coba lagi.',
    'Your location could not be found. Turn on GPS or go outdoors, then try again.',
  ),
  nearTimeout: s('Letak belum ditemukan dalam 20 detik. Coba lagi di tempat terbuka.', 'No location after 20 seconds. Try again outdoors.'),
  nearUnsupported: s('Peramban ini tidak dapat memberi letak.', 'This browser cannot give a location.'),
  atYou: s('di tempat Anda', 'where you are'),
  away: s('{n} km di {total}', '{n} km {total}'),
  share: s('Bagikan', 'Share'),
  shareWhatsApp: s('Kirim lewat WhatsApp', 'Send by WhatsApp'),
  shareText: s('Peta Lingkar Tengger', 'Map of Lingkar Tengger'),
  shareCount: s('{n} tempat', '{n} places'),
  cancel: s('Batal', 'Cancel'),
} as const satisfies Record<string, Label>;

/** A string with its numbers put in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
