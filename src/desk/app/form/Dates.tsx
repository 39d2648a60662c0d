import type { FieldProps, WidgetProps } from '@rjsf/utils';
import { describedBy, Frame } from './Frame.tsx';

/** A calendar day. */
export function DayWidget({ id, value, onChange, readonly, disabled, rawErrors }: WidgetProps) {
  return (
    <input
      id={id}
      type="date"
      value={value ?? ''}
      readOnly={readonly || disabled}
      aria-invalid={(rawErrors?.length ?? 0) > 0 || undefined}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

/** A moment, typed and shown in WIB and kept with its offset. */
export function MomentField({ schema, formData, onChange, fieldPathId, rawErrors: errors = [], required, readonly, disabled }: FieldProps) {
  const id = fieldPathId.$id;
  return (
    <Frame id={id} label={`${schema.title} (WIB)`} help={schema.description} required={required} errors={errors}>
      <input
        id={id}
        type="datetime-local"
        value={formData ? inWib(String(formData)) : ''}
        readOnly={readonly || disabled}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(id, schema.description, errors)}
        onChange={(event) => onChange(event.target.value ? `${event.target.value}:00+07:00` : undefined, fieldPathId.path)}
      />
    </Frame>
  );
}

function inWib(moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? '' : new Date(time + 7 * 3_600_000).toISOString().slice(0, 16);
}
