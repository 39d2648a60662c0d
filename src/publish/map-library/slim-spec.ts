import { specFields, specParts } from './left-out.ts';

/** The style specification, as JSON, with nothing but its `specParts` and their `specFields`. Throws for a part it does not have. */
export function slimSpec(json: string): string {
  const parts = JSON.parse(json) as Record<string, unknown>;
  const missing = specParts.find((name) => !(name in parts));
  if (missing) throw new Error(`The style specification has no "${missing}": mend src/publish/map-library/left-out.ts.`);
  return JSON.stringify(Object.fromEntries(specParts.map((name) => [name, mapValues(parts[name], slimField)])));
}

function slimField(property: unknown): unknown {
  if (!isObject(property)) return property;
  const kept = Object.entries(property).filter(([field]) => specFields.includes(field));
  return Object.fromEntries(kept.map(([field, value]) => [field, field === 'values' ? mapValues(value, () => ({})) : slimField(value)]));
}

const mapValues = (value: unknown, change: (item: unknown) => unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)])) : value;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
