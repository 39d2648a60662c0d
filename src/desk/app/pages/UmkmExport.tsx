import { useState } from 'react';
import type { OverviewReply } from '../../api.ts';
import { type Person, regionsFor } from '../../rules/roles.ts';
import { Choice } from '../Choice.tsx';
import { to } from '../route.ts';
import { exportAddress } from '../umkm-client.ts';

/** Taking the listings out as a table. */
export function UmkmExport({ overview, person }: { overview: OverviewReply; person: Person }) {
  const [region, setRegion] = useState('');
  const query = region ? { daerah: region } : {};
  return (
    <>
      <p className="meta">
        <a href={to(['umkm'])}>UMKM</a>
      </p>
      <h1>Keluarkan daftar</h1>
      <p>Satu baris satu produk, dengan kolom yang dapat dimasukkan lagi di halaman Masukkan daftar dinas.</p>
      <p className="notice">
        Berkas ini memuat nomor WhatsApp pemilik, termasuk yang tidak tampil di situs. Simpan di komputer kantor, jangan dibagikan.
      </p>
      <div className="narrow-form">
        <Choice
          id="ekspor-daerah"
          label="Daerah"
          none={person.role === 'humas' ? 'Semua daerah Anda' : 'Semua'}
          options={regionsFor(person, overview.regions)}
          value={region}
          onChange={(event) => setRegion(event.target.value)}
        />
      </div>
      <p className="tools">
        <a className="button" href={exportAddress({ format: 'xlsx', ...query })} download>
          Unduh .xlsx
        </a>
        <a className="button" href={exportAddress({ format: 'csv', ...query })} download>
          Unduh .csv
        </a>
      </p>
    </>
  );
}
