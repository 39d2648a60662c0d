import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';

/** Sources and layers of an outside style begin so. */
export const outsidePrefix = 'outside-';

/** What the default basemap draws that an outside style draws itself. */
const replaced = new Set(['shoal-3', 'shoal-2', 'shoal-1', 'land', 'regions', 'bands', 'rivers', 'coast', 'cities', 'towns', 'villages']);

/**
 * A style with an outside one in place of its basemap: our borders, features and names stay above it. Text is drawn with the fonts of
 * the page, as ours is. `address`: where the outside style was fetched, which its own addresses may be relative to.
 */
export function onOutside(
  own: StyleSpecification,
  outside: StyleSpecification,
  address: string,
  fonts: readonly string[],
): StyleSpecification {
  const sources = Object.entries(outside.sources).map(([id, source]) => [`${outsidePrefix}${id}`, located(source, address)]);
  const sprite = spriteOf(outside, address);
  const kept = own.layers.filter(({ id }) => id !== 'sea' && !replaced.has(id.replace(/-dots$/, '')));
  return {
    ...own,
    ...(sprite && { sprite }),
    sources: { ...own.sources, ...Object.fromEntries(sources) },
    layers: [...outside.layers.map((layer) => renamed(layer, fonts)), ...kept],
  };
}

/** Reads what was fetched as a style. Throws when it is none. */
export function readStyle(data: unknown): StyleSpecification {
  const style = data as Partial<StyleSpecification> | null;
  const isStyle = style?.version === 8 && Array.isArray(style.layers) && typeof style.sources === 'object' && style.sources !== null;
  if (!isStyle) throw new Error('not a MapLibre style (version 8)');
  return style as StyleSpecification;
}

function renamed(layer: LayerSpecification, fonts: readonly string[]): LayerSpecification {
  const copy = structuredClone(layer) as LayerSpecification & { source?: string; layout?: Record<string, unknown> };
  copy.id = `${outsidePrefix}${copy.id}`;
  if (copy.source !== undefined) copy.source = `${outsidePrefix}${copy.source}`;
  if (copy.type === 'symbol' && copy.layout?.['text-field'] !== undefined) copy.layout['text-font'] = [...fonts];
  return copy;
}

function located(source: SourceSpecification, address: string): SourceSpecification {
  const copy = structuredClone(source) as SourceSpecification & { url?: string; tiles?: string[]; data?: unknown };
  if (copy.url !== undefined) copy.url = absolute(copy.url, address);
  if (Array.isArray(copy.tiles)) copy.tiles = copy.tiles.map((tile) => absolute(tile, address));
  if (typeof copy.data === 'string') copy.data = absolute(copy.data, address);
  return copy;
}

function spriteOf({ sprite }: StyleSpecification, address: string): StyleSpecification['sprite'] {
  if (typeof sprite === 'string') return absolute(sprite, address);
  return sprite?.map(({ id, url }) => ({ id, url: absolute(url, address) }));
}

/** An absolute address; the braces of a tile address stay as they are. */
function absolute(url: string, address: string): string {
  return new URL(url, address).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
