import { regions as regionShapes } from '../../geo/basemap/index.ts';
import type { MapFeature } from '../../geo/feature.ts';

/** The features of a static map, read from its links, so that they are not sent a second time. The area of an entry on its own map is drawn anyway. */
export function featuresOnPage(host: HTMLElement): MapFeature[] {
  const pins = [...host.querySelectorAll<HTMLElement>('.marks:not(.area) [data-at], .marks > :not(.own.low) [data-at]')].map(
    (link): MapFeature => {
      const [lon, lat] = (link.dataset.at ?? '').split(',').map(Number) as [number, number];
      const item = link.closest('li') as HTMLElement;
      return {
        id: (link.getAttribute('href') ?? location.pathname).split('/').at(-2) ?? '',
        type: 'destination',
        href: link.getAttribute('href') ?? '',
        name: textOf(link),
        lon,
        lat,
        kind: link.dataset.kind ?? '',
        confidence: (link.dataset.confidence ?? 'high') as MapFeature['confidence'],
        hue: Number(item.style.getPropertyValue('--h')),
      };
    },
  );
  const regions = [...host.querySelectorAll<HTMLAnchorElement>('.names a[data-adm]')].map((link): MapFeature => {
    const adm = link.dataset.adm ?? '';
    const [lon, lat] = regionShapes.features.find(({ properties }) => properties.adm === adm)?.properties.labelAt ?? [0, 0];
    const href = link.getAttribute('href') ?? '';
    return { id: adm, adm, type: 'region', href, name: textOf(link), lon, lat, kind: 'region', confidence: 'high' };
  });
  return [...regions, ...pins];
}

/** A name that may be broken over two lines. */
function textOf(link: HTMLElement): string {
  const copy = link.cloneNode(true) as HTMLElement;
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
