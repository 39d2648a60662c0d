import { describe } from '../../domain/problem.ts';
import { type IntakeWord, intakeWords } from '../../i18n/intake.ts';

/** Something wrong with a cell of a list, told so that an officer can mend it in the spreadsheet. Indonesian. */
export interface RowFault {
  /** The number the spreadsheet shows beside the row. */
  readonly row: number;
  /** Head of the column; empty when it is missing from the list. */
  readonly column: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

interface Words {
  readonly expected: string;
  readonly remedy: string;
}

/** What the rules of the form say to an owner, said to an officer with a spreadsheet. What is missing here is said as in the form. */
const wordsOf: Partial<Record<IntakeWord, Words>> = {
  nameMissing: { expected: 'nama produk, misalnya "Keripik tempe"', remedy: 'isi apa yang dijual usaha ini' },
  nameLong: { expected: 'nama produk paling panjang 80 huruf', remedy: 'persingkat; rincian masuk ke kolom keterangan' },
  businessLong: { expected: 'nama usaha paling panjang 80 huruf', remedy: 'persingkat namanya' },
  priceUnread: {
    expected: 'satu harga dalam rupiah, misalnya 15000 atau 15rb',
    remedy: 'tulis satu angka; untuk kisaran tulis harga terendahnya, atau kosongkan',
  },
  priceRange: { expected: 'Rp 100 sampai Rp 1 miliar', remedy: 'periksa jumlah nolnya, atau kosongkan bila harganya ditanyakan' },
  phoneMissing: { expected: 'nomor WhatsApp, misalnya 0812 3456 7890', remedy: 'isi nomor pemilik' },
  phoneWrong: {
    expected: 'satu nomor HP Indonesia, misalnya 0812 3456 7890',
    remedy: 'periksa angkanya; bila ada dua nomor tinggalkan satu; bila tertulis 6,28E+12 ubah kolomnya menjadi teks dan ketik ulang',
  },
  placeMissing: { expected: 'desa dan kecamatan, sentra, atau koordinat', remedy: 'isi salah satunya' },
  placeOutside: {
    expected: 'titik di dalam sepuluh daerah Bromo Tengger Semeru',
    remedy: 'periksa lintang dan bujur (mungkin tertukar), atau kosongkan dan isi desanya',
  },
  placeUnread: {
    expected: 'derajat desimal, misalnya -7.9812 dan 112.6312',
    remedy: 'salin ulang koordinatnya, atau kosongkan dan isi desanya',
  },
  sentraUnknown: { expected: 'nama sentra yang ada di situs', remedy: 'samakan ejaannya dengan halaman sentra, atau kosongkan' },
  regionMissing: {
    expected: 'salah satu dari sepuluh kabupaten dan kota',
    remedy: 'isi lengkap, misalnya "Kabupaten Malang" atau "Kota Malang"',
  },
  villageShort: { expected: 'desa dan kecamatannya', remedy: 'isi kedua kolom itu' },
  villageLong: { expected: 'desa dan kecamatan, paling panjang 120 huruf', remedy: 'tinggalkan nama desa dan kecamatan saja' },
  unitLong: { expected: 'satuan paling panjang 40 huruf', remedy: 'persingkat, misalnya "bungkus 200 gram"' },
  descriptionLong: { expected: 'keterangan paling panjang 300 huruf', remedy: 'persingkat' },
  hoursLong: { expected: 'jam buka paling panjang 120 huruf', remedy: 'persingkat, misalnya "setiap hari 08.00 sampai 17.00"' },
  licenceWrong: {
    expected: 'nomor izin: angka, huruf, titik, dan tanda hubung, paling panjang 60',
    remedy: 'salin dari suratnya, atau kosongkan',
  },
  markup: { expected: 'teks tanpa tanda < dan >', remedy: 'hapus tanda itu' },
  strange: { expected: 'huruf biasa', remedy: 'ketik ulang isian ini' },
};

/** A fault from the word of a rule. */
export function faultOf(word: IntakeWord, { row, column, cell }: { row: number; column: string; cell: string }): RowFault {
  const words = wordsOf[word] ?? { expected: 'isian yang benar', remedy: intakeWords[word].id };
  return { row, column, found: describe(cell === '' ? undefined : cell), ...words };
}

/** A fault in one line: `Baris 12 · Harga: ditemukan "…", seharusnya …; …`. */
export function faultLine({ row, column, found, expected, remedy }: RowFault): string {
  return `Baris ${row}${column && ` · ${column}`}: ditemukan ${found}, seharusnya ${expected}. Cara memperbaiki: ${remedy}.`;
}
