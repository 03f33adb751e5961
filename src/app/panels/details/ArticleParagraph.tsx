import { memo } from 'react';
import { overlaps } from '#base/span.ts';
import type { GraphArticle } from '#graph/graph-file.ts';
import { indexOf } from '#view/file-index.ts';
import { namesOf } from '#view/words.ts';
import { hovering } from '../../parts/hovering.ts';
import { printable } from '../../parts/printable.ts';
import { useAppStore } from '../../store/context.ts';
import { type LitSpan, type Paragraph, runsOf } from '../../store/reading.ts';
import { words } from '../../strings/words.ts';
import { readRecord } from '../records.ts';
import { ArticleRuns } from './ArticleRuns.tsx';

interface Props {
  readonly article: GraphArticle;
  readonly paragraph: Paragraph;
  readonly lit: readonly LitSpan[];
}

/** A paragraph with a bar in the margin for each who speaks in it. */
export const ArticleParagraph = memo(
  function ArticleParagraph({ article, paragraph, lit }: Props) {
    const runs = runsOf(paragraph);
    const out = runs.find(({ excluded }) => excluded !== undefined)?.excluded;
    const isWhollyOut = runs.every(({ excluded }) => excluded !== undefined);
    return (
      <div className={isWhollyOut ? 'paragraph is-out' : 'paragraph'} data-begin={paragraph.span[0]}>
        <Voices article={article.id} voices={paragraph.voices} />
        <p>
          <ArticleRuns article={article} paragraph={paragraph} lit={lit} />
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
  const store = useAppStore();
  const index = indexOf(store.getState().file);
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
            {...hovering((isOver) => store.getState().setHover(isOver ? { record } : undefined))}
          />
        );
      })}
    </span>
  );
}
