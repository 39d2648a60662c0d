import type { Corridor } from '../domain/corridor.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Page } from './pages.ts';

/** What every template is given. */
export interface Context<P extends Page = Page> {
  readonly page: P;
  readonly lang: Lang;
  readonly corridor: Corridor;
  /** The moment of the build. */
  readonly moment: Date;
}
