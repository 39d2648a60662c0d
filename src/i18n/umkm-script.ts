import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** What the script of the listing form says. `{…}` stands for a name or a number. A page carries its own language only. */
export const listingUi = {
  saved: s('Tersimpan di HP', 'Kept on this phone'),
  resumed: s('Ini tulisan Anda yang belum terkirim.', 'This is what you had not sent yet.'),
  fresh: s('Tulis produk lain', 'Write another product'),

  takePhoto: s('Ambil atau pilih foto', 'Take or choose a photo'),
  otherPhoto: s('Ganti foto', 'Change the photo'),
  shrinking: s('Memperkecil foto …', 'Making the photo smaller …'),
  shrunk: s('Foto siap, {size} kB. Letak dan data kamera di dalamnya sudah dibuang.', 'Photo ready, {size} kB, its location removed.'),
  preview: s('Foto yang akan dikirim', 'The photo that will be sent'),
  heic: s(
    'HP ini tidak dapat membaca foto HEIC. Buka Pengaturan › Kamera › Format › Paling Kompatibel lalu potret lagi, atau kirim tangkapan layar foto itu.',
    'This phone cannot read HEIC photos. In Settings › Camera › Formats choose Most Compatible and take it again, or send a screenshot of it.',
  ),
  unreadable: s(
    'Foto ini tidak dapat dibaca. Pilih foto lain, atau potret lagi.',
    'This photo cannot be read. Choose another one, or take it again.',
  ),
  noRoom: s(
    'HP ini kehabisan tempat. Hapus beberapa foto atau berkas dari HP, lalu coba lagi.',
    'This phone has no room left. Delete some photos or files from it, then try again.',
  ),

  priceRead: s('Terbaca {figures} ({words})', 'Read as {figures} ({words})'),
  priceNone: s('Tanpa harga: pembeli akan bertanya dulu.', 'No price: buyers will ask.'),

  locating: s('Mencari lokasi …', 'Finding your location …'),
  denied: s(
    'Izin lokasi ditolak. Tidak apa-apa: pilih sentra, tulis desanya, atau tunjuk di peta.',
    'Location was not allowed. Never mind: choose a village, write its name, or point on the map.',
  ),
  unavailable: s(
    'Lokasi tidak ditemukan. Coba lagi di luar ruangan, atau pakai cara lain di bawah.',
    'Your location was not found. Try again outdoors, or use another way below.',
  ),
  located: s('Titik tersimpan. Menurut peta ini di {region}.', 'Point kept. By the map this is in {region}.'),
  locatedAccuracy: s('Ketelitian sekitar {metres} m.', 'Accurate to about {metres} m.'),
  wrongRegion: s(
    'Bukan di situ? Hapus titik, lalu pilih desa dan daerahnya.',
    'Not there? Remove the point and choose village and region.',
  ),
  outside: s(
    'Titik ini di luar sepuluh daerah Lingkar Tengger, jadi belum dapat dipasang di sini. Bila usahanya memang di salah satu daerah itu, pilih sentra atau tulis desa dan daerahnya.',
    'This point is outside the ten regions of Lingkar Tengger, so it cannot be listed here. If the business is in one of them, choose a village or write village and region.',
  ),
  removePoint: s('Hapus titik', 'Remove the point'),
  mapFailed: s(
    'Peta tidak dapat dibuka tanpa sinyal. Pilih sentra atau tulis desanya.',
    'The map needs a signal. Choose a village or write its name.',
  ),
  mapHelp: s(
    'Ketuk atau geser peta sampai tanda tepat di tempat usaha. Tombol panah menggeser, + dan − memperbesar.',
    'Tap or drag the map until the mark is at your place. Arrow keys move it, + and − zoom.',
  ),
  mapLabel: s('Peta penunjuk tempat', 'Map for pointing at a place'),
  zoomIn: s('Perbesar', 'Zoom in'),
  zoomOut: s('Perkecil', 'Zoom out'),
  mapCloser: s('Perbesar dulu supaya titiknya tepat.', 'Zoom in first, so that the point is exact.'),
  mapUse: s('Pakai titik ini', 'Use this point'),
  mapClose: s('Tutup peta', 'Close the map'),
  coordinates: s('Atau tulis koordinat (lintang, bujur)', 'Or write coordinates (latitude, longitude)'),
  coordinatesWrong: s('Tulis misalnya -7.9780, 112.6340', 'Write it as -7.9780, 112.6340'),

  summary: s('Ada yang perlu diperbaiki', 'Something needs mending'),
  needPhoto: s('Tambahkan foto produk.', 'Add a photo of the product.'),
  needName: s('Tulis nama produk.', 'Write the name of the product.'),
  needPhone: s('Tulis nomor WhatsApp, misalnya 0812 3456 7890.', 'Write a WhatsApp number, such as 0812 3456 7890.'),
  needPlace: s(
    'Pilih tempat: pakai lokasi, pilih sentra, atau tulis desa dan daerahnya.',
    'Choose a place: your location, a village from the list, or village and region.',
  ),
  needRegion: s('Pilih kabupaten atau kotanya juga.', 'Choose the regency or city as well.'),
  needConsent: s(
    'Centang persetujuan; tanpa itu kami tidak boleh menyimpannya.',
    'Tick the consent; without it we may not keep what you wrote.',
  ),
  priceWrong: s(
    'Harga belum terbaca. Tulis misalnya 15rb atau 15.000, atau kosongkan.',
    'Price not understood. Write 15rb or 15,000, or nothing.',
  ),

  sending: s('Mengirim …', 'Sending …'),
  waitingTitle: s('Tersimpan di HP, menunggu sinyal', 'Kept on this phone, waiting for a signal'),
  waiting: s(
    'Terkirim sendiri begitu ada sinyal, selama halaman ini terbuka atau saat Anda membukanya lagi. Tidak akan terkirim dua kali.',
    'It is sent by itself once there is a signal, while this page is open or when you open it again. It will not be sent twice.',
  ),
  sentTitle: s('Terkirim', 'Sent'),
  sent: s(
    'Petugas UMKM daerah Anda memeriksanya, biasanya dalam beberapa hari kerja. Hasilnya terlihat di tautan ini dan di “Kiriman saya”.',
    'The officer of your region checks it, usually within a few working days. You see the outcome at this link and in “My listings”.',
  ),
  link: s(
    'Tautan pemilik. Siapa pun yang memegangnya dapat mengubah lapak Anda, jadi simpan sendiri.',
    'Owner’s link. Whoever has it can change your listing, so keep it to yourself.',
  ),
  copy: s('Salin tautan', 'Copy the link'),
  copied: s('Tautan tersalin', 'Link copied'),
  toSelf: s('Kirim ke WhatsApp saya sendiri', 'Send to my own WhatsApp'),
  selfText: s(
    'Tautan pemilik untuk mengelola “{name}” di Lingkar Tengger (jangan disebarkan): {link}',
    'Owner’s link to manage “{name}” on Lingkar Tengger (do not pass on): {link}',
  ),
  open: s('Buka halaman kelola', 'Open the page to manage it'),

  staticTitle: s('Tersimpan di HP', 'Kept on this phone'),
  staticSend: s(
    'Situs ini belum menerima kiriman langsung. Kirimkan tulisan ini lewat WhatsApp kepada petugas UMKM {region}, lalu lampirkan fotonya.',
    'This site does not take listings directly yet. Send this text by WhatsApp to the officer of {region}, and attach the photo.',
  ),
  staticNobody: s(
    'Situs ini belum menerima kiriman langsung, dan nomor petugas daerah Anda belum ada. Tulisan dan foto tetap di HP ini; bawalah ke dinas yang membina UMKM di daerah Anda.',
    'This site does not take listings directly yet, and there is no number of an officer for your region. Text and photo stay on this phone; show them to the office for small businesses of your region.',
  ),
  staticButton: s('Kirim lewat WhatsApp', 'Send by WhatsApp'),
  staticText: s(
    'Saya ingin memasang produk di Lingkar Tengger.\nProduk: {name}\nHarga: {price}\nWhatsApp: {phone}\nTempat: {place}\n(foto menyusul)',
    'I would like to list a product on Lingkar Tengger.\nProduct: {name}\nPrice: {price}\nWhatsApp: {phone}\nPlace: {place}\n(photo follows)',
  ),
  askPrice: s('ditanyakan', 'on request'),

  stateWriting: s('tersimpan di HP, belum dikirim', 'kept on this phone, not sent'),
  stateWaiting: s('tersimpan di HP, menunggu sinyal', 'kept on this phone, waiting for a signal'),
  stateRefused: s('perlu diperbaiki sebelum dikirim', 'needs mending before it is sent'),
  stateSent: s('terkirim', 'sent'),
  stateChecking: s('diperiksa petugas', 'being checked'),
  statePublished: s('terbit', 'published'),
  stateSoon: s('disetujui; tayang dalam beberapa menit', 'approved; up in a few minutes'),
  stateChanging: s('terbit; perubahan diperiksa', 'published; change being checked'),
  stateReturned: s('perlu diperbaiki', 'needs mending'),
  stateNotTaken: s('tidak diterima', 'not accepted'),
  stateWithdrawn: s('ditarik', 'withdrawn'),
  stateGone: s('tautan tidak berlaku lagi', 'link no longer valid'),
  edit: s('Lanjutkan', 'Continue'),
  mend: s('Perbaiki', 'Mend'),
  manage: s('Kelola', 'Manage'),
  see: s('Lihat halamannya', 'See its page'),
  forget: s('Hapus dari HP', 'Delete from this phone'),
  forgetSure: s(
    'Hapus “{name}” dari HP ini? Yang sudah terkirim tetap ada di situs; simpan dulu tautan pemiliknya.',
    'Delete “{name}” from this phone? What was sent stays on the site; keep its owner’s link first.',
  ),
  noName: s('Tanpa nama', 'No name yet'),
} as const satisfies Record<string, Label>;

/** {@link listingUi} in the language of a page. */
export type ListingWords = Readonly<Record<keyof typeof listingUi, string>>;
