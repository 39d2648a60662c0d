import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Author, Change } from '../store.ts';

const execute = promisify(execFile);

export interface Commit extends Change {
  readonly commit: string;
}

/** What the store needs of Git. Absent when the content is in no repository, or Git is not installed. */
export class Repository {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The repository that keeps the files of a folder; `undefined` when none of them is tracked. */
  static async of(folder: string): Promise<Repository | undefined> {
    const repository = new Repository(folder);
    const tracked = await repository.#git('ls-files', '--', '.').catch(() => '');
    return tracked.trim() === '' ? undefined : repository;
  }

  /** Whether a file has no change that somebody else made and has not committed. */
  async isClean(file: string): Promise<boolean> {
    return (await this.#git('status', '--porcelain', '--', file)).trim() === '';
  }

  /** Commit one file and nothing else. Returns the commit's hash. */
  async commit(file: string, author: Author, message: string): Promise<string> {
    await this.#git('add', '--', file);
    const by = `${plain(author.name)} <${plain(author.email ?? 'redaksi@localhost')}>`;
    await this.#git('commit', '--quiet', '--only', `--author=${by}`, `--message=${message}`, '--', file);
    return (await this.#git('rev-parse', 'HEAD')).trim();
  }

  /** Commits of a file, newest first. */
  async log(file: string): Promise<Commit[]> {
    const text = await this.#git('log', '--max-count=50', '--format=%H%x1f%aI%x1f%an%x1f%s%x1e', '--', file).catch(() => '');
    return text.split('\x1e').flatMap((record) => {
      const [commit, at, by, message] = record.trim().split('\x1f');
      return commit && at && by && message !== undefined ? [{ commit, at, by, message }] : [];
    });
  }

  async #git(...parameters: string[]): Promise<string> {
    const { stdout } = await execute('git', ['-C', this.#folder, ...parameters], {
      env: {
        ...process.env,
        GIT_COMMITTER_NAME: 'Redaksi Lingkar Tengger',
        GIT_COMMITTER_EMAIL: 'redaksi@localhost',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
      },
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout;
  }
}

/** A name that cannot end the `Name <address>` it stands in. */
const plain = (text: string) => text.replaceAll(/[<>\n\r]/g, ' ').trim();
