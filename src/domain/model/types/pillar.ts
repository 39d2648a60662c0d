import { z } from 'zod';
import { field } from '../field.ts';
import { entryFields, entryId, line, omit, shortText } from '../parts.ts';

/** One of the six smart-city dimensions of the national masterplan guide, with its sub-dimensions. */
export const pillar = z.strictObject({
  ...omit(entryFields, 'pillars', 'regions'),
  order: field(z.int().min(1).max(6), ['Urutan', 'Order'], {
    help: ['Citra daerah selalu pertama di platform ini.', 'Smart branding always comes first on this platform.'],
  }),
  short: field(line, ['Nama pendek', 'Short name']),
  subDimensions: field(
    z
      .array(
        z.strictObject({
          id: entryId,
          name: field(line, ['Nama', 'Name']),
          description: field(shortText, ['Uraian', 'Description']),
          examples: field(z.array(line), ['Contoh', 'Examples']),
        }),
      )
      .min(1),
    ['Subdimensi', 'Sub-dimensions'],
  ),
});
