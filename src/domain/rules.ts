import { sourcesOf } from './citations.ts';
import type { Corridor } from './corridor.ts';
import type { Entry } from './model/index.ts';
import type { Problem } from './problem.ts';

/**
 * Rules over the whole corridor that no single field can check. They are warnings: an entry that misses one still publishes,
 * because setting a region aside for a missing profile would take everything in it away.
 */
export function ruleProblems(corridor: Corridor): Problem[] {
  return [...corridor.all('region').flatMap((region) => profileProblems(region, corridor)), ...corridor.entries().flatMap(sourceProblems)];
}

/** Each region has a profile on each pillar, and its smart-branding profile says what makes it recognisable. */
function profileProblems(region: Entry<'region'>, corridor: Corridor): Problem[] {
  return corridor.all('pillar').flatMap((pillar): Problem[] => {
    const profile = corridor.profile(region.id, pillar.id);
    const base = { type: 'region', id: region.id, severity: 'warning' as const };
    if (!profile) {
      const id = `${region.id}--${pillar.id}`;
      return [
        {
          ...base,
          path: [],
          found: `tidak ada profil ${pillar.id}`,
          expected: `entri profile/${id}`,
          remedy: `buat content/profile/${id}.yaml`,
        },
      ];
    }
    if (pillar.id === 'smart-branding' && !profile.branding) {
      return [
        {
          ...base,
          type: 'profile',
          id: profile.id,
          path: ['branding'],
          found: 'kosong',
          expected: 'profil citra daerah: slogan, identitas, destinasi, produk, acara, warna, motif',
        },
      ];
    }
    return [];
  });
}

/** Every statement has a source: an entry without one cannot be checked by its reader. A business speaks for itself. */
function sourceProblems(entry: Entry): Problem[] {
  if (entry.type === 'citation' || entry.type === 'umkm' || sourcesOf(entry).length > 0) return [];
  return [
    {
      type: entry.type,
      id: entry.id,
      path: ['sources'],
      found: 'tidak ada sumber',
      expected: 'paling sedikit satu sumber',
      remedy: 'isi sources atau facts',
      severity: 'warning',
    },
  ];
}
