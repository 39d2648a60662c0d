/**
 * What a free space of Contentful holds, and what any space allows in one entry.
 * Source: "Technical limits" and "Content model" of the Contentful documentation, as read in November 2026.
 */
export const limits = {
  contentTypes: 25,
  fieldsPerType: 50,
  locales: 2,
  records: 10_000,
  idLength: 64,
  fieldNameLength: 50,
  /** Characters of a `Symbol` and of each item of a list of them. */
  symbol: 256,
  /** Characters of a `Text`. */
  text: 50_000,
  /** Bytes of a whole entry as JSON. */
  entry: 2_000_000,
  /** Requests a second to the management API. */
  managementPerSecond: 7,
} as const;
