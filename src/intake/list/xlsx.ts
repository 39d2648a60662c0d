import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { ListRefusal, maxColumns, maxRows, plainText, type Sheet, type SheetRow, tooManyRows } from './table.ts';
import { unpackWorkbook } from './unpack.ts';

/** What the streaming reader gives beside its declared types. */
interface StreamedSheet extends AsyncIterable<ExcelJS.Row> {
  readonly id: number;
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

/**
 * The sheets of a workbook that their author shows, row by row as text: a formula as its last result, a date as `YYYY-MM-DD`,
 * yes and no as "ya" and "tidak". Throws {@link ListRefusal} for what is no workbook, or holds too much.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const { sheets: texts, packed } = unpackWorkbook(bytes);
  const hidden = new Map([...texts].map(([name, text]) => [name, hiddenRows(text)]));
  const names = [...texts.keys()];
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([packed]), { sharedStrings: 'cache', styles: 'cache' });
  const sheets: Sheet[] = [];
  let index = 0;
  try {
    for await (const sheet of reader as unknown as AsyncIterable<StreamedSheet>) {
      const isHidden = hidden.get(names[index++] ?? '') ?? new Set<number>();
      const rows: SheetRow[] = [];
      for await (const row of sheet) {
        rows.push(rowOf(row, isHidden));
        if (rows.length > maxRows + 100) throw tooManyRows();
      }
      if (sheet.state === undefined || sheet.state === 'visible') sheets.push({ name: sheet.name, rows });
    }
  } catch (error) {
    throw error instanceof ListRefusal ? error : unreadable();
  }
  if (sheets.length === 0) throw unreadable();
  return sheets;
}

const unreadable = () =>
  new ListRefusal('Berkas .xlsx ini tidak dapat dibaca. Buka dan simpan ulang di Excel atau LibreOffice, lalu coba lagi.');

function rowOf(row: ExcelJS.Row, hidden: ReadonlySet<number>): SheetRow {
  const cells: string[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    if (column <= maxColumns) cells[column - 1] = plainText(textOf(cell.value));
  });
  return {
    number: row.number,
    cells: Array.from(cells, (cell) => cell ?? ''),
    ...(hidden.has(row.number) && { hidden: true }),
  };
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : '';
  if (typeof value === 'string') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text ?? '').join('');
  if ('error' in value) return value.error;
  if ('formula' in value || 'sharedFormula' in value) return textOf(value.result as ExcelJS.CellValue);
  return 'text' in value ? textOf(value.text as ExcelJS.CellValue) : '';
}

/** A number as its digits, without the tail a computer's fractions leave: 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number) => (Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(12))));

/** Numbers of the rows a sheet hides; the streaming reader does not say. */
function hiddenRows(text: string): Set<number> {
  const found = new Set<number>();
  for (const [tag] of text.matchAll(/<row\b[^>]*\bhidden="(?:1|true)"[^>]*>/g)) {
    const number = /\br="(\d+)"/.exec(tag)?.[1];
    if (number) found.add(Number(number));
  }
  return found;
}
