import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  readonly required?: boolean | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly children: ReactNode;
  /** True for a group of inputs: it is then named as one. */
  readonly group?: boolean;
}

export const helpId = (id: string) => `${id}__help`;
export const errorId = (id: string) => `${id}__error`;

/** Ids of what describes an input, for `aria-describedby`. */
export const describedBy = (id: string, help: unknown, errors: readonly string[] | undefined) =>
  [help && helpId(id), errors?.length && errorId(id)].filter(Boolean).join(' ') || undefined;

/** A field: its name, its help, what is wrong with it, and the input. */
export function Frame({ id, label, help, required, errors = [], children, group = false }: Props) {
  const name = label && (
    <>
      {label}
      {required && <span className="needed"> (wajib)</span>}
    </>
  );
  const about = (
    <>
      {help && (
        <p className="hint" id={helpId(id)}>
          {help}
        </p>
      )}
      {errors.length > 0 && (
        <p className="error" id={errorId(id)}>
          {errors.join(' ')}
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset className={errors.length > 0 ? 'group wrong' : 'group'} id={`${id}__group`}>
        {name && <legend>{name}</legend>}
        {about}
        {children}
      </fieldset>
    );
  }
  return (
    <div className={errors.length > 0 ? 'field wrong' : 'field'}>
      {name && <label htmlFor={id}>{name}</label>}
      {about}
      {children}
    </div>
  );
}
