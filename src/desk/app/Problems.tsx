import type { ZodType } from 'zod';
import { fieldMeta } from '../../domain/model/field.ts';
import { model, type TypeId } from '../../domain/model/index.ts';
import type { Path } from '../../domain/model/walk.ts';
import type { Problem } from '../../domain/problem.ts';
import { sentence } from './form/errors.ts';

interface Props {
  readonly type: TypeId;
  readonly problems: readonly Problem[];
}

/** What is to be mended in an entry, what hinders its publication first; each names its field and leads to it. */
export function Problems({ type, problems }: Props) {
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <section className="notice" aria-label="Yang perlu dilihat">
      {errors.length > 0 && (
        <p>
          <strong>{errors.length} isian perlu diperbaiki sebelum entri ini dapat terbit.</strong>
        </p>
      )}
      <ul className="problems">
        {[...errors, ...warnings].map((problem) => (
          <li key={`${problem.path.join('.')} ${problem.expected}`}>
            {problem.path.length > 0 && (
              <button type="button" className="plain" onClick={() => reach(problem.path)}>
                {titleOf(type, problem.path)}
              </button>
            )}{' '}
            {sentence(problem)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the form calls the field a problem is in. */
function titleOf(type: TypeId, [field]: Path): string {
  const schema = (model[type].shape as Readonly<Record<string, ZodType>>)[String(field)];
  return (schema && fieldMeta(schema).title) ?? String(field);
}

/** Brings the input of a field, or the nearest group around it, into view and focuses it. */
function reach(path: Path): void {
  for (let length = path.length; length > 0; length -= 1) {
    const id = ['isi', ...path.slice(0, length)].join('_');
    const found = [id, `${id}_id`, `${id}__group`].map((each) => document.getElementById(each)).find(Boolean);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    const input = found.matches('input,select,textarea') ? found : found.querySelector<HTMLElement>('input,select,textarea,button');
    input?.focus();
    return;
  }
}
