import './settings.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportList } from '../src/intake/list/export.ts';
import { isListFormat } from '../src/intake/list/write.ts';
import { load } from '../src/sources/load.ts';

const help = `Mengeluarkan daftar UMKM, satu baris satu produk

  npm run umkm:export -- [--format xlsx|csv] [--region lumajang] [--ke BERKAS]

Berkasnya memuat nomor WhatsApp pemilik, termasuk yang tidak tampil di situs: simpan seperti data pribadi lain.`;

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'xlsx' },
    region: { type: 'string' },
    ke: { type: 'string' },
    bantuan: { type: 'boolean' },
  },
});
const { format, region } = values;
const { corridor } = await load(process.env.CONTENT_DIR ?? join(import.meta.dirname, '..', 'content'));
const regions = corridor.all('region').map(({ id }) => id);

if (values.bantuan) console.log(help);
else if (!isListFormat(format)) fail(`--format ${format} tidak dikenal: xlsx atau csv.`);
else if (region !== undefined && !regions.includes(region)) fail(`Tidak ada daerah "${region}". Yang ada: ${regions.join(', ')}.`);
else {
  const listings = corridor.all('umkm').filter((listing) => region === undefined || listing.regions.includes(region));
  const out = values.ke ?? `umkm${region ? `-${region}` : ''}.${format}`;
  await writeFile(out, await exportList(listings, corridor, format), { mode: 0o600 });
  console.log(`${listings.length} usaha ditulis ke ${out}. Berkas ini memuat nomor WhatsApp pemilik: jaga seperti data pribadi lain.`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
