import { describe, expect, test } from 'vitest';
import { heightStepM, readHeight, writeHeight } from '../../../src/geo/tiles/height.ts';
import { writeShade } from '../../../src/geo/tiles/shade.ts';

function encoded(height: number): [number, number, number] {
  const bytes = new Uint8Array(3);
  writeHeight(bytes, 0, height);
  return [...bytes] as [number, number, number];
}

describe('heights as colours', () => {
  // From the description of the Terrarium format: (red * 256 + green + blue / 256) - 32768.
  test.each([
    [0, [128, 0, 0]],
    [3676, [142, 92, 0]],
    [-1, [127, 255, 0]],
    [2329.5, [137, 25, 128]],
  ])('%f m is %j', (height, colours) => {
    expect(encoded(height)).toEqual(colours);
    expect(readHeight(...encoded(height))).toBe(height);
  });

  test('any height comes back within half a step', () => {
    for (let height = -500; height < 4000; height += 0.37) {
      expect(Math.abs(readHeight(...encoded(height)) - height)).toBeLessThanOrEqual(heightStepM / 2);
    }
  });

  test('what the encoding cannot say is held to its ends', () => {
    expect(readHeight(...encoded(-40_000))).toBe(-32_768);
    expect(readHeight(...encoded(90_000))).toBe(32_767.75);
  });
});

describe('shaded relief as grey and alpha', () => {
  const shade = (value: number) => {
    const bytes = new Uint8Array(2);
    writeShade(bytes, 0, value);
    return [...bytes];
  };
  test('missing data and flat ground are clear', () => {
    expect(shade(0)[1]).toBe(0);
    expect(shade(181)[1]).toBe(0);
  });
  test('shadow is black and light is white, the stronger the further from flat', () => {
    expect(shade(1)).toEqual([0, 150]);
    expect(shade(255)).toEqual([255, 90]);
    expect(shade(100)[1]).toBeLessThan(shade(50)[1] as number);
  });
});
