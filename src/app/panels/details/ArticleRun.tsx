import { memo } from 'react';
import type { Span } from '#base/span.ts';
import type { FileIndex } from '#view/file-index.ts';
import { printable } from '../../parts/printable.ts';
import { type LitSpan, pieces, type Run } from '../../store/reading.ts';

interface Props {
  readonly text: string;
  readonly run: Run;
  readonly lit: readonly LitSpan[];
  readonly index: FileIndex;
  readonly isHovered: boolean;
  readonly isSelected: boolean;
}

/**
 * A stretch of the article: a name that selects its node, or words that select what is said or done with them. What a click
 * or the pointer does there is the article's (marks.ts): there are hundreds of them.
 */
export const ArticleRun = memo(function ArticleRun({ text, run, lit, index, isHovered, isSelected }: Props) {
  const shown = pieces(run.span, lit).map((piece) => <Words key={piece.span[0]} text={text} {...piece} />);
  const words = text.slice(...run.span);
  if (run.entity !== undefined) {
    const entity = index.entities.get(run.entity);
    if (entity === undefined) return shown;
    return (
      <a
        href={`#node=${encodeURIComponent(run.entity)}`}
        className={`mark is-${entity.kind} is-${run.form ?? 'name'}${isHovered ? ' is-hovered' : ''}`}
        tabIndex={-1}
        aria-current={isSelected || undefined}
        title={entity.name === words ? undefined : printable(entity.name)}
        data-node={run.entity}
      >
        {shown}
      </a>
    );
  }
  if (run.record === undefined || words.trim() === '') return shown;
  // By keyboard the bar in the margin and the ledger's row do the same.
  return (
    <a href={`#record=${encodeURIComponent(run.record)}`} className="passage" tabIndex={-1} draggable={false} data-record={run.record}>
      {shown}
    </a>
  );
});

function Words({ text, span, part }: { readonly text: string; readonly span: Span; readonly part?: LitSpan['part'] }) {
  const shown = printable(text.slice(...span));
  if (part === undefined) return shown;
  return (
    <mark className={`lit is-${part}`} data-begin={span[0]}>
      {shown}
    </mark>
  );
}
