import { ArrowDown, ArrowUp } from 'lucide-react';
import { words } from '../../strings/words.ts';

interface Props {
  readonly label: string;
  readonly explain: string | undefined;
  readonly isNumber: boolean;
  readonly sorted: false | 'asc' | 'desc';
  readonly onSort: () => void;
}

export function HeadCell({ label, explain, isNumber, sorted, onSort }: Props) {
  const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={order} className={isNumber ? 'cell is-number' : 'cell'}>
      <button type="button" title={explain ?? words.ledger.sort(label)} onClick={onSort}>
        {label}
        {sorted === 'asc' ? <ArrowUp size={12} /> : sorted === 'desc' ? <ArrowDown size={12} /> : null}
      </button>
    </th>
  );
}
