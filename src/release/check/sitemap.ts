import { join } from 'node:path';
import { decode } from './html.ts';
import { isFile, plain } from './pages.ts';

/** What is wrong with the sitemap of a build: not well-formed, empty, or naming pages that are not there. */
export function sitemapFaults(xml: string, root: string): string[] {
  const unclosed = illFormedAt(xml);
  if (unclosed !== undefined) return [`sitemap.xml: tidak terbaca, rusak di sekitar "${unclosed}"`];
  const urls = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => decode(url.trim()));
  if (urls.length === 0) return ['sitemap.xml: tidak menyebut satu halaman pun'];
  return urls.flatMap((url) => {
    const path = URL.parse(url)?.pathname;
    if (path === undefined) return [`sitemap.xml: "${url}" bukan alamat`];
    const address = plain(path);
    return isFile(join(root, address.endsWith('/') ? `${address}index.html` : address))
      ? []
      : [`sitemap.xml: halaman ${address} tidak ada`];
  });
}

/** The first tag that does not close as XML demands, or `undefined` when all do. */
function illFormedAt(xml: string): string | undefined {
  const open: string[] = [];
  const body = xml.replace(/^\s*<\?xml[^>]*\?>/, '').replace(/<!--.*?-->/gs, '');
  for (const [tag, closing, name = '', selfClosing] of body.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing ? open.pop() !== name : false) return tag;
    if (!closing && !selfClosing) open.push(name);
  }
  const rest = body.replace(/<\/?[\w:.-]+(?:\s[^<>]*)?>/g, '');
  const stray = /.{0,20}[<>].{0,20}/.exec(rest)?.[0];
  return open.pop() ?? stray ?? (body.trim() === '' ? 'berkas kosong' : undefined);
}
