import type { Lang } from '../../i18n/lang.ts';
import { liveUi } from '../../i18n/map-live.ts';

interface Props {
  label: string;
  lang: Lang;
  value: string | undefined;
  /** Names of the values by value, in groups; the headings of groups are shown where there are several. */
  groups: readonly (readonly [heading: string, names: Readonly<Record<string, string>>])[];
  /** Given an empty text for all. */
  onChoose: (value: string) => void;
}

/** A field that is narrowed to one value, or to none. */
export function Choice({ label, lang, value = '', groups, onChoose }: Props) {
  const filled = groups
    .map(([heading, names]) => ({
      heading,
      options: Object.entries(names).map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      )),
    }))
    .filter(({ options }) => options.length > 0);
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{liveUi.all[lang]}</option>
        {filled.length > 1
          ? filled.map(({ heading, options }) => (
              <optgroup key={heading} label={heading}>
                {options}
              </optgroup>
            ))
          : filled.map(({ options }) => options)}
      </select>
    </label>
  );
}
