import { type html, raw } from 'hono/html';
import type { Entry } from '../../domain/model/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { type OwnWords, type Which, wordsOf } from '../entry.ts';

/** What the owner's page shows. */
export interface OwnerPage {
  readonly entry: Entry<'umkm'>;
  readonly lang: Lang;
  /** Address of this page: its path with the token. */
  readonly path: string;
  /** Address of the site, without a closing slash. */
  readonly origin: string;
  readonly now: Date;
  /** Of the public page, where there is one. */
  readonly address?: string;
  /** The site is still being built with it. */
  readonly soon?: boolean;
  /** Regions to choose from: id and name in the language of the page. */
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Just sent for the first time. */
  readonly isNew: boolean;
  /** The action that was just done. */
  readonly done?: string;
  /** The product whose form stands open for correction, or that of a new one. */
  readonly which: Which;
  /** What could not be done, by field of the form; '' stands for the whole. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What was typed into the form that could not be taken. */
  readonly typed?: Readonly<Record<string, string>>;
}

export type Markup = ReturnType<typeof html>;

/** Nothing, as markup. */
export const none = raw('');

/** What the owner would correct: the change that waits, else what stands. */
export const wordsToCorrect = (entry: Entry<'umkm'>): OwnWords => wordsOf(entry.intake?.change ?? entry);
