import type { Entry, TypeId } from './model/index.ts';
import { byNewest } from './offers.ts';

type Comparator<T extends TypeId> = (a: Entry<T>, b: Entry<T>) => number;

const rank = <T>(order: readonly T[], value: T): number => order.indexOf(value);
const text = (a: string, b: string): number => a.localeCompare(b, 'id', { numeric: true });
const newestFirst = (a: string | undefined, b: string | undefined): number => text(b ?? '', a ?? '');

/** The order in which entries of a type are listed wherever no other is asked for. Types not named here go by name. */
const comparators: { [T in TypeId]?: Comparator<T> } = {
  region: (a, b) => rank(['core', 'buffer', 'linked'], a.role) - rank(['core', 'buffer', 'linked'], b.role) || text(a.adm, b.adm),
  pillar: (a, b) => a.order - b.order,
  gateway: (a, b) => rank(gatewayKinds, a.kind) - rank(gatewayKinds, b.kind) || text(a.name.id, b.name.id),
  route: (a, b) => text(a.id, b.id),
  umkm: byNewest,
  'heritage-site': (a, b) => a.walkOrder - b.walkOrder,
  'quick-win': (a, b) => (b.year ?? 0) - (a.year ?? 0) || text(a.name.id, b.name.id),
  evaluation: (a, b) => newestFirst(a.date, b.date),
  milestone: (a, b) => text(a.date, b.date),
  advisory: (a, b) =>
    Number(a.status === 'ended') - Number(b.status === 'ended') || newestFirst(a.issuedAt, b.issuedAt) || text(a.name.id, b.name.id),
  event: (a, b) => (a.months[0] ?? 13) - (b.months[0] ?? 13) || text(a.name.id, b.name.id),
  article: (a, b) => rank(['news', 'guide'], a.kind) - rank(['news', 'guide'], b.kind) || newestFirst(a.date, b.date),
};
const gatewayKinds = ['park-gate', 'airport', 'station', 'terminal', 'harbour'] as const;

/** Entries of one type in their standard order; the given list stays as it is. */
export function inOrder<T extends TypeId>(type: T, entries: readonly Entry<T>[]): Entry<T>[] {
  const compare = (comparators[type] as Comparator<T> | undefined) ?? ((a, b) => text(a.name.id, b.name.id));
  return [...entries].sort(compare);
}
