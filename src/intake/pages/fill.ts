import { html, raw } from 'hono/html';
import type { Lang } from '../../i18n/lang.ts';
import { ownerUi } from '../../i18n/umkm-owner.ts';

/** Text as it stands in markup or in an attribute. */
const escaped = (text: string): string => String(html`${text}`);

/** A built page with other content between its markers, `<!--name-->` and `<!--/name-->`. Throws when they are not there. */
export function between(page: string, name: string, content: string): string {
  const [open, close] = [`<!--${name}-->`, `<!--/${name}-->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The built page has no place for ${name}.`);
  return page.slice(0, start + open.length) + content + page.slice(end);
}

/**
 * The built form with what was typed, and what is wrong at its top and beside each field.
 * @param errors sentences by field; '' stands for the whole
 */
export function filledForm(
  page: string,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
  lang: Lang,
): string {
  const again = 'foto' in errors ? errors : { ...errors, foto: ownerUi.photoAgain[lang] };
  return between(withErrors(withValues(page, typed, errors), again), 'galat', summary(again, lang));
}

const tag = /<(input|select|textarea|option)\b[^>]*>/g;

/** Values into the controls of the built page, whose attributes are all in double quotes. */
function withValues(page: string, typed: Readonly<Record<string, string>>, errors: Readonly<Record<string, string>>): string {
  let select: string | undefined;
  return page.replaceAll(tag, (whole: string, kind: string) => {
    const name = attribute(whole, 'name') ?? '';
    if (kind === 'select') select = typed[name];
    if (kind === 'option') return select !== undefined && attribute(whole, 'value') === escaped(select) ? plus(whole, 'selected') : whole;
    const marked = name in errors ? plus(whole, 'aria-invalid="true"') : whole;
    const value = typed[name];
    if (value === undefined || attribute(whole, 'type') === 'file' || name === 'situs') return marked;
    if (attribute(whole, 'type') === 'checkbox') return attribute(whole, 'value') === value ? plus(marked, 'checked') : marked;
    if (kind === 'textarea') return `${marked}${escaped(value)}`;
    return kind === 'input' ? plus(marked.replace(/ value="[^"]*"/, ''), `value="${escaped(value)}"`) : marked;
  });
}

function attribute(tagText: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tagText)?.[1];
}

const plus = (tagText: string, more: string) => tagText.replace(/\s*\/?>$/, () => ` ${more}>`);

function withErrors(page: string, errors: Readonly<Record<string, string>>): string {
  return Object.entries(errors).reduce(
    (text, [field, sentence]) => text.replace(`id="${field}-galat">`, (found) => `${found}${escaped(sentence)}`),
    page,
  );
}

function summary(errors: Readonly<Record<string, string>>, lang: Lang): string {
  const items = Object.entries(errors).map(([field, sentence]) =>
    field === '' ? html`<li>${sentence}</li>` : html`<li><a href="#${field}-galat">${sentence}</a></li>`,
  );
  return String(html`<div role="alert"><h2>${ownerUi.errorsTitle[lang]}</h2><ul>${items.map((item) => raw(String(item)))}</ul></div>`);
}
