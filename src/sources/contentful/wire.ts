/** What Contentful sends, as far as it is read here: every field holds one value a locale. */
export type Values = Readonly<Record<string, unknown>>;
export type Fields = Readonly<Record<string, Values>>;

export interface RemoteEntry {
  readonly sys: {
    readonly id: string;
    readonly type: string;
    readonly contentType: { readonly sys: { readonly id: string } };
    readonly updatedAt?: string;
    readonly revision?: number;
  };
  readonly fields: Fields;
}

export interface RemoteAsset {
  readonly sys: { readonly id: string; readonly type: string; readonly updatedAt?: string };
  readonly fields: Fields;
}

/** A file of an asset. Its address is without a scheme: `//images.ctfassets.net/…`. */
export interface RemoteFile {
  readonly url: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly details?: { readonly size?: number; readonly image?: { readonly width: number; readonly height: number } };
}

export const linkTo = (linkType: 'Entry' | 'Asset' | 'Upload', id: string) => ({ sys: { type: 'Link', linkType, id } });

/** The id a link points at; `undefined` for anything else. */
export function linkedId(value: unknown): string | undefined {
  const sys = (value as { sys?: { type?: unknown; id?: unknown } } | null | undefined)?.sys;
  return sys?.type === 'Link' && typeof sys.id === 'string' ? sys.id : undefined;
}

/** Locales of the space: Indonesian is the default, English falls back to it. */
export const locales = { default: 'id', other: 'en' } as const;

/** Field, on every type, for the id of an entry made in the web app. */
export const codeField = 'entryCode';
