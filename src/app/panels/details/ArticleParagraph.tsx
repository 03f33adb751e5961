import { memo, useRef } from 'react';
import { overlaps } from '#base/span.ts';
import type { GraphArticle } from '#graph/graph-file.ts';
import { indexOf } from '#view/file-index.ts';
import { namesOf } from '#view/words.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import type { LitSpan, Paragraph } from '../../store/reading.ts';
import { words } from '../../strings/words.ts';
import { readRecord } from '../records.ts';
import { ArticleRun } from './ArticleRun.tsx';
import { useSeen } from './use-seen.ts';

interface Props {
  readonly article: GraphArticle;
  readonly paragraph: Paragraph;
  readonly lit: readonly LitSpan[];
  /** In an article of usual length all names are marked at once; in a huge one, those that come near. */
  readonly isMarkedAtOnce: boolean;
}

/** A paragraph with a bar in the margin for each who speaks in it. */
export const ArticleParagraph = memo(
  function ArticleParagraph({ article, paragraph, lit, isMarkedAtOnce }: Props) {
    const box = useRef<HTMLDivElement>(null);
    const isSeen = useSeen(box, isMarkedAtOnce);
    const isMarked = isSeen || lit.some(({ span }) => overlaps(span, paragraph.span));
    const out = paragraph.runs.find(({ excluded }) => excluded !== undefined)?.excluded;
    const isWhollyOut = paragraph.runs.every(({ excluded }) => excluded !== undefined);
    return (
      <div ref={box} className={isWhollyOut ? 'paragraph is-out' : 'paragraph'} data-begin={paragraph.span[0]}>
        {isMarked ? <Voices article={article.id} voices={paragraph.voices} /> : null}
        <p>
          {isMarked
            ? paragraph.runs.map((run) => <ArticleRun key={run.span[0]} text={article.text} run={run} lit={lit} />)
            : printable(article.text.slice(...paragraph.span))}
          {out === undefined ? null : <span className="out-reason"> {words.article.leftOut(out)}</span>}
        </p>
      </div>
    );
  },
  (a, b) => a.paragraph === b.paragraph && litIn(a) === litIn(b),
);

const litIn = ({ lit, paragraph }: Props): string =>
  lit
    .filter(({ span }) => overlaps(span, paragraph.span))
    .map(({ span, part }) => `${span} ${part}`)
    .join();

function Voices({ article, voices }: { readonly article: string; readonly voices: Paragraph['voices'] }) {
  const index = indexOf(useApp((state) => state.file));
  const store = useAppStore();
  if (voices.length === 0) return null;
  return (
    <span className="voices">
      {voices.map(({ record, speakers }) => {
        const kind = index.entities.get(speakers[0] ?? '')?.kind ?? 'source';
        const name = printable(speakers.length === 0 ? words.nobody : words.list(namesOf(index, speakers)));
        return (
          <button
            key={record}
            type="button"
            className={`voice is-${kind}`}
            aria-label={words.article.speaking(name)}
            title={name}
            onClick={() => readRecord(store, record, article)}
            onPointerEnter={() => store.getState().setHover({ record })}
            onPointerLeave={() => store.getState().setHover(undefined)}
          />
        );
      })}
    </span>
  );
}
