import { describe, expect, test } from 'vitest';
import { flavourNames } from '../../../src/geo/flavour.ts';
import { type MapScene, mapStyle } from '../../../src/geo/style.ts';
import { specParts } from '../../../src/publish/map-library/left-out.ts';
import { leanMapLibre } from '../../../src/publish/map-library/plugin.ts';
import { standIn } from '../../../src/publish/map-library/stand-in.ts';

const module = `
import { a } from './a';
export class Ball extends Shape {}
export function drawBall(painter) {}
export async function load() {}
export const ballUniforms = (context) => ({});
export const isBallLayer = (layer) => layer.type === 'ball';
const late = 1;
export { late, late as later };
`;
const run = (code: string): Promise<Record<string, () => unknown>> => import(`data:text/javascript,${encodeURIComponent(code)}`);

describe('what stands in for a module', () => {
  test('has the same exports', async () => {
    expect(Object.keys(await run(standIn(module)))).toEqual(['Ball', 'ballUniforms', 'drawBall', 'isBallLayer', 'late', 'later', 'load']);
    expect(await run(standIn("export default 'void main() {}';"))).toMatchObject({ default: '' });
  });

  test('answers questions with no, and says what is left out when anything else is used', async () => {
    const { Ball, drawBall, isBallLayer } = await run(standIn(module));
    expect(isBallLayer?.()).toBe(false);
    expect(drawBall).toThrow('drawBall is left out of this MapLibre: see src/publish/map-library/left-out.ts');
    expect(() => Reflect.construct(Ball as () => unknown, [])).toThrow('Ball is left out');
  });

  test('does nothing where it is idle', async () => {
    const { drawBall } = await run(standIn(module, true));
    expect(drawBall?.()).toBeUndefined();
  });
});

test('what is left out stands in the MapLibre that is installed', () => {
  expect(leanMapLibre).not.toThrow();
});

const line = [
  [112.6, -8],
  [112.9, -7.9],
  [112.7, -7.8],
] as const;
const scenes: Record<string, Partial<MapScene>> = {
  'the corridor': {},
  'a region': { adm: '35.07' },
  'a route': { line },
  'a planned ground': { area: { at: [112.9, -7.9], radiusKm: 3, planned: true }, overlay: { roads: [line] } },
  'a place known roughly': { area: { at: [112.9, -7.9], radiusKm: 3 } },
  'a quarter': { quarter: { outline: line, street: line }, overlay: { walk: line, doubt: [line] } },
};
const cases = flavourNames.flatMap((flavour) => Object.keys(scenes).map((scene) => [flavour, scene] as const));

test.each(cases)('the %s style of %s needs nothing that is left out: its kinds are there, and the earth is flat', (flavour, name) => {
  const scene = { hues: {}, features: [], regionNames: {}, locale: 'id-ID', fonts: ['sans-serif'] } as const;
  const { layers, sources, projection, terrain, sky } = mapStyle({ ...scene, ...scenes[name], flavour });
  expect(layers.length).toBeGreaterThan(20);
  expect([...new Set(layers.map(({ type }) => `paint_${type}`))].filter((part) => !specParts.includes(part))).toEqual([]);
  expect([...new Set(Object.values(sources).map(({ type }) => type))]).toEqual(['geojson']);
  expect(JSON.stringify(layers)).not.toMatch(/"[a-z]+-pattern"|"line-gradient"|"within"|"distance"|"collator"/);
  expect([projection, terrain, sky]).toEqual([undefined, undefined, undefined]);
});
