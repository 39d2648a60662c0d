import type { Corridor } from '../../domain/corridor.ts';
import type { Entry } from '../../domain/model/index.ts';
import { describe } from '../../domain/problem.ts';
import { readSubmission, type Submission } from '../submission.ts';
import { cleanLine } from '../text.ts';
import { type Columns, type ListField, listFields } from './columns.ts';
import { faultOf, type RowFault } from './faults.ts';
import type { SheetRow } from './table.ts';
import { categoryOf, coordinatesIn, isFormulaError, regionNamed, said, yesOrNo } from './values.ts';

/** A row that can be listed. */
export interface ReadRow {
  readonly number: number;
  readonly submission: Submission;
  /** What the owner agreed to, as far as the list says it. */
  readonly agreed: { readonly listed?: boolean; readonly phone?: boolean };
  /** What was left out of the row, for whoever sent the list. */
  readonly notes: readonly string[];
}

export interface RowContext {
  readonly heads: readonly string[];
  readonly columns: Columns;
  readonly corridor: Corridor;
  /** Region of rows that name none: an officer's own. */
  readonly region?: string;
  /** Regions whose rows may be taken; all when absent. */
  readonly allowed?: readonly string[];
}

const licences = ['nib', 'pirt', 'halal', 'gi'] as const;
/** Columns in which a nought may be meant. */
const numbers: ReadonlySet<ListField> = new Set(['harga', 'lat', 'lon']);
/** Columns the form's rules speak of under one name. */
const placeColumns = ['lat', 'lon', 'koordinat', 'desa', 'kecamatan', 'alamat', 'sentra', 'daerah'] as const;

/** A row of a list as the form would have sent it, judged by the form's rules. */
export function readRow(row: SheetRow, context: RowContext): ReadRow | { readonly faults: readonly RowFault[] } {
  const shown = (field: ListField) => row.cells[context.columns[field] ?? -1] ?? '';
  const cell = (field: ListField) => (shown(field) === '0' && !numbers.has(field) ? '' : said(shown(field)));
  const head = (field: ListField) => context.heads[context.columns[field] ?? -1] ?? listFields[field].title;
  const at = (field: ListField) => ({ row: row.number, column: head(field), cell: shown(field) });
  const faults: RowFault[] = [];
  const notes: string[] = [];

  if (/\d[.,]?\d*e\+?\d+/i.test(cell('wa'))) faults.push(faultOf('phoneWrong', at('wa')));
  for (const field of Object.keys(context.columns) as ListField[]) {
    if (!isFormulaError(cell(field))) continue;
    faults.push({ ...at(field), found: describe(cell(field)), expected: 'nilai', remedy: 'perbaiki rumusnya, atau ketik nilainya' });
  }
  if (faults.length > 0) return { faults };

  const region = regionOf(cell('daerah'), context);
  if (region.like) {
    faults.push({
      ...faultOf('regionMissing', at('daerah')),
      ...(region.like.length > 1 && { expected: `salah satu dari: ${region.like.join(', ')}` }),
    });
  }
  const sentra = cell('sentra') && sentraNamed(cell('sentra'), context.corridor);
  if (cell('sentra') && !sentra) notes.push(`sentra "${cell('sentra')}" tidak dikenal, tidak dicatat`);
  const category = categoryOf(cell('kategori'));
  if (cell('kategori') && !category) notes.push(`kategori "${cell('kategori')}" tidak dikenal, dikosongkan`);
  const answers = { qris: yesOrNo(shown('qris')), setuju: yesOrNo(shown('setuju')), tampil: yesOrNo(shown('tampil')) };
  for (const [field, answer] of Object.entries(answers)) {
    if (answer === null)
      faults.push({
        ...at(field as ListField),
        found: describe(shown(field as ListField)),
        expected: 'ya atau tidak',
        remedy: 'tulis ya atau tidak, atau kosongkan',
      });
  }
  const coordinates = coordinatesIn(cell('koordinat')) ?? { lat: cell('lat'), lon: cell('lon') };

  const result = readSubmission(
    {
      nama: cell('nama'),
      usaha: cell('usaha'),
      harga: cell('harga'),
      satuan: cell('satuan'),
      kategori: category ?? '',
      keterangan: cell('keterangan'),
      wa: cell('wa'),
      jam: cell('jam'),
      ...coordinates,
      sentra: sentra || '',
      desa: [cell('desa') || villageIn(cell('alamat')), cell('kecamatan') || districtIn(cell('alamat'))].filter(Boolean).join(', '),
      daerah: region.id ?? '',
      ...Object.fromEntries(licences.map((kind) => [kind, licenceNumber(cell(kind), kind, notes)])),
      qris: answers.qris ? 'ya' : '',
      setuju: 'ya',
      tampil: '',
      bahasa: 'id',
    },
    context.corridor,
    { phoneless: true },
  );
  for (const [field, word] of Object.entries(result.faults ?? {})) {
    if (word === 'regionMissing' && region.like) continue;
    faults.push(
      faultOf(word, at(field === 'tempat' ? (placeColumns.find((column) => cell(column) !== '') ?? 'desa') : (field as ListField))),
    );
  }
  const placed = result.submission?.place?.regions[0];
  if (placed && context.allowed && !context.allowed.includes(placed)) {
    const name = context.corridor.find('region', placed)?.name.id ?? placed;
    faults.push({
      ...at('daerah'),
      found: describe(name),
      expected: 'daerah Anda sendiri',
      remedy: 'serahkan baris ini kepada petugas daerah itu',
    });
  }
  if (!result.submission || faults.length > 0) return { faults };
  const { submission } = result;
  const [village = '', district = ''] = [cleanLine(cell('desa')), cleanLine(cell('kecamatan'))];
  return {
    number: row.number,
    // Coordinates say where, the columns beside them what it is called.
    submission: {
      ...submission,
      ...(submission.place &&
        district.length > 1 && {
          place: { locality: { district, ...(village.length > 1 && { village }) }, ...submission.place },
        }),
    },
    agreed: {
      ...(typeof answers.setuju === 'boolean' && { listed: answers.setuju }),
      ...(typeof answers.tampil === 'boolean' && { phone: answers.tampil }),
    },
    notes,
  };
}

/** The region of a row: what it names, else the officer's own. `like` when the name fits none or several. */
function regionOf(cell: string, { corridor, region }: RowContext): { readonly id?: string; readonly like?: readonly string[] } {
  if (cell === '') return region === undefined ? {} : { id: region };
  const named = regionNamed(cell, corridor.all('region'));
  return named.region === undefined ? { like: named.like } : { id: named.region };
}

const sentraNamed = (cell: string, corridor: Corridor): string | undefined => {
  const same = (entry: Entry<'sentra'>) =>
    [entry.id, entry.name.id, entry.name.en, entry.locality?.village].some((name) => name?.toLowerCase() === cell.toLowerCase());
  return corridor.all('sentra').find(same)?.id;
};

/** A licence's number. A column that only says "yes" tells of a licence, but a number is what can be looked up. */
function licenceNumber(cell: string, kind: (typeof licences)[number], notes: string[]): string {
  const answer = yesOrNo(cell);
  if (answer === true) notes.push(`${listFields[kind].title} tanpa nomor, tidak dicatat`);
  return typeof answer === 'boolean' ? '' : cell;
}

const villageIn = (address: string) => /\b(?:desa|ds|kelurahan|kel)\b\.?\s*([\p{L} ]+?)\s*(?=,|$|\bkec)/iu.exec(address)?.[1] ?? '';
const districtIn = (address: string) => /\b(?:kecamatan|kec)\b\.?\s*([\p{L} ]+?)\s*(?=,|$|\b(?:kab|kota)\b)/iu.exec(address)?.[1] ?? '';
