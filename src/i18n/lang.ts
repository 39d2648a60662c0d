/** Languages of the site. Indonesian stands at `/`, English at `/en/`. */
export const langs = ['id', 'en'] as const;
export type Lang = (typeof langs)[number];
export const otherLang = (lang: Lang): Lang => (lang === 'id' ? 'en' : 'id');

/** A text in the reader's language, or in Indonesian when it has not been translated yet. */
export interface Picked {
  readonly text: string;
  readonly lang: Lang;
  readonly fallback: boolean;
}

/** Choose the text of a language; a missing translation falls back to Indonesian and says so. */
export function pick(text: { readonly id: string; readonly en?: string | undefined }, lang: Lang): Picked {
  const own = text[lang];
  return own === undefined ? { text: text.id, lang: 'id', fallback: true } : { text: own, lang, fallback: false };
}

/** The plain string of {@link pick}, for places where no mark can be shown (titles, attributes, data). */
export const say = (text: { readonly id: string; readonly en?: string | undefined }, lang: Lang): string => pick(text, lang).text;
