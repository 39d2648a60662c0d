import type { Canvas } from '../canvas.ts';
import type { Good } from './good.ts';

/** A sarong length hung over its pole: a field of motif, the row of tumpal triangles at its foot, and what the maker draws. */
const hung =
  (motif: (c: Canvas) => void): Good =>
  (c) => {
    const { woodDark, accent, accentDark, cream, gold, ground } = c.colours;
    c.rect(-176, -206, 352, 10, woodDark, 5);
    c.stroke('M-160 -202V0M160 -202V0', woodDark, 9);
    for (const [x, w, fill, light] of [
      [-136, 92, accentDark, gold],
      [-38, 178, accent, cream],
    ] as const) {
      c.fill(`M${x} -200h${w}v180q${-w / 4} 10 ${-w / 2} 0t${-w / 2} 0z`, fill);
      c.fill(`M${x} -200h${w}v130h${-w}z`, c.batik('kawung', light, x < -100 ? 0.55 : 0.8), 'fill-opacity=".5"');
      const teeth = Math.round(w / 22);
      for (let each = 0; each < teeth; each += 1) c.fill(`M${x + (each * w) / teeth} -26l${w / teeth / 2} -40 ${w / teeth / 2} 40z`, light);
      c.rect(x, -72, w, 5, light);
    }
    c.at(51, -136, 1, () => {
      c.circle(0, 0, 46, accentDark);
      c.circle(0, 0, 46, 'none', `stroke="${gold}" stroke-width="4"`);
      motif(c);
    });
    c.rect(-44, -202, 190, 7, ground);
  };

export const appleBatik = hung((c) => {
  const { red, cream, plantLight } = c.colours;
  c.fill('M0 30q-30 0 -30 -30q2 -26 24 -20l6 3 6 -3q24 -6 24 20q0 30 -30 30z', red);
  c.stroke('M-18 -2q2 -10 8 -12', cream, 4);
  c.fill('M2 -20q12 -20 30 -12q-10 18 -30 12z', plantLight);
});

export const mangoGrapeBatik = hung((c) => {
  const { gold, accentLight, plantLight } = c.colours;
  c.fill('M-26 4q-2 -30 24 -26q26 6 16 30q-10 22 -30 14q-10 -6 -10 -18z', gold);
  for (const [x, y] of [
    [14, 8],
    [26, 8],
    [20, 20],
  ] as const)
    c.circle(x, y, 7, accentLight);
  c.fill('M0 -22q10 -18 28 -8q-12 14 -28 8z', plantLight);
});

export const templeBatik = hung((c) => {
  const { cream, gold } = c.colours;
  c.fill('M-30 28h60v-8h-8v-12h-6v-12h-6v-12h-4l-6 -16 -6 16h-4v12h-6v12h-6v12h-8z', cream);
  c.fill('M-6 28v-16q6 -8 12 0v16z', gold);
});

export const maskBatik = hung((c) => {
  const { cream, red, ink } = c.colours;
  c.fill('M-24 -22Q0 -40 24 -22Q28 14 0 34Q-28 14 -24 -22z', cream);
  c.stroke('M-16 -6q6 -6 12 0M16 -6q-6 -6 -12 0', ink, 4);
  c.fill('M-10 14q10 -6 20 0q-10 8 -20 0z', red);
});

export const seaBatik = hung((c) => {
  const { cream, waterLight } = c.colours;
  c.fill('M-30 6Q-6 -20 20 -2l14 -12v30l-14 -12Q-6 26 -30 6z', cream);
  c.stroke('M-36 26q12 -10 24 0t24 0 24 0', waterLight, 5);
});

export const hillBatik = hung((c) => {
  const { gold, plantLight, cream } = c.colours;
  c.fill('M-38 24L-12 -20L4 8L16 -8L38 24z', plantLight);
  c.circle(16, -22, 9, gold);
  c.stroke('M-36 32h72', cream, 4);
});

/** Embroidered blouse and scarf. */
export const embroidery: Good = (c) => {
  const { accent, accentDark, cream, gold, red, woodDark } = c.colours;
  c.stroke('M-40 -190q0 -16 12 -16M-110 -168L-40 -192L30 -168', woodDark, 5);
  c.fill('M-86 -176L-58 -186Q-40 -168 -22 -186L6 -176L62 -112L32 -86L10 -108V0H-90V-108L-112 -86L-142 -112z', cream);
  c.fill('M-40 -172V0H10V-108L32 -86L62 -112L6 -176L-22 -186Q-30 -176 -40 -172z', accentDark, 'fill-opacity=".18"');
  for (const y of [-128, -92, -56, -22])
    for (const side of [-1, 1]) {
      c.stroke(`M-40 ${y}q${side * 14} -12 ${side * 30} 0`, accent, 4);
      c.circle(-40 + side * 22, y - 10, 6, side > 0 ? red : gold);
    }
  c.rect(-90, -12, 100, 12, accent);
  c.at(116, 0, 1, () => {
    c.fill('M-52 0Q-60 -120 0 -150Q60 -120 52 0z', accent);
    c.fill('M-26 -72Q-30 -122 0 -126Q30 -122 26 -72Q0 -48 -26 -72z', cream);
    c.fill('M-52 0Q-54 -30 -50 -50Q0 -20 50 -50Q54 -30 52 0z', c.batik('truntum', cream, 0.6));
  });
};
