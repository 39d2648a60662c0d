/**
 * Advance widths of Plus Jakarta Sans at weight 600 in hundredths of the font size, measured in Chromium.
 * Arial differs by 2 %; the slack covers it and kerning.
 */
const advances: readonly (readonly [hundredths: number, characters: string])[] = [
  [17, ' '],
  [25, 'ijlI'],
  [34, "',’!().:·r|;`{}[]"],
  [40, '1Jft'],
  [47, '"z/\\'],
  [51, 's*'],
  [54, 'TxL7?v-ky'],
  [58, 'FZahnu'],
  [61, '269E35ceé'],
  [65, '8–+<=>X^_~$4PRSYgo'],
  [69, 'KbdpqVAB'],
  [73, 'U0HDN'],
  [79, '&CG'],
  [88, 'w#MOQ'],
  [93, 'm@'],
  [102, 'W%'],
];
const widths = new Map(advances.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));
const widest = 102;
const slack = 1.06;

/** Width of a line of text, px, never too small. `spacing` is the letter spacing in em. */
export function textWidth(text: string, fontPx: number, spacing = 0): number {
  const hundredths = [...text].reduce((sum, character) => sum + (widths.get(character) ?? widest), 0);
  return Math.ceil(fontPx * ((hundredths / 100) * slack + spacing * text.length));
}

/** A name on one line, or on the two lines of most equal width when it is longer than `longest` characters. */
export function balancedLines(text: string, longest = 16): string[] {
  if (text.length <= longest) return [text];
  const breaks = [...text.matchAll(/ /g)].map((match) => match.index);
  if (breaks.length === 0) return [text];
  const unevenness = (at: number) => Math.abs(textWidth(text.slice(0, at), 100) - textWidth(text.slice(at + 1), 100));
  const best = breaks.reduce((one, other) => (unevenness(other) < unevenness(one) ? other : one));
  return [text.slice(0, best), text.slice(best + 1)];
}
