import { moment } from './words.ts';

interface Props {
  readonly title: string;
  /** What to say when nothing was done yet. */
  readonly none: string;
  /** What was done and by whom, each with its moment. */
  readonly acts: readonly { readonly at: string; readonly words: string }[];
}

/** What was done with an entry or a listing. */
export function History({ title, none, acts }: Props) {
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{title}</h2>
      {acts.length === 0 && <p className="hint">{none}</p>}
      <ol className="history">
        {acts.map(({ at, words }) => (
          <li key={`${at} ${words}`}>
            <time dateTime={at}>{moment(at)}</time> {words}
          </li>
        ))}
      </ol>
    </section>
  );
}
