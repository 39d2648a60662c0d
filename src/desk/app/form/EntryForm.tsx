import Form from '@rjsf/core';
import type { ValidatorType } from '@rjsf/utils';
import { useMemo } from 'react';
import type { TypeId } from '../../../domain/model/index.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { FormContext } from './context.ts';
import { DayWidget, MomentField } from './Dates.tsx';
import { errorTree } from './errors.ts';
import { Localized } from './Localized.tsx';
import { PhotoWidget } from './Photo.tsx';
import { PhotographField } from './Photograph.tsx';
import { PointField } from './Point.tsx';
import { PositionsField } from './Positions.tsx';
import { ReferencesField, ReferenceWidget } from './References.tsx';
import { formOf, withUniqueChoices } from './schema.ts';
import {
  ArrayFieldItemTemplate,
  ArrayFieldTemplate,
  CheckboxesWidget,
  CheckboxWidget,
  FieldTemplate,
  ObjectFieldTemplate,
  SelectWidget,
  TextWidget,
} from './templates.tsx';

/** The form itself judges nothing: the domain's rules do, here and on the server, with the same words. */
const noJudge: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};

const fields = {
  localized: Localized,
  point: PointField,
  positions: PositionsField,
  references: ReferencesField,
  moment: MomentField,
  photograph: PhotographField,
};
const widgets = {
  TextWidget,
  CheckboxWidget,
  CheckboxesWidget,
  SelectWidget,
  reference: ReferenceWidget,
  photo: PhotoWidget,
  day: DayWidget,
};
const templates = { FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate };

interface Props {
  readonly type: TypeId;
  readonly data: unknown;
  readonly problems: readonly Problem[];
  readonly context: FormContext;
  readonly readonly: boolean;
  readonly onChange: (data: unknown) => void;
}

/** The form of an entry, generated from the content model. */
export function EntryForm({ type, data, problems, context, readonly, onChange }: Props) {
  const { schema, uiSchema } = useMemo(() => {
    const form = formOf(type);
    return { schema: withUniqueChoices(form.schema), uiSchema: form.uiSchema };
  }, [type]);
  const extraErrors = useMemo(() => errorTree(problems), [problems]);
  return (
    <Form
      tagName="div"
      idPrefix="isi"
      schema={schema}
      uiSchema={{ ...uiSchema, 'ui:submitButtonOptions': { norender: true } }}
      formData={data}
      formContext={context}
      validator={noJudge}
      noHtml5Validate
      showErrorList={false}
      extraErrors={extraErrors}
      readonly={readonly}
      experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults', arrayMinItems: { populate: 'never' } }}
      fields={fields}
      widgets={widgets}
      templates={templates}
      onChange={({ formData }) => onChange(formData)}
    />
  );
}
