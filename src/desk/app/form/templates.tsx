import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  WidgetProps,
} from '@rjsf/utils';
import { describedBy, Frame } from './Frame.tsx';

/** A plain field: name, help, errors, input. Groups and our own fields frame themselves. */
export function FieldTemplate({ id, label, rawDescription, required, rawErrors, children, schema, uiSchema, hidden }: FieldTemplateProps) {
  if (hidden) return <div hidden>{children}</div>;
  const framed =
    schema.type === 'object' || uiSchema?.['ui:field'] !== undefined || (schema.type === 'array' && uiSchema?.['ui:widget'] === undefined);
  if (framed) {
    // Lists and our own fields say what is wrong with them; a group is only told of its parts.
    const group = schema.type === 'object' && uiSchema?.['ui:field'] === undefined;
    return (
      <div>
        {group && rawErrors && rawErrors.length > 0 && <p className="error">{rawErrors.join(' ')}</p>}
        {children}
      </div>
    );
  }
  const boxes = uiSchema?.['ui:widget'] === 'checkboxes';
  const named = schema.title !== undefined;
  return (
    <Frame
      id={id}
      label={named && schema.type !== 'boolean' ? label : undefined}
      help={rawDescription}
      required={required}
      errors={rawErrors}
      group={boxes}
    >
      {children}
    </Frame>
  );
}

export function ObjectFieldTemplate({ title, description, properties, fieldPathId, required, schema }: ObjectFieldTemplateProps) {
  const fields = properties.filter(({ hidden }) => !hidden).map(({ content }) => content);
  if (fieldPathId.path.length === 0) return <div className="stack">{fields}</div>;
  return (
    <Frame
      id={fieldPathId.$id}
      label={schema.title ? title : undefined}
      help={typeof description === 'string' ? description : undefined}
      required={required}
      group
    >
      <div className="stack">{fields}</div>
    </Frame>
  );
}

export function ArrayFieldTemplate({
  title,
  schema,
  items,
  canAdd,
  onAddClick,
  fieldPathId,
  required,
  rawErrors,
  readonly,
  disabled,
}: ArrayFieldTemplateProps) {
  return (
    <Frame id={fieldPathId.$id} label={title} help={schema.description} required={required} errors={rawErrors} group>
      {items.length > 0 && <ol className="items">{items}</ol>}
      {canAdd && !readonly && !disabled && (
        <button type="button" onClick={onAddClick}>
          Tambah {title.toLowerCase()}
        </button>
      )}
    </Frame>
  );
}

export function ArrayFieldItemTemplate({ children, buttonsProps, index, hasToolbar }: ArrayFieldItemTemplateProps) {
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem, disabled, readonly } = buttonsProps;
  return (
    <li>
      {children}
      {hasToolbar && !disabled && !readonly && (
        <div className="tools">
          {hasMoveUp && (
            <button type="button" className="plain" onClick={onMoveUpItem} aria-label={`Naikkan butir ${index + 1}`}>
              Naikkan
            </button>
          )}
          {hasMoveDown && (
            <button type="button" className="plain" onClick={onMoveDownItem} aria-label={`Turunkan butir ${index + 1}`}>
              Turunkan
            </button>
          )}
          {hasRemove && (
            <button type="button" className="plain" onClick={onRemoveItem} aria-label={`Hapus butir ${index + 1}`}>
              Hapus
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** A line of text, a number, or an address. An emptied field is no text at all. */
export function TextWidget({ id, value, onChange, schema, readonly, disabled, rawErrors, label }: WidgetProps) {
  const number = schema.type === 'number' || schema.type === 'integer';
  const { widget } = schema as { widget?: string };
  const help = schema.description;
  return (
    <input
      id={id}
      type={number ? 'number' : widget === 'url' ? 'text' : 'text'}
      {...(number && { step: schema.type === 'integer' ? 1 : 'any', inputMode: schema.type === 'integer' ? 'numeric' : 'decimal' })}
      {...(widget === 'url' && { inputMode: 'url', autoCapitalize: 'none' })}
      {...(widget === 'date' && { placeholder: '2026, 2026-11, atau 2026-11-21' })}
      aria-label={schema.title === undefined ? label : undefined}
      value={value ?? ''}
      readOnly={readonly || disabled}
      aria-invalid={(rawErrors?.length ?? 0) > 0 || undefined}
      aria-describedby={describedBy(id, help, rawErrors)}
      onChange={(event) => {
        const text = event.target.value;
        onChange(text === '' ? undefined : number ? Number(text) : text);
      }}
    />
  );
}

export function CheckboxWidget({ id, value, onChange, label, readonly, disabled }: WidgetProps) {
  return (
    <label className="box">
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        disabled={readonly || disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

export function CheckboxesWidget({ id, value, onChange, options, readonly, disabled }: WidgetProps) {
  const chosen = (value ?? []) as unknown[];
  return (
    <div className="boxes">
      {(options.enumOptions ?? []).map((option, index) => (
        <label className="box" key={String(option.value)}>
          <input
            id={`${id}-${index}`}
            type="checkbox"
            checked={chosen.includes(option.value)}
            disabled={readonly || disabled}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value))
            }
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

export function SelectWidget({ id, value, onChange, options, readonly, disabled, rawErrors, schema }: WidgetProps) {
  return (
    <select
      id={id}
      value={value ?? ''}
      disabled={readonly || disabled}
      aria-invalid={(rawErrors?.length ?? 0) > 0 || undefined}
      aria-describedby={describedBy(id, schema.description, rawErrors)}
      onChange={(event) => {
        const option = options.enumOptions?.find((each) => String(each.value) === event.target.value);
        onChange(option?.value);
      }}
    >
      <option value="">Pilih</option>
      {(options.enumOptions ?? []).map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
