import type { NodeKind } from '#graph/graph-file.ts';
import { NODE_KIND } from '#graph/kinds.ts';

interface Props {
  readonly kind: NodeKind;
  /** In place of the kind's letter: a country's code. */
  readonly letter?: string | undefined;
  readonly size?: number;
}

const SHAPES: Readonly<Record<NodeKind, React.ReactNode>> = {
  agency: <rect x="2" y="3" width="20" height="18" rx="4" />,
  official: <circle cx="12" cy="12" r="10" />,
  person: <circle cx="12" cy="12" r="9.5" />,
  country: <rect x="1" y="4" width="22" height="16" rx="8" />,
  organization: <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" />,
  group: <path d="M7 2.5h10L23 12l-6 9.5H7L1 12z" />,
  source: <circle cx="12" cy="12" r="9.5" />,
  place: <path d="M12 2l10 10-10 10L2 12z" />,
};

/** A node's shape, colour and letter, small: the same sign in legend, lists and search. */
export function KindMark({ kind, letter, size = 16 }: Props) {
  const text = letter ?? NODE_KIND[kind].letter;
  return (
    <svg className={`kind-mark is-${kind}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {SHAPES[kind]}
      <text x="12" y="12" dominantBaseline="central" textAnchor="middle" fontSize={text.length > 1 ? 8 : 12}>
        {text}
      </text>
    </svg>
  );
}
