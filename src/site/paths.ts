import type { Corridor } from '../domain/corridor.ts';
import { langs } from '../i18n/lang.ts';
import type { Context } from './context.ts';
import type { Page } from './pages.ts';

/** Where each page stands in each language and what its template is given, as Astro wants to know it. */
export const pathsOf = (pages: readonly Page[], { corridor, moment }: { corridor: Corridor; moment: Date }) =>
  pages.flatMap((page) =>
    langs.map((lang) => ({
      params: { path: page.address[lang].replace(/^\/|\/$/g, '') || undefined },
      props: { context: { page, lang, corridor, moment } satisfies Context },
    })),
  );
