import { useState } from 'react';
import { bounds } from '../../geo/basemap/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { liveUi } from '../../i18n/map-live.ts';
import { inView } from './filter.ts';
import { type NearFailure, type Place, whereAmI } from './near.ts';

/** How far the asking is: not begun, its reason shown, under way, or why it brought nothing. */
type NearStep = 'idle' | 'why' | 'wait' | NearFailure;

interface Props {
  lang: Lang;
  place: Place | undefined;
  onPlace: (place: Place | undefined) => void;
}

/** For a button that comes in the place of the one just used. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

/** Asks for the visitor's place, once and only after saying why. */
export function NearMe({ lang, place, onPlace }: Props) {
  const [step, setStep] = useState<NearStep>('idle');
  const ask = async () => {
    setStep('wait');
    const found = await whereAmI();
    if (typeof found === 'string') return setStep(found);
    setStep('idle');
    onPlace(found);
  };
  if (place) return <NearFound lang={lang} place={place} onStop={() => onPlace(undefined)} />;
  return <NearAsking lang={lang} step={step} onStep={setStep} onAsk={ask} />;
}

/** A place that is known, and the way to forget it. */
export function NearFound({ lang, place, onStop }: { lang: Lang; place: Place; onStop: () => void }) {
  const outside = !inView({ lon: place.at[0], lat: place.at[1] }, bounds);
  return (
    <div className="live-near">
      <p role="status">{liveUi[outside ? 'nearOutside' : 'nearDone'][lang]}</p>
      <button type="button" onClick={onStop} ref={takeFocus}>
        {liveUi.nearStop[lang]}
      </button>
    </div>
  );
}

interface AskingProps {
  lang: Lang;
  step: NearStep;
  onStep: (step: NearStep) => void;
  onAsk: () => void;
}

/** The question for a place, in one of its steps. */
export function NearAsking({ lang, step, onStep, onAsk }: AskingProps) {
  const failed = step !== 'idle' && step !== 'why' && step !== 'wait';
  return (
    <div className="live-near">
      {step === 'idle' && (
        <button type="button" onClick={() => onStep('why')}>
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
          <button type="button" onClick={onAsk} ref={takeFocus}>
            {liveUi.nearAsk[lang]}
          </button>
          <button type="button" onClick={() => onStep('idle')}>
            {liveUi.cancel[lang]}
          </button>
        </p>
      )}
    </div>
  );
}
