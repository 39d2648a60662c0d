/**
 * Other sites a map may fetch from: that of the outside style (`PUBLIC_MAP_STYLE_URL`) and those its tiles, pictures and fonts come
 * from (`MAP_STYLE_HOSTS`, separated by spaces or commas). Empty by default: the map then asks nobody else. What is no address of a
 * site is left out.
 */
export function mapHosts(env: Readonly<Record<string, string | undefined>> = process.env): string[] {
  const named = [env.PUBLIC_MAP_STYLE_URL ?? '', ...(env.MAP_STYLE_HOSTS ?? '').split(/[\s,]+/)];
  const origins = named.flatMap((address) => {
    const url = URL.parse(address);
    return url && /^https?:$/.test(url.protocol) ? [url.origin] : [];
  });
  return [...new Set(origins)];
}
