import type { Entry } from '../../domain/model/index.ts';
import { productCategory } from '../../domain/model/types/umkm.ts';
import { labels } from '../../i18n/labels.ts';

/** What people write in a cell that holds nothing. */
const nothing = /^(?:-+|–|—|\.|0|n\/?a|nihil|kosong|belum(?: ada| punya)?|tidak ada|tdk ada|tidak punya|null)$/i;

/** A cell's text; blank when it only says that there is nothing. A lone 0 is nothing in no column but numbers. */
export const said = (cell: string): string => (nothing.test(cell) && cell !== '0' ? '' : cell);

/** A formula whose result is an error, as the spreadsheet shows it. */
export const isFormulaError = (cell: string): boolean => /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/i.test(cell);

const yes = /^(?:ya+|y|iya|yes|v|x|√|✓|✔|1|ada|sudah|setuju|boleh|bersedia|punya|true|benar|ok|oke)$/i;
const no = /^(?:tidak|tdk|t|no|0|belum|tidak setuju|tidak boleh|keberatan|tidak bersedia|false|bukan)$/i;

/** Yes or no as people write it in a column; `undefined` when blank, `null` when it is neither. */
export function yesOrNo(cell: string): boolean | undefined | null {
  const text = cell.trim();
  if (text === '' || /^[-–—]+$/.test(text)) return undefined;
  if (yes.test(text)) return true;
  return no.test(text) ? false : null;
}

const key = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

type Category = (typeof productCategory.options)[number];

/** Names that officers use for a category beside its own. */
const categoryNames: Readonly<Record<Category, readonly string[]>> = {
  food: ['kuliner', 'makanan ringan', 'camilan', 'olahan pangan', 'pangan', 'kue', 'mamin', 'makanan minuman', 'makanan dan minuman'],
  drink: ['minum', 'jamu'],
  'coffee-tea': ['kopi', 'teh'],
  fresh: ['buah', 'sayur', 'sayuran', 'buah dan sayur', 'susu'],
  fish: ['perikanan', 'hasil laut', 'olahan ikan'],
  farm: ['pertanian', 'perkebunan', 'hasil tani', 'hortikultura'],
  plants: ['tanaman hias', 'bunga', 'bibit'],
  batik: ['kain batik', 'wastra'],
  fashion: ['fesyen', 'pakaian', 'konveksi', 'sandang', 'bordir'],
  craft: ['kriya', 'handicraft', 'kerajinan tangan', 'mebel'],
};

const categories = new Map(
  productCategory.options.flatMap((id) => {
    const { id: own, en } = labels.productCategory[id];
    return [id, own, en, ...categoryNames[id]].map((name) => [key(name), id] as const);
  }),
);

/** The category a cell names: by its id, its name in either language, or what officers call it. */
export const categoryOf = (cell: string): Category | undefined => categories.get(key(cell));

/**
 * The region a cell names: "Kab. Malang", "Kota Malang", "35.07" or its id. A name that a kota and a kabupaten share
 * needs the word before it; alone it means neither. Lists the candidates then.
 */
export function regionNamed(
  cell: string,
  regions: readonly Entry<'region'>[],
): { readonly region?: string; readonly like: readonly string[] } {
  const words = key(cell.replace(/\bkab\b\.?/i, 'kabupaten'));
  const exact = regions.find(({ id, adm, name }) => key(id) === words || adm === cell.trim() || key(name.id) === words);
  if (exact) return { region: exact.id, like: [exact.name.id] };
  const like = regions.filter(({ name }) => key(name.id).replace(/^(?:kota|kabupaten) /, '') === words.replace(/^(?:kota|kabupaten) /, ''));
  const [only] = like;
  const hasKind = /^(?:kota|kabupaten) /.test(words);
  return only && like.length === 1 && !hasKind ? { region: only.id, like: [only.name.id] } : { like: like.map(({ name }) => name.id) };
}

/** Latitude and longitude in one cell, as maps and phones copy them: "-7.98, 112.63", "-7,98; 112,63", or a link of a map. */
export function coordinatesIn(cell: string): { readonly lat: string; readonly lon: string } | undefined {
  const decoded = decode(cell);
  // Only where no point parts the decimals can a comma do it.
  const text = /\d\.\d/.test(decoded) ? decoded : decoded.replaceAll(/(\d),(\d{3,})/g, '$1.$2');
  const match = /(-?\d{1,2}\.\d+)\s*°?\s*[,;\s/]\s*(-?\d{2,3}\.\d+)/.exec(text);
  return match?.[1] && match[2] ? { lat: match[1], lon: match[2] } : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
