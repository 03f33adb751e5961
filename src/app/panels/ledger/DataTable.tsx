import { createSortedRowModel, rowSortingFeature, sortFns, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { indexOf } from '#view/file-index.ts';
import { useApp } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import type { Column } from './columns.tsx';
import { HeadCell } from './HeadCell.tsx';
import { TableRow } from './TableRow.tsx';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
const ROW = 32;
/** The head stands over the first row's place and stays there. */
const HEAD = 28;

interface Props<T extends { readonly id: string }> {
  readonly name: string;
  readonly of: 'node' | 'record';
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly sortedBy?: string;
  readonly selected: readonly string[];
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
}

/** A table of which only the rows in view are in the page: sorted by its heads, searched by its words, walked by the arrow keys. */
export function DataTable<T extends { readonly id: string }>(props: Props<T>) {
  const { name, of, rows, columns, sortedBy, selected, onSelect, onHover } = props;
  const index = indexOf(useApp((state) => state.file));
  const [query, setQuery] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    const holds = (row: T) => columns.some(({ value }) => String(value(row, index)).toLowerCase().includes(wanted));
    return wanted === '' ? [...rows] : rows.filter(holds);
  }, [rows, columns, query, index]);
  const defs = useMemo(
    () => columns.map(({ id, value, isNumber }) => ({ id, accessorFn: (row: T) => value(row, index), sortDescFirst: isNumber ?? false })),
    [columns, index],
  );
  const initialState = sortedBy === undefined ? {} : { sorting: [{ id: sortedBy, desc: true }] };
  const table = useTable({ features, columns: defs, data, initialState, getRowId: (row: T) => row.id });
  const sorted = table.getRowModel().rows;
  const explained = columns.find(({ id, explain }) => explain !== undefined && table.getColumn(id)?.getIsSorted());
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  const chosen = new Set(selected);
  const at = sorted.findIndex((row) => row.id === selected[0]);
  useEffect(() => {
    if (0 <= at) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const walk = (from: number, step: number) => {
    const next = sorted[Math.min(Math.max(from + step, 0), sorted.length - 1)];
    if (next !== undefined) onSelect(next.id);
  };
  return (
    <div className="table-frame">
      <label className="table-search">
        <Search size={14} />
        <span className="said-aloud">{words.ledger.search}</span>
        <input type="search" placeholder={words.ledger.search} value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      {explained === undefined ? null : (
        <p className="table-note">
          <b>{explained.label}</b> {explained.explain}
        </p>
      )}
      <div ref={scroller} className="table-scroller scrolls">
        <table className="table" aria-label={tableName(name)} aria-rowcount={sorted.length + 1} data-testid={`ledger-${name}`}>
          <thead>
            <tr aria-rowindex={1} className="table-row is-head" style={grid}>
              {columns.map((column) => (
                <HeadCell
                  key={column.id}
                  label={column.label}
                  explain={column.explain}
                  isNumber={column.isNumber ?? false}
                  sorted={table.getColumn(column.id)?.getIsSorted() ?? false}
                  onSort={() => table.getColumn(column.id)?.toggleSorting()}
                />
              ))}
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index: i, start }) => {
              const row = sorted[i];
              return row === undefined ? null : (
                <TableRow
                  key={row.id}
                  row={row.original}
                  of={of}
                  place={i}
                  top={start - HEAD}
                  grid={grid}
                  columns={columns}
                  index={index}
                  isSelected={chosen.has(row.id)}
                  isStop={at < 0 ? i === 0 : i === at}
                  onSelect={onSelect}
                  onHover={onHover}
                  onWalk={walk}
                />
              );
            })}
          </tbody>
        </table>
        {sorted.length === 0 ? <p className="nothing quiet">{words.ledger.empty}</p> : null}
      </div>
    </div>
  );
}

function tableName(name: string): string {
  const names: Readonly<Record<string, string>> = words.ledgerTab;
  return names[name] ?? name;
}
