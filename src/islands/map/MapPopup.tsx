import { type Map as LibreMap, Popup } from 'maplibre-gl';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  map: LibreMap;
  at: [lon: number, lat: number];
  onClose: () => void;
  children: ReactNode;
}

/** A MapLibre popup whose content is React's. It takes the focus; Escape closes it and gives the focus back to the map. */
export function MapPopup({ map, at, onClose, children }: Props) {
  const [content] = useState(() => document.createElement('div'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a popup belongs to one place; another place is another popup
  useEffect(() => {
    const popup = new Popup({ offset: 12, closeOnClick: false, focusAfterOpen: true }).setLngLat(at).setDOMContent(content).addTo(map);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      popup.remove();
      map.getCanvas().focus();
    };
    popup.on('close', onClose);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      popup.off('close', onClose);
      popup.remove();
    };
  }, []);
  return createPortal(children, content);
}
