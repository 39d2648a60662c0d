import type { CSSProperties } from 'react';
import { groupHue, type KindGroup } from '../../geo/kinds.ts';
import type { Lang } from '../../i18n/lang.ts';
import { kindGroupNames, mapUi } from '../../i18n/map.ts';

interface Props {
  groups: readonly KindGroup[];
  hidden: ReadonlySet<KindGroup>;
  onChange: (hidden: ReadonlySet<KindGroup>) => void;
  lang: Lang;
}

/** Switches for the families of features on the map. */
export function KindFilter({ groups, hidden, onChange, lang }: Props) {
  const toggle = (group: KindGroup) => {
    const next = new Set(hidden);
    if (!next.delete(group)) next.add(group);
    onChange(next);
  };
  return (
    <fieldset className="live-filter">
      <legend className="sr">{mapUi.show[lang]}</legend>
      {groups.map((group) => (
        <label key={group}>
          <input type="checkbox" checked={!hidden.has(group)} onChange={() => toggle(group)} />
          <i className="dot" style={{ '--h': groupHue[group] } as CSSProperties} />
          {kindGroupNames[group][lang]}
        </label>
      ))}
    </fieldset>
  );
}
