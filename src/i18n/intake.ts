import type { Label } from '../domain/model/field.ts';

/** What an owner is told when something they sent cannot be taken: one sentence each, with what to do. */
export const intakeWords = {
  nameMissing: { id: 'Tulis nama produknya, misalnya "Keripik tempe".', en: 'Write the name of the product, such as "Tempeh chips".' },
  nameLong: { id: 'Nama produk paling panjang 120 huruf. Persingkat namanya.', en: 'The name may have 120 letters at most. Shorten it.' },
  businessLong: {
    id: 'Nama usaha paling panjang 120 huruf. Persingkat namanya.',
    en: 'The business name may have 120 letters at most. Shorten it.',
  },
  priceUnread: {
    id: 'Harga ini tidak terbaca. Tulis angkanya saja, misalnya 15000 atau 15rb. Boleh juga dikosongkan.',
    en: 'This price cannot be read. Write the figure only, such as 15000. You may also leave it blank.',
  },
  priceRange: {
    id: 'Harga paling sedikit Rp 100 dan paling banyak Rp 1 miliar. Kosongkan bila harganya ditanyakan dulu.',
    en: 'The price is between Rp 100 and Rp 1 billion. Leave it blank if buyers should ask.',
  },
  phoneMissing: { id: 'Tulis nomor WhatsApp Anda, misalnya 0812 3456 7890.', en: 'Write your WhatsApp number, such as 0812 3456 7890.' },
  phoneWrong: {
    id: 'Ini bukan nomor HP Indonesia. Periksa angkanya; contoh: 0812 3456 7890.',
    en: 'This is no Indonesian mobile number. Check the digits; example: 0812 3456 7890.',
  },
  placeMissing: {
    id: 'Pilih tempat usaha: pakai lokasi Anda, pilih sentra, atau tulis desa dan daerahnya.',
    en: 'Choose the place: use your position, pick a producing village, or write the village and its region.',
  },
  placeOutside: {
    id: 'Tempat ini di luar sepuluh daerah Bromo Tengger Semeru, jadi belum dapat didaftarkan di sini. Periksa letaknya, atau pilih nama desa.',
    en: 'This place is outside the ten regions of Bromo Tengger Semeru, so it cannot be listed here. Check the position, or choose the village by name.',
  },
  placeUnread: {
    id: 'Letak ini tidak terbaca. Ambil lokasi sekali lagi, atau pilih nama desa.',
    en: 'This position cannot be read. Take it once more, or choose the village by name.',
  },
  sentraUnknown: {
    id: 'Sentra ini tidak ada di daftar. Pilih lagi dari daftar.',
    en: 'This producing village is not on the list. Pick it from the list.',
  },
  regionMissing: { id: 'Pilih kabupaten atau kota tempat desa itu.', en: 'Choose the regency or city the village is in.' },
  villageShort: {
    id: 'Tulis desa dan kecamatannya, dipisah koma, misalnya "Ngadisari, Sukapura".',
    en: 'Write village and district, parted by a comma, such as "Ngadisari, Sukapura".',
  },
  villageLong: {
    id: 'Nama desa dan kecamatan paling panjang 120 huruf.',
    en: 'Village and district may have 120 letters at most.',
  },
  categoryUnknown: {
    id: 'Kategori ini tidak ada di daftar. Pilih lagi dari daftar.',
    en: 'This category is not on the list. Pick it from the list.',
  },
  unitLong: {
    id: 'Satuan paling panjang 40 huruf, misalnya "bungkus 200 gram".',
    en: 'The unit may have 40 letters at most, such as "200 g pack".',
  },
  descriptionLong: {
    id: 'Keterangan paling panjang 300 huruf. Persingkat.',
    en: 'The description may have 300 letters at most. Shorten it.',
  },
  hoursLong: {
    id: 'Jam buka paling panjang 120 huruf, misalnya "setiap hari 08.00 sampai 17.00".',
    en: 'Open hours may have 120 letters at most, such as "daily 8.00 to 17.00".',
  },
  licenceWrong: {
    id: 'Nomor izin berisi angka, huruf, titik, dan tanda hubung saja, paling panjang 60. Salin dari suratnya.',
    en: 'A licence number has figures, letters, dots and hyphens only, at most 60. Copy it from the document.',
  },
  markup: { id: 'Hapus tanda < dan > dari isian ini.', en: 'Remove the signs < and > from this field.' },
  strange: {
    id: 'Isian ini memuat tanda yang tidak dapat ditampilkan. Ketik ulang dengan huruf biasa.',
    en: 'This field holds signs that cannot be shown. Type it again in plain letters.',
  },
  consentMissing: {
    id: 'Centang persetujuan agar kami boleh menyimpan dan menampilkan dagangan Anda.',
    en: 'Tick the consent so that we may keep and show your listing.',
  },
  photoMissing: { id: 'Pilih satu foto produk.', en: 'Choose one photograph of the product.' },
  photoUnread: {
    id: 'Berkas ini bukan foto yang dapat dibaca. Pakai foto JPEG atau PNG dari kamera HP. Foto iPhone (HEIC): buka fotonya, pilih Bagikan, lalu simpan sebagai JPEG.',
    en: 'This file is no photograph that can be read. Use a JPEG or PNG photograph. iPhone photographs (HEIC): open it, choose Share, and save it as JPEG.',
  },
  photoLarge: {
    id: 'Foto terlalu besar. Kirim foto yang lebih kecil dari 12 MB, atau potret ulang dengan ukuran biasa.',
    en: 'The photograph is too large. Send one smaller than 12 MB, or take it again at normal size.',
  },
} satisfies Record<string, Label>;

export type IntakeWord = keyof typeof intakeWords;
