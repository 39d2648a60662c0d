import { createRoot } from 'react-dom/client';
import { MapView, type MapViewProps } from './MapView.tsx';

/** Puts the tools of a drawn map over it and its list beside it. Returns a function that takes them away. */
export function mount({ place, ...props }: MapViewProps & { readonly place: HTMLElement }): () => void {
  const over = document.createElement('div');
  place.append(over);
  const root = createRoot(over);
  root.render(<MapView {...props} />);
  return () => root.unmount();
}
