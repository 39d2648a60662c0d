import { type Canvas, height, width } from './canvas.ts';

/** A candi: stepped base, body with its niche, tiers that shrink, a finial. `x` is its middle, `foot` its ground. */
export function candi(canvas: Canvas, x: number, foot: number, size: number, tiers: number): void {
  const { stoneDark: stone, stone: light, ink } = canvas.colours;
  let y = foot;
  const slab = (half: number, high: number, fill: string) => {
    y -= high;
    canvas.rect(x - half, y, half * 2, high, fill);
  };
  for (const step of [1, 0.86, 0.76]) slab(size * 0.52 * step, size * 0.07, step === 0.86 ? light : stone);
  slab(size * 0.3, size * 0.36, stone);
  canvas.path(
    `M${x - size * 0.09} ${y + size * 0.36}v${-size * 0.2}q${size * 0.09} ${-size * 0.12} ${size * 0.18} 0v${size * 0.2}z`,
    `fill="${ink}"`,
  );
  slab(size * 0.38, size * 0.05, light);
  for (let tier = 0; tier < tiers; tier += 1) {
    const half = size * (0.3 - (0.22 * tier) / tiers);
    slab(half, size * 0.11, stone);
    slab(half * 1.12, size * 0.03, light);
  }
  canvas.polygon(
    [
      [x - size * 0.06, y],
      [x + size * 0.06, y],
      [x, y - size * 0.2],
    ],
    stone,
  );
}

/** A split gate (candi bentar) with stepped outer sides and a clear way between. */
export function splitGate(canvas: Canvas, x: number, foot: number, size: number): void {
  const { stoneDark: stone } = canvas.colours;
  for (const side of [-1, 1]) {
    const steps = [
      [0.1, 0],
      [0.52, 0],
      [0.52, 0.22],
      [0.42, 0.22],
      [0.42, 0.48],
      [0.32, 0.48],
      [0.32, 0.72],
      [0.22, 0.72],
      [0.22, 0.9],
      [0.1, 1.06],
    ] as const;
    canvas.polygon(
      steps.map(([dx, dy]) => [x + side * dx * size, foot - dy * size] as const),
      stone,
    );
  }
}

/** A colonial front: bays of tall openings under a gable, tower or parapet. */
export function facade(canvas: Canvas, foot: number, bays: number, top: 'gable' | 'tower' | 'parapet' | 'dome'): void {
  const { wall, wallShade, roof, ink, accent } = canvas.colours;
  const bay = 62;
  const high = 150;
  const w = bays * bay;
  const x = (width - w) / 2;
  const y = foot - high;
  if (top === 'gable')
    canvas.polygon(
      [
        [x - 22, y],
        [x + w + 22, y],
        [x + w - 30, y - 62],
        [x + 30, y - 62],
      ],
      roof,
    );
  if (top === 'parapet') {
    canvas.rect(x - 8, y - 16, w + 16, 18, wallShade);
    canvas.path(`M${x + w / 2 - 60} ${y - 14}v-26q60 -44 120 0v26z`, `fill="${wall}"`);
  }
  if (top === 'dome') {
    canvas.path(`M${x + w / 2 - 74} ${y}a74 74 0 0 1 148 0z`, `fill="${accent}"`);
    canvas.rect(x + w / 2 - 3, y - 104, 6, 34, accent);
    for (const side of [0, 1]) {
      canvas.rect(x + side * (w - 26), y - 96, 26, 100, wallShade);
      canvas.polygon(
        [
          [x + side * (w - 26) - 4, y - 96],
          [x + side * (w - 26) + 30, y - 96],
          [x + side * (w - 26) + 13, y - 138],
        ],
        accent,
      );
    }
  }
  if (top === 'tower') {
    const tx = x + w * 0.5 - 32;
    canvas.rect(tx, y - 120, 64, 122, wallShade);
    canvas.polygon(
      [
        [tx - 6, y - 120],
        [tx + 70, y - 120],
        [tx + 32, y - 206],
      ],
      roof,
    );
    canvas.circle(tx + 32, y - 84, 15, wall);
  }
  canvas.rect(x, y, w, high, wall);
  canvas.rect(x, y + high - 14, w, 14, wallShade);
  for (let each = 0; each < bays; each += 1) {
    const wx = x + each * bay + 17;
    const door = each === Math.floor(bays / 2);
    const tall = door ? 92 : 62;
    canvas.path(
      `M${wx} ${foot - (door ? 0 : 30)}v${-tall}q14 -18 28 0v${tall}z`,
      `fill="${door ? accent : ink}"${door ? '' : ' opacity=".82"'}`,
    );
  }
}

/** Village houses: gabled roofs in rows, nearer ones larger. */
export function houses(canvas: Canvas, y: number, count: number, size: number, from = 60, to = width - 60): void {
  const { wall, roof, accent, ink } = canvas.colours;
  for (let each = 0; each < count; each += 1) {
    const x = from + ((to - from) * (each + 0.5)) / count + canvas.between(-16, 16);
    const s = size * canvas.between(0.85, 1.2);
    const dy = canvas.between(-8, 12);
    canvas.rect(x - s * 0.5, y + dy - s * 0.5, s, s * 0.5, wall);
    canvas.rect(x - s * 0.1, y + dy - s * 0.32, s * 0.2, s * 0.32, ink);
    canvas.polygon(
      [
        [x - s * 0.65, y + dy - s * 0.48],
        [x + s * 0.65, y + dy - s * 0.48],
        [x + s * 0.35, y + dy - s * 0.95],
        [x - s * 0.35, y + dy - s * 0.95],
      ],
      each === Math.floor(count / 2) ? accent : roof,
    );
  }
}

/** A fishing boat with its mast; `size` is half its length. */
export function boat(canvas: Canvas, x: number, y: number, size: number): void {
  const { accent, ink, wall } = canvas.colours;
  canvas.path(
    `M${x - size} ${y - size * 0.28}Q${x} ${y + size * 0.42} ${x + size * 1.1} ${y - size * 0.42}L${x + size * 0.82} ${y + size * 0.08}Q${x} ${y + size * 0.4} ${x - size * 0.74} ${y + size * 0.08}z`,
    `fill="${ink}"`,
  );
  canvas.path(
    `M${x - size * 0.86} ${y - size * 0.12}Q${x} ${y + size * 0.3} ${x + size} ${y - size * 0.26}`,
    `fill="none" stroke="${accent}" stroke-width="${Math.max(3, size * 0.1)}"`,
  );
  canvas.line(
    [
      [x, y],
      [x, y - size * 1.5],
    ],
    ink,
    Math.max(2, size * 0.06),
  );
  canvas.polygon(
    [
      [x + 3, y - size * 1.45],
      [x + 3, y - size * 0.22],
      [x + size * 0.8, y - size * 0.34],
    ],
    wall,
  );
}

/** Market stalls under striped awnings. */
export function stalls(canvas: Canvas, foot: number, count: number): void {
  const { accent, wall, wallShade, groundDark, roof } = canvas.colours;
  const w = (width - 120) / count;
  for (let each = 0; each < count; each += 1) {
    const x = 60 + each * w;
    canvas.rect(x + 12, foot - 60, w - 24, 60, wallShade);
    canvas.rect(x + 12, foot - 60, w - 24, 12, groundDark);
    for (const px of [x + 14, x + w - 20]) canvas.rect(px, foot - 150, 6, 150, groundDark);
    const stripes = 6;
    for (let stripe = 0; stripe < stripes; stripe += 1) {
      const sx = x + (w * stripe) / stripes;
      canvas.path(
        `M${sx + 6} ${foot - 182}h${w / stripes - 2}l${stripe < 3 ? -6 : 6} 44a${w / stripes / 2} 10 0 0 1 ${-(w / stripes)} 0z`,
        `fill="${stripe % 2 ? wall : each % 2 ? roof : accent}"`,
      );
    }
    for (let good = 0; good < 5; good += 1)
      canvas.circle(x + 30 + (good * (w - 60)) / 4, foot - 68 - (good % 2) * 5, 11, good % 2 ? accent : roof);
  }
}

/** A Ferris wheel with its cabins. */
export function wheel(canvas: Canvas, x: number, foot: number, radius: number): void {
  const { ink, accent, sun } = canvas.colours;
  const y = foot - radius - 26;
  canvas.line(
    [
      [x - radius * 0.55, foot],
      [x, y],
      [x + radius * 0.55, foot],
    ],
    ink,
    7,
  );
  canvas.circle(x, y, radius, 'none', `stroke="${ink}" stroke-width="6"`);
  for (let each = 0; each < 10; each += 1) {
    const angle = (each * Math.PI) / 5;
    const cx = x + Math.cos(angle) * radius;
    const cy = y + Math.sin(angle) * radius;
    canvas.line(
      [
        [x, y],
        [cx, cy],
      ],
      ink,
      2,
    );
    canvas.circle(cx, cy, 11, each % 2 ? accent : sun);
  }
}

/** Tents on a meadow. */
export function tents(canvas: Canvas, foot: number, count: number): void {
  const { accent, ink, sun } = canvas.colours;
  for (let each = 0; each < count; each += 1) {
    const x = 170 + (each * (width - 300)) / Math.max(1, count - 1);
    const s = canvas.between(48, 70);
    canvas.polygon(
      [
        [x - s, foot],
        [x + s, foot],
        [x, foot - s * 1.15],
      ],
      each % 2 ? sun : accent,
    );
    canvas.polygon(
      [
        [x - s * 0.22, foot],
        [x + s * 0.22, foot],
        [x, foot - s * 0.75],
      ],
      ink,
    );
  }
}

/** The floor of a picture. */
export function floor(canvas: Canvas, y: number, fill: string): void {
  canvas.rect(0, y, width, height - y, fill);
}

/** An obelisk on steps, as towns put in the middle of their round square. */
export function obelisk(canvas: Canvas, x: number, foot: number, high: number): void {
  const { wall, wallShade, accent } = canvas.colours;
  for (const [half, step] of [
    [64, 0],
    [46, 10],
    [30, 20],
  ] as const)
    canvas.rect(x - half, foot - step - 10, half * 2, 10, wallShade);
  canvas.polygon(
    [
      [x - 15, foot - 30],
      [x + 15, foot - 30],
      [x + 8, foot - high],
      [x - 8, foot - high],
    ],
    wall,
  );
  canvas.polygon(
    [
      [x, foot - 30],
      [x + 15, foot - 30],
      [x + 8, foot - high],
      [x, foot - high],
    ],
    wallShade,
  );
  canvas.polygon(
    [
      [x - 10, foot - high],
      [x + 10, foot - high],
      [x, foot - high - 26],
    ],
    accent,
  );
}

/** A banyan: a wide crown with its hanging roots. */
export function banyan(canvas: Canvas, x: number, foot: number, size: number): void {
  const { plant, plantDark, groundDark } = canvas.colours;
  for (let root = -4; root <= 4; root += 1)
    canvas.line(
      [
        [x + root * size * 0.07, foot],
        [x + root * size * 0.12, foot - size * 0.62],
      ],
      groundDark,
      root === 0 ? 26 : 6,
    );
  for (const [dx, dy, rx] of [
    [-0.42, 0.66, 0.4],
    [0.42, 0.66, 0.4],
    [0, 0.86, 0.46],
    [-0.2, 0.62, 0.36],
    [0.24, 0.62, 0.36],
  ] as const) {
    canvas.ellipse(x + dx * size, foot - dy * size, rx * size, size * 0.26, dx < 0 ? plantDark : plant);
  }
}
