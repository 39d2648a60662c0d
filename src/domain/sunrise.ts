import { getTimes } from 'suncalc';

/**
 * Sunrise on the 15th of each month of a year, as minutes after local midnight in WIB (UTC+7), twelve values.
 * For a flat horizon at sea level; suncalc follows the Astronomical Algorithms formulas, within about a minute here.
 */
export function sunriseByMonth(lon: number, lat: number, year: number): number[] {
  return Array.from({ length: 12 }, (_, month) => {
    const { sunrise } = getTimes(new Date(Date.UTC(year, month, 15, 5)), lat, lon);
    if (!sunrise) throw new RangeError(`Tidak ada matahari terbit pada lintang ${lat}.`);
    const wib = new Date(sunrise.getTime() + 7 * 3_600_000 + 30_000);
    return wib.getUTCHours() * 60 + wib.getUTCMinutes();
  });
}
