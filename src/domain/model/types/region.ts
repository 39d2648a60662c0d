import { z } from 'zod';
import { field } from '../field.ts';
import { cited, entryFields, isoDate, line, omit, point, ref, shortText } from '../parts.ts';

/** An official of the past, shown only as dated history. */
const pastOfficial = z.strictObject({
  name: field(z.string().min(3), ['Nama', 'Name']),
  office: field(line, ['Jabatan', 'Office']),
  date: field(isoDate, ['Tercatat pada', 'On record on'], { widget: 'date' }),
  sources: field(z.array(cited).min(1), ['Sumber', 'Sources']),
});

export const region = z.strictObject({
  ...omit(entryFields, 'regions'),
  kind: field(z.enum(['kota', 'kabupaten']), ['Bentuk daerah', 'Kind of region'], { widget: 'choice' }),
  role: field(z.enum(['core', 'buffer', 'linked']), ['Peran di koridor', 'Role in the corridor'], {
    widget: 'choice',
    help: [
      'Inti: sebagian taman nasional ada di sini. Penyangga: gerbang dan layanan. Terhubung: satu perjalanan.',
      'Core: part of the park lies here. Buffer: gateways and services. Linked: same round trip.',
    ],
  }),
  roleText: field(shortText, ['Peran dalam kalimat', 'Role in a sentence']),
  adm: field(z.string().regex(/^\d{2}\.\d{2}$/), ['Kode Kemendagri', 'Ministry code']),
  capital: field(z.string().min(2), ['Ibu kota', 'Capital']),
  areaKm2: field(z.number().positive(), ['Luas (km²)', 'Area (km²)']),
  population: field(z.int().positive(), ['Penduduk', 'Population']),
  populationYear: field(z.string(), ['Tahun data penduduk', 'Year of population figure']),
  districts: field(z.int().positive(), ['Jumlah kecamatan', 'Districts']),
  villages: field(z.int().positive(), ['Jumlah desa dan kelurahan', 'Villages']),
  centre: field(point, ['Titik tengah peta', 'Map centre']),
  website: field(z.hostname(), ['Situs resmi', 'Official site'], { widget: 'url' }),
  umkmOfficer: field(
    z.e164({ error: 'nomor internasional, misalnya "+628…"' }).optional(),
    ['WhatsApp petugas UMKM', 'WhatsApp of the officer'],
    {
      help: [
        'Nomor dinas, bukan pribadi. Ditawarkan kepada pemilik usaha bila situs ini tidak menerima kiriman.',
        'A number of the office. Offered to owners where this site takes no listings itself.',
      ],
    },
  ),
  agency: field(z.string().min(5), ['Dinas pengelola', 'Agency in charge']),
  cohort: field(shortText, ['Angkatan kota cerdas', 'Smart-city cohort']),
  anniversary: field(
    z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), text: shortText, sources: z.array(cited).min(1) }).optional(),
    ['Hari jadi', 'Anniversary'],
  ),
  officials: field(z.array(pastOfficial).default([]), ['Pejabat pada masanya', 'Officials on record']),
});

/** Repeating pattern a region carries, drawn by the identity from these forms. */
export const motifForm = z.enum(['rings', 'ridges', 'waves', 'diamonds', 'leaves', 'arches', 'steps', 'petals', 'weave', 'rays']);

/** What makes a region recognisable: compulsory in its smart-branding profile. */
const branding = z.strictObject({
  taglines: field(
    z.array(
      z.strictObject({
        value: field(z.string().min(2).max(80), ['Slogan', 'Tagline']),
        since: field(z.string().nullable(), ['Sejak', 'Since']),
        text: field(shortText, ['Keterangan', 'Note']),
        sources: field(z.array(cited).min(1), ['Sumber', 'Sources']),
      }),
    ),
    ['Slogan atau visi yang tercatat', 'Taglines or visions on record'],
  ),
  identity: field(z.strictObject({ id: z.string().min(20), en: z.string().min(20).optional() }).meta({ localized: true, widget: 'text' }), [
    'Identitas',
    'Identity',
  ]),
  destinations: field(z.array(ref('destination')).min(1), ['Destinasi khas', 'Signature destinations']),
  products: field(z.array(ref('product')), ['Produk khas', 'Signature products']),
  events: field(z.array(ref('event')), ['Acara khas', 'Signature events']),
  colour: field(z.strictObject({ name: line, hue: z.int().min(0).max(360), why: shortText }), ['Warna daerah', 'Region colour']),
  motif: field(z.strictObject({ name: line, description: shortText, form: motifForm }), ['Motif', 'Motif']),
});

/** What one region does on one pillar. Its page lives under the region, so it has no address part of its own. */
export const profile = z.strictObject({
  ...omit(entryFields, 'slug', 'regions', 'pillars'),
  region: field(ref('region'), ['Daerah', 'Region']),
  pillar: field(ref('pillar'), ['Pilar', 'Pillar']),
  known: field(z.boolean(), ['Ada fakta publik', 'Public facts exist'], { widget: 'switch' }),
  branding: field(branding.optional(), ['Profil citra daerah', 'Branding profile']),
});
