/** What a person may do at the desk: look, write for some regions, or edit everything and publish. */
export const roles = ['reader', 'humas', 'editor'] as const;
export type Role = (typeof roles)[number];

/** Somebody who works at the desk. */
export interface Person {
  /** The name signed in with. */
  readonly id: string;
  /** The name others see. */
  readonly name: string;
  readonly role: Role;
  /** Regions a humas officer writes for; empty for the other roles. */
  readonly regions: readonly string[];
}

/** An entry as the rules see it: its data need not be valid. */
export interface Item {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

/** Types that belong to the corridor as a whole: only its editors change them. */
const corridorOnly = new Set(['pillar', 'evaluation']);
/** Types without a region that every officer needs in order to write: sources. */
const everybodys = new Set(['citation']);

/** The regions an entry belongs to, main region first. */
export function regionsOf({ type, id, data }: Item): string[] {
  if (type === 'region') return [id];
  const { region, regions } = (data ?? {}) as { region?: unknown; regions?: unknown };
  const all = [region, ...(Array.isArray(regions) ? regions : [])];
  return all.filter((item) => typeof item === 'string');
}

/** Of all regions, those a person writes for: an officer's own, or all. */
export function regionsFor<R extends { readonly id: string }>(person: Person, all: readonly R[]): readonly R[] {
  return person.role === 'humas' ? all.filter(({ id }) => person.regions.includes(id)) : all;
}

/** Whether a person may write an entry as it stands. */
export function mayEdit(person: Person, item: Item): boolean {
  if (person.role === 'editor') return true;
  if (person.role !== 'humas' || corridorOnly.has(item.type)) return false;
  return everybodys.has(item.type) || regionsOf(item).some((region) => person.regions.includes(region));
}

/** Whether a person may turn an entry into another: both must be theirs, so that nobody writes into a region, or out of it, that is not theirs. */
export function mayChange(person: Person, before: Item | undefined, after: Item): boolean {
  return (before === undefined || mayEdit(person, before)) && mayEdit(person, after);
}

/** Whether a person may start an entry of a type at all. */
export function mayCreate(person: Person, type: string): boolean {
  if (person.role === 'editor') return true;
  return person.role === 'humas' && !corridorOnly.has(type) && type !== 'region';
}
