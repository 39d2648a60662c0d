/**
 * Heights in the colours of a tile, in the Terrarium encoding: red x 256 + green + blue / 256 - 32,768 metres.
 * Blue is kept to quarters: a finer step would be noise that no elevation model holds, and makes tiles twice as large.
 * https://github.com/tilezen/joerd/blob/master/docs/formats.md#terrarium
 */
export const heightStepM = 0.25;

const offsetM = 32_768;
const highestM = 65_536 - heightStepM - offsetM;

/** Writes a height in metres as red, green and blue at `at`; rounded to the step, held to what the encoding can say. */
export function writeHeight(target: Uint8Array, at: number, heightM: number): void {
  const held = Math.min(highestM, Math.max(-offsetM, heightM));
  const steps = Math.round((held + offsetM) / heightStepM);
  const whole = Math.floor(steps * heightStepM);
  target[at] = whole >> 8;
  target[at + 1] = whole & 255;
  target[at + 2] = (steps * heightStepM - whole) * 256;
}

/** The height in metres that three colours stand for. */
export function readHeight(red: number, green: number, blue: number): number {
  return red * 256 + green + blue / 256 - offsetM;
}
