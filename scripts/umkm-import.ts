import './settings.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { deskFiles } from '../src/desk/server/app.ts';
import { deskFolder } from '../src/desk/server/open.ts';
import { Corridor } from '../src/domain/corridor.ts';
import { Erased } from '../src/intake/erased.ts';
import { applyPlan } from '../src/intake/list/apply.ts';
import { correctedList } from '../src/intake/list/corrected.ts';
import { faultLine } from '../src/intake/list/faults.ts';
import { businessKeys } from '../src/intake/list/key.ts';
import { columnNames, openList, parseGiven, rowNumbers } from '../src/intake/list/open.ts';
import { type ListPlan, planList, type RowNote } from '../src/intake/list/plan.ts';
import { ListRefusal } from '../src/intake/list/table.ts';
import { Secret } from '../src/intake/secret.ts';
import { projectFolders } from '../src/release/project.ts';
import { intakeFolder } from '../src/server/intake.ts';
import { openWorkplace } from '../src/sources/workplace.ts';

const help = `Memasukkan daftar UMKM dinas

  npm run umkm:import -- DAFTAR.xlsx --oleh "Nama petugas"                uji coba: apa yang akan terjadi, tanpa menyimpan
  npm run umkm:import -- DAFTAR.xlsx --oleh "Nama petugas" --ya           simpan; usahanya menunggu di antrean meja redaksi

  --peta "Nama Toko=usaha,Kontak=wa"   kolom yang tidak dikenali; "=lewati" mengabaikan kolom
  --lembar "UMKM 2026"                 lembar buku kerja, bila bukan yang paling dikenali
  --daerah lumajang                    daerah untuk baris tanpa kolom kabupaten/kota
  --setuju                             petugas menyatakan: semua pemilik di daftar ini sudah setuju (dicatat dengan nama dan tanggal)
  --terbitkan                          langsung terbit, bagi usaha yang pemiliknya setuju
  --kembali 12,40                      baris yang dahulu diminta dihapus, dan pemiliknya sendiri meminta dipasang lagi (dicatat)
  --perbaikan BERKAS                   tempat baris yang perlu diperbaiki (bawaan: di sebelah daftar)

Boleh diputus (Ctrl+C) dan diulang: baris yang sudah masuk tidak masuk dua kali.`;

/** Faults and notes that are printed; all of them are in the file of rows to mend. */
const shown = 20;
const project = join(import.meta.dirname, '..');

try {
  await main();
} catch (error) {
  if (!(error instanceof ListRefusal) && (error as Error).name !== 'AbortError') throw error;
  console.error(
    (error as Error).name === 'AbortError'
      ? '\nDiputus. Yang sudah tersimpan tetap ada; jalankan lagi untuk melanjutkan.'
      : (error as Error).message,
  );
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      oleh: { type: 'string' },
      ya: { type: 'boolean', default: false },
      peta: { type: 'string', default: '' },
      lembar: { type: 'string' },
      daerah: { type: 'string' },
      setuju: { type: 'boolean', default: false },
      terbitkan: { type: 'boolean', default: false },
      kembali: { type: 'string', default: '' },
      perbaikan: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file || !values.oleh || values.oleh.trim().length < 2) {
    console.log(help);
    process.exitCode = 1;
    return;
  }
  const by = values.oleh.trim();
  const returning = rowNumbers(values.kembali);
  const bytes = await readFile(file).catch(() => {
    throw new ListRefusal(`Berkas "${file}" tidak dapat dibuka. Periksa nama dan foldernya.`);
  });
  const { table, columns, lacks } = await openList(bytes, {
    given: parseGiven(values.peta),
    ...(values.lembar !== undefined && { sheet: values.lembar }),
  });
  console.log(`Lembar "${table.sheet}", ${table.rows.length} baris.`);
  for (const { head, title } of columnNames(table.heads, columns)) if (head) console.log(`  ${head} → ${title ?? 'tidak diambil'}`);
  for (const note of table.notes) console.log(note);
  if (lacks.length > 0) throw new ListRefusal(`${lacks.join(' ')} Beri tahu kolomnya dengan --peta "Nama kolom=isian".`);

  const folders = projectFolders(project);
  const workplace = await openWorkplace({
    content: folders.content,
    journal: deskFiles(deskFolder(project)).storeJournal,
    commit: false,
  });
  if (!workplace)
    throw new ListRefusal('Konten berada di Contentful dan tidak ada token untuk mengubahnya: isi CONTENTFUL_MANAGEMENT_TOKEN.');
  const entries = await workplace.store.list();
  const { corridor } = Corridor.build(entries);
  if (values.daerah !== undefined && !corridor.find('region', values.daerah))
    throw new ListRefusal(
      `Tidak ada daerah "${values.daerah}". Yang ada: ${corridor
        .all('region')
        .map(({ id }) => id)
        .join(', ')}.`,
    );

  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const secret = await Secret.open(intakeFolder(project));
  const plan = await planList(
    table,
    columns,
    {
      corridor,
      entries,
      by,
      now: new Date(),
      keyOf: businessKeys(secret),
      erased: await new Erased(intakeFolder(project), secret).known(),
      returning,
      allAgreed: values.setuju,
      publish: values.terbitkan,
      ...(values.daerah !== undefined && { region: values.daerah }),
    },
    { signal: stop.signal, onProgress: progress('Memeriksa baris') },
  );
  report(plan);
  if (plan.faults.length > 0) {
    const { dir, name, ext } = parse(file);
    const format = ext.toLowerCase() === '.xlsx' ? 'xlsx' : 'csv';
    const out = values.perbaikan ?? join(dir, `${name}-perlu-diperbaiki.${format}`);
    await writeFile(out, await correctedList(table, plan.faults, format));
    console.log(`Baris yang perlu diperbaiki disalin ke ${out}: perbaiki di sana, lalu masukkan berkas itu.`);
  }
  if (!values.ya) {
    console.log('Uji coba selesai; belum ada yang disimpan. Tambahkan --ya untuk menyimpan.');
    return;
  }
  const { created, updated, failed } = await applyPlan(
    plan.planned,
    workplace.store,
    { by },
    { signal: stop.signal, onProgress: progress('Menyimpan') },
  );
  console.log(`${created} usaha baru, ${updated} diperbarui${failed.length > 0 ? `, ${failed.length} gagal` : ''}.`);
  lines(failed);
  if (failed.length > 0) process.exitCode = 1;
}

function report({ planned, same, left, erased, notes, faults }: ListPlan): void {
  const created = planned.filter(({ expected }) => expected === null).length;
  const bad = new Set(faults.map(({ row }) => row)).size;
  console.log(`Usaha baru: ${created}. Diperbarui: ${planned.length - created}. Baris yang sudah ada dan sama: ${same.length}.`);
  for (const fault of faults.slice(0, shown)) console.log(faultLine(fault));
  if (bad > 0) console.log(`${bad} baris perlu diperbaiki${faults.length > shown ? `, ${shown} kesalahan pertama di atas` : ''}.`);
  if (left.length > 0) console.log(`Tidak disentuh:`);
  lines(left);
  if (erased.length > 0) console.log('Diminta dihapus oleh pemilik (bila pemiliknya sendiri meminta kembali: --kembali NOMOR-BARIS):');
  lines(erased);
  if (notes.length > 0) console.log('Catatan:');
  lines(notes);
}

function lines(notes: readonly RowNote[]): void {
  for (const { rows, text } of notes.slice(0, shown))
    console.log(`  Baris ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ', …' : ''}: ${text}`);
  if (notes.length > shown) console.log(`  dan ${notes.length - shown} lagi.`);
}

/** A line at most every second; on a terminal it writes over itself. */
function progress(what: string): (done: number, all: number) => void {
  let last = Date.now();
  return (done, all) => {
    if (Date.now() - last < 1000 && done < all) return;
    last = Date.now();
    console.log(`${what}: ${done} dari ${all}`);
  };
}
