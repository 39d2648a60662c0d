/** A sentence with its `{names}` filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** `Rp15.000`. */
export const inFigures = (rupiah: number): string => `Rp${rupiah.toLocaleString('id-ID')}`;
