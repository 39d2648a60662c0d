import type { FieldProps, WidgetProps } from '@rjsf/utils';
import MiniSearch from 'minisearch';
import { useId, useMemo, useState } from 'react';
import type { Row } from '../../api.ts';
import { typeName } from '../words.ts';
import type { FormContext } from './context.ts';
import { sentencesIn } from './errors.ts';
import { Frame } from './Frame.tsx';

/** One reference, as the widget of a text field. */
export function ReferenceWidget({ id, schema, value, onChange, readonly, disabled, formContext, registry, label }: WidgetProps) {
  const context = (formContext ?? registry.formContext) as FormContext;
  const target = (schema as { reference?: string }).reference ?? '*';
  const locked = readonly || disabled;
  if (value) {
    return (
      <Chosen
        value={String(value)}
        target={target}
        rows={context.rows}
        onRemove={locked ? undefined : () => onChange(undefined)}
        inputId={id}
      />
    );
  }
  return locked ? (
    <span className="hint">Tidak ada</span>
  ) : (
    <Picker id={id} name={label} target={target} context={context} taken={[]} onPick={onChange} />
  );
}

/** A list of references. */
export function ReferencesField({
  schema,
  formData,
  onChange,
  fieldPathId,
  errorSchema,
  rawErrors = [],
  required,
  readonly,
  disabled,
  registry,
}: FieldProps) {
  const context = registry.formContext as FormContext;
  const target = (schema.items as { reference?: string } | undefined)?.reference ?? '*';
  const values = (formData ?? []) as string[];
  const locked = readonly || disabled;
  const set = (next: string[]) => onChange(next, fieldPathId.path);
  return (
    <Frame
      id={fieldPathId.$id}
      label={schema.title}
      help={schema.description}
      required={required}
      errors={[...rawErrors, ...sentencesIn(errorSchema)]}
      group
    >
      <ul className="chosen">
        {values.map((value, index) => (
          <li key={value}>
            <Chosen
              value={value}
              target={target}
              rows={context.rows}
              onRemove={locked ? undefined : () => set(values.filter((each) => each !== value))}
            />
            {index > 0 && !locked && (
              <button
                type="button"
                className="plain"
                aria-label={`Naikkan ${value}`}
                onClick={() => set([...values.slice(0, index - 1), value, values[index - 1] as string, ...values.slice(index + 1)])}
              >
                Naikkan
              </button>
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <Picker
          id={fieldPathId.$id}
          name={schema.title ?? ''}
          target={target}
          context={context}
          taken={values}
          onPick={(value) => set([...values, value])}
        />
      )}
    </Frame>
  );
}

const keyFor = (row: Row, target: string) => (target === '*' ? `${row.type}/${row.id}` : row.id);

function Chosen({
  value,
  target,
  rows,
  onRemove,
  inputId,
}: {
  value: string;
  target: string;
  rows: readonly Row[];
  onRemove?: (() => void) | undefined;
  inputId?: string;
}) {
  const row = rows.find((each) => (target === '*' || each.type === target) && keyFor(each, target) === value);
  return (
    <span className={row ? 'chip' : 'chip bad'}>
      {row ? row.name : `${value} (tidak ada)`}
      {target === '*' && row && <span className="meta"> {typeName(row.type)}</span>}
      {onRemove && (
        <button type="button" id={inputId} className="plain" onClick={onRemove} aria-label={`Lepas ${row?.name ?? value}`}>
          Lepas
        </button>
      )}
    </span>
  );
}

interface Choices {
  readonly rows: readonly Row[];
  readonly index: MiniSearch<Row & { key: string }>;
}

/** What can be picked, by the list of entries it was made from: a form has dozens of pickers. */
const known = new WeakMap<readonly Row[], Map<string, Choices>>();

function choicesOf(all: readonly Row[], target: string): Choices {
  const byTarget = known.get(all) ?? new Map<string, Choices>();
  known.set(all, byTarget);
  const found = byTarget.get(target);
  if (found) return found;
  const rows = all.filter((row) => target === '*' || row.type === target);
  const index = new MiniSearch<Row & { key: string }>({
    idField: 'key',
    fields: ['name', 'id'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  index.addAll(rows.map((row) => ({ ...row, key: keyFor(row, target) })));
  const choices = { rows, index };
  byTarget.set(target, choices);
  return choices;
}

interface PickerProps {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly context: FormContext;
  readonly taken: readonly string[];
  readonly onPick: (value: string) => void;
}

/** Finds an entry by its name: a combobox after the ARIA authoring practices. */
function Picker({ id, name, target, context, taken, onPick }: PickerProps) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const { rows, index } = useMemo(() => choicesOf(context.rows, target), [context.rows, target]);
  const found = useMemo(() => {
    const byKey = new Map(rows.map((row) => [keyFor(row, target), row]));
    const all = words.trim() ? index.search(words).flatMap(({ id: key }) => byKey.get(key as string) ?? []) : rows;
    const others = all.filter((row) => !taken.includes(keyFor(row, target)) && `${row.type}/${row.id}` !== context.self);
    return others.slice(0, 12);
  }, [rows, index, words, taken, target, context.self]);
  const pick = (row: Row | undefined) => {
    if (!row) return;
    onPick(keyFor(row, target));
    setWords('');
    setOpen(false);
    setActive(0);
  };
  const shown = open && found.length > 0;
  return (
    <div className="picker">
      <input
        id={id}
        role="combobox"
        aria-label={`Cari dan pilih: ${name}`}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${listId}-${active}` : undefined}
        placeholder="Ketik nama untuk mencari"
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            setOpen(true);
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setActive((active + step + found.length) % Math.max(found.length, 1));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            if (shown) pick(found[active]);
          } else if (event.key === 'Escape') setOpen(false);
        }}
      />
      <div role="listbox" id={listId} hidden={!shown} aria-label={`Pilihan untuk ${name}`}>
        {found.map((row, position) => (
          <div
            key={keyFor(row, target)}
            id={`${listId}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === active}
            className={position === active ? 'active' : undefined}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(row);
            }}
          >
            {row.name} <span className="meta">{target === '*' ? typeName(row.type) : row.id}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
