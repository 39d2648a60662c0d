import type { Map as LibreMap } from 'maplibre-gl';
import { ChosenText, type ChosenTextProps } from './ChosenText.tsx';
import type { Library } from './library.ts';
import { MapPopup } from './MapPopup.tsx';
import type { Touched } from './touch.ts';

interface Props extends Omit<ChosenTextProps, 'features'> {
  library: Library;
  map: LibreMap;
  touched: Touched;
  onClose: () => void;
}

/** The popup of what was chosen. */
export function Chosen({ library, map, touched: { features, at }, onClose, ...text }: Props) {
  return (
    <MapPopup library={library} map={map} at={at} onClose={onClose}>
      <ChosenText features={features} {...text} />
    </MapPopup>
  );
}
