import Papa from 'papaparse';
import { unguarded } from './guard.ts';
import { ListRefusal, maxColumns, maxRows, plainText, type Sheet, tooManyRows } from './table.ts';

/** A list as text with separators: comma, semicolon, tab or bar; UTF-8, UTF-16 with its mark, or what old Windows programs write. */
export function readCsv(bytes: Uint8Array): Sheet[] {
  const text = decoded(bytes);
  if (text.includes('\0'))
    throw new ListRefusal('Berkas ini bukan daftar yang dapat dibaca. Simpan sebagai .xlsx atau .csv, lalu coba lagi.');
  // "sep=;" is a word from Excel to itself.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const offset = named ? 1 : 0;
  const table = text.slice(named?.[0].length ?? 0);
  const { data } = Papa.parse<string[]>(table, { delimiter: named?.[1] ?? separatorOf(table), preview: maxRows + 2 });
  if (data.length > maxRows + 1) throw tooManyRows();
  return [
    {
      name: 'CSV',
      rows: data.map((cells, index) => ({
        number: index + 1 + offset,
        cells: cells.slice(0, maxColumns).map((cell) => plainText(unguarded(cell))),
      })),
    },
  ];
}

/** The sign that parts the first lines into most columns; the middle line counts, so that a title or a sentence does not mislead. */
function separatorOf(text: string): string {
  const columns = (delimiter: string) => {
    const counts = Papa.parse<string[]>(text, { delimiter, preview: 40, skipEmptyLines: true }).data.map(({ length }) => length);
    return counts.sort((a, b) => a - b)[Math.floor((counts.length - 1) / 2)] ?? 0;
  };
  const [best] = [';', ',', '\t', '|'].map((delimiter) => ({ delimiter, count: columns(delimiter) })).sort((a, b) => b.count - a.count);
  return best?.delimiter ?? ',';
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
