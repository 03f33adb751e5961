import { X } from 'lucide-react';
import { indexOf } from '#view/file-index.ts';
import { hasFilter } from '#view/passing.ts';
import { FACETS } from '#view/view.ts';
import { namesOf } from '#view/words.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { clearFilters, setConfidence, setNeighbours, toggleFacet } from '../../store/filters.ts';
import { clearFocus, showHidden } from '../../store/focus.ts';
import { pin } from '../../store/layout.ts';
import type { Change } from '../../store/state.ts';
import { words } from '../../strings/words.ts';
import { useValueLabel } from '../facets/use-value-label.ts';
import { useGraphSummary } from '../use-graph-summary.ts';

/** What is filtered, each with its way out, and how much of the graph is left. */
export function Chips() {
  const { summary } = useGraphSummary();
  const view = useApp((state) => state.view);
  const file = useApp((state) => state.file);
  const store = useAppStore();
  const act = (change: Change) => store.getState().act(change);
  const labelOf = useValueLabel();
  const { facets, confidence, withNeighbours } = view.filters;
  const isFiltered = hasFilter(view.filters);
  return (
    <div className="chips" data-over-canvas="">
      {FACETS.flatMap((facet) =>
        (['include', 'exclude'] as const).flatMap((side) =>
          (facets[facet]?.[side] ?? []).map((value) => (
            <Chip
              key={`${facet} ${value}`}
              facet={words.facet[facet]}
              value={labelOf(facet, value)}
              isOut={side === 'exclude'}
              onRemove={() => act(toggleFacet(facet, value, side))}
            />
          )),
        ),
      )}
      {confidence > 0 ? <Chip value={words.graph.confidence(confidence)} onRemove={() => act(setConfidence(0))} /> : null}
      {view.focus === undefined ? null : (
        <Chip
          value={printable(words.graph.focus(words.list(namesOf(indexOf(file), view.focus.nodes)), view.focus.steps))}
          onRemove={() => act(clearFocus())}
        />
      )}
      {view.hidden.length === 0 ? null : <Chip value={words.graph.hidden(view.hidden.length)} onRemove={() => act(showHidden())} />}
      {view.pinned.length === 0 ? null : (
        <Chip value={words.graph.pinned(view.pinned.length)} onRemove={() => act(pin(view.pinned, false))} />
      )}
      {view.revealed.length === 0 ? null : (
        <Chip value={words.graph.revealed(view.revealed.length)} onRemove={() => act((had) => ({ ...had, revealed: [] }))} />
      )}
      {isFiltered ? (
        <button
          type="button"
          className="chip is-toggle"
          aria-pressed={withNeighbours}
          title={words.graph.addNeighbours}
          onClick={() => act(setNeighbours(!withNeighbours))}
        >
          {words.graph.neighbours}
        </button>
      ) : null}
      <p className="chips-summary" data-testid="summary">
        {summary}
      </p>
      {isFiltered ? (
        <button type="button" className="link" onClick={() => act(clearFilters())}>
          {words.graph.clearAll}
        </button>
      ) : null}
    </div>
  );
}

interface ChipProps {
  readonly facet?: string;
  readonly value: string;
  readonly isOut?: boolean;
  readonly onRemove: () => void;
}

function Chip({ facet, value, isOut = false, onRemove }: ChipProps) {
  return (
    <span className={isOut ? 'chip is-out' : 'chip'}>
      <span>
        {facet === undefined ? null : <span className="quiet">{facet}: </span>}
        {isOut ? <del>{value}</del> : <b>{value}</b>}
      </span>
      <button type="button" aria-label={words.graph.remove(facet === undefined ? value : `${facet}: ${value}`)} onClick={onRemove}>
        <X size={12} />
      </button>
    </span>
  );
}
