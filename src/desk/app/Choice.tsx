import type { SelectHTMLAttributes } from 'react';

interface Props extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** What to call the choice of none; absent where one must be chosen. */
  readonly none?: string | undefined;
}

/** One of several, with its name above; what else is given is handed to the `<select>`. */
export function Choice({ id, label, options, none, ...select }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...select}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
