import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The desk's page, built on its own: the public site never sees it. `DESK_PAGE` names another folder to build into. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/redaksi/',
  plugins: [react()],
  // The form library's test helper asks for a validator we do not use: the domain's rules judge entries.
  resolve: { alias: { '@rjsf/validator-ajv8': `${import.meta.dirname}/form/no-validator.ts` } },
  logLevel: 'warn',
  build: {
    outDir: process.env.DESK_PAGE ?? `${import.meta.dirname}/../../../dist-desk`,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
  },
});
