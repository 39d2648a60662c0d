import { Corridor } from '../domain/corridor.ts';
import type { Problem } from '../domain/problem.ts';
import { ruleProblems } from '../domain/rules.ts';
import type { RawEntry } from '../domain/validate.ts';
import { outlineProblems } from '../geo/check.ts';
import type { ContentStore, StoredEntry } from './store.ts';

/** What the store holds, checked as the site checks it. */
export interface ContentState {
  readonly entries: readonly StoredEntry[];
  readonly corridor: Corridor;
  readonly problems: readonly Problem[];
}

/** The checked content, made again only when an entry changed. */
export class Content {
  readonly #store: ContentStore;
  #state: ContentState | undefined;

  constructor(store: ContentStore) {
    this.#store = store;
  }

  async state(): Promise<ContentState> {
    const entries = await this.#store.list();
    const known = this.#state;
    if (known && known.entries.length === entries.length && entries.every((entry, index) => entry === known.entries[index])) return known;
    this.#state = { entries, ...checked(entries) };
    return this.#state;
  }

  /**
   * What would be wrong if an entry stood in the content as given: its own problems, and entries that would be set aside because of it.
   * The rules and their words are those of the site's build.
   */
  async tryOut(entry: RawEntry): Promise<{ own: Problem[]; others: Problem[] }> {
    const { entries, problems: before } = await this.state();
    const isIt = (each: { type: string; id: string }) => each.type === entry.type && each.id === entry.id;
    const { problems } = checked([...entries.filter((each) => !isIt(each)), entry]);
    const broken = new Set(before.map(nameOf));
    return {
      own: problems.filter(isIt),
      others: problems.filter((problem) => problem.severity === 'error' && !isIt(problem) && !broken.has(nameOf(problem))),
    };
  }
}

function checked(entries: readonly RawEntry[]): { corridor: Corridor; problems: Problem[] } {
  const { corridor, problems } = Corridor.build(entries);
  return { corridor, problems: [...problems, ...ruleProblems(corridor), ...outlineProblems(corridor)] };
}

const nameOf = ({ type, id, path }: Problem) => `${type}/${id} ${path.join('.')}`;
