/**
 * Summits that serve as landmarks: name, longitude, latitude, height in metres.
 * Commonly printed values, entered by hand; the points mark the massif (within about 1 km), they are no survey points.
 * Kawi and Butak are one massif; Butak is its highest top. Batok is left out: it would fall on Bromo's symbol.
 */
export const peaks: readonly (readonly [name: string, lon: number, lat: number, heightM: number])[] = [
  ['Semeru', 112.922, -8.108, 3676],
  ['Arjuno', 112.59, -7.765, 3339],
  ['Welirang', 112.577, -7.73, 3156],
  ['Argopuro', 113.563, -7.965, 3088],
  ['Butak', 112.451, -7.922, 2868],
  ['Bromo', 112.953, -7.942, 2329],
  ['Kelud', 112.308, -7.935, 1731],
  ['Penanggungan', 112.62, -7.615, 1653],
  ['Lemongan', 113.342, -7.979, 1651],
];
