import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { land, regions } from './basemap/index.ts';
import { type Bounds, boundsOf, type Camera } from './camera.ts';

/** The regions whose box meets a picture, `margin` px beyond its edges included: most maps show two or three of ten. */
export const regionsIn = (camera: Camera, margin = 0) => meeting(regions.features, boundsOf(camera, margin));

/** The pieces of land whose box meets a picture. */
export const landIn = (camera: Camera, margin = 0) => meeting(land.features, boundsOf(camera, margin));

const boxes = new WeakMap<Feature, Bounds>();

function meeting<F extends Feature<Polygon | MultiPolygon>>(features: readonly F[], [west, south, east, north]: Bounds): F[] {
  return features.filter((feature) => {
    const box = boxes.get(feature) ?? boxOf(feature.geometry);
    boxes.set(feature, box);
    return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
  });
}

function boxOf(shape: Polygon | MultiPolygon): Bounds {
  const positions = (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()).flat();
  const [lons, lats] = [positions.map(([lon]) => lon as number), positions.map(([, lat]) => lat as number)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
