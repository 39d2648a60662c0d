import { z } from 'zod';
import { field } from './field.ts';

const kebab = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;

/** Stable identifier of an entry: lower-case words joined by hyphens; it is also the file name. */
export const entryId = z.string().regex(kebab, { error: 'huruf kecil, angka, dan tanda hubung' });

/** A text per language: Indonesian needed, English optional (a page then falls back visibly). */
function localizedText(max: number, widget: 'line' | 'text' | 'markdown') {
  const text = z.string().trim().min(1).max(max);
  return z.strictObject({ id: text, en: text.optional() }).meta({ localized: true, widget });
}
export const line = localizedText(140, 'line');
export const shortText = localizedText(320, 'text');
export const summaryText = localizedText(200, 'text');
export const markdown = localizedText(50_000, 'markdown');
export type Localized = z.output<typeof line>;

/** Address part per language; both are needed because both addresses exist from the first publication. */
export const slug = z.strictObject({ id: z.string().regex(kebab), en: z.string().regex(kebab) }).meta({ localized: true, widget: 'slug' });

/** A real calendar day, `YYYY-MM-DD`. */
export const isoDate = z.iso.date({ error: 'tanggal yang benar, misalnya "2026-11-21"' });

/** A date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (a subset of EDTF level 0). */
export const partialDate = z
  .string({ error: 'tahun atau tanggal dalam tanda kutip, misalnya "2021" atau "2021-11-16"' })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: '"2021", "2021-11" atau "2021-11-16"' })
  .refine((text) => text.length < 10 || z.iso.date().safeParse(text).success, { error: 'tanggal itu tidak ada di kalender' })
  .meta({ widget: 'date' });

/** A moment with its offset, as the corridor writes it (+07:00, WIB). */
export const moment = z.iso.datetime({ offset: true, error: 'waktu dengan zona, misalnya "2026-11-21T18:00:00+07:00"' });

export const confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.output<typeof confidence>;

/** A reference to an entry of one type, by id. */
export const ref = (type: string) => entryId.meta({ reference: type, widget: 'reference' });

/** A reference to an entry of any type, written `type/id`. */
export const anyRef = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9-]+$/, { error: 'jenis/id, misalnya "destination/ranu-pani"' })
  .meta({ reference: '*', widget: 'reference' });

/** One use of a citation: where a statement comes from and how sure it is. */
export const cited = z.strictObject({
  citation: field(ref('citation'), ['Sumber', 'Source']),
  confidence: field(confidence, ['Tingkat keyakinan', 'Confidence']),
  locator: field(z.string().max(120).optional(), ['Letak di sumber', 'Place in the source']),
});
export type Cited = z.output<typeof cited>;

/** One statement with its sources and, where it is known, the date it held. */
export const fact = z.strictObject({
  text: field(shortText, ['Pernyataan', 'Statement']),
  date: field(partialDate.optional(), ['Berlaku pada', 'As of']),
  sources: field(z.array(cited).min(1), ['Sumber', 'Sources']),
});
export type Fact = z.output<typeof fact>;

/**
 * A place on the ground: longitude and latitude in degrees, WGS 84.
 * Confidence says how it may be drawn: high within about 250 m, medium within about 1 km,
 * low only to the village or district (drawn as an area, never as an exact pin).
 */
export const point = z
  .strictObject({
    lon: z.number().min(95).max(141.1),
    lat: z.number().min(-11.1).max(6.1),
    confidence,
    basis: z.enum(['dataset', 'city-seat', 'village', 'district', 'regency', 'editor', 'survey']),
  })
  .meta({ widget: 'point' });
export type Point = z.output<typeof point>;

/** A position without a confidence of its own, for outlines and lines: [longitude, latitude]. */
export const position = z.tuple([z.number().min(95).max(141.1), z.number().min(-11.1).max(6.1)]);

/** District (kecamatan) and village (desa or kelurahan) a place lies in. */
export const locality = z.strictObject({ district: z.string().min(2), village: z.string().min(2).optional() });

/** Guide price in whole rupiah with the year it was noted. */
export const price = z
  .strictObject({
    min: field(z.int().min(0).max(1_000_000_000), ['Harga terendah (Rp)', 'Lowest price (IDR)']),
    max: field(z.int().min(0).max(1_000_000_000), ['Harga tertinggi (Rp)', 'Highest price (IDR)']),
    unit: field(line, ['Satuan', 'Unit']),
    year: field(z.int().min(2000).max(2100), ['Tahun', 'Year']),
    sources: field(z.array(cited).min(1), ['Sumber', 'Sources']),
  })
  .refine((range) => range.min <= range.max, { error: 'harga terendah melebihi harga tertinggi', path: ['min'] });

/** What a photograph is cut round, as shares of its width and height from the upper left corner. */
const focus = z.strictObject({
  x: field(z.number().min(0).max(1), ['Mendatar (0 kiri, 1 kanan)', 'Across (0 left, 1 right)']),
  y: field(z.number().min(0).max(1), ['Tegak (0 atas, 1 bawah)', 'Down (0 top, 1 bottom)']),
});
export type Focus = z.output<typeof focus>;

/** A text that both languages need, because a reader of either cannot do without it. */
const lineInBoth = z
  .strictObject({ id: z.string().trim().min(1).max(140), en: z.string().trim().min(1).max(140) })
  .meta({ localized: true, widget: 'line' });

/** A photograph of `content/media/`. The text for readers who do not see it is needed in both languages, as is who made it. */
export const photo = z
  .strictObject({
    file: field(
      z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}\.(?:jpg|png|webp)$/, {
        error: 'nama berkas di content/media/, misalnya "ranu-pani-1a2b3c4d.jpg"',
      }),
      ['Foto', 'Photograph'],
      {
        widget: 'image',
      },
    ),
    alt: field(lineInBoth, ['Teks pengganti', 'Alternative text'], {
      help: [
        'Apa yang terlihat, untuk pembaca yang tidak melihat gambarnya; dalam kedua bahasa.',
        'What is seen, for readers who do not see the picture; in both languages.',
      ],
    }),
    photographer: field(z.string().min(2).max(120), ['Pemotret', 'Photographer']),
    licence: field(z.string().max(120).optional(), ['Lisensi', 'Licence']),
    date: field(partialDate.optional(), ['Tanggal pemotretan', 'Date taken']),
    place: field(line.optional(), ['Tempat pemotretan', 'Where it was taken']),
    consent: field(
      z
        .strictObject({
          by: field(z.string().min(2).max(160), ['Siapa yang menyetujui', 'Who agreed'], {
            help: [
              'Pemotret, dan orang yang dapat dikenali di dalam foto.',
              'The photographer, and whoever can be recognised in the picture.',
            ],
          }),
          date: field(isoDate, ['Disetujui pada', 'Agreed on'], { widget: 'date' }),
        })
        .optional(),
      ['Persetujuan terbit', 'Consent to publish'],
      {
        help: [
          'Isi bila ada orang yang dapat dikenali di dalam foto, atau pemotretnya bukan pegawai daerah.',
          'Fill in when somebody can be recognised in the picture, or when the photographer is no staff of the region.',
        ],
      },
    ),
    focus: field(focus.optional(), ['Titik fokus', 'Focal point'], {
      help: [
        'Bagian yang tetap terlihat ketika foto dipotong; tanpa ini, tengahnya.',
        'What stays in sight when the picture is cropped; without it, its middle.',
      ],
    }),
  })
  .meta({ widget: 'photo' });
export type Photo = z.output<typeof photo>;

/** Where an entry stands between the officer's desk and the public page. */
export const publication = z
  .strictObject({
    state: field(z.enum(['draft', 'review', 'published', 'withdrawn']), ['Status', 'State'], { widget: 'choice' }),
    from: field(moment.optional(), ['Terbit mulai', 'Publish from'], { widget: 'moment' }),
    until: field(moment.optional(), ['Terbit sampai', 'Publish until'], { widget: 'moment' }),
    withdrawnAt: field(isoDate.optional(), ['Ditarik pada', 'Withdrawn on']),
    reason: field(shortText.optional(), ['Alasan penarikan', 'Reason for withdrawal']),
  })
  .refine((it) => it.state !== 'withdrawn' || (it.reason && it.withdrawnAt), {
    error: 'entri yang ditarik memerlukan alasan (reason) dan tanggal (withdrawnAt)',
    path: ['reason'],
  })
  .refine((it) => !(it.from && it.until) || Date.parse(it.from) < Date.parse(it.until), {
    error: 'terbit sampai harus sesudah terbit mulai',
    path: ['until'],
  });
export type Publication = z.output<typeof publication>;

const rangeOf = (number: z.ZodNumber) =>
  z.strictObject({ min: number, max: number }).refine((it) => it.min <= it.max, { error: 'nilai min melebihi max', path: ['min'] });
export const kilometres = rangeOf(z.number().positive().max(1000));
export const minutes = rangeOf(z.int().positive().max(5000));

/** What every entry has. `related` is typed once on either side; the corridor walks it both ways. */
export const entryFields = {
  slug: field(slug, ['Alamat halaman', 'Page address'], {
    help: ['Bagian alamat halaman ini; jangan diubah setelah terbit.', 'Part of the page address; do not change it once published.'],
  }),
  name: field(line, ['Nama', 'Name']),
  summary: field(summaryText, ['Ringkasan', 'Summary'], {
    help: ['Satu kalimat, tampil di daftar dan mesin pencari.', 'One sentence, shown in lists and search engines.'],
  }),
  body: field(markdown.optional(), ['Isi', 'Body']),
  photos: field(z.array(photo).default([]), ['Foto', 'Photographs'], {
    help: ['Foto pertama tampil di atas tulisan.', 'The first photograph stands above the text.'],
  }),
  regions: field(z.array(ref('region')).default([]), ['Daerah', 'Regions'], {
    help: ['Daerah utama ditulis pertama.', 'The main region comes first.'],
  }),
  pillars: field(z.array(ref('pillar')).default([]), ['Pilar kota cerdas', 'Smart-city pillars']),
  facts: field(z.array(fact).default([]), ['Fakta bersumber', 'Facts with sources']),
  sources: field(z.array(cited).default([]), ['Sumber tulisan', 'Sources of the text']),
  related: field(z.array(anyRef).default([]), ['Entri terkait', 'Related entries'], {
    help: ['Cukup ditulis di satu sisi; tautan baliknya dibuat otomatis.', 'Write it on one side only; the link back is derived.'],
  }),
  reviewedAt: field(isoDate, ['Ditinjau pada', 'Reviewed on'], { widget: 'date' }),
  publication: field(publication.default({ state: 'published' }), ['Penerbitan', 'Publication']),
};

/** The fields of an entry without some of them. */
export function omit<T extends object, K extends keyof T>(fields: T, ...names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;
}
