/** What a column of a list may hold. `pemilik` and `lewati` are known and kept out. */
export const listFields = {
  nama: {
    title: 'Nama produk',
    words: [
      'produk',
      'nama produk',
      'jenis produk',
      'produk unggulan',
      'nama barang',
      'barang',
      'jenis usaha',
      'hasil produksi',
      'nama menu',
    ],
  },
  usaha: {
    title: 'Nama usaha',
    words: [
      'nama usaha',
      'usaha',
      'nama umkm',
      'umkm',
      'nama ikm',
      'nama toko',
      'toko',
      'merek',
      'merk',
      'brand',
      'nama perusahaan',
      'nama',
    ],
  },
  harga: { title: 'Harga (Rp)', words: ['harga', 'harga jual', 'harga rp', 'harga satuan', 'harga produk', 'tarif'] },
  satuan: { title: 'Satuan', words: ['satuan', 'unit', 'kemasan', 'per'] },
  kategori: {
    title: 'Kategori',
    words: ['kategori', 'kategori produk', 'kelompok', 'sektor', 'bidang usaha', 'komoditas', 'kategori usaha'],
  },
  keterangan: { title: 'Keterangan', words: ['keterangan', 'deskripsi', 'keterangan produk', 'deskripsi produk', 'uraian'] },
  wa: {
    title: 'Nomor WhatsApp',
    words: [
      'wa',
      'hp',
      'no wa',
      'no hp',
      'hp wa',
      'no hp wa',
      'kontak',
      'no kontak',
      'hp pemilik',
      'no hp pemilik',
      'hp aktif',
      'kontak person',
    ],
  },
  desa: { title: 'Desa atau kelurahan', words: ['desa', 'nama desa', 'desa kelurahan', 'dusun desa'] },
  kecamatan: { title: 'Kecamatan', words: ['kecamatan', 'nama kecamatan'] },
  daerah: { title: 'Kabupaten atau kota', words: ['kabupaten', 'kota', 'kabupaten kota', 'daerah', 'kota kabupaten', 'wilayah'] },
  alamat: { title: 'Alamat', words: ['alamat', 'alamat usaha', 'alamat lengkap', 'lokasi', 'tempat', 'alamat produksi', 'lokasi usaha'] },
  sentra: { title: 'Sentra', words: ['sentra', 'nama sentra', 'klaster', 'sentra ikm'] },
  lat: { title: 'Lintang', words: ['lat', 'latitude', 'lintang', 'garis lintang', 'y', 'koordinat y', 'titik lintang'] },
  lon: { title: 'Bujur', words: ['lon', 'long', 'lng', 'longitude', 'bujur', 'garis bujur', 'x', 'koordinat x', 'titik bujur'] },
  koordinat: {
    title: 'Koordinat',
    words: ['koordinat', 'titik koordinat', 'lokasi gps', 'gps', 'titik lokasi', 'google maps', 'link maps', 'maps', 'lat long'],
  },
  jam: { title: 'Jam buka', words: ['jam buka', 'jam operasional', 'jam kerja', 'jam', 'hari dan jam buka'] },
  nib: { title: 'NIB', words: ['nib', 'no nib', 'nomor induk berusaha', 'no induk berusaha'] },
  pirt: { title: 'PIRT', words: ['pirt', 'p irt', 'spp irt', 'no pirt', 'no p irt', 'sertifikat pirt', 'no spp irt'] },
  halal: { title: 'Sertifikat halal', words: ['halal', 'no halal', 'sertifikat halal', 'no sertifikat halal', 'id halal'] },
  gi: { title: 'Indikasi geografis', words: ['indikasi geografis', 'ig', 'no ig', 'sertifikat ig'] },
  qris: { title: 'Menerima QRIS', words: ['qris', 'menerima qris', 'punya qris'] },
  setuju: {
    title: 'Pemilik setuju didaftarkan',
    words: [
      'setuju',
      'persetujuan',
      'persetujuan pemilik',
      'pemilik setuju',
      'pemilik sudah setuju',
      'izin pemilik',
      'bersedia',
      'kesediaan',
    ],
  },
  tampil: {
    title: 'Nomor boleh tampil',
    words: ['tampil', 'nomor boleh tampil', 'no boleh tampil', 'hp boleh tampil', 'wa boleh tampil', 'boleh tampil', 'izin tampil nomor'],
  },
  pemilik: {
    title: 'Nama pemilik (tidak disimpan)',
    words: [
      'pemilik',
      'nama pemilik',
      'nama pengusaha',
      'pengusaha',
      'nama pelaku usaha',
      'nama lengkap',
      'penanggung jawab',
      'nik',
      'no ktp',
      'email',
      'nama pelaku',
    ],
  },
  lewati: {
    title: 'Lewati',
    words: ['no', 'no urut', 'urut', 'tanggal', 'foto', 'status', 'yang perlu diperbaiki', 'tahun', 'omzet', 'tenaga kerja', 'modal'],
  },
} as const satisfies Record<string, { readonly title: string; readonly words: readonly string[] }>;

export type ListField = keyof typeof listFields;
/** Which column holds which field; columns count from 0. */
export type Columns = Readonly<Partial<Record<ListField, number>>>;

export const isListField = (name: string): name is ListField => Object.hasOwn(listFields, name);
/** Fields a column may be given; each at most once. */
export const keptFields: readonly ListField[] = (Object.keys(listFields) as ListField[]).filter(
  (field) => field !== 'pemilik' && field !== 'lewati',
);

/** Words that mean the same in the heads of lists. */
const same: Readonly<Record<string, string>> = {
  nomor: 'no',
  nomer: 'no',
  telepon: 'hp',
  telp: 'hp',
  tlp: 'hp',
  telpon: 'hp',
  handphone: 'hp',
  ponsel: 'hp',
  whatsapp: 'wa',
  whatsap: 'wa',
  kab: 'kabupaten',
  kec: 'kecamatan',
  kel: 'kelurahan',
  ds: 'desa',
  kelurahan: 'desa',
};

/** Words of a head: lower case, without marks, one of those that mean the same; what is said twice is said once. */
function wordsOf(head: string): Set<string> {
  const words = head
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return new Set(words.map((word) => same[word] ?? word));
}

const synonyms = (Object.entries(listFields) as [ListField, { words: readonly string[] }][]).flatMap(([field, { words }]) =>
  words.map((text) => ({ field, words: wordsOf(text) })),
);

interface Guess {
  readonly field: ListField;
  /** 1 when the head is one of the field's names, less when it only contains one. */
  readonly certainty: number;
  /** Words of the name that was found: "nama usaha" says more than "nama". */
  readonly words: number;
}

/** The field a head means, if any. */
export function fieldOf(head: string): Guess | undefined {
  const words = wordsOf(head);
  if (words.size === 0) return undefined;
  const found = synonyms
    .filter((synonym) => [...synonym.words].every((word) => words.has(word)))
    .map((synonym) => ({ field: synonym.field, certainty: synonym.words.size / words.size, words: synonym.words.size }))
    .sort(bySureness);
  const [best] = found;
  return best && best.certainty >= 0.4 ? best : undefined;
}

const bySureness = (a: Guess, b: Guess) => b.certainty - a.certainty || b.words - a.words;

/** The columns of a table by their heads; where two heads mean the same field, the surer one has it, else the first. */
export function matchColumns(heads: readonly string[]): Columns {
  const guesses = heads
    .flatMap((head, column) => {
      const guess = fieldOf(head);
      return guess && guess.field !== 'pemilik' && guess.field !== 'lewati' ? [{ column, ...guess }] : [];
    })
    .sort((a, b) => bySureness(a, b) || a.column - b.column);
  const columns: Partial<Record<ListField, number>> = {};
  for (const { column, field } of guesses) columns[field] ??= column;
  return columns;
}
