import { Filter, Newspaper, Rows3 } from 'lucide-react';
import { useApp, useAppContext } from '../store/context.ts';
import type { Panel } from '../store/state.ts';
import { words } from '../strings/words.ts';

const ITEMS = [
  { panel: 'facets', icon: <Filter />, label: words.panels.facets },
  { panel: 'details', icon: <Newspaper />, label: words.detailTab.article },
  { panel: 'ledger', icon: <Rows3 />, label: words.panels.ledger },
] as const satisfies readonly { panel: Panel; icon: React.ReactNode; label: string }[];

/** On a phone: which sheet is up. One at a time. */
export function PanelBar() {
  const open = useApp(({ screen }) => screen.open);
  const { store, canvas } = useAppContext();
  const toggle = (panel: Panel) => {
    const shut = { facets: false, details: false, ledger: false };
    store.getState().setScreen({ open: { ...shut, [panel]: !open[panel] } });
    // What the sheet covers, or leaves, is drawn anew where it can be seen.
    requestAnimationFrame(() => canvas.current?.fit());
  };
  return (
    <nav className="panel-bar" aria-label={words.header.more}>
      {ITEMS.map(({ panel, icon, label }) => (
        <button key={panel} type="button" aria-pressed={open[panel]} onClick={() => toggle(panel)}>
          {icon}
          {label}
        </button>
      ))}
    </nav>
  );
}
