import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@astrojs/react';
import { defineConfig, fontProviders } from 'astro/config';
import { shareCards } from './src/publish/card/integration.ts';
import { leanMapLibre } from './src/publish/map-library/plugin.ts';

const preview = process.env.CONTENT_PREVIEW === '1';
const sample = process.env.CONTENT_SAMPLE === '1';
/** What a build must not carry to where the public site stands, and where it goes instead. */
const apart = preview
  ? { name: 'Pratinjau', setting: 'CONTENT_PREVIEW=1', out: './dist-preview' }
  : { name: 'Contoh', setting: 'CONTENT_SAMPLE=1', out: './dist-sample' };

/** Drafts and made-up businesses must never stand where the public site stands, whichever way the folder was named. */
const guard = {
  name: 'preview-guard',
  hooks: {
    'astro:config:done': ({ config }) => {
      const out = `${fileURLToPath(config.outDir)}/`;
      const releases = resolve(process.env.RELEASES_DIR ?? '.releases');
      // Releases of samples have a shelf of their own, which is never the public one.
      const forSamples = !preview && releases === resolve('.releases-sample');
      if ((preview || sample) && (resolve(out) === resolve('dist') || (out.startsWith(`${releases}/`) && !forSamples))) {
        throw new Error(
          `${apart.name} tidak boleh ditulis ke ${out}: itu tempat situs publik. Hapus ${apart.setting} atau pilih folder lain.`,
        );
      }
    },
  },
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://lingkar-tengger.example',
  outDir: process.env.ASTRO_OUT_DIR ?? (preview || sample ? apart.out : './dist'),
  integrations: [react(), guard, shareCards],
  trailingSlash: 'always',
  // 'jsx' would eat the spaces between inline elements.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // A small script stays a file as well: the content security policy refuses what stands in the page.
  vite: { build: { assetsInlineLimit: 0 }, plugins: [leanMapLibre()] },
  fonts: [
    {
      name: 'Plus Jakarta Sans',
      cssVariable: '--font-sans',
      provider: fontProviders.local(),
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [
          {
            src: ['./node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2'],
            weight: '200 800',
            style: 'normal',
          },
        ],
      },
    },
  ],
});
