interface Surroundings {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly now: () => number;
}

const toOutput = (text: string): void => void process.stdout.write(text);

/** Says how far the work is and how long it may still take. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #isTerminal: boolean;
  readonly #now: () => number;
  readonly #weights: readonly number[];
  readonly #started: number;
  /** Weight of the steps that were there already: they took no time. */
  #skipped = 0;
  #done = 0;
  #index = -1;
  #title = '';
  #told = -1;
  #toldAt = 0;

  /** `weights`: how long the steps take beside each other. `isTerminal`: one line, written anew, in place of a line for every tenth. */
  constructor(
    weights: readonly number[],
    { write = toOutput, isTerminal = process.stdout.isTTY === true, now = Date.now }: Partial<Surroundings> = {},
  ) {
    this.#weights = weights;
    this.#write = write;
    this.#isTerminal = isTerminal;
    this.#now = now;
    this.#started = now();
  }

  start(index: number, title: string): void {
    this.#index = index;
    this.#title = title;
    this.#told = 0;
    this.#write(this.#isTerminal ? `${this.#head} …` : `${this.#head} …\n`);
  }

  /** `done`: how much of the step is done, 0 to 1. */
  at(done: number): void {
    const isDue = this.#isTerminal ? this.#now() - this.#toldAt > 200 : Math.floor(done * 10) > Math.floor(this.#told * 10);
    if (!isDue || done <= this.#told) return;
    this.#told = done;
    this.#toldAt = this.#now();
    const text = `${this.#head} … ${Math.round(done * 100)} %, sisa ${duration(this.#left(done))}`;
    this.#write(this.#isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
  }

  finish(note: string): void {
    this.#done += this.#weight;
    this.#write(`${this.#isTerminal ? '\r\u001b[2K' : ''}${this.#head}: ${note}\n`);
  }

  skip(index: number, title: string): void {
    this.#index = index;
    this.#title = title;
    this.#done += this.#weight;
    this.#skipped += this.#weight;
    this.#write(`${this.#head}: sudah ada\n`);
  }

  get #head(): string {
    return `[${this.#index + 1}/${this.#weights.length}] ${this.#title}`;
  }

  get #weight(): number {
    return this.#weights[this.#index] ?? 0;
  }

  /** Milliseconds that remain, from the time the work so far has taken. */
  #left(done: number): number {
    const worked = this.#done - this.#skipped + done * this.#weight;
    const total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    return ((this.#now() - this.#started) / worked) * (total - this.#skipped - worked);
  }
}

/** "kurang dari 1 menit", "sekitar 12 menit", "sekitar 2 jam 5 menit". */
export function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'kurang dari 1 menit';
  if (minutes < 60) return `sekitar ${minutes} menit`;
  return `sekitar ${Math.floor(minutes / 60)} jam ${minutes % 60} menit`;
}
