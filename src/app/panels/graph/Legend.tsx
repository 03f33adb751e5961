import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { EDGE_KIND, NODE_KIND } from '#graph/kinds.ts';
import type { FacetId } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { Button } from '../../parts/Button.tsx';
import { EdgeMark } from '../../parts/EdgeMark.tsx';
import { useApp, useAppStore } from '../../store/context.ts';
import { toggleFacet } from '../../store/filters.ts';
import { legendOf } from '../../store/legend.ts';
import { words } from '../../strings.ts';
import { KindMark } from '../KindMark.tsx';

/** What the signs mean and how often each is drawn. A click lights it up; the box filters. */
export function Legend({ startsOpen }: { readonly startsOpen: boolean }) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const { nodes, edges, marks } = legendOf(
    useApp((state) => state.file),
    useApp(selectVisibleGraph),
  );
  if (!isOpen) {
    return (
      <div className="legend is-shut" data-over-canvas="">
        <Button look="bare" size="small" icon={<ChevronUp />} onClick={() => setIsOpen(true)} aria-expanded={false}>
          {words.legend.label}
        </Button>
      </div>
    );
  }
  return (
    <section className="legend" aria-label={words.legend.label} data-over-canvas="">
      <Button
        className="legend-shut"
        look="bare"
        size="small"
        icon={<ChevronDown />}
        label={words.legend.hide}
        onClick={() => setIsOpen(false)}
      />
      <ul className="legend-nodes">
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
      <ul className="legend-edges">
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
    </section>
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
      <input
        type="checkbox"
        checked={!isOut}
        aria-label={words.legend.filter(spoken)}
        title={words.legend.filter(spoken)}
        onChange={() => store.getState().act(toggleFacet(facet, value, 'exclude'))}
      />
      <button
        type="button"
        aria-pressed={isLit}
        aria-label={words.legend.light(spoken, count)}
        onClick={() => store.getState().setScreen({ highlight: isLit ? undefined : value })}
      >
        {mark}
        <span className="legend-label">{label}</span>
        <span className="legend-count">{count}</span>
      </button>
    </li>
  );
}
