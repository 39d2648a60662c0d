import type { MultiPolygon, Polygon, Position } from 'geojson';
import { borders, peaks, rivers } from './basemap/index.ts';
import { type Camera, project, projector, pxPerKm } from './camera.ts';
import type { NamedCamera } from './cameras.ts';
import { type Box, clipLine, clipRing } from './clip.ts';
import { type Flavour, flavourNames, flavours, flavourWhen } from './flavour.ts';
import { landIn, regionsIn } from './ground.ts';
import { type LineLayer, layers, type MapLayer, showsAt } from './layers.ts';
import type { LonLat } from './measure.ts';
import { simplifyLine } from './simplify.ts';

/** OKLCH hues by region code. */
export type Hues = Readonly<Record<string, number>>;

/** What a static map is drawn from. */
export type Drawing = Omit<NamedCamera, 'name'>;

/** Px drawn beyond the picture, so that cut edges and wide lines along them stay out of sight. */
const margin = 20;
/** Px within which shapes are simplified. */
const detail = 0.3;

/**
 * A static map as SVG text, without any lettering (names are HTML over it, so that they stay readable on a small screen).
 * It carries the colours of all flavours itself. Lines keep their px width at every size of the picture.
 */
export function staticMap(view: Drawing, hues: Hues): string {
  const { width, height } = view.camera;
  const scene = new Scene(view, hues);
  const drawn = layers.map((layer) => ({ layer, svg: showsAt(layer, view.camera.zoom) ? scene.draw(layer) : '' })).filter(({ svg }) => svg);
  const used = drawn.map(({ layer }) => layer);
  const body = drawn.map(({ svg }) => svg);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="contrast" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">`,
    `<style>path,use,circle{vector-effect:non-scaling-stroke;stroke-linejoin:round}${flavourRules(view.adm, scene.hues, used)}`,
    '@media(max-width:480px){.peaks path{transform:scale(1.7)}use.bands{stroke-width:8}}</style>',
    `<defs><path id="land" d="${scene.landPath}"/>${scene.regionPaths}</defs>`,
    `<path class="sea" d="M0 0H${width}V${height}H0z"/>`,
    ...body,
    '</svg>',
  ].join('');
}

class Scene {
  readonly landPath: string;
  /** The visible tinted regions, each also as its own clip path. */
  readonly regionPaths: string;
  /** Hues of the visible regions. */
  readonly hues: Hues;
  readonly #visible: readonly string[];
  readonly #view: Drawing;

  constructor(view: Drawing, hues: Hues) {
    this.#view = view;
    const paths = regionsIn(view.camera, margin)
      .filter((region) => hues[region.properties.adm] !== undefined)
      .map((region) => [region.properties.adm, areaPath(view.camera, region.geometry)] as const)
      .filter(([, path]) => path !== '');
    this.#visible = paths.map(([adm]) => adm);
    this.hues = Object.fromEntries(this.#visible.map((adm) => [adm, hues[adm] as number]));
    this.regionPaths = paths
      .map(([adm, path]) => `<clipPath id="${clipId(adm)}"><path id="${regionId(adm)}" d="${path}"/></clipPath>`)
      .join('');
    this.landPath = landIn(view.camera, margin)
      .map((ground) => areaPath(view.camera, ground.geometry))
      .join('');
  }

  /** SVG of a layer; empty when nothing of it is in the picture. */
  draw(layer: MapLayer): string {
    switch (layer.source) {
      case 'land':
        return `<use href="#land" class="${layer.id}"/>`;
      case 'regions':
        return layer.kind === 'symbol' ? '' : this.#visible.map((adm) => regionUse(layer, adm)).join('');
      case 'borders':
        return this.#lines(
          layer.id,
          borders.features
            .filter((border) => border.properties.outer === (layer as LineLayer).outer)
            .map((border) => border.geometry.coordinates),
        );
      case 'rivers':
        return this.#lines(
          layer.id,
          rivers.features.map((river) => river.geometry.coordinates),
        );
      case 'route':
        return this.#view.line ? this.#lines(layer.id, [positions(this.#view.line)]) : '';
      case 'quarter':
        return this.#view.quarter ? this.#lines(layer.id, [closed(this.#view.quarter.outline)]) : '';
      case 'street':
        return this.#view.quarter ? this.#lines(layer.id, [positions(this.#view.quarter.street)]) : '';
      case 'doubt':
        return this.#lines(layer.id, this.#view.overlay?.doubt?.map(positions) ?? []);
      case 'walk':
        return this.#lines(layer.id, this.#view.overlay?.walk ? [positions(this.#view.overlay.walk)] : []);
      case 'roads':
        return this.#lines(layer.id, this.#view.overlay?.roads?.map(positions) ?? []);
      case 'area':
        return this.#view.area?.planned ? '' : this.#area(layer.id);
      case 'plan':
        return this.#view.area?.planned ? this.#area(layer.id) : '';
      case 'peaks':
        return this.#peaks();
      case 'places':
        return '';
    }
  }

  #lines(id: string, lines: readonly Position[][]): string {
    const path = lines.map((line) => linePath(this.#view.camera, line)).join('');
    return path && `<path class="${id}" d="${path}"/>`;
  }

  #area(id: string): string {
    const { camera, area } = this.#view;
    if (!area) return '';
    const [x, y] = project(camera, area.at).map(tenth);
    return `<circle class="${id}" cx="${x}" cy="${y}" r="${tenth(area.radiusKm * pxPerKm(camera))}"/>`;
  }

  #peaks(): string {
    const { camera } = this.#view;
    const marks = peaks.features.flatMap((peak) => {
      const [x, y] = project(camera, peak.geometry.coordinates as [number, number]) as [number, number];
      if (x < 0 || y < 0 || x > camera.width || y > camera.height) return [];
      return `<g transform="translate(${tenth(x)} ${tenth(y)})"><path d="M0-8 7 5H-7z"/><path class="lit" d="M0-8V5H-7z"/></g>`;
    });
    return marks.length > 0 ? `<g class="peaks">${marks.join('')}</g>` : '';
  }
}

/** The style sheet of a picture: shapes once, then the colours of each flavour where it holds. */
function flavourRules(focus: string | undefined, hues: Hues, used: readonly MapLayer[]): string {
  const coloured = flavourNames.map((name) => {
    const { media, target } = flavourWhen[name];
    const colours = colourRules(flavours[name], focus, hues, used).map((rule) => (target ? `:root:target ${rule}` : rule));
    return media ? `@media ${media}{${colours.join('')}}` : colours.join('');
  });
  return [...used.map(shapeRule), ...coloured].join('');
}

function colourRules(flavour: Flavour, focus: string | undefined, hues: Hues, used: readonly MapLayer[]): string[] {
  const ground = Object.entries(hues).map(([adm, hue]) => {
    const tint = adm === focus ? flavour.tintStrong(hue) : flavour.tint(hue);
    return `.${regionId(adm)}{fill:${tint};stroke:${flavour.band(hue)}}`;
  });
  return [`.sea{fill:${flavour.sea}}`, ...ground, ...used.flatMap((layer) => colourRule(layer, flavour))];
}

function colourRule(layer: MapLayer, flavour: Flavour): string[] {
  const colour = flavour[layer.colour];
  if (layer.kind === 'symbol') return [`.peaks{fill:${colour};stroke:${flavour.halo}}`, `.lit{fill:${flavour.peakLit}}`];
  if (layer.tinted) return [];
  return [`.${layer.id}{${layer.kind === 'fill' ? 'fill' : 'stroke'}:${colour}}`];
}

function shapeRule(layer: MapLayer): string {
  switch (layer.kind) {
    case 'fill':
      if (layer.tinted) return `use.${layer.id}{stroke:none!important}`;
      return layer.opacity ? `.${layer.id}{fill-opacity:${layer.opacity}}` : '';
    case 'line': {
      // Clipped to the region, so that only the inner half of the line shows.
      if (layer.tinted) return `use.${layer.id}{fill:none!important;stroke-width:${layer.width * 2}}`;
      const dash = layer.dash ? `;stroke-dasharray:${layer.dash.join(' ')}` : '';
      const opacity = layer.opacity ? `;stroke-opacity:${layer.opacity}` : '';
      return `.${layer.id}{fill:none;stroke-width:${layer.width}${dash}${opacity}}`;
    }
    case 'symbol':
      return '.peaks{stroke-width:1}.lit{stroke:none}';
  }
}

function regionUse(layer: MapLayer, adm: string): string {
  const clip = layer.kind === 'line' ? ` clip-path="url(#${clipId(adm)})"` : '';
  return `<use href="#${regionId(adm)}" class="${regionId(adm)} ${layer.id}"${clip}/>`;
}

const regionId = (adm: string) => `r${adm.replace('.', '')}`;
const clipId = (adm: string) => `c${adm.replace('.', '')}`;

function areaPath(camera: Camera, shape: Polygon | MultiPolygon): string {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  return rings
    .map((ring) => clipRing(projected(camera, ring), frameOf(camera)))
    .map((ring) => (ring.length > 3 ? simplifyLine(ring, () => detail) : []))
    .filter((ring) => ring.length > 3)
    .map((ring) => `${moves(ring.slice(0, -1))}z`)
    .join('');
}

function linePath(camera: Camera, line: readonly Position[]): string {
  return clipLine(projected(camera, line), frameOf(camera))
    .map((piece) => moves(simplifyLine(piece, () => detail)))
    .join('');
}

const positions = (line: readonly LonLat[]): Position[] => line.map(([lon, lat]) => [lon, lat]);
const closed = (ring: readonly LonLat[]): Position[] => positions([...ring, ring[0] as LonLat]);

function projected(camera: Camera, line: readonly Position[]): Position[] {
  const toPx = projector(camera);
  return line.map((position) => toPx(position as [number, number]));
}

function frameOf(camera: Camera): Box {
  return [-margin, -margin, camera.width + margin, camera.height + margin];
}

/** Path data on a grid of 0.1 px: one absolute start, then relative steps, which compress best. */
function moves(points: readonly Position[]): string {
  let [lastX, lastY] = [0, 0];
  let path = '';
  for (const [x, y] of points as readonly [number, number][]) {
    const [gridX, gridY] = [Math.round(x * 10), Math.round(y * 10)];
    if (path === '') path = `M${pair(gridX, gridY)}l`;
    else if (gridX !== lastX || gridY !== lastY) path += `${path.endsWith('l') ? '' : ' '}${pair(gridX - lastX, gridY - lastY)}`;
    [lastX, lastY] = [gridX, gridY];
  }
  return path.replaceAll(' -', '-').replace(/l$/, '');
}

function pair(x: number, y: number): string {
  return `${tenths(x)} ${tenths(y)}`;
}

function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
