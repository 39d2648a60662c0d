import type { RowFault } from './faults.ts';
import type { Table } from './heads.ts';
import { type ListFormat, writeTable } from './write.ts';

/** Head of the column that says what to mend; it is known and passed over when the mended list comes back. */
export const mendHead = 'Yang perlu diperbaiki';

/** The rows that could not be taken, in the columns they came in, with what to mend beside each. Rows keep no look of their own. */
export function correctedList({ heads, rows }: Table, faults: readonly RowFault[], format: ListFormat): Promise<Uint8Array> {
  const byRow = new Map<number, RowFault[]>();
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  const bad = rows.filter(({ number }) => byRow.has(number));
  const shown = heads.map((head, column) => ({ head, column })).filter(({ head }) => head !== mendHead);
  const told = ({ column, found, expected, remedy }: RowFault) => `${column}: ditemukan ${found}, seharusnya ${expected}; ${remedy}.`;
  return writeTable(
    {
      name: 'Perlu diperbaiki',
      heads: [...shown.map(({ head }) => head), mendHead],
      rows: bad.map(({ number, cells }) => [
        ...shown.map(({ column }) => cells[column] ?? ''),
        (byRow.get(number) ?? []).map(told).join(' '),
      ]),
      marked: (index) => {
        const columns = new Set((byRow.get(bad[index]?.number ?? 0) ?? []).map(({ column }) => column));
        return [...shown.keys()].filter((at) => columns.has(shown[at]?.head ?? ''));
      },
    },
    format,
  );
}
