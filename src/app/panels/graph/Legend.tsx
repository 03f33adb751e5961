import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { grouped } from '#base/grouped.ts';
import { EDGE_KIND, NODE_KIND } from '#graph/kinds.ts';
import type { FacetId } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { Button } from '../../parts/Button.tsx';
import { EdgeMark } from '../../parts/EdgeMark.tsx';
import { useApp, useAppStore } from '../../store/context.ts';
import { toggleFacet } from '../../store/filters.ts';
import { legendHues, legendOf } from '../../store/legend.ts';
import { words } from '../../strings/words.ts';
import { useValueLabel } from '../facets/use-value-label.ts';
import { KindMark } from '../KindMark.tsx';

/** What the signs mean and how often each is drawn, in a strip under the graph. Its sign shows or hides a kind, its word lights it up. */
export function Legend({ startsOpen }: { readonly startsOpen: boolean }) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const graph = useApp(selectVisibleGraph);
  const colourBy = useApp(({ view }) => view.colourBy);
  const { nodes, edges, marks } = legendOf(
    useApp((state) => state.file),
    graph,
  );
  // Without a single sign there is nothing to explain.
  if (nodes.length + edges.length === 0) return null;
  const toggle = (
    <Button
      className="legend-toggle"
      look="bare"
      size="small"
      icon={isOpen ? <ChevronDown /> : <ChevronUp />}
      {...(isOpen ? { label: words.legend.hide } : {})}
      onClick={() => setIsOpen(!isOpen)}
      aria-expanded={isOpen}
    >
      {isOpen ? undefined : words.legend.label}
    </Button>
  );
  if (!isOpen)
    return (
      <div className="legend is-shut" data-over-canvas="">
        {toggle}
      </div>
    );
  return (
    <section className="legend" aria-label={words.legend.label}>
      <div className="legend-lists">
        {colourBy === 'kind' ? null : <Hues hues={legendHues(graph, colourBy)} facet={colourBy} />}
        <ul>
          {nodes.map(({ kind, count }) => (
            <Entry
              key={kind}
              facet="kind"
              value={kind}
              label={NODE_KIND[kind].label}
              count={count}
              mark={<KindMark kind={kind} size={15} />}
            />
          ))}
        </ul>
        <ul>
          {edges.map(({ kind, count }) => (
            <Entry
              key={kind}
              facet="edge"
              value={kind}
              label={words.edge[kind]}
              spoken={EDGE_KIND[kind].plural}
              count={count}
              mark={<EdgeMark look={kind} />}
            />
          ))}
          {marks.map((mark) => (
            <li key={mark} className="legend-mark">
              <EdgeMark look={mark} />
              {words.legend[mark]}
            </li>
          ))}
        </ul>
      </div>
      {toggle}
    </section>
  );
}

interface HuesProps {
  readonly hues: ReturnType<typeof legendHues>;
  readonly facet: 'community' | 'country';
}

function Hues({ hues, facet }: HuesProps) {
  const labelOf = useValueLabel();
  return (
    <ul>
      {hues.map(({ value, rank, count }) => (
        <Entry
          key={value}
          facet={facet}
          value={value}
          label={labelOf(facet, value)}
          count={count}
          mark={<span className={`hue-mark is-hue-${rank}`} />}
        />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly facet: FacetId;
  readonly value: string;
  readonly label: string;
  readonly spoken?: string;
  readonly count: number;
  readonly mark: React.ReactNode;
}

function Entry({ facet, value, label, spoken = label, count, mark }: EntryProps) {
  const store = useAppStore();
  const isLit = useApp(({ screen }) => screen.highlight === value);
  const isOut = useApp(({ view }) => view.filters.facets[facet]?.exclude.includes(value) ?? false);
  return (
    <li className={isOut ? 'legend-entry is-out' : 'legend-entry'}>
      <label className="legend-sign" title={words.legend.filter(spoken)}>
        <input
          type="checkbox"
          checked={!isOut}
          aria-label={words.legend.filter(spoken)}
          onChange={() => store.getState().act(toggleFacet(facet, value, 'exclude'))}
        />
        {mark}
      </label>
      <button
        type="button"
        aria-pressed={isLit}
        aria-label={words.legend.light(spoken, count)}
        onClick={() => store.getState().setScreen({ highlight: isLit ? undefined : value })}
      >
        <span className="legend-label">{label}</span>
        <span className="legend-count">{grouped(count)}</span>
      </button>
    </li>
  );
}
