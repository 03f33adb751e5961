import { useId } from 'react';
import { useApp, useAppStore } from '../../store/context.ts';
import { setConfidence } from '../../store/filters.ts';
import { words } from '../../strings/words.ts';

export function ConfidenceSlider() {
  const id = useId();
  const store = useAppStore();
  const confidence = useApp(({ view }) => view.filters.confidence);
  return (
    <div className="facet">
      <div className="facet-head">
        <label className="heading" htmlFor={id}>
          {words.facets.confidence}
        </label>
        <output htmlFor={id} className="quiet">
          {words.facets.confidenceFrom(confidence)}
        </output>
      </div>
      <input
        id={id}
        className="slider"
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={confidence}
        aria-valuetext={words.facets.confidenceFrom(confidence)}
        onChange={(event) => store.getState().actOn('confidence', setConfidence(Number(event.target.value)))}
      />
    </div>
  );
}
