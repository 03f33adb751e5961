import { X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { NODE_KIND } from '#graph/kinds.ts';
import { indexOf } from '#view/file-index.ts';
import { selectRecords } from '#view/lit.ts';
import { Button } from '../../parts/Button.tsx';
import { printable } from '../../parts/printable.ts';
import { Tab } from '../../parts/Tab.tsx';
import { useApp, useAppStore } from '../../store/context.ts';
import { type AppState, DETAIL_TABS } from '../../store/state.ts';
import { words } from '../../strings/words.ts';
import { KindMark } from '../KindMark.tsx';
import { ArticlePanel } from './ArticlePanel.tsx';

const SelectionPanel = lazy(() => import('./SelectionPanel.tsx'));
const AnalysisPanel = lazy(() => import('./AnalysisPanel.tsx'));

/** The article, what is selected, and figures: the words behind the picture. */
export function DetailsPanel() {
  const store = useAppStore();
  const tab = useApp(({ screen }) => screen.detailTab);
  const setTab = (value: string) => {
    const detailTab = DETAIL_TABS.find((one) => one === value);
    if (detailTab !== undefined) store.getState().setScreen({ detailTab });
  };
  const close = () => {
    const { screen, setScreen } = store.getState();
    setScreen({ open: { ...screen.open, details: false } });
  };
  return (
    <section className="panel details" aria-label={words.panels.details}>
      <Tabs.Root className="tabs" value={tab} onValueChange={setTab}>
        <div className="tabs-head">
          <Tabs.List className="tab-list" aria-label={words.panels.details}>
            <Tab value="article">{words.detailTab.article}</Tab>
            <Tab isWide value="selected">
              <SelectedTab />
            </Tab>
            <Tab value="analysis">{words.detailTab.analysis}</Tab>
          </Tabs.List>
          <Button look="bare" size="small" icon={<X />} label={words.closePanel(words.panels.details)} onClick={close} />
        </div>
        <Tabs.Content className="tab-body" value="article" tabIndex={-1}>
          <ArticlePanel />
        </Tabs.Content>
        <Tabs.Content className="tab-body scrolls" value="selected">
          <Suspense>
            <SelectionPanel />
          </Suspense>
        </Tabs.Content>
        <Tabs.Content className="tab-body scrolls" value="analysis">
          <Suspense>
            <AnalysisPanel />
          </Suspense>
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}

function SelectedTab() {
  const name = useApp(selectedName);
  const kind = useApp(({ file, view }) => {
    const [node, another] = view.selection.nodes;
    return node === undefined || another !== undefined ? undefined : indexOf(file).entities.get(node)?.kind;
  });
  return (
    <>
      {kind === undefined ? null : <KindMark kind={kind} />}
      <span className="tab-words" title={kind === undefined ? undefined : `${name}, ${NODE_KIND[kind].label}`}>
        {printable(name)}
      </span>
    </>
  );
}

function selectedName(state: AppState): string {
  const index = indexOf(state.file);
  const { nodes } = state.view.selection;
  const records = selectRecords(state);
  if (nodes.length + records.length > 1) return words.record.selected(nodes.length + records.length);
  const [node] = nodes;
  if (node !== undefined) return index.entities.get(node)?.name ?? words.detailTab.selected;
  const record = index.record.get(records[0] ?? '');
  return record === undefined ? words.detailTab.selected : words.record[record.kind];
}
