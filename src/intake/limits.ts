import { Counts, type Met } from '../sources/files/counts.ts';
import type { Secret } from './secret.ts';

const hour = 60 * 60;

/**
 * How often, and in how many seconds. An office enters the goods of forty owners over one line, and a mobile network shows thousands
 * of phones under one address: limits by address are wide, those by phone narrow. Whoever did not pass the check against robots
 * has a tenth, and all of them together fill no more than an officer can look through.
 */
const rules = {
  attempt: { points: 300, duration: hour },
  challenge: { points: 600, duration: hour },
  address: { points: 120, duration: hour },
  addressUnchecked: { points: 12, duration: hour },
  phone: { points: 10, duration: 24 * hour },
  phoneUnchecked: { points: 3, duration: 24 * hour },
  everybodyUnchecked: { points: 120, duration: hour },
  action: { points: 120, duration: hour },
} as const satisfies Record<string, { points: number; duration: number }>;

type Rule = keyof typeof rules;
export type LimitRules = Readonly<Record<Rule, { readonly points: number; readonly duration: number }>>;

export type Limited = Met<Rule>;

/** Limits by address and by phone. A restart frees nobody. */
export class Limits {
  readonly #counts: Counts<Rule>;

  private constructor(counts: Counts<Rule>) {
    this.#counts = counts;
  }

  /** @param limits other limits than the usual, for a machine under test */
  static async open(file: string, secret: Pick<Secret, 'keyFor'>, limits: LimitRules = rules): Promise<Limits> {
    return new Limits(await Counts.open(file, secret.keyFor('batas kiriman'), limits));
  }

  /** A request that wants something kept, whatever becomes of it. */
  attempt(address: string): Promise<Limited | undefined> {
    return this.#counts.take([['attempt', address]]);
  }

  challenge(address: string): Promise<Limited | undefined> {
    return this.#counts.take([['challenge', address]]);
  }

  /** A listing that is about to be kept. */
  listing(address: string, phone: string, checked: boolean): Promise<Limited | undefined> {
    return this.#counts.take(keysOf(address, phone, checked));
  }

  /** The listing was not kept after all. */
  giveBack(address: string, phone: string, checked: boolean): Promise<void> {
    return this.#counts.giveBack(keysOf(address, phone, checked));
  }

  /** Something an owner does with their listing. */
  action(id: string): Promise<Limited | undefined> {
    return this.#counts.take([['action', id]]);
  }

  /** Writes down what is not written yet. */
  close(): Promise<void> {
    return this.#counts.flush();
  }
}

function keysOf(address: string, phone: string, checked: boolean): (readonly [Rule, string])[] {
  if (checked)
    return [
      ['address', address],
      ['phone', phone],
    ];
  return [
    ['addressUnchecked', address],
    ['phoneUnchecked', phone],
    ['everybodyUnchecked', ''],
  ];
}
