import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/intake/list/columns.ts';
import { tableOf } from '../../../src/intake/list/heads.ts';
import { readSheets } from '../../../src/intake/list/read.ts';
import { ListRefusal, maxListBytes } from '../../../src/intake/list/table.ts';

const text = (content: string) => new TextEncoder().encode(content);
const table = async (bytes: Uint8Array, sheet?: string) => tableOf(await readSheets(bytes), sheet);

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A list as an office keeps it: a title, heads over two rows, a numbering row, and every kind of cell. */
const office = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('UMKM 2026');
    sheet.addRow(['DAFTAR UMKM BINAAN']);
    sheet.mergeCells('A1:H1');
    sheet.addRow([]);
    sheet.addRow(['No', 'Nama Usaha', 'Nama Pemilik', 'Alamat', '', 'No. HP/WA', 'Harga (Rp)', 'Tanggal']);
    sheet.addRow(['', '', '', 'Desa', 'Kecamatan']);
    sheet.mergeCells('D3:E3');
    sheet.addRow([1, 2, 3, 4, 5, 6, 7, 8]);
    sheet.addRow([
      1,
      'Keripik  A\n',
      'Bu X',
      'Sanan',
      'Blimbing',
      81234567890,
      { formula: '5*3000', result: 15000 },
      new Date('2026-01-02'),
    ]);
    sheet.addRow([2, 'Tersembunyi']).hidden = true;
    sheet.addRow([3, 'Cobek', true, { richText: [{ text: 'San' }, { text: 'an' }] }, 'Blimbing', '0812', 0.1 + 0.2, { error: '#N/A' }]);
    const notes = book.addWorksheet('Sembunyi');
    notes.state = 'hidden';
    notes.addRow(['Nama usaha', 'No HP', 'Harga', 'Desa', 'Kecamatan', 'Satuan']);
    book.addWorksheet('Catatan').addRow(['rapat']);
  });

/** A deflated part of an archive behind its local header, whose sizes lie. */
function packed(name: string, deflated: Uint8Array): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(deflated.byteLength, 18);
  head.writeUInt32LE(100, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), deflated]);
}

describe('a workbook', () => {
  test('is read as the text it shows, whatever the kind of cell', async () => {
    const { rows } = await table(await office());
    expect(rows).toEqual([
      { number: 6, cells: ['1', 'Keripik A', 'Bu X', 'Sanan', 'Blimbing', '81234567890', '15000', '2026-01-02'] },
      { number: 8, cells: ['3', 'Cobek', 'ya', 'Sanan', 'Blimbing', '0812', '0.3', '#N/A'] },
    ]);
  });

  test('finds heads merged over two rows below a title, and says what it left out', async () => {
    const { sheet, heads, notes } = await table(await office());
    expect([sheet, heads]).toEqual([
      'UMKM 2026',
      ['No', 'Nama Usaha', 'Nama Pemilik', 'Desa', 'Kecamatan', 'No. HP/WA', 'Harga (Rp)', 'Tanggal'],
    ]);
    expect(notes).toEqual([expect.stringContaining('1 baris tersembunyi'), 'Lembar lain tidak dibaca: "Catatan".']);
  });

  test('another sheet is read when it is named, and a wrong name is answered with the right ones', async () => {
    await expect(table(await office(), 'Rekap')).rejects.toThrow('Tidak ada lembar "Rekap". Yang ada: "UMKM 2026", "Catatan".');
  });

  test('that unpacks to far more than it weighs is refused, wherever the weight hides', async () => {
    const parts = { 'xl/workbook.xml': text('<workbook/>'), 'xl/_rels/workbook.xml.rels': text('<Relationships/>') };
    const blanks = deflateRawSync(Buffer.alloc(90 * 1024 * 1024, ' '));
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      const bomb = new Uint8Array(Buffer.concat([packed(name, blanks), zipSync(parts)]));
      expect(bomb.byteLength).toBeLessThan(200_000);
      await expect(readSheets(bomb)).rejects.toThrow('jauh lebih besar');
    }
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`xl/media/${index}.png`, text('x')]));
    await expect(readSheets(zipSync({ ...parts, ...many }))).rejects.toThrow('jauh lebih besar');
  });

  test('that is cut short, or is another kind of archive, is refused with what to do', async () => {
    const whole = await office();
    await expect(readSheets(whole.subarray(0, whole.byteLength / 2))).rejects.toThrow(ListRefusal);
    await expect(readSheets(zipSync({ 'content.xml': text('<office/>') }))).rejects.toThrow('bukan buku kerja Excel');
    await expect(readSheets(zipSync({ 'xl/workbook.xml': text('<workbook') }))).rejects.toThrow(ListRefusal);
  });
});

describe('text with separators', () => {
  const heads = ['Nama usaha', 'No HP', 'Harga'];
  const rows = [
    ['Keripik "Renyah", Sanan', '0812', '15.000'],
    ['Kopi\nTengger', '0813', ''],
  ];
  const written = (mark: string) =>
    [heads, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');
  const expected = [
    { number: 2, cells: ['Keripik "Renyah", Sanan', '0812', '15.000'] },
    { number: 3, cells: ['Kopi Tengger', '0813', ''] },
  ];

  test.each([
    ['comma', text(written(','))],
    ['semicolon', text(written(';'))],
    ['tab', text(written('\t'))],
    ['with its mark', text(`\uFEFF${written(';')}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${written(',')}`, 'utf16le'))],
    ['a blank line at the end', text(`${written(',')}\r\n\r\n`)],
  ])('%s', async (_, bytes) => {
    expect((await table(bytes)).rows).toEqual(expected);
  });

  test('"sep=" is a word of Excel, and counts as a line', async () => {
    const { rows: read } = await table(text(`sep=;\r\n${written(';')}`));
    expect(read.map(({ number }) => number)).toEqual([3, 4]);
  });

  test('of old Windows programs keeps its letters', async () => {
    const bytes = new Uint8Array(Buffer.from('Nama usaha;No HP\nCaf\xe9 Tengger;0812', 'latin1'));
    expect((await table(bytes)).rows[0]?.cells[0]).toBe('Café Tengger');
  });
});

describe('what is no list', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'kosong'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '.xls lama'],
    ['a PDF', text('%PDF-1.7'), 'PDF'],
    ['a web page named .xls', text('<html><table><tr><td>Nama usaha'), 'halaman web'],
    ['bytes', new Uint8Array([...text('Nama usaha;No HP'), 0, 0, 0]), 'bukan daftar'],
    ['too heavy', new Uint8Array(maxListBytes + 1), 'MB'],
    ['too long', text(`Nama usaha;No HP\n${'a;1\n'.repeat(20_500)}`), '20.000 baris'],
  ])('%s is refused', async (_, bytes, words) => {
    await expect(readSheets(bytes)).rejects.toThrow(ListRefusal);
    await expect(readSheets(bytes)).rejects.toThrow(words);
  });

  test('a table without heads is refused', async () => {
    await expect(table(text('Bu Sri;Sanan\nPak Budi;Tosari'))).rejects.toThrow('judul kolom tidak ditemukan');
  });
});

describe('heads', () => {
  const fields = (...heads: string[]) =>
    Object.fromEntries(Object.entries(matchColumns(heads)).map(([field, column]) => [heads[column ?? -1], field]));

  test('are known by the many names offices give them', () => {
    expect(
      fields('NO', 'NAMA UMKM', 'Produk Unggulan', 'No. Telp/HP', 'Kab./Kota', 'Kec.', 'Kelurahan/Desa', 'HARGA (Rp.)', 'No. P-IRT'),
    ).toEqual({
      'NAMA UMKM': 'usaha',
      'Produk Unggulan': 'nama',
      'No. Telp/HP': 'wa',
      'Kab./Kota': 'daerah',
      'Kec.': 'kecamatan',
      'Kelurahan/Desa': 'desa',
      'HARGA (Rp.)': 'harga',
      'No. P-IRT': 'pirt',
    });
  });

  test('the owner’s name, identity number and e-mail are never taken', () => {
    expect(fields('Nama Pemilik', 'NIK', 'Email', 'Nama Lengkap', 'Nama usaha')).toEqual({ 'Nama usaha': 'usaha' });
  });

  test('of two heads for one field the surer has it', () => {
    expect(fields('Nama', 'Nama usaha', 'Kontak', 'Nomor WhatsApp')).toEqual({ 'Nama usaha': 'usaha', 'Nomor WhatsApp': 'wa' });
  });
});
