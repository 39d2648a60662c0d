import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** What signs at a place say, in both languages on every sign. */
export const sign = {
  destination: s(
    'Pindai untuk cerita tempat ini, peta, dan imbauan terakhir.',
    'Scan for the story of this place, a map and the latest advisories.',
  ),
  'heritage-site': s(
    'Pindai untuk kisah bangunan ini dan rute jalan kakinya.',
    'Scan for the story of this building and the walk past it.',
  ),
  sentra: s('Pindai untuk produk dari sini, kisaran harga, dan peta.', 'Scan for what is made here, price ranges and a map.'),
  emergency: s('Darurat', 'Emergency'),
  police: s('Polisi', 'Police'),
  fire: s('Pemadam', 'Fire'),
  rescue: s('SAR', 'Rescue'),
  ambulance: s('Ambulans', 'Ambulance'),
} as const satisfies Record<string, Label>;
