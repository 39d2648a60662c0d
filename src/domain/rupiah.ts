const factors: Readonly<Record<string, number>> = { rb: 1e3, ribu: 1e3, k: 1e3, jt: 1e6, juta: 1e6 };

/**
 * A price in whole rupiah from the ways people type it: "15rb", "15.000", "Rp 15,000", "15 ribu", "1,5 juta", "15000,-".
 * Blank text is `undefined`: no price is not a price of nothing. `null` when the text is no price, or no whole number of rupiah.
 *
 * Dots and commas part thousands when three digits follow each of them; else the one mark there is parts the decimals,
 * and a plain amount has none ("15.5" alone is no price, "1,5 jt" is).
 */
export function parseRupiah(text: string): number | undefined | null {
  const trimmed = text.normalize('NFKC').trim().toLowerCase();
  if (trimmed === '') return undefined;
  const match = /^(?:rp\.?|idr)?\s*(\d[\d.,\s]*?)\s*(?:,-|,=)?\s*(rb|ribu|k|jt|juta)?\s*(?:rupiah)?\.?$/.exec(trimmed);
  if (!match?.[1]) return null;
  const factor = match[2] === undefined ? 1 : (factors[match[2]] ?? 1);
  const amount = numberOf(match[1].replaceAll(/\s/g, ''));
  if (amount === undefined) return null;
  const rupiah = Math.round(amount * factor * 100) / 100;
  return Number.isInteger(rupiah) && rupiah <= 1_000_000_000 ? rupiah : null;
}

function numberOf(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}([.,]\d{3})(?:[.,]\d{3})*$/.test(digits) && new Set(digits.match(/[.,]/g)).size === 1)
    return Number(digits.replaceAll(/[.,]/g, ''));
  // Thousands and cents as people copy them from a receipt: "15.000,00".
  const full = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(digits) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/.exec(digits);
  if (full) return Number(`${full[1]?.replaceAll(/[.,]/g, '')}.${full[2]}`);
  const short = /^(\d+)[.,](\d{1,2})$/.exec(digits);
  return short ? Number(`${short[1]}.${short[2]}`) : undefined;
}
