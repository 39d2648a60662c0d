import type { APIRoute } from 'astro';
import { ui } from '../i18n/ui.ts';
import { night } from '../publish/brand/logo.ts';

/** What a phone shows of the site on its first screen. Every icon may be cut to any shape. */
export const GET: APIRoute = () =>
  Response.json(
    {
      name: ui.siteName.id,
      short_name: ui.siteName.id,
      description: ui.tagline.id,
      lang: 'id',
      start_url: '/',
      scope: '/',
      display: 'minimal-ui',
      background_color: night,
      theme_color: night,
      icons: [192, 512].map((side) => ({ src: `/ikon/${side}.png`, sizes: `${side}x${side}`, type: 'image/png', purpose: 'any maskable' })),
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  );
