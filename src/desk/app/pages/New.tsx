import { type SubmitEvent, useState } from 'react';
import { isTypeId } from '../../../domain/validate.ts';
import type { OverviewReply } from '../../api.ts';
import { mayCreate, type Person, regionsFor } from '../../rules/roles.ts';
import { Choice } from '../Choice.tsx';
import { client } from '../client.ts';
import { Trouble } from '../Outcome.tsx';
import { go } from '../route.ts';
import { typesInOrder } from '../words.ts';

/** Beginning an entry: its kind, its name, its region. The address is made from the name and can be changed before publication. */
export function New({
  type,
  overview,
  person,
  onChanged,
}: {
  type: string | undefined;
  overview: OverviewReply;
  person: Person;
  onChanged: () => Promise<void>;
}) {
  const [trouble, setTrouble] = useState<string>();
  const types = typesInOrder.filter(({ id }) => mayCreate(person, id));
  const regions = regionsFor(person, overview.regions);

  async function start(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [kind, name, nameEn, region] = ['jenis', 'nama', 'namaEn', 'daerah'].map((key) => String(form.get(key) ?? '').trim());
    if (!kind || !isTypeId(kind) || !name) return;
    const id = slugOf(name);
    if (!id) {
      setTrouble('Nama perlu mengandung huruf atau angka.');
      return;
    }
    const data = {
      ...(kind !== 'citation' && kind !== 'milestone' && kind !== 'profile' && { slug: { id, en: slugOf(nameEn || name) } }),
      name: { id: name, ...(nameEn && { en: nameEn }) },
      ...(region && (kind === 'profile' ? { region } : kind === 'citation' || kind === 'pillar' ? {} : { regions: [region] })),
      ...(kind === 'article' && { date: today() }),
      reviewedAt: today(),
    };
    try {
      await client.save(kind, id, data, null, { create: true });
      await onChanged();
      go(['entri', kind, id]);
    } catch (error) {
      setTrouble((error as Error).message);
    }
  }

  return (
    <>
      <h1>Tulis entri baru</h1>
      <Trouble>{trouble}</Trouble>
      <form onSubmit={start} className="card stack narrow-form">
        <Choice id="jenis" label="Jenis" options={types} name="jenis" defaultValue={type ?? 'article'} required />
        <div className="field">
          <label htmlFor="nama">
            Judul atau nama <span className="needed">(wajib)</span>
          </label>
          <input id="nama" name="nama" required maxLength={140} />
        </div>
        <div className="field">
          <label htmlFor="namaEn">Judul atau nama dalam bahasa Inggris</label>
          <p className="hint" id="namaEn-hint">
            Boleh menyusul.
          </p>
          <input id="namaEn" name="namaEn" maxLength={140} lang="en" aria-describedby="namaEn-hint" />
        </div>
        <Choice
          id="daerah"
          label="Daerah"
          none={regions.length === 1 ? undefined : 'Pilih'}
          options={regions}
          name="daerah"
          defaultValue={regions.length === 1 ? regions[0]?.id : ''}
          required={person.role === 'humas'}
        />
        <button type="submit" className="main">
          Mulai menulis
        </button>
      </form>
    </>
  );
}

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** A name as an address: lower-case words joined by hyphens, at most 80 characters. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
