import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isScalar, parseDocument, visit } from 'yaml';

/** The style of the files in `content/`: no folding, lists level with their key, single quotes. */
const style = { lineWidth: 0, indentSeq: false, singleQuote: true } as const;

/** One entry's data as the text of its file. */
export function textOf(data: Readonly<Record<string, unknown>>): string {
  const document = new Document(data);
  visit(document, {
    Scalar(_, node) {
      // Older YAML readers take a bare day for a date.
      if (typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(node.value) && !node.value.includes('\n')) node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString(style);
}

/**
 * The text of a file after its data changed: fields that stayed the same keep their lines to the byte, with the comments below them.
 * `before` is the data the old text stands for, `order` where new fields go.
 */
export function changedText(old: string, before: unknown, after: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const blocks = blocksOf(old);
  if (!blocks) return textOf(after);
  const was = before as Readonly<Record<string, unknown>>;
  const parts = new Map<string, string>();
  for (const { name, text } of blocks.fields) {
    if (!(name in after)) {
      // A field that says nothing, such as an empty list, is not worth a changed line.
      if (!(name in was)) parts.set(name, text);
    } else parts.set(name, isDeepStrictEqual(was[name], after[name]) ? text : textOf({ [name]: after[name] }) + remarksAfter(text));
  }
  const names = [...parts.keys()];
  for (const name of Object.keys(after).filter((each) => !parts.has(each))) {
    const earlier = order.slice(0, order.indexOf(name)).findLast((each) => names.includes(each));
    names.splice(earlier === undefined ? 0 : names.indexOf(earlier) + 1, 0, name);
    parts.set(name, textOf({ [name]: after[name] }));
  }
  return blocks.head + names.map((name) => parts.get(name)).join('');
}

interface Blocks {
  /** What stands above the first field. */
  readonly head: string;
  readonly fields: readonly { readonly name: string; readonly text: string }[];
}

/** A file cut at its top fields; `undefined` when it is not a plain list of fields. */
function blocksOf(text: string): Blocks | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return undefined;
  const starts: { name: string; at: number }[] = [];
  for (const { key } of document.contents.items) {
    if (!isScalar(key) || !key.range || text[key.range[0] - 1] === ' ') return undefined;
    starts.push({ name: String(key.value), at: key.range[0] });
  }
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  return {
    head: whole.slice(0, starts[0]?.at ?? 0),
    fields: starts.map(({ name, at }, index) => ({ name, text: whole.slice(at, starts[index + 1]?.at ?? whole.length) })),
  };
}

/** Comment lines and blank lines at the end of a block. */
function remarksAfter(block: string): string {
  return /\n((?:[ \t]*(?:#[^\n]*)?\n)+)$/.exec(block)?.[1] ?? '';
}
