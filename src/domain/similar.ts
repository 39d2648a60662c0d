/**
 * The candidates nearest to a misspelt id, best first: those within a third of its length in edits
 * (Levenshtein distance), or that contain it. At most three.
 */
export function nearest(id: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(id.length / 3));
  return [...candidates]
    .map((candidate) => ({ candidate, distance: candidate.includes(id) || id.includes(candidate) ? 1 : levenshtein(id, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function levenshtein(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
