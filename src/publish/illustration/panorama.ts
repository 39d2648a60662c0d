import { peaks } from '../../geo/basemap/index.ts';
import { width } from './canvas.ts';
import { caldera, type Place } from './place.ts';

/** A mountain as it stands on the horizon of a place. */
export interface Seen {
  readonly name: string;
  /** Px from the left edge, of its summit. */
  readonly x: number;
  /** Px above the horizon. */
  readonly rise: number;
  readonly distanceKm: number;
}

/** Degrees of the horizon a picture takes in. */
const fieldOfView = 104;
/** Px a mountain rises for one radian of height angle, before {@link most} flattens it: heights are drawn steeper than they are. */
const steepness = 1200;
const most = 175;

/** True where the picture looks south, so that the morning sun stands on its left. */
export const looksSouth = ({ lat }: Pick<Place, 'lat'>): boolean => lat > caldera.lat;

/**
 * The mountains of the corridor as a place sees them, farthest first: it looks towards the caldera, and from the caldera
 * itself towards Semeru. Bearing decides where each stands, height over distance how high. What is nearer than 2 km is
 * where one stands, not what one sees.
 */
export function panorama(place: Pick<Place, 'lon' | 'lat' | 'elevationM'>): Seen[] {
  const semeru = { lon: 112.922, lat: -8.108 };
  const target = offset(place, caldera).distanceKm < 9 ? semeru : caldera;
  const ahead = offset(place, target).bearing;
  return peaks.features
    .map(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const { bearing, distanceKm } = offset(place, { lon, lat });
      const aside = ((bearing - ahead + 540) % 360) - 180;
      const angle = Math.max(0.004, (properties.heightM - place.elevationM * 0.7) / 1000 / distanceKm);
      return {
        name: properties.name,
        x: width / 2 + (aside / (fieldOfView / 2)) * (width / 2),
        rise: most * (1 - Math.exp((-steepness * angle) / most)),
        distanceKm,
      };
    })
    .filter(({ x, distanceKm }) => x > -90 && x < width + 90 && distanceKm > 2)
    .sort((a, b) => b.distanceKm - a.distanceKm);
}

interface Away {
  readonly bearing: number;
  readonly distanceKm: number;
}

/** Bearing (degrees from north) and distance on a plane: within a corridor of 200 km the curve does not show. */
function offset(from: Pick<Place, 'lon' | 'lat'>, to: Pick<Place, 'lon' | 'lat'>): Away {
  const east = (to.lon - from.lon) * 111.32 * Math.cos((from.lat * Math.PI) / 180);
  const north = (to.lat - from.lat) * 110.57;
  return { bearing: (Math.atan2(east, north) * 180) / Math.PI, distanceKm: Math.hypot(east, north) };
}
