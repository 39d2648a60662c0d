import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { guarded } from './guard.ts';
import { plainText } from './table.ts';

export const listFormats = ['xlsx', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

export const isListFormat = (name: string): name is ListFormat => (listFormats as readonly string[]).includes(name);

/** A cell to be written; numbers stay numbers in a workbook. */
export type WrittenCell = string | number;

export interface WrittenTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Columns of a row, counted from 0, that are to catch the eye in a workbook. */
  readonly marked?: (row: number) => readonly number[];
}

/** A table as a file: a workbook, or UTF-8 text with its mark and semicolons, which Indonesian spreadsheets open as columns. */
export async function writeTable(table: WrittenTable, format: ListFormat): Promise<Uint8Array> {
  return format === 'csv' ? csvOf(table) : xlsxOf(table);
}

export const mimeOf: Readonly<Record<ListFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

function csvOf({ heads, rows }: WrittenTable): Uint8Array {
  const cells = [heads, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : guarded(plainText(cell)))));
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

async function xlsxOf({ name, heads, rows, marked }: WrittenTable): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...heads]).font = { bold: true };
  for (const [index, row] of rows.entries()) {
    // Text is written as text: a phone number keeps its zero, and no cell is a formula.
    const written = sheet.addRow([...row]);
    for (const column of marked?.(index) ?? []) {
      written.getCell(column + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE3C2' } };
    }
  }
  sheet.columns.forEach((column, index) => {
    const longest = Math.max(...[heads, ...rows.slice(0, 200)].map((row) => String(row[index] ?? '').length));
    column.width = Math.min(60, Math.max(8, longest + 2));
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
