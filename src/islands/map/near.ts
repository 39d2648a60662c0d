import type { LonLat } from '../../geo/measure.ts';

/** Where the visitor is; `accuracyKm` is the radius the device names. */
export interface Place {
  readonly at: LonLat;
  readonly accuracyKm: number;
}

/** Why there is no place. */
export type NearFailure = 'nearDenied' | 'nearUnavailable' | 'nearTimeout' | 'nearUnsupported';

/** Ask the device once where it is. The browser asks the visitor; nothing is sent anywhere. */
export function whereAmI(): Promise<Place | NearFailure> {
  if (!('geolocation' in navigator)) return Promise.resolve('nearUnsupported');
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ at: [coords.longitude, coords.latitude], accuracyKm: coords.accuracy / 1000 }),
      ({ code }) => resolve(code === 1 ? 'nearDenied' : code === 3 ? 'nearTimeout' : 'nearUnavailable'),
      { maximumAge: 60_000, timeout: 20_000 },
    );
  });
}
