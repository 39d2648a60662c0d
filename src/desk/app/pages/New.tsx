import { type FormEvent, useState } from 'react';
import { isTypeId } from '../../../domain/validate.ts';
import type { OverviewReply } from '../../api.ts';
import { mayCreate, type Person } from '../../rules/roles.ts';
import { client } from '../client.ts';
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
  const regions = person.role === 'humas' ? overview.regions.filter(({ id }) => person.regions.includes(id)) : overview.regions;

  async function start(event: FormEvent<HTMLFormElement>) {
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
      {trouble && (
        <p role="alert" className="notice bad">
          {trouble}
        </p>
      )}
      <form onSubmit={start} className="card stack narrow-form">
        <div className="field">
          <label htmlFor="jenis">Jenis</label>
          <select id="jenis" name="jenis" defaultValue={type ?? 'article'} required>
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
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
        <div className="field">
          <label htmlFor="daerah">Daerah</label>
          <select id="daerah" name="daerah" defaultValue={regions.length === 1 ? regions[0]?.id : ''} required={person.role === 'humas'}>
            {regions.length !== 1 && <option value="">Pilih</option>}
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
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
