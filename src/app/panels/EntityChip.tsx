import type { NodeKind } from '#graph/graph-file.ts';
import { hovering } from '../parts/hovering.ts';
import { printable } from '../parts/printable.ts';

interface Props {
  readonly name: string;
  readonly kind: NodeKind;
  readonly onSelect?: () => void;
  readonly onHover?: (isOver: boolean) => void;
}

/** A name with the outline of its kind; dashed for an unnamed source. */
export function EntityChip({ name, kind, onSelect, onHover }: Props) {
  return (
    <button type="button" className={`entity-chip is-${kind}`} onClick={onSelect} {...hovering((isOver) => onHover?.(isOver))}>
      {printable(name)}
    </button>
  );
}
