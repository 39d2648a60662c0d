/** The lists of words that occur, each word by its place among the words, the most frequent list first; and one character an item that tells its list. */
export interface PackedLists {
  readonly lists: readonly (readonly number[])[];
  readonly of: string;
}

/**
 * Whole numbers from 0 in some base: text of the lowest digit of all of them, then of the next, one character a digit. Each digit has
 * its own text because gzip writes what is alike with fewest bits where it stands together.
 */
export type PackedNumbers = readonly string[];

/** Code of the first character used: the first that JSON never has to escape. */
const firstCode = 35;
/** The highest base: the character after its digits is the one JSON escapes. */
const highestBase = 57;

const codeOf = (character: string) => (character.codePointAt(0) ?? 0) - firstCode;

/** Words told by their numbers, in the order in which they are first said. The empty word is the first. */
export function wordTable(): { words: readonly string[]; numberOf: (word: string) => number } {
  const words = [''];
  const known = new Map([['', 0]]);
  const numberOf = (word: string) => {
    const number = known.get(word) ?? words.push(word) - 1;
    known.set(word, number);
    return number;
  };
  return { words, numberOf };
}

/** Pack one list of words an item. */
export function packLists(column: readonly (readonly string[])[], numberOf: (word: string) => number): PackedLists {
  const texts = column.map((list) => list.map(numberOf).join());
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const code = new Map(ordered.map((text, index) => [text, String.fromCodePoint(firstCode + index)]));
  return {
    lists: ordered.map((text) => text.split(',').filter(Boolean).map(Number)),
    of: texts.map((text) => code.get(text)).join(''),
  };
}

/** The lists of a pack. Items share them: thousands have the same. */
export function readLists({ lists, of }: PackedLists, words: readonly string[]): (readonly string[])[] {
  const read = lists.map((list) => list.map((number) => words[number] ?? ''));
  return Array.from(of, (character) => read[codeOf(character)] ?? []);
}

/** Pack whole numbers from 0. The base is at most 57; it costs least where it makes the digits of each place about equally frequent. */
export function packNumbers(numbers: readonly number[], base: number): PackedNumbers {
  if (base > highestBase) throw new RangeError(`Base ${base} is more than ${highestBase}.`);
  const digits = numbers.map((number) => String.fromCodePoint(firstCode + (number % base))).join('');
  const rest = numbers.map((number) => Math.floor(number / base));
  return rest.some(Boolean) ? [digits, ...packNumbers(rest, base)] : [digits];
}

/** The numbers of a pack. Throws where the texts of its digits differ in length or hold something else. */
export function readNumbers(pack: PackedNumbers, base: number): number[] {
  const [lowest = '', ...higher] = pack;
  const rest = higher.length > 0 ? readNumbers(higher, base) : undefined;
  if (rest && rest.length !== lowest.length) throw new Error('Digits of numbers are missing.');
  return Array.from(lowest, (character, index) => {
    const digit = codeOf(character);
    if (!(digit >= 0 && digit < base)) throw new Error(`Not a digit: ${character}`);
    return digit + base * (rest?.[index] ?? 0);
  });
}
