import type { MouseEvent } from 'react';
import type { Span } from '#base/span.ts';
import { indexOf } from '#view/file-index.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { type LitSpan, pieces, type Run } from '../../store/reading.ts';
import { openNode, readRecord } from '../records.ts';

interface Props {
  readonly text: string;
  readonly run: Run;
  readonly lit: readonly LitSpan[];
}

/** A stretch of the article: a name that selects its node, or words that select what is said or done with them. */
export function ArticleRun({ text, run, lit }: Props) {
  const shown = pieces(run.span, lit).map((piece) => <Words key={piece.span[0]} text={text} {...piece} />);
  if (run.entity !== undefined) {
    return (
      <Name id={run.entity} form={run.form ?? 'name'} words={text.slice(...run.span)}>
        {shown}
      </Name>
    );
  }
  const isBlank = text.slice(...run.span).trim() === '';
  return run.record === undefined || isBlank ? shown : <Passage record={run.record}>{shown}</Passage>;
}

interface NameProps {
  readonly id: string;
  readonly form: NonNullable<Run['form']>;
  readonly words: string;
  readonly children: React.ReactNode;
}

function Name({ id, form, words, children }: NameProps) {
  const store = useAppStore();
  const entity = indexOf(useApp((state) => state.file)).entities.get(id);
  const isHovered = useApp(({ screen }) => screen.hover?.node === id);
  const isSelected = useApp(({ view }) => view.selection.nodes.includes(id));
  if (entity === undefined) return children;
  return (
    <a
      href={`#node=${encodeURIComponent(id)}`}
      className={`mark is-${entity.kind} is-${form}${isHovered ? ' is-hovered' : ''}`}
      tabIndex={-1}
      aria-current={isSelected || undefined}
      title={entity.name === words ? undefined : printable(entity.name)}
      onClick={(event) => {
        event.preventDefault();
        openNode(store, id);
      }}
      onPointerEnter={() => store.getState().setHover({ node: id })}
      onPointerLeave={() => store.getState().setHover(undefined)}
    >
      {children}
    </a>
  );
}

/** By keyboard the bar in the margin and the ledger's row do the same. */
function Passage({ record, children }: { readonly record: string; readonly children: React.ReactNode }) {
  const store = useAppStore();
  const index = indexOf(useApp((state) => state.file));
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (window.getSelection()?.isCollapsed ?? true) readRecord(store, record, index.record.get(record)?.fact.article ?? '');
  };
  return (
    <a href={`#record=${encodeURIComponent(record)}`} className="passage" tabIndex={-1} draggable={false} onClick={open}>
      {children}
    </a>
  );
}

function Words({ text, span, part }: { readonly text: string; readonly span: Span; readonly part?: LitSpan['part'] }) {
  const shown = printable(text.slice(...span));
  if (part === undefined) return shown;
  return (
    <mark className={`lit is-${part}`} data-begin={span[0]}>
      {shown}
    </mark>
  );
}
