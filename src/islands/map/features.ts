import type { MapFeature } from '../../geo/feature.ts';

/** The features of a static map, read from its links, so that they are not sent a second time. The area of an entry on its own map is drawn anyway. */
export function featuresOnPage(host: HTMLElement): MapFeature[] {
  const pins = [...host.querySelectorAll<HTMLElement>('.marks li:not(.own.low) [data-at]')].map((link, index): MapFeature => {
    const [lon, lat] = (link.dataset.at ?? '').split(',').map(Number) as [number, number];
    const item = link.closest('li') as HTMLElement;
    return {
      id: String(index),
      type: 'destination',
      href: link.getAttribute('href') ?? '',
      name: textOf(link),
      lon,
      lat,
      kind: link.dataset.kind ?? '',
      confidence: item.classList.contains('low') ? 'low' : 'high',
      hue: Number(item.style.getPropertyValue('--h')),
    };
  });
  const regions = [...host.querySelectorAll<HTMLAnchorElement>('.names a[data-adm]')].map(
    (link): MapFeature => ({
      id: link.dataset.adm ?? '',
      type: 'region',
      href: link.getAttribute('href') ?? '',
      name: textOf(link),
      lon: 0,
      lat: 0,
      kind: 'region',
      confidence: 'high',
    }),
  );
  return [...regions, ...pins];
}

/** A name that may be broken over two lines. */
function textOf(link: HTMLElement): string {
  const copy = link.cloneNode(true) as HTMLElement;
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
