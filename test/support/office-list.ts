import ExcelJS from 'exceljs';

/** Heads as an office writes them. */
export const officeHeads = [
  'No',
  'Nama Usaha',
  'Nama Pemilik',
  'Produk',
  'Harga (Rp)',
  'Satuan',
  'Kategori',
  'No. HP/WA',
  'Desa',
  'Kecamatan',
  'Kab/Kota',
  'NIB',
  'Setuju',
];

const places = [
  ['Sanan', 'Blimbing', 'Kota Malang'],
  ['Tosari', 'Tosari', 'Kabupaten Pasuruan'],
  ['Ngadisari', 'Sukapura', 'Kabupaten Probolinggo'],
  ['Senduro', 'Senduro', 'Kabupaten Lumajang'],
];
const products = [
  ['Keripik tempe contoh', 'bungkus 200 gram', 'Makanan'],
  ['Kopi robusta contoh', 'kg', 'Kopi dan teh'],
  ['Cobek batu contoh', 'buah', 'Kerajinan'],
  ['Batik tulis contoh', 'lembar', 'Batik'],
];

/**
 * Rows of a made-up office list, with numbers no operator gives out: every tenth business sells a second product in a row of its own, prices come in the many ways
 * people type them, and with `faults` every fiftieth row has something to mend.
 */
export function officeRows(count: number, { faults = false } = {}): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => {
    const business = index % 10 === 9 ? index - 1 : index;
    const [village = '', district = '', region = ''] = places[business % places.length] ?? [];
    const [product = '', unit = '', category = ''] = products[(index + (index === business ? 0 : 1)) % products.length] ?? [];
    const price = [15_000 + index, `${15 + (index % 80)}rb`, `Rp ${15 + (index % 80)}.000`, ''][index % 4] ?? '';
    const bad = faults && index % 50 === 7;
    return [
      index + 1,
      `Usaha Contoh ${business + 1}`,
      `Pemilik Contoh ${business + 1}`,
      product,
      bad ? 'tergantung' : price,
      unit,
      category,
      `0812${String(business + 1).padStart(8, '0')}`,
      village,
      district,
      region,
      '',
      index % 3 === 0 ? 'ya' : '',
    ];
  });
}

/** A list as a workbook. */
export async function officeWorkbook(
  rows: readonly (readonly (string | number)[])[],
  heads: readonly string[] = officeHeads,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('UMKM');
  sheet.addRow(['DAFTAR UMKM CONTOH']);
  sheet.addRow([...heads]);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
