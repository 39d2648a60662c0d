import type { Map as LibreMap } from 'maplibre-gl';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Library } from './library.ts';

interface Props {
  library: Library;
  map: LibreMap;
  at: readonly [lon: number, lat: number];
  onClose: () => void;
  children: ReactNode;
}

/**
 * A MapLibre popup whose content is React's. It takes the focus; closed by its button or Escape, it gives the focus back to what
 * had it before, or to the map where that is gone.
 */
export function MapPopup({ library, map, at, onClose, children }: Props) {
  const [content] = useState(() => Object.assign(document.createElement('div'), { className: 'live-about' }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a popup belongs to one place; another place is another popup
  useEffect(() => {
    const before = document.activeElement;
    // Focused below: MapLibre would focus before React has filled the popup.
    const popup = new library.Popup({ offset: 14, maxWidth: 'min(18rem, 80vw)', closeOnClick: false, focusAfterOpen: false });
    popup
      .setLngLat([...at])
      .setDOMContent(content)
      .addTo(map);
    const frame = popup.getElement();
    frame.setAttribute('role', 'dialog');
    frame.setAttribute('aria-label', content.querySelector('strong')?.textContent ?? '');
    content.querySelector<HTMLElement>('a[href], button')?.focus({ preventScroll: true });
    bringIntoView(map, frame);
    const close = () => {
      onClose();
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : map.getCanvas();
      back.focus({ preventScroll: true });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') popup.remove();
    };
    popup.on('close', close);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      popup.off('close', close);
      popup.remove();
    };
  }, []);
  return createPortal(children, content);
}

/** Moves a map that stands still until a popup lies within it: on a phone it can be wider than the room beside its place. */
function bringIntoView(map: LibreMap, popup: HTMLElement): void {
  if (map.isMoving()) return;
  const [box, room] = [popup.getBoundingClientRect(), map.getContainer().getBoundingClientRect()];
  const right = Math.min(0, box.left - room.left) + Math.max(0, box.right - room.right);
  const down = Math.min(0, box.top - room.top) + Math.max(0, box.bottom - room.bottom);
  if (right || down) map.panBy([right, down]);
}
