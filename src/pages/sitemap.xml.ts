import type { APIRoute } from 'astro';
import { langs } from '../i18n/lang.ts';
import { sitemapXml } from '../publish/sitemap.ts';
import { pagesOf } from '../site/pages.ts';
import { site } from '../site/site.ts';

/** Every public page in both languages, each naming its counterpart. */
export const GET: APIRoute = async ({ site: origin }) => {
  const { corridor } = await site();
  const groups = pagesOf(corridor, [])
    .filter((page) => !page.noindex)
    .map((page) => ({
      addresses: langs.map((lang) => ({ lang, url: new URL(page.address[lang], origin).href })),
      ...('entry' in page && { modified: page.entry.reviewedAt }),
    }));
  return new Response(sitemapXml(groups), { headers: { 'content-type': 'application/xml' } });
};
