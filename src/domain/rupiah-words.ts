const ones = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];

/** A whole amount from 0 to a thousand milliards in Indonesian words, to be read back to who typed it: 15000 is "lima belas ribu rupiah". */
export function rupiahInWords(rupiah: number): string {
  return `${words(rupiah)} rupiah`;
}

function words(n: number): string {
  if (n < 12) return ones[n] ?? '';
  if (n < 20) return `${words(n - 10)} belas`;
  if (n < 100) return joined(words(Math.floor(n / 10)), 'puluh', n % 10);
  if (n < 200) return joined('', 'seratus', n - 100);
  if (n < 1_000) return joined(words(Math.floor(n / 100)), 'ratus', n % 100);
  if (n < 2_000) return joined('', 'seribu', n - 1_000);
  if (n < 1_000_000) return joined(words(Math.floor(n / 1_000)), 'ribu', n % 1_000);
  if (n < 1_000_000_000) return joined(words(Math.floor(n / 1_000_000)), 'juta', n % 1_000_000);
  return joined(words(Math.floor(n / 1_000_000_000)), 'miliar', n % 1_000_000_000);
}

const joined = (before: string, unit: string, rest: number) => [before, unit, rest > 0 ? words(rest) : ''].filter(Boolean).join(' ');
