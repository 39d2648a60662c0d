import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Settings file of this machine. `ENV_FILE` names another one; empty, it means none, as in the tests. */
const file = process.env.ENV_FILE ?? join(import.meta.dirname, '..', '.env');

/** Takes the settings of the file into the environment; what the environment says already stands. */
export function loadSettings(): void {
  if (file !== '' && existsSync(file)) process.loadEnvFile(file);
}
