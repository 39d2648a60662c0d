const layerKinds = ['raster', 'hillshade', 'color_relief', 'heatmap', 'fill_extrusion', 'custom'];
const layerShaders = ['raster', 'hillshade', 'hillshade_prepare', 'color_relief', 'heatmap', 'heatmap_texture', 'fill_extrusion'];
const patternShaders = ['background', 'fill', 'fill_outline', 'fill_extrusion', 'line'].map((kind) => `${kind}_pattern`);
const heightShaders = ['terrain', 'terrain_coords', 'terrain_depth', 'depth', 'sky', 'atmosphere', 'projection_error_measurement'];
const debugShaders = ['debug', 'collision_box', 'collision_circle'];
const otherShaders = ['line_gradient', 'line_gradient_sdf', 'symbol_text_and_icon'];

/**
 * Files of MapLibre's source, without `.ts`, of what the site's own maps never ask for: these show flat areas, lines, circles and names
 * from GeoJSON, seen from straight above, in plain colours.
 */
export const leftOut: readonly string[] = [
  // The earth as a ball.
  ...['globe_projection', 'globe_projection_error_measurement', 'globe_transform', 'globe_camera_helper'].map(inProjection),
  ...['vertical_perspective_projection', 'vertical_perspective_transform', 'vertical_perspective_camera_helper'].map(inProjection),
  'geo/projection/globe_covering_tiles_details_provider',
  // Heights.
  ...['data/dem_data', 'render/terrain', 'tile/terrain_tile_manager', 'webgl/render_to_texture', 'webgl/draw/draw_terrain'],
  // Kinds of layers.
  ...layerKinds.flatMap((kind) => [`style/style_layer/${kind}_style_layer`, `webgl/draw/draw_${kind}`]),
  ...['data/bucket/fill_extrusion_bucket', 'data/bucket/heatmap_bucket'],
  ...['atmosphere', 'collision', 'color_relief', 'debug', 'fill_extrusion', 'heatmap', 'hillshade', 'raster', 'sky'].map(
    (kind) => `webgl/program/${kind}_program`,
  ),
  ...[...layerShaders, ...patternShaders, ...heightShaders, ...debugShaders, ...otherShaders].flatMap(shader),
  'shaders/glsl/_projection_globe.vertex.glsl.g',
  // Kinds of sources.
  ...['vector_tile', 'raster_tile', 'raster_dem_tile', 'image', 'video', 'canvas'].map((kind) => `source/${kind}_source`),
  ...['source/vector_tile_mlt', 'source/raster_dem_tile_worker_source'],
  // What developers look at.
  ...['webgl/draw/draw_debug', 'webgl/draw/draw_collision_debug'],
  // A camera in the address, of MapLibre's own kind.
  'ui/hash',
];

/** Files of MapLibre's source whose functions are called, and have nothing to do. */
export const idle: readonly string[] = ['webgl/draw/draw_sky'];

/** Files of the style specification's source that no style of ours needs. */
export const leftOutOfSpec: readonly string[] = [
  ...['function/index', 'migrate', 'format'],
  ...['distance', 'within', 'collator'].map((kind) => `expression/definitions/${kind}`),
];

/** Parts of the style specification that are read: those of the kinds of layers that are there. */
export const specParts: readonly string[] = [
  ...['$version', '$root', 'light', 'sky', 'projection'],
  ...['background', 'fill', 'line', 'circle', 'symbol'].flatMap((kind) => [`layout_${kind}`, `paint_${kind}`]),
];

/** What is read of each property in those parts: the rest is documentation and what a check of styles needs. */
export const specFields: readonly string[] = [
  ...['type', 'value', 'values', 'length', 'default', 'required', 'tokens', 'transition', 'overridable'],
  ...['property-type', 'expression', 'interpolated', 'parameters'],
];

function inProjection(name: string): string {
  return `geo/projection/${name}`;
}

/** Depths have no fragment shader of their own. */
function shader(name: string): string[] {
  const stages = name === 'depth' ? ['vertex'] : ['fragment', 'vertex'];
  return stages.map((stage) => `shaders/glsl/${name}.${stage}.glsl.g`);
}
