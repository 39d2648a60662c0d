import type { Camera } from '../../geo/camera.ts';

/** A drawing of the site's maps, and the view it was drawn for. */
export interface Picture {
  readonly svg: SVGSVGElement;
  readonly camera: Camera;
}

/** Load `/peta/NAME.svg`; `view` is its longitude, latitude and zoom. Rejects when it cannot be had. */
export async function loadPicture(name: string, view: string): Promise<Picture> {
  const response = await fetch(`/peta/${name}.svg`);
  if (!response.ok) throw new Error(`${response.status}`);
  const drawn = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  const [lon = 0, lat = 0, zoom = 0] = view.split(' ').map(Number);
  const size = (side: string) => Number(drawn.getAttribute(side));
  const camera = { center: [lon, lat] as const, zoom, width: size('width'), height: size('height') };
  drawn.setAttribute('width', '100%');
  drawn.setAttribute('height', '100%');
  return { svg: document.importNode(drawn, true) as unknown as SVGSVGElement, camera };
}
