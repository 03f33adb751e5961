import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useApp } from '../store/context.ts';
import { words } from '../strings/words.ts';

interface Props {
  readonly facets: ReactNode;
  readonly graph: ReactNode;
  readonly details: ReactNode;
  readonly ledger: ReactNode;
}

/** The panels that stand beside the graph; each can be resized, by its edge, with the pointer or the arrow keys. */
export function Workspace({ facets, graph, details, ledger }: Props) {
  const open = useApp(({ screen }) => screen.open);
  if (facets === null && details === null && ledger === null) return <main className="workspace">{graph}</main>;
  return (
    <main className="workspace">
      <Group orientation="vertical" id="rows">
        <Panel id="upper" minSize="40%">
          <Group orientation="horizontal" id="columns">
            {open.facets && facets !== null ? (
              <>
                <Panel id="facets" defaultSize={248} minSize={180} maxSize={380} groupResizeBehavior="preserve-pixel-size">
                  {facets}
                </Panel>
                <Separator className="edge is-upright" aria-label={words.resize(words.panels.facets)} />
              </>
            ) : null}
            <Panel id="graph" minSize="50%">
              {graph}
            </Panel>
            {open.details && details !== null ? (
              <>
                <Separator className="edge is-upright" aria-label={words.resize(words.panels.details)} />
                <Panel id="details" defaultSize={432} minSize={300} maxSize={640} groupResizeBehavior="preserve-pixel-size">
                  {details}
                </Panel>
              </>
            ) : null}
          </Group>
        </Panel>
        {open.ledger && ledger !== null ? (
          <>
            <Separator className="edge is-level" aria-label={words.resize(words.panels.ledger)} />
            <Panel id="ledger" defaultSize={236} minSize={96} maxSize="60%" groupResizeBehavior="preserve-pixel-size">
              {ledger}
            </Panel>
          </>
        ) : null}
      </Group>
    </main>
  );
}
