import type { Columns, ListField } from './columns.ts';
import { isBlank, type SheetRow } from './table.ts';

/** What a second product of a business leaves blank, where a list joins its cells downwards. */
const ofBusiness: readonly ListField[] = ['usaha', 'wa', 'desa', 'kecamatan', 'alamat', 'sentra', 'lat', 'lon', 'koordinat'];
const inherited: readonly ListField[] = [...ofBusiness, 'daerah', 'jam', 'qris', 'setuju', 'tampil'];

/** Rows that name only a product take the business above them; what is no row of a business, such as a line of sums, falls out. */
export function withoutGaps(rows: readonly SheetRow[], columns: Columns): SheetRow[] {
  const used = Object.values(columns);
  const filled: SheetRow[] = [];
  for (const row of rows) {
    if (isBlank({ ...row, cells: used.map((column) => row.cells[column] ?? '') })) continue;
    const above = filled.at(-1);
    const at = (field: ListField) => row.cells[columns[field] ?? -1] ?? '';
    const follows = above !== undefined && at('nama') !== '' && ofBusiness.every((field) => at(field) === '');
    filled.push(follows ? joined(row, above, columns) : row);
  }
  return filled;
}

function joined(row: SheetRow, above: SheetRow, columns: Columns): SheetRow {
  const cells = [...row.cells];
  for (const field of inherited) {
    const column = columns[field];
    if (column !== undefined && !cells[column]) cells[column] = above.cells[column] ?? '';
  }
  return { ...row, cells: Array.from(cells, (cell) => cell ?? '') };
}
