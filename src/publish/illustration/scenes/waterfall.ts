import { type Canvas, width } from '../canvas.ts';
import { sky } from '../parts/sky.ts';
import { metresIn } from '../place.ts';
import type { Scene } from '../scene.ts';

// Falls, as high as their drop.

/** A waterfall as high as its drop: the more metres, the higher the lip and the smaller the trees below. */
export const waterfall: Scene = {
  lights: ['noon', 'morning'],
  draw(c, place, light) {
    sky(c, place, light, c.between(0.66, 0.86));
    const { planes, plant, plantDark, stone, stoneDark, water, waterLight, cream } = c.colours;
    const drop = metresIn(place.words) ?? 60;
    const lip = 214 - Math.min(1, drop / 200) * 150;
    const kind = shapeOf(place.words);
    c.fill(`M0 450V${lip - 30}q130 -30 260 4t280 -10 260 2V450z`, planes[1]);
    c.fill(`M0 450V${lip + 2}q120 -26 250 4l300 -6q130 -20 250 6V450z`, plantDark);
    cliff(c, lip, stone, stoneDark);
    falls[kind](c, lip, waterLight, cream);
    c.ellipse(400, 396, 250, 22, cream, 'fill-opacity=".75"');
    c.fill('M60 450Q120 392 400 394T750 450z', water);
    c.group(`fill="none" stroke="${cream}" stroke-width="3" opacity=".6"`, () => {
      for (const each of [1, 2, 3]) c.ellipse(400, 404 + each * 8, 90 * each, 7 * each, 'none');
    });
    frame(c, plant, plantDark, drop);
    if (/pelangi/.test(place.words)) rainbow(c);
  },
};

/** The wall behind a fall in facets, each second one in the light, moss on its ledges. */
function cliff(c: Canvas, lip: number, light: string, dark: string): void {
  const edge = [90, 190, 270, 345, 455, 530, 610, 720];
  c.fill(`M70 450L150 ${lip + 10}Q400 ${lip - 8} 650 ${lip + 10}L740 450z`, dark);
  for (const [each, x] of edge.entries()) {
    const next = edge[each + 1];
    if (next === undefined || each % 2) continue;
    const top = lip + 14 + c.between(0, 30);
    c.fill(
      `M${x + 40 - each * 6} ${top}L${next - 10} ${top + c.between(-8, 14)}L${next - c.between(0, 26)} ${c.between(290, 380)}L${x + 20} ${c.between(330, 400)}z`,
      light,
      'fill-opacity=".55"',
    );
  }
  for (const x of [190, 250, 540, 600]) c.fill(`M${x - 40} ${lip + 70 + (x % 70)}q40 -16 84 0q-40 14 -84 0z`, c.colours.plant);
}

type FallShape = 'curtain' | 'single' | 'tiers' | 'tube' | 'drips';

function shapeOf(words: string): FallShape {
  if (/tumpak sewu|coban sewu|setengah lingkaran/.test(words)) return 'curtain';
  if (/tetes/.test(words)) return 'drips';
  if (/tingkat tiga|trisula/.test(words)) return 'tiers';
  if (/tabung|ngarai/.test(words)) return 'tube';
  return 'single';
}

const falls: Record<FallShape, (c: Canvas, lip: number, fill: string, light: string) => void> = {
  single(c, lip, fill, light) {
    const w = c.between(36, 60);
    const x = c.between(360, 440);
    c.fill(`M${x - w / 2} ${lip + 4}q${w / 2} -12 ${w} 0L${x + w * 0.8} 398H${x - w * 0.8}z`, fill);
    c.stroke(`M${x - w * 0.15} ${lip + 20}L${x - w * 0.3} 390M${x + w * 0.18} ${lip + 60}L${x + w * 0.36} 390`, light, 6);
  },
  curtain(c, lip, fill, light) {
    const { stoneDark, stone, plantDark } = c.colours;
    // The half round of the wall: its ends come forward, the falls hang all along it.
    c.fill(`M-20 450V${lip - 44}Q120 ${lip - 20} 210 ${lip + 26}T400 ${lip + 50}T590 ${lip + 26}T820 ${lip - 44}V450z`, stoneDark);
    for (let each = 0; each < 15; each += 1) {
      const t = each / 14;
      const side = Math.abs(t - 0.5) * 2;
      const x = 96 + 608 * t;
      const top = lip + 52 - side ** 2 * 70;
      const foot = 372 + side * 40 - c.between(0, 26);
      const w = (each % 4 === 1 ? 26 : 11) * (0.7 + side * 0.5) * c.between(0.8, 1.2);
      if (each % 2) c.fill(`M${x - w} ${top + 18}l${w * 2.6} -8l-8 ${(foot - top) * 0.5}l-14 20z`, stone, 'fill-opacity=".5"');
      c.fill(
        `M${x - w * 0.4} ${top}q${w * 0.4} -9 ${w * 0.8} 0L${x + w * 0.7} ${foot}q${-w * 0.7} 12 ${-w * 1.4} 0z`,
        each % 3 === 1 ? light : fill,
      );
    }
    c.fill(
      `M-20 ${lip - 60}Q120 ${lip - 34} 210 ${lip + 14}T400 ${lip + 40}T590 ${lip + 14}T820 ${lip - 60}V${lip - 38}Q680 ${lip - 6} 590 ${lip + 34}T400 ${lip + 60}T210 ${lip + 34}T-20 ${lip - 38}z`,
      plantDark,
    );
  },
  tiers(c, lip, fill, light) {
    for (const [x, y, high, w] of [
      [360, lip + 4, (394 - lip) * 0.34, 60],
      [400, lip + (394 - lip) * 0.38, (394 - lip) * 0.27, 84],
      [430, lip + (394 - lip) * 0.69, (394 - lip) * 0.31, 110],
    ] as const) {
      c.fill(`M${x - w / 2} ${y}h${w}l8 ${high}h${-w - 16}z`, fill);
      c.stroke(`M${x - w * 0.2} ${y + 12}v${high - 24}M${x + w * 0.2} ${y + 20}v${high - 34}`, light, 5);
      c.ellipse(x, y + high, w * 0.9, 8, light);
    }
  },
  tube(c, lip, fill, light) {
    const { stoneDark, ink } = c.colours;
    c.fill(`M0 0H330Q250 130 290 260T250 450H0z`, stoneDark);
    c.fill(`M800 0H480Q560 130 520 260T560 450H800z`, ink, 'fill-opacity=".85"');
    c.fill('M380 0h48L446 398h-84z', fill);
    c.stroke('M398 20L388 390M414 60L426 390', light, 6);
    c.fill(`M300 ${lip + 60}l30 0 14 ${330 - lip}h-60zM492 ${lip + 90}h20l14 ${300 - lip}h-44z`, fill, 'fill-opacity=".75"');
  },
  drips(c, lip, fill, light) {
    const { stone, plant } = c.colours;
    for (const [y, half] of [
      [lip + 50, 130],
      [lip + 110, 190],
      [lip + 175, 240],
    ] as const) {
      c.fill(`M${400 - half} ${y}q${half} -26 ${half * 2} 0l-24 26H${424 - half}z`, stone);
      c.fill(`M${400 - half} ${y}q${half} -26 ${half * 2} 0q${-half} -12 ${-half * 2} 0z`, plant);
      for (let x = 424 - half; x < 386 + half; x += 24) c.rect(x, y + 14, 5, c.between(30, 62), c.random() < 0.5 ? fill : light, 2);
    }
  },
};

function frame(c: Canvas, plant: string, plantDark: string, drop: number): void {
  const size = 1 - Math.min(0.35, drop / 600);
  for (const [x, flip] of [
    [0, 1],
    [width, -1],
  ] as const)
    c.at(x, 450, [flip * size, size], () => {
      c.fill('M0 0V-300Q60 -260 90 -210T150 -110 200 0z', plantDark);
      c.fill('M0 0V-180Q70 -170 110 -110T190 0z', plant);
      c.fill('M0 0V-180Q70 -170 110 -110T190 0z', c.batik('gringsing', c.colours.plantLight), 'fill-opacity=".35"');
    });
}

function rainbow(c: Canvas): void {
  const { red, gold, plantLight, water } = c.colours;
  c.group('fill="none" stroke-width="8" opacity=".6"', () => {
    for (const [each, colour] of [red, gold, plantLight, water].entries())
      c.ellipse(
        520,
        400,
        250 - each * 9,
        210 - each * 9,
        'none',
        `stroke="${colour}" stroke-dasharray="420 2000" stroke-dashoffset="-760"`,
      );
  });
}
