import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Role } from '../src/desk/rules/roles.ts';
import { deskFiles } from '../src/desk/server/app.ts';
import { deskFolder } from '../src/desk/server/open.ts';
import { UserError, Users } from '../src/desk/server/users.ts';
import { load } from '../src/sources/load.ts';

const help = `Pengguna meja redaksi

  npm run desk:user -- daftar
  npm run desk:user -- tambah NAMA --nama "Nama Lengkap" --peran redaktur|humas|pembaca [--daerah kota-malang,lumajang]
  npm run desk:user -- sandi NAMA
  npm run desk:user -- hapus NAMA

Sandi ditanyakan, atau dibaca dari masukan: echo "sandi yang panjang" | npm run desk:user -- tambah ...`;

/** Roles as they are said on the command line. */
const roleOf: Readonly<Record<string, Role>> = { redaktur: 'editor', humas: 'humas', pembaca: 'reader' };

const project = join(import.meta.dirname, '..');
const users = new Users(deskFiles(deskFolder(project)).users);

try {
  await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { nama: { type: 'string' }, peran: { type: 'string' }, daerah: { type: 'string' } },
  });
  const [command, id] = positionals;
  if (command === 'daftar') {
    for (const person of await users.all()) console.log([person.id, person.name, person.role, person.regions.join(',')].join('\t'));
    return;
  }
  if (!id) {
    console.log(help);
    process.exitCode = 1;
    return;
  }
  switch (command) {
    case 'tambah': {
      const role = roleOf[values.peran ?? ''];
      if (!role) throw new UserError(`--peran perlu salah satu dari: ${Object.keys(roleOf).join(', ')}`);
      const regions = (values.daerah ?? '').split(',').filter(Boolean);
      await mustExist(regions);
      await users.add({ id, name: values.nama ?? id, role, regions: role === 'humas' ? regions : [] }, await password());
      console.log(`Pengguna "${id}" (${values.peran}) ditambahkan. Ia masuk di /redaksi/.`);
      return;
    }
    case 'sandi':
      await users.setPassword(id, await password());
      console.log(`Sandi "${id}" diganti; sesi lamanya berakhir.`);
      return;
    case 'hapus':
      await users.remove(id);
      console.log(`Pengguna "${id}" dihapus; sesinya berakhir.`);
      return;
    default:
      console.log(help);
      process.exitCode = 1;
  }
}

async function mustExist(regions: readonly string[]): Promise<void> {
  const { corridor } = await load(process.env.CONTENT_DIR ?? join(project, 'content'));
  const known = corridor.all('region').map((region) => region.id);
  const wrong = regions.filter((region) => !known.includes(region));
  if (wrong.length > 0) throw new UserError(`Tidak ada daerah "${wrong.join(', ')}". Yang ada: ${known.join(', ')}.`);
}

/** A password typed without being shown, or read from a pipe. */
async function password(): Promise<string> {
  if (!stdin.isTTY) {
    let text = '';
    for await (const chunk of stdin) text += String(chunk);
    return text.replace(/\r?\n$/, '');
  }
  stdout.write('Sandi (tidak tampil saat diketik): ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: stdin, output: silent, terminal: true });
  const text = await line.question('');
  line.close();
  stdout.write('\n');
  return text;
}
