import { fieldOf } from './columns.ts';
import { isBlank, ListRefusal, type Sheet, type SheetRow } from './table.ts';

/** A table of a list: its heads, and the rows below them. */
export interface Table {
  readonly sheet: string;
  readonly heads: readonly string[];
  readonly rows: readonly SheetRow[];
  /** What was left out of the file, for whoever sent it. */
  readonly notes: readonly string[];
}

/** Titles, a logo and a line of signatures stand above the heads of an office's table, never more than this. */
const searchedRows = 25;

/**
 * The table of a file: on the named sheet, or on the one whose heads are best understood.
 * Throws {@link ListRefusal} when no row can be told to hold the heads.
 */
export function tableOf(sheets: readonly Sheet[], wanted?: string): Table {
  const chosen = wanted === undefined ? sheets : sheets.filter(({ name }) => name === wanted);
  if (chosen.length === 0) {
    throw new ListRefusal(
      `Tidak ada lembar "${wanted}". Yang ada: ${sheets.map(({ name }) => `"${name}"`).join(', ') || 'tidak satu pun'}.`,
    );
  }
  const [best] = chosen.map((sheet) => ({ sheet, ...headsOf(sheet) })).sort((a, b) => b.known - a.known);
  if (!best || best.known < 2) {
    throw new ListRefusal(
      'Baris judul kolom tidak ditemukan. Baris itu perlu paling sedikit dua nama yang dikenal, misalnya "Nama usaha" dan "No HP".',
    );
  }
  const below = best.sheet.rows.slice(best.index + 1).filter((row) => !isBlank(row) && !isNumbering(row));
  const shown = below.filter(({ hidden }) => !hidden);
  const others = sheets.filter((sheet) => sheet !== best.sheet && sheet.rows.some((row) => !isBlank(row)));
  return {
    sheet: best.sheet.name,
    heads: best.heads,
    rows: shown,
    notes: [
      ...(shown.length < below.length
        ? [
            `${below.length - shown.length} baris tersembunyi tidak diambil. Bila perlu, tampilkan dulu (hapus saringan), simpan, lalu ulangi.`,
          ]
        : []),
      ...(others.length > 0 ? [`Lembar lain tidak dibaca: ${others.map(({ name }) => `"${name}"`).join(', ')}.`] : []),
    ],
  };
}

/** The row whose heads say most; a blank head takes the text above it, as in a table whose heads are merged over two rows. */
function headsOf({ rows }: Sheet): { index: number; heads: string[]; known: number } {
  let best = { index: -1, heads: [] as string[], known: 0 };
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const before = rows[index - 1]?.cells ?? [];
    // A title across the sheet is one cell, and no head.
    const above = before.filter(Boolean).length > 1 ? before : [];
    const width = Math.max(row.cells.length, above.length);
    const heads = Array.from({ length: width }, (_, column) => row.cells[column] || above[column] || '');
    const known = new Set(heads.map((head) => (head.length <= 60 ? fieldOf(head)?.field : undefined)).filter(Boolean)).size;
    if (known > best.known) best = { index, heads, known };
  }
  return best;
}

/** The row "1, 2, 3, …" that official tables have below their heads. */
const isNumbering = ({ cells }: SheetRow) => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, index) => cell === String(index + 1));
};
