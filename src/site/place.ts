import type { Point } from '../domain/model/parts.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Lang } from '../i18n/lang.ts';
import { ui } from '../i18n/ui.ts';

/** Village and district in one line. */
export const localityText = (locality: { district: string; village?: string | undefined }): string =>
  [locality.village, locality.district].filter(Boolean).join(', ');

/**
 * Coordinates only as exact as they are known: five decimals at high confidence, three at medium (about 100 m steps,
 * with the error said), none at low.
 */
export function positionText(point: Point, lang: Lang): string {
  if (point.confidence === 'low') return ui.positionLow[lang];
  const digits = point.confidence === 'high' ? 5 : 3;
  const text = `${formatNumber(point.lat, lang, digits)}; ${formatNumber(point.lon, lang, digits)}`;
  return point.confidence === 'high' ? text : `${text} (${ui.positionMedium[lang]})`;
}
