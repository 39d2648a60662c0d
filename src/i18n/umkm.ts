import type { Label } from '../domain/model/field.ts';
import type { Lang } from './lang.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Names of pages and links of the owners' way, used across the site. */
export const umkmUi = {
  listing: s('Pasang produk', 'List your product'),
  listingLead: s(
    'Lima isian, sekitar dua menit, dari HP. Tanpa akun, tanpa aplikasi, tanpa biaya.',
    'Five things to fill in, about two minutes, from a phone. No account, no app, no charge.',
  ),
  manage: s('Kelola lapak', 'Manage your listing'),
  manageLead: s(
    'Ganti harga, tandai habis, perbaiki, atau tarik lapak Anda lewat tautan pemilik.',
    'Change a price, mark as sold out, correct or withdraw your listing through your owner’s link.',
  ),
  invite: s('Punya produk dari sini? Pasang sendiri, gratis', 'Do you make something here? List it yourself, free of charge'),
} as const satisfies Record<string, Label>;

/** Everything the listing form says before any script runs. */
export const formUi = {
  photo: s('Foto produk', 'Photo of the product'),
  photoHint: s(
    'Di tempat terang, satu produk, tanpa tulisan. Jangan ada wajah orang yang belum setuju.',
    'In good light, one product, no lettering. No faces of people who have not agreed.',
  ),
  photoHintPlain: s('Paling besar 12 MB.', 'At most 12 MB.'),
  name: s('Nama produk', 'Name of the product'),
  nameHint: s('Misalnya: keripik tempe pedas', 'Such as: spicy tempeh crisps'),
  price: s('Harga', 'Price'),
  priceHint: s(
    'Misalnya 15rb atau 15.000. Kosongkan bila pembeli perlu bertanya dulu.',
    'Such as 15rb or 15,000, in rupiah. Leave it empty if buyers should ask.',
  ),
  phone: s('Nomor WhatsApp', 'WhatsApp number'),
  phoneHint: s(
    'Misalnya 0812 3456 7890. Petugas dan pembeli menghubungi nomor ini.',
    'Such as 0812 3456 7890. The officer and buyers reach you here.',
  ),
  place: s('Tempat produk dibuat atau dijual', 'Where it is made or sold'),
  placeHint: s('Pakai salah satu cara.', 'Use one of these ways.'),
  here: s('Pakai lokasi saya', 'Use my location'),
  hereWhy: s(
    'HP akan meminta izin lokasi sekali saja, untuk menaruh lapak Anda di peta. Lakukan di tempat usaha.',
    'The phone asks once for your location, to put your listing on the map. Do this at the place itself.',
  ),
  onMap: s('Tunjuk di peta', 'Point on the map'),
  sentra: s('Pilih sentra', 'Choose a producing village'),
  sentraNone: s('Tidak di sentra', 'Not in one of these'),
  village: s('Atau tulis desa dan kecamatan', 'Or write village and district'),
  villageHint: s('Misalnya: Ngadas, Poncokusumo', 'Such as: Ngadas, Poncokusumo'),
  region: s('Kabupaten atau kota', 'Regency or city'),
  regionNone: s('Pilih', 'Choose'),
  more: s('Tambahan (boleh nanti)', 'More (can wait)'),
  business: s('Nama usaha', 'Name of the business'),
  category: s('Jenis produk', 'Kind of product'),
  categoryNone: s('Belum dipilih', 'Not chosen'),
  unit: s('Satuan', 'Unit'),
  unitHint: s('Misalnya: bungkus, kilogram, lembar', 'Such as: pack, kilogram, piece'),
  description: s('Keterangan', 'Description'),
  descriptionHint: s('Rasa, ukuran, cara pesan. Paling banyak 300 huruf.', 'Taste, size, how to order. At most 300 letters.'),
  hours: s('Hari dan jam buka', 'Days and hours'),
  hoursHint: s('Misalnya: Senin–Sabtu 08.00–16.00', 'Such as: Monday–Saturday 08:00–16:00'),
  licences: s('Izin yang sudah ada', 'Licences you hold'),
  licencesHint: s(
    'Tulis nomornya saja. Petugas memeriksanya; sampai saat itu tertulis “belum diverifikasi”.',
    'Just the numbers. An officer looks them up; until then the page says “not verified”.',
  ),
  nib: s('NIB (nomor induk berusaha)', 'NIB (business number)'),
  pirt: s('PIRT (izin pangan rumahan)', 'PIRT (home food permit)'),
  halal: s('Sertifikat halal', 'Halal certificate'),
  gi: s('Indikasi geografis', 'Geographical indication'),
  qris: s('Menerima QRIS', 'Takes QRIS'),
  consentTitle: s('Persetujuan', 'Consent'),
  consent: s(
    'Saya pemilik usaha ini atau diberi izin olehnya. Isian dan foto ini boleh disimpan, diperiksa petugas UMKM, dan ditayangkan.',
    'I own this business or have its owner’s leave. These words and the photo may be kept, checked by an officer, and shown.',
  ),
  showPhone: s(
    'Nomor WhatsApp saya boleh tampil di halaman produk ini, supaya pembeli bisa memesan. (Boleh tidak dicentang.)',
    'My WhatsApp number may be shown on this product’s page, so that buyers can order. (You may leave this unticked.)',
  ),
  submit: s('Kirim', 'Send'),
  afterwards: s(
    'Sesudah terkirim, petugas memeriksanya. Anda mendapat tautan untuk mengubahnya kapan saja.',
    'Once sent, an officer checks it. You get a link to change it at any time.',
  ),
  honeypot: s('Jangan diisi', 'Leave this empty'),
  mine: s('Kiriman saya', 'My listings'),
  mineLead: s('Tersimpan di HP ini saja.', 'Kept on this phone only.'),
  plainNote: s(
    'Tanpa JavaScript formulir ini tetap jalan, tetapi tulisan Anda tidak tersimpan bila sinyal putus. Pilih sentra atau tulis desanya.',
    'Without JavaScript this form works too, but what you write is not kept when the line drops. Choose a village from the list or write its name.',
  ),
} as const satisfies Record<string, Label>;

/** What is kept of an owner, why, how long, and how to have it deleted (Law 27 of 2022). Question, answer. */
export const privacyUi = {
  title: s('Data Anda: apa, untuk apa, berapa lama', 'Your data: what, why, how long'),
  items: [
    [
      s('Apa yang disimpan', 'What is kept'),
      s(
        'Yang Anda tulis di sini, foto produk (letak dan data kamera di dalam foto dibuang), nomor WhatsApp, tempat usaha, waktu kirim, dan persetujuan Anda. Bukan KTP, bukan nama pemilik.',
        'What you write here, the photo (the location and camera data inside it are removed), your WhatsApp number, the place, the time of sending, and your consent. No identity card, no owner’s name.',
      ),
    ],
    [
      s('Untuk apa', 'Why'),
      s(
        'Menayangkan produk Anda, dan supaya petugas serta pembeli dapat menghubungi Anda. Tidak untuk iklan, tidak dijual.',
        'To show your product, and so that the officer and buyers can reach you. Not for advertising, never sold.',
      ),
    ],
    [
      s('Siapa yang melihat', 'Who sees it'),
      s(
        'Petugas UMKM daerah Anda dan redaksi situs ini. Semua orang melihat yang ditayangkan; nomor WhatsApp hanya bila Anda mencentangnya, dan tidak ikut daftar atau data terbuka.',
        'The officer for small businesses of your region and the editors of this site. Everybody sees what is published; the WhatsApp number only if you tick its box, and never in lists or open data.',
      ),
    ],
    [
      s('Berapa lama', 'How long'),
      s(
        'Selama lapak Anda ada. Lapak yang tidak dipastikan 90 hari diberi tanda, 180 hari disembunyikan; tidak dihapus diam-diam.',
        'As long as your listing exists. A listing not confirmed for 90 days is marked, for 180 days hidden; none is deleted silently.',
      ),
    ],
    [
      s('Cara menghapus', 'How to have it deleted'),
      s(
        'Tekan “Hapus” di tautan pemilik: isian, foto dengan semua ukurannya, halaman, dan nomor dihapus saat itu juga. Yang tinggal hanya sidik acak nomor dan kode lapak, yang tidak dapat dibaca kembali: supaya daftar kantor tidak memasang Anda lagi. Ingin kembali? Pasang saja lagi. Tautan hilang? Mintalah kepada petugas UMKM daerah Anda. Salinan cadangan pengelola ikut hilang ketika cadangan itu diganti.',
        'Press “Delete” at your owner’s link: words, the photo in all its sizes, the page and the number are erased at once. All that stays is a keyed fingerprint of the number and the listing’s code, which cannot be read back: so that no office list puts you up again. Want to return? Just list again. Link lost? Ask the officer of your region. Backup copies vanish when the operator’s backups are replaced.',
      ),
    ],
    [
      s('Dasar hukum', 'Legal basis'),
      s(
        'Persetujuan Anda, menurut UU 27/2022 tentang Pelindungan Data Pribadi. Anda boleh mencabutnya kapan saja dengan cara di atas.',
        'Your consent, under Law 27/2022 on personal data protection. You may withdraw it at any time, as above.',
      ),
    ],
  ],
} as const satisfies { title: Label; items: readonly (readonly [Label, Label])[] };

/** The page that is empty until a link fills it. */
export const manageUi = {
  open: s('Buka tautan pemilik Anda', 'Open your owner’s link'),
  how: s(
    'Tautan itu muncul sesudah Anda mengirim produk, dan dapat Anda kirim ke WhatsApp sendiri. Bentuknya seperti ini:',
    'You got it after sending your product, and could send it to your own WhatsApp. It looks like this:',
  ),
  lost: s(
    'Tautan hilang atau tidak berlaku lagi? Hubungi petugas UMKM (Diskopindag) daerah Anda; tautan lama dimatikan dan Anda mendapat yang baru.',
    'Link lost or no longer valid? Ask the officer for small businesses (Diskopindag) of your region; the old link is ended and you get a new one.',
  ),
  onPhone: s('Produk yang dikirim dari HP ini ada di', 'What was sent from this phone is on the page'),
} as const satisfies Record<string, Label>;

/** A table of labels in one language, as a script is handed it. */
export function wordsIn<K extends string>(table: Readonly<Record<K, Label>>, lang: Lang): Record<K, string> {
  return Object.fromEntries(Object.entries<Label>(table).map(([key, label]) => [key, label[lang]])) as Record<K, string>;
}
