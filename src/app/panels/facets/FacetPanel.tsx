import { X } from 'lucide-react';
import { hasFilter } from '#view/passing.ts';
import { FACETS } from '#view/view.ts';
import { Button } from '../../parts/Button.tsx';
import { useApp, useAppStore } from '../../store/context.ts';
import { clearFilters } from '../../store/filters.ts';
import { words } from '../../strings/words.ts';
import { ConfidenceSlider } from './ConfidenceSlider.tsx';
import { Facet } from './Facet.tsx';
import { SavedFilters } from './SavedFilters.tsx';

/** What to show: each facet with its values and what they would count under the other facets. */
export function FacetPanel() {
  const store = useAppStore();
  const isFiltered = useApp(({ view }) => hasFilter(view.filters));
  const { screen } = store.getState();
  const close = () => store.getState().setScreen({ open: { ...screen.open, facets: false } });
  return (
    <section className="panel facets" aria-label={words.panels.facets}>
      <header className="panel-head">
        <h2>{words.panels.facets}</h2>
        {isFiltered ? (
          <button type="button" className="link" aria-label={words.facets.clearAll} onClick={() => store.getState().act(clearFilters())}>
            {words.graph.clearAll}
          </button>
        ) : null}
        <Button look="bare" size="small" icon={<X />} label={words.closePanel(words.panels.facets)} onClick={close} />
      </header>
      {/* A list that scrolls must be reachable by keyboard: its own boxes are. */}
      <div className="scrolls facet-list">
        {FACETS.map((facet) => (
          <Facet key={facet} facet={facet} />
        ))}
        <ConfidenceSlider />
        <SavedFilters />
      </div>
    </section>
  );
}
