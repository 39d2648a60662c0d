import type { RawEntry } from '../../src/domain/validate.ts';

const text = (id: string, en = `${id} (en)`) => ({ id, en });

/** The smallest valid data of a few types, for tests that need a graph. Overrides replace whole fields. */
const samples = {
  citation: () => ({ name: text('Sumber contoh'), kind: 'press', reviewedAt: '2026-01-01' }),
  region: (id: string) => ({
    slug: { id, en: `${id}-en` },
    name: text(`Daerah ${id}`),
    summary: text('Daerah contoh.'),
    reviewedAt: '2026-01-01',
    kind: 'kota',
    role: 'core',
    roleText: text('Peran.'),
    adm: '35.73',
    capital: 'Contoh',
    areaKm2: 100,
    population: 1000,
    populationYear: '2024',
    districts: 5,
    villages: 50,
    centre: { lon: 112.63, lat: -7.98, confidence: 'medium', basis: 'dataset' },
    website: 'contoh.go.id',
    agency: 'Dinas Contoh',
    cohort: text('2021'),
  }),
  destination: (id: string) => ({
    slug: { id, en: `${id}-en` },
    name: text(`Tempat ${id}`),
    summary: text('Tempat contoh.'),
    reviewedAt: '2026-01-01',
    categories: ['lake'],
    point: { lon: 112.95, lat: -8.01, confidence: 'high', basis: 'dataset' },
    locality: { district: 'Contoh' },
    visit: text('1 jam'),
    season: text('April'),
  }),
  sentra: (id: string) => ({
    slug: { id, en: `${id}-en` },
    name: text(`Sentra ${id}`),
    summary: text('Sentra contoh.'),
    reviewedAt: '2026-01-01',
    point: { lon: 112.65, lat: -7.96, confidence: 'low', basis: 'village' },
  }),
  product: (id: string) => ({
    slug: { id, en: `${id}-en` },
    name: text(`Produk ${id}`),
    summary: text('Produk contoh.'),
    reviewedAt: '2026-01-01',
    category: 'food',
    sentra: 'sanan',
  }),
  'quick-win': (id: string) => ({
    slug: { id, en: `${id}-en` },
    name: text(`Program ${id}`),
    summary: text('Program contoh.'),
    reviewedAt: '2026-01-01',
    yearText: text('2021'),
  }),
} satisfies Record<string, (id: string) => object>;

/** A raw entry as a source would give it: the smallest valid one of its type, with some fields replaced. */
export function raw(type: keyof typeof samples, id: string, overrides: Record<string, unknown> = {}): RawEntry {
  return { type, id, data: { ...samples[type](id), ...overrides } };
}
