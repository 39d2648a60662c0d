import type { CSSProperties } from 'react';
import { groupHue, kindGroup } from '../../geo/kinds.ts';
import { iconPath } from './icon-outlines.ts';

interface Props {
  kind: string;
  hue?: number | undefined;
}

/** The icon of a kind on a disc in the colour of its family, as the map draws it. */
export function KindIcon({ kind, hue }: Props) {
  return (
    <i className="live-icon" style={{ '--h': hue ?? groupHue[kindGroup(kind)] } as CSSProperties} aria-hidden="true">
      <svg viewBox="0 0 15 15" width="13" height="13" aria-hidden="true">
        <path d={iconPath(kind)} />
      </svg>
    </i>
  );
}
