import { memo, useRef } from 'react';
import type { Span } from '#base/span.ts';
import type { GraphArticle } from '#graph/graph-file.ts';
import { printable } from '../../parts/printable.ts';
import type { LitSpan, Paragraph } from '../../store/reading.ts';
import { ArticleParagraph } from './ArticleParagraph.tsx';
import { useSeen } from './use-seen.ts';

interface Props {
  readonly article: GraphArticle;
  readonly paragraphs: readonly Paragraph[];
  readonly lit: readonly LitSpan[];
  /** Where the words begin that are brought into view. */
  readonly stop: number | undefined;
}

/**
 * Some paragraphs of a very long article. Until they come near the window, or are gone to, they are plain text: it is there for the
 * browser's search and for who reads by ear, and weighs little.
 */
export const ArticleLeaf = memo(
  function ArticleLeaf({ article, paragraphs, lit, stop }: Props) {
    const box = useRef<HTMLDivElement>(null);
    const isNear = useSeen(box);
    const span = spanOf(paragraphs);
    const isMarked = isNear || isWithin(stop, span);
    return (
      <div ref={box} className="leaf">
        {isMarked
          ? paragraphs.map((paragraph) => <ArticleParagraph key={paragraph.span[0]} article={article} paragraph={paragraph} lit={lit} />)
          : printable(article.text.slice(...span))}
      </div>
    );
  },
  (a, b) => a.paragraphs[0] === b.paragraphs[0] && a.lit === b.lit && a.stop === b.stop,
);

const isWithin = (stop: number | undefined, [begin, end]: Span): boolean => stop !== undefined && begin <= stop && stop < end;
const spanOf = (paragraphs: readonly Paragraph[]): Span => [paragraphs[0]?.span[0] ?? 0, paragraphs.at(-1)?.span[1] ?? 0];
