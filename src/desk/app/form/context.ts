import type { Row } from '../../api.ts';

/** What the form's own widgets need beside their value. */
export interface FormContext {
  readonly rows: readonly Row[];
  /** Key of the entry in the form, `type/id`. */
  readonly self: string;
}
