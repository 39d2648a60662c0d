import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** What share cards say besides names. */
export const share = {
  corridor: s('Koridor Bromo Tengger Semeru', 'Bromo Tengger Semeru corridor'),
  withdrawn: s('Halaman ini ditarik', 'This page was withdrawn'),
  planned: s('Rencana, belum dibangun', 'A plan, not built'),
  checkFirst: s('Ada imbauan: periksa dahulu', 'Advisory on record: check first'),
  drawing: s('Ilustrasi, bukan foto', 'An illustration, not a photograph'),
  map: s('Peta skematis', 'Schematic map'),
} as const satisfies Record<string, Label>;
