import { useEffect, useRef } from 'react';
import { type MapState, readState, writeState } from './state.ts';

/**
 * Keeps the address in step with the map and the map with the address. A step the visitor may want to take back (a filter, a layer,
 * a choice) is an entry of the history; moving the map and typing are not. `undefined` as state: not yet, or not this map's address.
 */
export function useAddress(state: MapState | undefined, onReturn: (state: MapState) => void): void {
  const last = useRef<MapState>(undefined);
  const returned = useRef(false);

  useEffect(() => {
    if (!state) return;
    const hash = writeState(state);
    const before = last.current;
    last.current = state;
    if (hash === location.hash) return;
    const opened = !before && !location.hash.startsWith('#peta=');
    const step = before !== undefined && stepOf(before) !== stepOf(state) && !returned.current;
    returned.current = false;
    history[opened || step ? 'pushState' : 'replaceState'](history.state, '', hash);
  }, [state]);

  useEffect(() => {
    const back = () => {
      const found = readState(location.hash);
      if (!found) return;
      returned.current = true;
      onReturn(found);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [onReturn]);
}

/** What of a state makes a step of its own. */
function stepOf({ layers, filters, chosen }: MapState): string {
  const { search: _, ...others } = filters;
  return JSON.stringify([layers, others, chosen]);
}
