// Imported first, for what reads the environment while it is loaded.
import { loadSettings } from './env.ts';

loadSettings();
