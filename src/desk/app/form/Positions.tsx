import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { sentencesIn } from './errors.ts';
import { describedBy, Frame } from './Frame.tsx';

type Position = readonly [number, number];

const textOf = (positions: readonly Position[]) => positions.map(([lon, lat]) => `${lon}, ${lat}`).join('\n');
const read = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .split(/[,;\s]+/)
        .filter(Boolean)
        .map(Number),
    );

/** A line or an outline as one position a line: longitude, latitude. */
export function PositionsField({
  schema,
  formData,
  onChange,
  fieldPathId,
  errorSchema,
  rawErrors = [],
  required,
  readonly,
  disabled,
}: FieldProps) {
  const value = (formData ?? []) as Position[];
  const [typed, setTyped] = useState<string>();
  const same = typed !== undefined && JSON.stringify(read(typed)) === JSON.stringify(value);
  const id = fieldPathId.$id;
  const errors = [...rawErrors, ...sentencesIn(errorSchema)];
  return (
    <Frame
      id={id}
      label={schema.title}
      help="Satu titik satu baris: bujur, lintang. Misalnya 112.6304, -7.9797"
      required={required}
      errors={errors}
    >
      <textarea
        id={id}
        className="code"
        rows={8}
        readOnly={readonly || disabled}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(id, true, errors)}
        value={same ? typed : textOf(value)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(read(event.target.value), fieldPathId.path);
        }}
      />
    </Frame>
  );
}
