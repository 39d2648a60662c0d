/** Signs a spreadsheet takes for the beginning of a formula. */
const formulaSigns = /^[=+\-@]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * A cell for a CSV that is opened in a spreadsheet: text that would be run as a formula gets an apostrophe before it
 * (OWASP, "CSV injection"). Plain numbers stay numbers.
 */
export const guarded = (cell: string): string => (formulaSigns.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell);

/** A cell as it was before {@link guarded}. */
export const unguarded = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);
