/** A start tag of a page with its attributes, names in lower case, values decoded. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between the tags of a `script`, `style`, `title` or `textarea`; empty for all others. */
  readonly text: string;
}

const startTag = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/** A comment, or an element whose content is text for the parser whatever it looks like. */
const opaque = /<!--.*?-->|<(script|style|textarea|title)\b((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)<\/\1\s*>/gis;

/**
 * Every start tag of a page, in order. Made for what a build writes and html-validate has passed: it does not mend broken
 * markup as a browser would.
 */
export function tags(html: string): Tag[] {
  const texts: string[] = [];
  // The text of a script is set aside, so that a tag written in it is not taken for one of the page.
  const markup = html.replace(opaque, (_, name: string | undefined, rest: string, text: string) =>
    name ? `<${name} data-raw-text="${texts.push(text) - 1}"${rest}></${name}>` : '',
  );
  return [...markup.matchAll(startTag)].map(([, name = '', rest = '']) => {
    const { 'data-raw-text': text, ...attributes } = Object.fromEntries(
      [...rest.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decode(double ?? single ?? bare ?? ''),
      ]),
    );
    return { name: name.toLowerCase(), attributes, text: text === undefined ? '' : (texts[Number(text)] ?? '') };
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Character references as Astro writes them, back into characters. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (named[name ?? ''] ?? whole);
  });
}
