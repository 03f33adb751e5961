import { X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { grouped } from '#base/grouped.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { Button } from '../../parts/Button.tsx';
import { Tab } from '../../parts/Tab.tsx';
import { useChunk } from '../../parts/use-chunk.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { selectCounts } from '../../store/ledger.ts';
import { type AppState, LEDGER_TABS, type LedgerTab } from '../../store/state.ts';
import { words } from '../../strings/words.ts';

const loadTable = () => import('./LedgerTable.tsx');

const COUNTS: Readonly<Record<LedgerTab, (state: AppState) => number | undefined>> = {
  said: (state) => selectCounts(state).said,
  did: (state) => selectCounts(state).did,
  contested: (state) => selectCounts(state).contested,
  nodes: (state) => selectVisibleGraph(state).nodes.length,
  rankings: () => undefined,
};

/** The same graph as tables: what the picture shows can be read, sorted and searched here. */
export function LedgerPanel() {
  const LedgerTable = useChunk(loadTable);
  const store = useAppStore();
  const isEmpty = useApp(({ file }) => file.entities.length === 0);
  const tab = useApp(({ screen }) => screen.ledgerTab);
  const setTab = (value: string) => {
    const ledgerTab = LEDGER_TABS.find((one) => one === value);
    if (ledgerTab !== undefined) store.getState().setScreen({ ledgerTab });
  };
  const close = () => {
    const { screen, setScreen } = store.getState();
    setScreen({ open: { ...screen.open, ledger: false } });
  };
  return (
    <section className="panel ledger" aria-label={words.panels.ledger}>
      <Tabs.Root className="tabs" value={tab} onValueChange={setTab}>
        <div className="tabs-head">
          <Tabs.List className="tab-list" aria-label={words.panels.ledger}>
            {LEDGER_TABS.map((one) => (
              <Tab key={one} value={one}>
                {words.ledgerTab[one]} <Count tab={one} />
              </Tab>
            ))}
          </Tabs.List>
          <Button look="bare" size="small" icon={<X />} label={words.closePanel(words.panels.ledger)} onClick={close} />
        </div>
        {LEDGER_TABS.map((one) => (
          <Tabs.Content key={one} className="tab-body" value={one} tabIndex={-1}>
            {isEmpty ? (
              <p className="nothing quiet">{words.ledger.noGraph}</p>
            ) : LedgerTable === undefined ? null : (
              <LedgerTable tab={one} />
            )}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  );
}

function Count({ tab }: { readonly tab: LedgerTab }) {
  const count = useApp(COUNTS[tab]);
  return count === undefined ? null : <span className="count">{grouped(count)}</span>;
}
