import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { ListRefusal } from './table.ts';

/** Most bytes the parts of a workbook may unpack to; 20,000 rows of twenty columns are about 25 MB. */
const maxUnpacked = 64 * 1024 * 1024;
const maxParts = 2_000;
/** A chunk unpacks to at most about a thousand times its size, so a bomb is noticed 16 MB after the limit. */
const chunkBytes = 16 * 1024;

/** The parts of a workbook that say what is in its cells, in the order a streaming reader needs them. */
const order = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'];
const isSheet = (name: string) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name);

/**
 * What an .xlsx holds of cells: its sheets as text, and the same parts packed again without compression.
 * Pictures, macros and all else are not even unpacked. Throws {@link ListRefusal} for what unpacks to too much, or is no workbook.
 */
export function unpackWorkbook(bytes: Uint8Array): { sheets: Map<string, string>; packed: Uint8Array } {
  const parts = partsOf(bytes);
  if (!parts.has('xl/workbook.xml')) {
    throw new ListRefusal('Berkas ini bukan buku kerja Excel. Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu coba lagi.');
  }
  const names = [...order.filter((name) => parts.has(name)), ...[...parts.keys()].filter(isSheet)];
  const packed = zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) as Uint8Array])), { level: 0 });
  const decoder = new TextDecoder();
  return { sheets: new Map(names.filter(isSheet).map((name) => [name, decoder.decode(parts.get(name))])), packed };
}

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let unpacked = 0;
  let seen = 0;
  let fault: Error | undefined;
  const unzip = new Unzip((file) => {
    seen += 1;
    if (!order.includes(file.name) && !isSheet(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      fault ??= error ?? undefined;
      if (error) return;
      unpacked += chunk.byteLength;
      if (unpacked > maxUnpacked) return;
      chunks.push(chunk);
      if (final) parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.byteLength && unpacked <= maxUnpacked && seen <= maxParts && !fault; at += chunkBytes) {
      unzip.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.byteLength);
    }
  } catch (error) {
    fault ??= error as Error;
  }
  if (unpacked > maxUnpacked || seen > maxParts) {
    throw new ListRefusal(
      'Isi berkas ini jauh lebih besar daripada berkasnya dan tidak dibuka. Salin tabelnya ke buku kerja baru, lalu coba lagi.',
    );
  }
  if (fault) throw new ListRefusal('Berkas .xlsx ini rusak. Buka dan simpan ulang di Excel atau LibreOffice, lalu coba lagi.');
  return parts;
}
