import { readCsv } from './csv.ts';
import { ListRefusal, maxListBytes, type Sheet } from './table.ts';
import { readXlsx } from './xlsx.ts';

/**
 * The sheets of a list: .xlsx or text with separators, known by its content and not by its name.
 * Throws {@link ListRefusal} with a sentence for whoever sent it.
 */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.byteLength === 0) throw new ListRefusal('Berkas ini kosong. Pilih berkas daftar yang berisi.');
  if (bytes.byteLength > maxListBytes)
    throw new ListRefusal(
      `Berkas lebih dari ${maxListBytes / 1024 / 1024} MB. Hapus gambar dari dalamnya, atau bagi menjadi beberapa berkas.`,
    );
  if (startsWith(bytes, 'PK')) return readXlsx(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0'))
    throw new ListRefusal('Berkas ini .xls lama, atau dikunci sandi. Buka di Excel, hapus sandinya, simpan sebagai .xlsx, lalu coba lagi.');
  if (startsWith(bytes, '%PDF'))
    throw new ListRefusal('Berkas ini PDF. Mintalah tabel aslinya, atau salin tabelnya ke Excel dan simpan sebagai .xlsx.');
  if (/^\s*(?:<!doctype|<html|<table|<\?xml)/i.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 200))))
    throw new ListRefusal('Berkas ini halaman web yang diberi nama seperti tabel. Buka di Excel, simpan sebagai .xlsx, lalu coba lagi.');
  return readCsv(bytes);
}

const startsWith = (bytes: Uint8Array, signs: string) => [...signs].every((sign, index) => bytes[index] === sign.charCodeAt(0));
