import { useState } from 'react';
import { bounds } from '../../geo/basemap/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { liveUi } from '../../i18n/map-live.ts';
import { inView } from './filter.ts';
import { type NearFailure, type Place, whereAmI } from './near.ts';

interface Props {
  lang: Lang;
  place: Place | undefined;
  onPlace: (place: Place | undefined) => void;
}

/** For a button that comes in the place of the one just used. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

/** Asks for the visitor's place, once and only after saying why. */
export function NearMe({ lang, place, onPlace }: Props) {
  const [step, setStep] = useState<'idle' | 'why' | 'wait' | NearFailure>('idle');
  const ask = async () => {
    setStep('wait');
    const found = await whereAmI();
    if (typeof found === 'string') return setStep(found);
    setStep('idle');
    onPlace(found);
  };
  if (place) {
    const outside = !inView({ lon: place.at[0], lat: place.at[1] }, bounds);
    return (
      <div className="live-near">
        <p role="status">{liveUi[outside ? 'nearOutside' : 'nearDone'][lang]}</p>
        <button type="button" onClick={() => onPlace(undefined)} ref={takeFocus}>
          {liveUi.nearStop[lang]}
        </button>
      </div>
    );
  }
  const failed = step !== 'idle' && step !== 'why' && step !== 'wait';
  return (
    <div className="live-near">
      {step === 'idle' && (
        <button type="button" onClick={() => setStep('why')}>
          {liveUi.near[lang]}
        </button>
      )}
      <div role="status">
        {step === 'why' && <p>{liveUi.nearWhy[lang]}</p>}
        {step === 'wait' && <p>{liveUi.nearWait[lang]}</p>}
        {failed && <p>{liveUi[step][lang]}</p>}
      </div>
      {(step === 'why' || failed) && (
        <p className="live-buttons">
          <button type="button" onClick={ask} ref={takeFocus}>
            {liveUi.nearAsk[lang]}
          </button>
          <button type="button" onClick={() => setStep('idle')}>
            {liveUi.cancel[lang]}
          </button>
        </p>
      )}
    </div>
  );
}
