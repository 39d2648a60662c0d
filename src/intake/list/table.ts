/** Largest list in bytes: 10,000 businesses with twenty columns are about 2 MB. */
export const maxListBytes = 8 * 1024 * 1024;
/** Most rows of a list, and most columns that are looked at. */
export const maxRows = 20_000;
export const maxColumns = 100;
/** Longest text of a cell; nothing a list may say is longer. */
const maxCell = 4_000;

/** A row as it stands in the file; `number` is the one the spreadsheet shows beside it. */
export interface SheetRow {
  readonly number: number;
  /** Text of each column; what a cell showed, without its look. */
  readonly cells: readonly string[];
  /** Hidden by its author, most often by a filter. */
  readonly hidden?: true;
}

/** One sheet of a file, as text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** The file cannot be read as a list. The message says why and what to do, in Indonesian. */
export class ListRefusal extends Error {
  override readonly name = 'ListRefusal';
}

export const tooManyRows = () =>
  new ListRefusal(`Daftar ini lebih dari ${maxRows.toLocaleString('id-ID')} baris. Bagi menjadi beberapa berkas, misalnya per kecamatan.`);

/** A cell's text without what nobody sees: joined lines, single blanks, no control signs. */
export function plainText(text: string): string {
  return text
    .slice(0, maxCell)
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .trim();
}

export const isBlank = ({ cells }: SheetRow): boolean => cells.every((cell) => cell === '');
