import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** What the page behind an owner's link says. */
export const ownerUi = {
  kicker: s('Halaman pemilik', 'Owner’s page'),
  stateTitle: s('Keadaan', 'State'),
  sent: s('Terkirim. Menunggu diperiksa petugas UMKM.', 'Sent. Waiting for the officer to check it.'),
  checking: s('Sedang diperiksa petugas UMKM.', 'An officer is checking it.'),
  published: s('Terbit. Semua orang dapat melihatnya.', 'Published. Everybody can see it.'),
  soon: s(
    'Disetujui. Halamannya akan tayang dalam beberapa menit, sesudah situs dibangun.',
    'Approved. The page will be up in a few minutes, once the site has been built.',
  ),
  changing: s(
    'Terbit. Perubahan Anda sedang diperiksa; sampai itu yang lama tetap tayang.',
    'Published. Your change is being checked; until then the earlier edition stays up.',
  ),
  returned: s(
    'Perlu diperbaiki. Baca pesan petugas, perbaiki di bawah, lalu kirim lagi.',
    'Needs mending. Read the note, correct it below, and send it again.',
  ),
  refused: s('Tidak diterima.', 'Not accepted.'),
  withdrawn: s('Ditarik. Halamannya tidak tampil lagi.', 'Withdrawn. The page is not shown any more.'),
  merged: s('Sudah digabung dengan dagangan Anda yang lain.', 'Merged with another listing of yours.'),
  note: s('Pesan petugas', 'Note from the officer'),
  see: s('Lihat halamannya', 'See the page'),
  stale: s(
    'Sudah lebih dari 90 hari sejak Anda memastikannya. Pembeli melihat tanda "belum dipastikan".',
    'It is more than 90 days since you confirmed it. Buyers see it marked as not confirmed.',
  ),
  hidden: s(
    'Sudah lebih dari 180 hari sejak Anda memastikannya, jadi halamannya disembunyikan. Tekan "Masih jualan" untuk menampilkannya lagi.',
    'It is more than 180 days since you confirmed it, so the page is hidden. Press "Still selling" to show it again.',
  ),

  keepTitle: s('Simpan tautan ini', 'Keep this link'),
  keep: s(
    'Terkirim! Lewat tautan ini Anda mengganti harga, menandai habis, memperbaiki, atau menarik dagangan. Siapa pun yang memegangnya dapat melakukannya juga, jadi simpan sendiri.',
    'Sent! With this link you change the price, mark as sold out, correct or withdraw your listing. So can anybody who has it: keep it to yourself.',
  ),
  toSelf: s('Kirim ke WhatsApp saya sendiri', 'Send to my own WhatsApp'),
  selfText: s(
    'Tautan pemilik untuk mengelola "{name}" di Lingkar Tengger (jangan disebarkan): {link}',
    'Owner’s link to manage "{name}" on Lingkar Tengger (do not pass on): {link}',
  ),

  offersTitle: s('Harga dan stok', 'Price and stock'),
  price: s('Harga', 'Price'),
  priceHint: s(
    'Misalnya 15rb atau 15.000. Kosong berarti pembeli bertanya dulu.',
    'Such as 15,000, in rupiah. Blank means that buyers ask.',
  ),
  noPrice: s('Tanpa harga', 'No price'),
  perUnit: s('per', 'per'),
  changePrice: s('Ganti harga', 'Change the price'),
  markSoldOut: s('Tandai habis', 'Mark as sold out'),
  markThere: s('Tandai tersedia lagi', 'Mark as available again'),
  soldOut: s('Habis', 'Sold out'),

  confirmTitle: s('Masih jualan?', 'Still selling?'),
  confirmHint: s(
    'Tekan sebulan sekali supaya pembeli tahu dagangan Anda masih ada. Terakhir dipastikan:',
    'Press once a month so that buyers know it still holds. Last confirmed:',
  ),
  confirm: s('Ya, masih jualan', 'Yes, still selling'),

  correctTitle: s('Perbaiki isian atau foto', 'Correct text or photo'),
  correctHint: s('Perbaikan dilihat petugas dahulu, lalu tampil.', 'An officer looks at corrections before they are shown.'),
  correctWhich: s('Produk yang diperbaiki', 'Product to correct'),
  addTitle: s('Tambah produk lain', 'Add another product'),
  photo: s('Foto baru (boleh kosong)', 'New photo (may stay empty)'),
  photoNew: s('Foto produk', 'Photo of the product'),
  village: s('Desa dan kecamatan', 'Village and district'),
  placeStays: s(
    'Tempat tetap seperti sekarang. Untuk menggantinya, tulis desa dan daerah yang baru.',
    'The place stays as it is. To change it, write the new village and region.',
  ),
  send: s('Kirim perbaikan', 'Send the correction'),
  sendNew: s('Kirim produk', 'Send the product'),

  endTitle: s('Tarik atau hapus', 'Withdraw or delete'),
  withdrawHint: s(
    'Ditarik: halamannya tidak tampil lagi, isian tetap tersimpan, dan Anda dapat mengirimnya lagi.',
    'Withdrawn: the page is taken down, your text is kept, and you can send it again.',
  ),
  withdraw: s('Tarik dagangan', 'Withdraw the listing'),
  eraseHint: s(
    'Dihapus: isian, foto, dan nomor WhatsApp hilang untuk selamanya. Tautan ini tidak berlaku lagi.',
    'Deleted: text, photo and WhatsApp number are gone for good. This link ends.',
  ),
  eraseSure: s('Ya, hapus semuanya', 'Yes, delete everything'),
  erase: s('Hapus untuk selamanya', 'Delete for good'),
  eraseUnsure: s('Centang "Ya, hapus semuanya" dahulu.', 'Tick "Yes, delete everything" first.'),

  doneTitle: s('Tersimpan', 'Saved'),
  doneharga: s('Harga sudah diganti.', 'The price is changed.'),
  donehabis: s('Stok sudah diganti.', 'The stock is changed.'),
  donemasih: s('Terima kasih, sudah dicatat.', 'Thank you, noted.'),
  doneperbaikan: s('Perbaikan terkirim. Petugas akan memeriksanya.', 'The correction is sent. An officer will check it.'),
  donetarik: s('Dagangan sudah ditarik.', 'The listing is withdrawn.'),
  erasedTitle: s('Sudah dihapus', 'Deleted'),
  erased: s(
    'Isian, foto, dan nomor WhatsApp Anda sudah dihapus. Halamannya hilang dari situs dalam beberapa menit.',
    'Your text, photo and WhatsApp number are deleted. The page leaves the site within minutes.',
  ),

  deadTitle: s('Tautan ini tidak berlaku', 'This link is not valid'),
  dead: s(
    'Tautan ini salah salin, sudah lebih dari setahun, sudah diganti yang baru, atau dagangannya sudah dihapus. Mintalah tautan baru kepada petugas UMKM (Diskopindag) daerah Anda.',
    'This link was copied wrongly, is older than a year, was replaced by a new one, or the listing was deleted. Ask the officer for small businesses (Diskopindag) of your region for a new one.',
  ),
  errorsTitle: s('Ada yang perlu diperbaiki', 'Something needs mending'),
  photoAgain: s('Pilih fotonya sekali lagi; peramban tidak menyimpannya.', 'Choose the photo once more; the browser does not keep it.'),
} as const satisfies Record<string, Label>;

/** What the service says when a request cannot be taken at all. */
export const serviceUi = {
  tooOften: s(
    'Terlalu banyak kiriman dari sini. Coba lagi {minutes} menit lagi.',
    'Too many submissions from here. Try again in {minutes} minutes.',
  ),
  tooOftenPhone: s(
    'Nomor WhatsApp ini sudah mengirim banyak produk hari ini. Coba lagi besok.',
    'This WhatsApp number has sent many products today. Try again tomorrow.',
  ),
  busy: s('Server sedang penuh. Coba lagi sebentar lagi.', 'The server is busy. Try again in a moment.'),
  notForm: s(
    'Kiriman ini bukan dari formulir. Muat ulang halaman, lalu kirim lagi.',
    'This did not come from the form. Reload the page and send again.',
  ),
  robot: s(
    'Pemeriksaan robot gagal atau kedaluwarsa. Muat ulang halaman, lalu kirim lagi.',
    'The check against robots failed or is over. Reload the page and send again.',
  ),
  foreign: s(
    'Kiriman ini tidak datang dari situs ini. Muat ulang halaman, lalu kirim lagi.',
    'This did not come from this site. Reload the page and send again.',
  ),
  failed: s(
    'Ada yang salah di server; kiriman Anda belum tersimpan. Coba lagi sebentar lagi.',
    'Something went wrong at the server; nothing was saved. Try again in a moment.',
  ),
} as const satisfies Record<string, Label>;
