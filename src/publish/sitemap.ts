/** One page in all its languages, and the day it was last reviewed (`YYYY-MM-DD`). */
export interface SitemapGroup {
  readonly addresses: readonly { readonly lang: string; readonly url: string }[];
  readonly modified?: string;
}

/** A sitemap with language alternates, after sitemaps.org and Google's hreflang extension. */
export function sitemapXml(groups: readonly SitemapGroup[]): string {
  const urls = groups.flatMap(({ addresses, modified }) => {
    const alternates = addresses
      .map(({ lang, url }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(url)}"/>`)
      .join('');
    return addresses.map(
      ({ url }) => `<url><loc>${escapeXml(url)}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}${alternates}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>\n`;
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
