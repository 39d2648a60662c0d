import type { Canvas } from '../canvas.ts';
import { columns, flag, gable, hip, lancet, spire, wall, windows } from './facade.ts';

/** Building fronts by their style. Each stands on `foot` around the middle of the picture, light from the right. */
export type Front = (c: Canvas, foot: number, year: number) => void;

/** Neo-Gothic with two spires, a rose and pointed windows. */
export const gothicTwin: Front = (c, foot) => {
  const { wallShade, accent } = c.colours;
  wall(c, 400, foot, 250, 150);
  gable(c, 400, foot - 150, 150, 90, c.colours.wall);
  for (const side of [-1, 1]) {
    const x = 400 + side * 108;
    wall(c, x, foot, 68, 236);
    c.rect(x - 40, foot - 164, 80, 8, wallShade);
    c.rect(x - 40, foot - 236, 80, 8, wallShade);
    lancet(c, x, foot - 40, 24, 70);
    for (const dx of [-14, 14]) lancet(c, x + dx, foot - 176, 15, 30);
    spire(c, x, foot - 236, 76, 122);
  }
  lancet(c, 400, foot, 64, 76, accent);
  c.circle(400, foot - 170, 27, c.colours.ink);
  c.circle(400, foot - 170, 19, c.colours.gold);
  c.stroke(`M400 ${foot - 197}v54M373 ${foot - 170}h54`, c.colours.ink, 3);
};

/** A church with one tower over its porch. */
export const gothicTower: Front = (c, foot) => {
  const { wallShade, accent, roof } = c.colours;
  c.polygon([[210, foot - 116], [590, foot - 116], [560, foot - 190], [240, foot - 190]], roof); // biome-ignore format: one roof, one line
  wall(c, 400, foot, 350, 118);
  for (const x of [262, 316, 484, 538]) lancet(c, x, foot - 30, 24, 46);
  wall(c, 400, foot, 92, 230);
  for (const y of [118, 176, 230]) c.rect(348, foot - y, 104, 8, wallShade);
  lancet(c, 400, foot, 44, 60, accent);
  c.circle(400, foot - 148, 16, c.colours.cream);
  c.stroke(`M400 ${foot - 148}v-11M400 ${foot - 148}h8`, c.colours.ink, 3);
  for (const dx of [-20, 20]) lancet(c, 400 + dx, foot - 186, 18, 24);
  spire(c, 400, foot - 236, 104, 96);
};

/** An iron or plain Protestant church: gable front, low turret, round-arched windows. */
export const plainChurch: Front = (c, foot, year) => {
  const red = year === 1862;
  const { roof, roofDark, accent, cream } = c.colours;
  wall(c, 400, foot, 280, 150, red ? c.colours.red : c.colours.wall);
  gable(c, 400, foot - 146, 312, 98, red ? roofDark : roof);
  gable(c, 400, foot - 146, 236, 72, red ? c.colours.red : c.colours.wall);
  windows(c, 2, 400, foot - 34, 176, 38, 62, 14);
  c.fill(`M366 ${foot}v-84q34 -34 68 0v84z`, red ? cream : accent);
  c.circle(400, foot - 172, 17, cream);
  c.rect(376, foot - 278, 48, 44, cream);
  lancet(c, 400, foot - 240, 18, 14);
  spire(c, 400, foot - 278, 62, 60);
  c.rect(318, foot - 12, 164, 12, c.colours.wallShade);
};

/** Neoclassical: a temple front of columns under a pediment, with lower wings. */
export const neoclassical: Front = (c, foot) => {
  const { wallShade, cream, accent } = c.colours;
  wall(c, 400, foot, 540, 130);
  c.rect(124, foot - 144, 552, 16, wallShade);
  c.rect(134, foot - 152, 532, 10, cream);
  for (const side of [-1, 1]) windows(c, 3, 400 + side * 186, foot - 36, 54, 28, 64, 10);
  c.rect(286, foot - 176, 228, 176, c.colours.wallShade);
  windows(c, 3, 400, foot - 18, 64, 30, 90, 12);
  columns(c, 4, 400, foot - 12, 64, 136);
  c.rect(276, foot - 172, 248, 24, cream);
  gable(c, 400, foot - 172, 272, 58, cream);
  gable(c, 400, foot - 180, 200, 36, accent);
  c.fill(`M270 ${foot}l14 -14h232l14 14z`, cream);
};

/** Indische Empire: a deep veranda of columns under a wide hipped roof. */
export const empire: Front = (c, foot) => {
  const { wallShade, cream, accent } = c.colours;
  hip(c, 400, foot - 128, 560, 96, 300);
  c.rect(150, foot - 128, 500, 128, wallShade);
  windows(c, 5, 400, foot - 14, 96, 40, 84);
  columns(c, 6, 400, foot - 10, 96, 112);
  c.rect(140, foot - 136, 520, 18, cream);
  c.fill(`M330 ${foot - 132}h140v-20q-70 -46 -140 0z`, cream);
  c.circle(400, foot - 154, 13, accent);
  c.rect(140, foot - 10, 520, 10, cream);
};

/** Art Deco: stepped parapet, vertical fins, an awning along the street. */
export const artDeco: Front = (c, foot) => {
  const { wallShade, accent, cream, gold, ink } = c.colours;
  wall(c, 400, foot, 440, 140);
  c.fill(`M180 ${foot - 136}v-22h70v-22h60v-24h50v-26h80v26h50v24h60v22h70v22z`, c.colours.wall);
  c.fill(`M180 ${foot - 136}v-22h56v22z`, wallShade);
  for (const dx of [-26, 0, 26]) c.rect(396 + dx, foot - 226, 9, 86, accent);
  for (const y of [150, 162]) c.rect(180, foot - y, 440, 5, accent);
  windows(c, 3, 262, foot - 12, 44, 34, 66);
  windows(c, 3, 538, foot - 12, 44, 34, 66);
  c.rect(360, foot - 84, 80, 84, ink);
  c.circle(400, foot - 54, 26, gold);
  c.rect(398, foot - 84, 4, 84, c.colours.wall);
  for (let stripe = 0; stripe < 12; stripe += 1) c.fill(`M${170 + stripe * 38.4} ${foot - 100}h38l6 30h-40z`, stripe % 2 ? cream : accent);
};

/** Nieuwe Bouwen: flat slabs, ribbon windows, and the corner tower that holds the street. `towerAt` in px from the middle. */
export const nieuweBouwen =
  (towerAt: number, storeys = 2): Front =>
  (c, foot) => {
    const { wallShade, accent, cream, ink, waterLight } = c.colours;
    const high = 72 * storeys;
    wall(c, 400, foot, 480, high);
    for (let storey = 0; storey < storeys; storey += 1) {
      const y = foot - 18 - storey * 72;
      c.rect(186, y - 34, 428, 30, ink);
      for (let pane = 0; pane < 13; pane += 1) c.rect(192 + pane * 33, y - 31, 12, 24, waterLight);
      c.rect(152, y - 48, 496, 9, cream);
      c.rect(152, y - 39, 496, 5, wallShade);
    }
    c.rect(150, foot - high - 8, 500, 12, cream);
    const x = 400 + towerAt;
    wall(c, x, foot, 92, high + 74);
    c.rect(x - 54, foot - high - 82, 108, 12, cream);
    for (const dx of [-22, 0, 22]) c.rect(x + dx - 5, foot - high - 52, 10, high + 10, ink);
    c.rect(x - 30, foot - 54, 60, 54, accent);
    flag(c, x, foot - high - 82, 62);
  };

/** The twins of Rajabally: a quarter-round corner under its little dome; mirrored for the other of the two. */
export const twin =
  (side: 1 | -1): Front =>
  (c, foot) =>
    c.at(400, foot, [side, 1], () => {
      const { wallShade, accent, cream, ink, roof, roofDark, waterLight } = c.colours;
      c.rect(-250, -150, 420, 150, c.colours.wall);
      for (const y of [-128, -58]) {
        c.rect(-236, y, 330, 36, ink);
        for (let pane = 0; pane < 9; pane += 1) c.rect(-228 + pane * 37, y + 4, 12, 28, waterLight);
        c.rect(-256, y - 12, 360, 7, cream);
      }
      c.rect(-256, -162, 380, 14, cream);
      c.fill('M90 0V-196q0 -10 16 -10H206q16 0 16 10V0z', c.colours.wall);
      c.fill('M90 0V-196q0 -10 16 -10h16V0z', wallShade);
      for (const x of [118, 146, 174]) c.rect(x, -180, 16, 116, ink);
      c.rect(84, -210, 144, 10, cream);
      c.fill('M100 -210Q104 -268 156 -272T212 -210z', roofDark);
      c.fill('M156 -272Q206 -268 212 -210H160z', roof);
      c.stroke('M156 -272v-30', c.colours.gold, 4);
      c.rect(126, -52, 60, 52, accent);
      for (let stripe = 0; stripe < 9; stripe += 1) c.fill(`M${-248 + stripe * 37} -50h37l4 18h-39z`, stripe % 2 ? cream : accent);
    });

/** Colonial modern with a middle tower: town hall or bank. */
export const townHall: Front = (c, foot, year) => {
  const { wallShade, cream, accent } = c.colours;
  hip(c, 400, foot - 120, 600, 66, 430);
  wall(c, 400, foot, 560, 122);
  for (const y of [30, 84]) for (const side of [-1, 1]) windows(c, 5, 400 + side * 172, foot - y, 42, 22, 30);
  wall(c, 400, foot, 108, 178);
  if (year === 1927) {
    hip(c, 400, foot - 176, 140, 52, 60);
    wall(c, 400, foot - 226, 44, 34);
    spire(c, 400, foot - 258, 60, 44, false);
  } else {
    c.rect(340, foot - 188, 120, 12, cream);
    c.rect(352, foot - 208, 96, 20, c.colours.wall);
    flag(c, 400, foot - 208, 60);
  }
  windows(c, 3, 400, foot - 100, 30, 16, 52);
  c.fill(`M372 ${foot}v-60q28 -26 56 0v60z`, accent);
  c.rect(336, foot - 84, 128, 9, cream);
  c.rect(120, foot - 10, 560, 10, wallShade);
};

/** A modern shop block: glass bands, a sign of its colour. */
export const modern: Front = (c, foot) => {
  const { cream, accent, accentDark, waterLight, water } = c.colours;
  wall(c, 400, foot, 520, 196);
  for (let storey = 0; storey < 3; storey += 1) {
    c.rect(166, foot - 180 + storey * 54, 340, 34, water);
    for (let pane = 0; pane < 10; pane += 1) c.rect(172 + pane * 34, foot - 180 + storey * 54, 14, 34, waterLight);
  }
  c.rect(520, foot - 230, 116, 230, accent);
  c.rect(520, foot - 230, 24, 230, accentDark);
  c.circle(584, foot - 172, 30, cream);
  c.fill(`M568 ${foot - 172}q16 -30 32 0q-16 30 -32 0z`, accentDark);
  c.rect(140, foot - 34, 380, 34, c.colours.ink);
  c.rect(130, foot - 44, 400, 12, cream);
};

/** A great mosque: the tiered Javanese roof behind arches, minarets on both sides. */
export const mosque: Front = (c, foot) => {
  const { cream, accent, accentDark, gold, ink } = c.colours;
  for (const side of [-1, 1]) {
    const x = 400 + side * 232;
    wall(c, x, foot, 42, 226);
    c.rect(x - 28, foot - 160, 56, 9, cream);
    c.rect(x - 28, foot - 232, 56, 9, cream);
    lancet(c, x, foot - 178, 16, 26);
    c.fill(`M${x - 24} ${foot - 232}q-4 -34 24 -56 28 22 24 56z`, accent);
    c.stroke(`M${x} ${foot - 288}v-16`, gold, 4);
  }
  for (const [half, y, high] of [
    [186, 118, 56],
    [124, 176, 48],
    [70, 226, 58],
  ] as const) {
    c.fill(
      `M${400 - half} ${foot - y}Q${400 - half * 0.5} ${foot - y - high * 0.4} ${400 - half * 0.42} ${foot - y - high}h${half * 0.84}Q${400 + half * 0.5} ${foot - y - high * 0.4} ${400 + half} ${foot - y}z`,
      accentDark,
    );
    c.fill(
      `M400 ${foot - y}V${foot - y - high}h${half * 0.42}Q${400 + half * 0.5} ${foot - y - high * 0.4} ${400 + half} ${foot - y}z`,
      accent,
    );
  }
  c.stroke(`M400 ${foot - 282}v-26`, gold, 5);
  c.circle(400, foot - 300, 7, gold);
  wall(c, 400, foot, 400, 122);
  for (let each = 0; each < 5; each += 1) {
    const x = 240 + each * 80;
    c.fill(`M${x - 28} ${foot}v-62q-2 -34 28 -46 30 12 28 46v62z`, each === 2 ? accent : ink);
  }
  c.rect(196, foot - 128, 408, 9, cream);
};

/** A Dutch gabled house with a veranda (Indis), low under its roof. */
export const indis: Front = (c, foot) => {
  const { cream, accent, wood } = c.colours;
  hip(c, 400, foot - 100, 440, 120, 150);
  wall(c, 400, foot, 350, 102);
  for (const dx of [-112, 112]) {
    c.rect(400 + dx - 30, foot - 78, 60, 66, accent);
    c.rect(400 + dx - 2, foot - 78, 4, 66, cream);
    for (let louvre = 0; louvre < 6; louvre += 1) c.rect(400 + dx - 26, foot - 72 + louvre * 10, 52, 3, c.colours.accentDark);
  }
  c.rect(372, foot - 82, 56, 82, wood);
  columns(c, 4, 400, foot - 4, 108, 92);
  c.rect(216, foot - 106, 368, 10, cream);
  c.rect(216, foot - 6, 368, 8, c.colours.wallShade);
};

/** Jengki: the tilted roof of the sixties, slanted walls, a screen of holes. */
export const jengki: Front = (c, foot) => {
  const { cream, accent, roof, roofDark, ink, stone } = c.colours;
  c.fill(`M230 ${foot}V${foot - 110}L420 ${foot - 214}L452 ${foot - 128}V${foot}z`, c.colours.wall);
  c.fill(`M206 ${foot - 104}L424 ${foot - 232}L432 ${foot - 212}L216 ${foot - 84}z`, roof);
  c.fill(`M424 ${foot - 232}l38 104h-20l-26 -78z`, roofDark);
  c.fill(`M452 ${foot}V${foot - 128}L600 ${foot - 152}V${foot}z`, stone);
  c.fill(`M436 ${foot - 132}L620 ${foot - 164}v18L440 ${foot - 114}z`, roof);
  c.fill(`M290 ${foot - 30}v-60l90 -40v100z`, ink);
  c.stroke(`M320 ${foot - 30}v-73M350 ${foot - 30}v-87`, cream, 5);
  for (let row = 0; row < 3; row += 1)
    for (let hole = 0; hole < 4; hole += 1) c.circle(560 - hole * 26, foot - 112 + row * 24, 8, row % 2 ? accent : cream);
  c.rect(396, foot - 84, 46, 84, accent);
};

/** A kampung house of the twenties: gable to the lane, small veranda, carved fringe. */
export const kampungHouse: Front = (c, foot, year) => {
  const { cream, accent, roof, roofDark, wood } = c.colours;
  c.polygon([[210, foot - 116], [590, foot - 116], [540, foot - 186], [300, foot - 186]], roofDark); // biome-ignore format: one roof, one line
  wall(c, 400, foot, 330, 118);
  gable(c, 330, foot - 114, 216, 104, roof);
  gable(c, 330, foot - 116, 160, 74, cream);
  c.circle(330, foot - 140, 14, accent);
  for (let tooth = 0; tooth < 18; tooth += 1) c.fill(`M${240 + tooth * 20} ${foot - 116}h18l-9 13z`, cream);
  windows(c, 2, 320, foot - 26, 72, 44, 58);
  c.rect(452, foot - 84, 50, 84, accent);
  windows(c, 1, 540, foot - 26, 0, 34, 58, year % 2 ? 8 : 0);
  for (const x of [246, 404]) c.rect(x - 5, foot - 108, 10, 108, wood);
};

/** Chinese-colonial: a swallow-tail ridge over a Dutch wall, lions at the door. */
export const peranakan: Front = (c, foot) => {
  const { cream, roof, roofDark, accent, stone, gold } = c.colours;
  wall(c, 400, foot, 460, 120);
  c.fill(`M140 ${foot - 104}Q170 ${foot - 160} 186 ${foot - 186}h428Q630 ${foot - 160} 660 ${foot - 104}z`, roofDark);
  c.fill(`M400 ${foot - 104}V${foot - 186}h214Q630 ${foot - 160} 660 ${foot - 104}z`, roof);
  c.fill(
    `M150 ${foot - 214}Q190 ${foot - 190} 230 ${foot - 192}h340Q610 ${foot - 190} 650 ${foot - 214}Q624 ${foot - 172} 590 ${foot - 176}H210Q176 ${foot - 172} 150 ${foot - 214}z`,
    accent,
  );
  c.circle(400, foot - 196, 12, gold);
  windows(c, 4, 400, foot - 20, 108, 40, 70, 8);
  c.fill(`M366 ${foot}v-92h68v92z`, c.colours.red);
  columns(c, 4, 400, foot - 2, 124, 102);
  for (const x of [340, 460]) {
    c.fill(`M${x - 18} ${foot}v-14h6q-6 -30 10 -40q18 -2 16 22l4 18h4v14z`, stone);
    c.circle(x - 4, foot - 56, 11, stone);
  }
  c.rect(160, foot - 108, 480, 8, cream);
};
