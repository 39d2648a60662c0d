import type { LimitRules } from '../../src/intake/limits.ts';

const wide = { points: 1_000_000, duration: 3600 };
/** Limits nobody meets. */
export const noLimits: LimitRules = {
  attempt: wide,
  challenge: wide,
  address: wide,
  addressUnchecked: wide,
  phone: wide,
  phoneUnchecked: wide,
  everybodyUnchecked: wide,
  action: wide,
};
