import { type KeyboardEvent, useState } from 'react';
import { NODE_KIND } from '#graph/kinds.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { printable } from '../parts/printable.ts';
import { useApp, useAppContext } from '../store/context.ts';
import { select, toggleSelected } from '../store/selection.ts';
import { words } from '../strings/words.ts';
import { enter, isWalkKey, spoken, step, type Walk } from './walk.ts';

interface Props {
  /** The node that the keyboard is on, or none when it leaves. */
  readonly onWalk: (id: string | undefined) => void;
}

/** Options around the active one that are in the page: all of them would be too many. */
const NEAR = 6;

/** The graph for keyboard and screen reader: a listbox over the drawing whose active option is the node that one is on. */
export function GraphWalk({ onWalk }: Props) {
  const { store } = useAppContext();
  const graph = useApp(selectVisibleGraph);
  const selected = useApp((state) => state.view.selection.nodes);
  const [walk, setWalk] = useState<Walk>();
  const place = walk ? graph.nodes.findIndex(({ id }) => id === walk.at) : -1;
  const from = Math.max(0, place - NEAR);

  const go = (next: Walk | undefined): void => {
    setWalk(next);
    onWalk(next?.at);
  };
  const press = (event: KeyboardEvent): void => {
    if (!walk || event.altKey || event.ctrlKey || event.metaKey) return;
    if (isWalkKey(event.key)) go(step(graph, walk, event.key));
    else if (event.key === 'Enter' || event.key === ' ') {
      store.getState().act(event.shiftKey ? toggleSelected({ nodes: [walk.at] }) : select({ nodes: [walk.at] }));
      store.getState().setScreen({ detailTab: 'selected' });
      setWalk({ at: walk.at, around: walk.at });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="graph-walk"
      role="listbox"
      tabIndex={0}
      aria-label={words.graph.walk(graph.nodes.length, graph.edges.length)}
      aria-multiselectable="true"
      aria-activedescendant={place < 0 ? undefined : `graph-node-${place}`}
      onFocus={() => go(enter(graph, selected))}
      onBlur={() => go(undefined)}
      onKeyDown={press}
    >
      {graph.nodes.slice(from, Math.max(1, place + NEAR + 1)).map((node, offset) => (
        <div
          key={node.id}
          id={`graph-node-${from + offset}`}
          className="said-aloud"
          role="option"
          aria-selected={selected.includes(node.id)}
          aria-posinset={from + offset + 1}
          aria-setsize={graph.nodes.length}
          tabIndex={-1}
        >
          {printable(spoken(graph, node, NODE_KIND[node.kind].label))}
        </div>
      ))}
    </div>
  );
}
