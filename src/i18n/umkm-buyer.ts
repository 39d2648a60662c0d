import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Strings a buyer meets: the page of a business, its order, its stall sheet, the lists of businesses. */
export const buyerUi = {
  offers: s('Yang dijual', 'What is sold'),
  piece: s('buah', 'pcs'),
  askPrice: s('Tanya harga', 'Ask for the price'),
  soldOut: s('Habis', 'Sold out'),
  from: s('mulai', 'from'),

  order: s('Pesan lewat WhatsApp', 'Order on WhatsApp'),
  orderOne: s('Pesan {amount}', 'Order {amount}'),
  orderMore: s('Jumlah lain', 'Another amount'),
  ask: s('Tanya lewat WhatsApp', 'Ask on WhatsApp'),
  orderOpens: s(
    'WhatsApp terbuka dengan pesan yang sudah ditulis. Ubah seperlunya, lalu kirim sendiri. Pembayaran dan pengiriman Anda atur dengan penjual.',
    'WhatsApp opens with the message written. Change it as you like and send it yourself. Payment and delivery are between you and the seller.',
  ),
  orderHello: s('Halo, saya mau pesan {amount} {product}.', 'Hello, I would like to order {amount} of {product}.'),
  orderPriced: s('Harga di halaman: {price} per {unit}.', 'Price on the page: {price} per {unit}.'),
  orderAskPrice: s('Berapa harganya?', 'How much is it?'),
  orderGist: s(
    '(Pembeli menulis dalam bahasa Inggris: mau pesan {amount} {product}.)',
    '(The buyer writes in English: {amount} of {product}.)',
  ),
  askSoldOut: s('Halo, kapan {product} ada lagi?', 'Hello, when will there be {product} again?'),
  askGist: s(
    '(Pembeli menulis dalam bahasa Inggris: kapan {product} ada lagi?)',
    '(The buyer writes in English: when will there be {product} again?)',
  ),
  noPhone: s(
    'Pemilik memilih tidak menampilkan nomor WhatsApp. Datanglah ke tempatnya, atau tanyakan di sentra.',
    'The owner chose not to show a WhatsApp number. Visit the place, or ask in the producing village.',
  ),
  sampleOrder: s('Tombol pesan dimatikan: ini usaha contoh.', 'Ordering is switched off: this is a made-up sample.'),
  share: s('Bagikan lewat WhatsApp', 'Share on WhatsApp'),
  shareText: s('{name}, {place}. Lihat dan pesan di sini: {url}', '{name}, {place}. See it and order here: {url}'),

  openHours: s('Jam buka', 'Opening hours'),
  pay: s('Pembayaran', 'Payment'),
  qris: s('Menerima QRIS', 'Takes QRIS'),
  licences: s('Izin', 'Licences'),
  licenceVerified: s('terverifikasi oleh {by} pada {on}', 'verified by {by} on {on}'),
  licenceStated: s('menurut pemilik, belum diverifikasi', 'stated by the owner, not verified'),
  noLicences: s('Pemilik belum menyebutkan nomor izin.', 'The owner has named no licence numbers.'),

  confirmed: s('Terakhir dipastikan pemilik', 'Last confirmed by the owner'),
  ownWords: s(
    'Keterangan di halaman ini ditulis pemilik usaha dan diperiksa petugas sebelum terbit.',
    'What stands on this page was written by the owner and looked at by an officer before it was published.',
  ),
  stale: s(
    'Pemilik terakhir memastikan keterangan ini pada {on}. Harga dan stok mungkin sudah berubah: tanyakan dahulu.',
    'The owner last confirmed this on {on}. Price and stock may have changed: ask first.',
  ),

  stall: s('QR untuk lapak', 'QR code for the stall'),
  stallLead: s(
    'Untuk pemilik usaha: cetak halaman ini di kertas A5 atau A4. Yang tercetak hanya lembar lapak dengan QR-nya.',
    'For the owner: print this page on A5 or A4 paper. Only the stall sheet with its QR code is printed.',
  ),
  stallFile: s('Unduh QR saja (SVG)', 'Download the QR code alone (SVG)'),
  stallCode: s('QR: alamat halaman usaha ini', 'QR code: the address of this page'),
  scan: s('Pindai untuk melihat dan memesan', 'Scan to see and order'),

  none: s(
    'Belum ada usaha yang terdaftar. Kami tidak mengarang contoh: yang tampil di sini hanya usaha yang didaftarkan pemiliknya.',
    'No business has been listed yet. We make up no samples: only what owners list themselves is shown here.',
  ),
  businessesHere: s('Usaha di sini', 'Businesses here'),
  onMap: s('Lihat di peta', 'See on the map'),
  alongBusinesses: s('Usaha di sepanjang jalur', 'Businesses along the route'),

  gone: s('Usaha ini tidak lagi terdaftar', 'This business is no longer listed'),
  goneLead: s(
    'Pemiliknya menarik halaman ini, atau lama tidak memastikan bahwa ia masih berjualan. Keterangannya tidak kami tampilkan lagi.',
    'Its owner took the page back, or has not confirmed for long that the business still sells. We no longer show anything about it.',
  ),

  sampleBanner: s('CONTOH / SAMPLE: usaha di halaman ini karangan.', 'CONTOH / SAMPLE: the businesses on this page are made up.'),

  page: s('halaman {n}', 'page {n}'),
  pageOf: s('Halaman {n} dari {of}.', 'Page {n} of {of}.'),
  paging: s('Halaman daftar', 'Pages of the list'),
  previous: s('Sebelumnya', 'Previous'),
  next: s('Berikutnya', 'Next'),
} as const satisfies Record<string, Label>;

/** Names of the licences a business may hold. */
export const licenceNames = {
  nib: s('NIB (Nomor Induk Berusaha)', 'NIB (business identification number)'),
  pirt: s('PIRT (izin pangan rumahan)', 'PIRT (home food permit)'),
  halal: s('Sertifikat halal', 'Halal certificate'),
  gi: s('Indikasi geografis', 'Geographical indication'),
} as const satisfies Record<string, Label>;

/** How a halal certificate stands: looked up by an officer, or as its owner states it. */
export const halalNames = {
  verified: s('Halal, sudah diverifikasi', 'Halal, verified'),
  stated: s('Halal menurut pemilik', 'Halal as stated by the owner'),
} as const satisfies Record<string, Label>;
