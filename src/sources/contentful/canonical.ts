import { createHash } from 'node:crypto';
import { tidy } from '../../domain/model/tidy.ts';
import { isTypeId } from '../../domain/validate.ts';

/** A hash of an entry's data that does not mind the order of fields, nor fields that say nothing. */
export function digestOf(type: string, data: unknown): string {
  const kept = isTypeId(type) ? tidy(type, data) : data;
  return createHash('sha256')
    .update(JSON.stringify(sorted(kept)))
    .digest('hex')
    .slice(0, 32);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
