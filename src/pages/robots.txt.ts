import type { APIRoute } from 'astro';
import { site } from '../site/site.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const { preview, sample } = await site();
  const rule = preview || sample ? 'Disallow: /' : `Allow: /\nSitemap: ${new URL('/sitemap.xml', origin).href}`;
  return new Response(`User-agent: *\n${rule}\n`, { headers: { 'content-type': 'text/plain' } });
};
