import { useEffect, useRef } from 'react';
import type { FileIndex } from '#view/file-index.ts';
import { hovering } from '../../parts/hovering.ts';
import type { Column } from './columns.tsx';

interface Props<T extends { readonly id: string }> {
  readonly row: T;
  /** What a row stands for. */
  readonly of: 'node' | 'record';
  readonly place: number;
  readonly top: number;
  readonly grid: { readonly gridTemplateColumns: string };
  readonly columns: readonly Column<T>[];
  readonly index: FileIndex;
  readonly isSelected: boolean;
  /** The one row that the Tab key stops at. */
  readonly isStop: boolean;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onWalk: (from: number, step: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 };

export function TableRow<T extends { readonly id: string }>(props: Props<T>) {
  const { row, of, place, top, grid, columns, index, isSelected, isStop, onSelect, onHover, onWalk } = props;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Whoever walks the table by arrow keys stays in it.
    const table = line.current?.closest('.table');
    if (isStop && isSelected && table?.contains(document.activeElement) && document.activeElement?.matches('tr')) line.current?.focus();
  }, [isStop, isSelected]);
  return (
    <tr
      ref={line}
      aria-rowindex={place + 2}
      aria-current={isSelected || undefined}
      tabIndex={isStop ? 0 : -1}
      className={isSelected ? 'table-row is-selected' : 'table-row'}
      style={{ ...grid, transform: `translateY(${top}px)` }}
      data-row={row.id}
      data-of={of}
      onClick={() => onSelect(row.id)}
      {...hovering((isOver) => onHover(isOver ? row.id : undefined))}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        if (step === undefined) onSelect(row.id);
        else onWalk(place, step);
      }}
    >
      {columns.map(({ id, isNumber, cell }) => (
        <td key={id} className={isNumber ? 'cell is-number' : 'cell'}>
          {cell(row, index)}
        </td>
      ))}
    </tr>
  );
}
