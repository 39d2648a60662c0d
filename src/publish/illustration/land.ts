import { type Canvas, height, width } from './canvas.ts';

/** Sky from top to horizon, with the sun where it stands (0 to 1 across, y px). */
export function sky(canvas: Canvas, sunAt: number, sunY: number, radius = 34): void {
  const { skyTop, skyLow, sun } = canvas.colours;
  canvas.path(`M0 0h${width}v${height}H0z`, 'fill="url(#s)"');
  canvas.circle(sunAt * width, sunY, radius * 2.1, sun, 'opacity=".18"');
  canvas.circle(sunAt * width, sunY, radius, sun);
  if (skyTop === skyLow) return;
  const clouds = Math.floor(canvas.between(1, 4));
  for (let each = 0; each < clouds; each += 1) {
    const x = canvas.between(0, width);
    const y = canvas.between(50, 150);
    const long = canvas.between(70, 190);
    canvas.path(`M${x} ${y}h${long}`, 'stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".28"');
    canvas.path(`M${x + long * 0.25} ${y + 13}h${long * 0.5}`, 'stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".2"');
  }
}

/** Heights of a skyline by midpoint displacement: `steps` + 1 values around `base` px, rough by `rough` px. */
function skyline(canvas: Canvas, base: number, rough: number, steps = 16): number[] {
  const heights: number[] = Array.from({ length: steps + 1 }, () => base);
  heights[0] = base + canvas.between(-rough, rough);
  heights[steps] = base + canvas.between(-rough, rough);
  for (let span = steps, swing = rough; span > 1; span /= 2, swing *= 0.55) {
    for (let at = span / 2; at < steps; at += span) {
      const middle = ((heights[at - span / 2] ?? base) + (heights[at + span / 2] ?? base)) / 2;
      heights[at] = middle + canvas.between(-swing, swing);
    }
  }
  return heights;
}

/** One ridge across the picture, down to the lower edge. */
export function ridge(canvas: Canvas, base: number, rough: number, fill: string): void {
  const heights = skyline(canvas, base, rough);
  const step = width / (heights.length - 1);
  canvas.polygon([[0, height], ...heights.map((y, index): [number, number] => [index * step, y]), [width, height]], fill);
}

/** Soft hills across the picture, down to the lower edge. */
export function hills(canvas: Canvas, base: number, swell: number, fill: string): void {
  const count = 3;
  const span = width / count;
  let d = `M0 ${height}V${base + canvas.between(-swell, swell)}`;
  for (let each = 0; each < count; each += 1) {
    const end = base + canvas.between(-swell, swell);
    d += `C${each * span + span * 0.4} ${base + canvas.between(-swell, swell) - swell} ${each * span + span * 0.6} ${end} ${(each + 1) * span} ${end}`;
  }
  canvas.path(`${d}V${height}z`, `fill="${fill}"`);
}

/** The far country behind a scene: two ridges, the second closer. */
export function distance(canvas: Canvas, base = 250, rough = 60): void {
  const [far = '', mid = ''] = canvas.colours.ridges;
  ridge(canvas, base, rough, far);
  ridge(canvas, base + 45, rough * 0.7, mid);
}

/** A mountain: its foot, its top and how steep it hollows; `crater` px of its top cut off. Returns the rim. */
export function cone(
  canvas: Canvas,
  x: number,
  foot: number,
  top: number,
  half: number,
  crater: number,
  fill: string,
  shade: string,
): void {
  const inner = crater / 2;
  const bend = half * 0.42;
  canvas.path(
    `M${x - half} ${foot}Q${x - bend} ${foot - (foot - top) * 0.35} ${x - inner} ${top}q${inner} ${crater * 0.28} ${crater} 0Q${x + bend} ${foot - (foot - top) * 0.35} ${x + half} ${foot}z`,
    `fill="${fill}"`,
  );
  canvas.path(
    `M${x + inner} ${top}Q${x + bend} ${foot - (foot - top) * 0.35} ${x + half} ${foot}H${x + half * 0.2}Q${x + half * 0.12} ${foot - (foot - top) * 0.5} ${x + inner} ${top}z`,
    `fill="${shade}" opacity=".55"`,
  );
}

/** Furrows down the flank of a cone, as rain cuts them into ash. */
export function furrows(canvas: Canvas, x: number, foot: number, top: number, half: number, count: number, stroke: string): void {
  for (let each = 1; each < count; each += 1) {
    const t = each / count - 0.5;
    canvas.path(
      `M${x + t * 24} ${top + 12}Q${x + t * half * 0.7} ${foot - (foot - top) * 0.45} ${x + t * half * 1.75} ${foot}`,
      `fill="none" stroke="${stroke}" stroke-width="2" opacity=".45"`,
    );
  }
}

/** Round trees standing on a line. */
export function trees(canvas: Canvas, y: number, count: number, size: number, from = 0, to = width): void {
  const { plant, plantDark } = canvas.colours;
  for (let each = 0; each < count; each += 1) {
    const x = canvas.between(from, to);
    const high = size * canvas.between(0.7, 1.3);
    const dy = canvas.between(-6, 10);
    canvas.rect(x - 2, y + dy - high * 0.5, 4, high * 0.6, plantDark);
    canvas.ellipse(x, y + dy - high, high * 0.42, high * 0.55, canvas.random() < 0.5 ? plant : plantDark);
  }
}

/** A palm with its crown leaning. */
export function palm(canvas: Canvas, x: number, y: number, high: number): void {
  const { plantDark, groundDark } = canvas.colours;
  const lean = canvas.between(-0.25, 0.25) * high;
  canvas.path(
    `M${x} ${y}Q${x + lean * 0.2} ${y - high * 0.6} ${x + lean} ${y - high}`,
    `fill="none" stroke="${groundDark}" stroke-width="6"`,
  );
  for (const angle of [-160, -125, -75, -40, 10, 190]) {
    const rad = (angle * Math.PI) / 180;
    const tipX = x + lean + Math.cos(rad) * high * 0.42;
    const tipY = y - high + Math.sin(rad) * high * 0.22 + high * 0.12;
    canvas.path(
      `M${x + lean} ${y - high}Q${x + lean + Math.cos(rad) * high * 0.25} ${y - high + Math.sin(rad) * high * 0.3 - 6} ${tipX} ${tipY}`,
      `fill="none" stroke="${plantDark}" stroke-width="6" stroke-linecap="round"`,
    );
  }
}

/** Level lines on water. */
export function ripples(canvas: Canvas, top: number, bottom: number, count: number): void {
  for (let each = 0; each < count; each += 1) {
    const y = top + ((bottom - top) * (each + 0.5)) / count;
    const x = canvas.between(0, width * 0.7);
    canvas.path(
      `M${x} ${y}h${canvas.between(60, 240)}`,
      `stroke="${canvas.colours.waterLight}" stroke-width="${2 + each * 0.5}" stroke-linecap="round" opacity=".6"`,
    );
  }
}
