import { type Columns, isListField, keptFields, type ListField, listFields, matchColumns } from './columns.ts';
import { type Table, tableOf } from './heads.ts';
import { readSheets } from './read.ts';
import { ListRefusal } from './table.ts';

/** Fields given to columns by hand, by the head of the column; `lewati` leaves a column out. */
export type GivenColumns = Readonly<Record<string, string>>;

/** A list that was read, before its rows are judged. */
export interface OpenedList {
  readonly table: Table;
  readonly columns: Columns;
  /** What the columns lack for any row to be taken; empty when nothing. */
  readonly lacks: readonly string[];
}

/** Read a list and match its columns, by their names and by what is given. Throws {@link ListRefusal} for what is no list. */
export async function openList(
  bytes: Uint8Array,
  { sheet, given = {} }: { sheet?: string; given?: GivenColumns } = {},
): Promise<OpenedList> {
  const table = tableOf(await readSheets(bytes), sheet);
  const columns = givenColumns(table.heads, given);
  const has = (...fields: ListField[]) => fields.some((field) => columns[field] !== undefined);
  return {
    table,
    columns,
    lacks: [
      ...(has('nama') ? [] : ['Tidak ada kolom untuk nama produk.']),
      ...(has('desa', 'alamat', 'sentra', 'koordinat') || (has('lat') && has('lon'))
        ? []
        : ['Tidak ada kolom untuk tempat: desa dan kecamatan, alamat, sentra, atau koordinat.']),
    ],
  };
}

function givenColumns(heads: readonly string[], given: GivenColumns): Columns {
  const columns: Partial<Record<ListField, number>> = { ...matchColumns(heads) };
  for (const [head, field] of Object.entries(given)) {
    const column = heads.findIndex((each) => each.toLowerCase() === head.trim().toLowerCase());
    if (column < 0) throw new ListRefusal(`Tidak ada kolom "${head}". Yang ada: ${heads.filter(Boolean).join(', ')}.`);
    if (!isListField(field)) throw new ListRefusal(`Isian "${field}" tidak dikenal. Yang ada: ${[...keptFields, 'lewati'].join(', ')}.`);
    for (const known of keptFields) if (columns[known] === column) delete columns[known];
    if (keptFields.includes(field)) columns[field] = column;
  }
  return columns;
}

/** Columns as written on a command line: "Nama Toko=usaha, Kontak=wa". Throws {@link ListRefusal} for what is not of that form. */
export function parseGiven(text: string): GivenColumns {
  const pairs = text.split(',').filter((part) => part.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [head, field, ...rest] = pair.split('=').map((part) => part.trim());
      if (!head || !field || rest.length > 0)
        throw new ListRefusal(
          `--peta "${pair.trim()}" tidak terbaca. Tulis "Nama kolom=isian", dipisah koma; isian: ${keptFields.join(', ')}.`,
        );
      return [head, field];
    }),
  );
}

/** Numbers of rows as they are written: "12, 40". Throws {@link ListRefusal} for what is no number of a row. */
export function rowNumbers(text: string): ReadonlySet<number> {
  const written = text.split(/[\s,;]+/).filter(Boolean);
  const wrong = written.find((each) => !/^[1-9]\d{0,6}$/.test(each));
  if (wrong !== undefined) throw new ListRefusal(`"${wrong}" bukan nomor baris. Tulis nomor baris seperti di tabel, dipisah koma: 12,40.`);
  return new Set(written.map(Number));
}

/** What each column is taken for, in words, for a preview. */
export function columnNames(heads: readonly string[], columns: Columns): { head: string; field?: ListField; title?: string }[] {
  const fieldAt = new Map(Object.entries(columns).map(([field, column]) => [column, field as ListField]));
  return heads.map((head, column) => {
    const field = fieldAt.get(column);
    return { head, ...(field && { field, title: listFields[field].title }) };
  });
}
