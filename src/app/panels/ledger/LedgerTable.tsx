import { indexOf } from '#view/file-index.ts';
import { selectRecords } from '#view/lit.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { type ContestedRow, selectContested } from '../../store/contested.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { type DidRow, type NodeRow, nodeRows, type SaidRow, selectDid, selectSaid } from '../../store/ledger.ts';
import type { LedgerTab } from '../../store/state.ts';
import { openNode, readRecord } from '../records.ts';
import { contestedColumns, didColumns, nodeColumns, rankingColumns, saidColumns } from './columns.tsx';
import { DataTable } from './DataTable.tsx';

/** Which table a tab shows, and what a row selects. */
export default function LedgerTable({ tab }: { readonly tab: LedgerTab }) {
  switch (tab) {
    case 'said':
      return <Said />;
    case 'did':
      return <Did />;
    case 'contested':
      return <Contested />;
    case 'nodes':
      return <Nodes columns={nodeColumns} name="nodes" />;
    case 'rankings':
      return <Nodes columns={rankingColumns} name="rankings" sortedBy="pagerank" />;
  }
}

function useRecordRows() {
  const store = useAppStore();
  const index = indexOf(useApp((state) => state.file));
  return {
    of: 'record' as const,
    selected: useApp(selectRecords),
    onSelect: (id: string) => readRecord(store, id, index.record.get(id)?.fact.article ?? ''),
    onHover: (id: string | undefined) => store.getState().setHover(id === undefined ? undefined : { record: id }),
  };
}

function Said() {
  return <DataTable<SaidRow> name="said" rows={useApp(selectSaid)} columns={saidColumns} {...useRecordRows()} />;
}

function Did() {
  return <DataTable<DidRow> name="did" rows={useApp(selectDid)} columns={didColumns} {...useRecordRows()} />;
}

function Contested() {
  return <DataTable<ContestedRow> name="contested" rows={useApp(selectContested)} columns={contestedColumns} {...useRecordRows()} />;
}

interface NodesProps {
  readonly name: 'nodes' | 'rankings';
  readonly columns: typeof nodeColumns;
  readonly sortedBy?: string;
}

function Nodes({ name, columns, sortedBy }: NodesProps) {
  const store = useAppStore();
  const index = indexOf(useApp((state) => state.file));
  const rows = nodeRows(index, useApp(selectVisibleGraph).nodes);
  return (
    <DataTable<NodeRow>
      name={name}
      of="node"
      rows={rows}
      columns={columns}
      {...(sortedBy === undefined ? {} : { sortedBy })}
      selected={useApp(({ view }) => view.selection.nodes)}
      onSelect={(id) => openNode(store, id)}
      onHover={(id) => store.getState().setHover(id === undefined ? undefined : { node: id })}
    />
  );
}
