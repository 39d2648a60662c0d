import { createHmac } from 'node:crypto';
import type { Secret } from '../secret.ts';

/** Keys of businesses of lists. Telephone numbers are few enough to be tried one after the other, so a plain hash would give them away. */
export function businessKeys(secret: Pick<Secret, 'keyFor'>): (identity: string) => string {
  const key = secret.keyFor('usaha di daftar');
  return (identity) => createHmac('sha256', key).update(identity).digest('hex');
}
