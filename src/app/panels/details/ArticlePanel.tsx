import { useEffect, useRef } from 'react';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { type LitSpan, type Paragraph, paragraphsOf, selectLitSpans, stopsOf } from '../../store/reading.ts';
import { words } from '../../strings/words.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleLeaf } from './ArticleLeaf.tsx';
import { ArticleParagraph } from './ArticleParagraph.tsx';
import { EvidenceBar } from './EvidenceBar.tsx';
import { useMarks } from './marks.ts';
import { VouchStrip } from './VouchStrip.tsx';

/** An article of so many paragraphs and more is cut into leaves of so many. */
const LONG = 150;
const LEAF = 20;
const NO_LIGHT: readonly LitSpan[] = [];

/** The article as an article. Its words are text, never markup; what is selected is lit in it. */
export function ArticlePanel() {
  const file = useApp((state) => state.file);
  const id = useApp(({ screen }) => screen.article);
  const lit = useApp(selectLitSpans);
  const store = useAppStore();
  const article = file.articles.find((one) => one.id === id);
  const body = useRef<HTMLElement>(null);
  const stop = useStop(lit);
  useScrollTo(body, stop);
  useMarks(body, id);
  if (article === undefined) return null;
  const inIt = lit.filter((span) => span.article === id);
  const here = inIt.length === 0 ? NO_LIGHT : inIt;
  const paragraphs = paragraphsOf(file, id);
  const hasHeadline = paragraphs[0]?.isHeadline ?? false;
  const rest = hasHeadline ? paragraphs.slice(1) : paragraphs;
  return (
    <div className="reading">
      {file.articles.length < 2 ? null : (
        <label className="article-choice">
          <span className="said-aloud">{words.article.choose}</span>
          <select className="field" value={id} onChange={(event) => store.getState().setScreen({ article: event.target.value })}>
            {file.articles.map((one) => (
              <option key={one.id} value={one.id}>
                {printable(one.title)}
              </option>
            ))}
          </select>
        </label>
      )}
      <article
        ref={body}
        className="article scrolls"
        lang={article.language}
        aria-label={printable(article.title)}
        data-testid="article"
        data-article={id}
      >
        <ArticleHead article={article} title={hasHeadline ? paragraphs[0] : undefined} lit={here} />
        {rest.length < LONG
          ? rest.map((paragraph) => <ArticleParagraph key={paragraph.span[0]} article={article} paragraph={paragraph} lit={here} />)
          : leavesOf(rest).map((leaf) => <ArticleLeaf key={leaf[0]?.span[0]} article={article} paragraphs={leaf} lit={here} stop={stop} />)}
      </article>
      <EvidenceBar />
      <VouchStrip />
    </div>
  );
}

function leavesOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  return Array.from({ length: Math.ceil(paragraphs.length / LEAF) }, (_, i) => paragraphs.slice(i * LEAF, (i + 1) * LEAF));
}

/** Where the lit words begin that one is at. */
function useStop(lit: readonly LitSpan[]): number | undefined {
  const at = useApp(({ screen }) => screen.evidence);
  const stops = stopsOf(lit);
  return (stops[at] ?? stops[0])?.span[0];
}

/** The lit words come into view when evidence is asked for, and when something else is selected. */
function useScrollTo(body: React.RefObject<HTMLElement | null>, begin: number | undefined): void {
  const reading = useApp(({ screen }) => screen.reading);
  const article = useApp(({ screen }) => screen.article);
  useEffect(() => {
    const element = body.current;
    if (begin === undefined || element?.dataset.article !== article) return;
    // Each asking counts, also for the place that one is at.
    element.dataset.reading = String(reading);
    const marks = [...element.querySelectorAll<HTMLElement>('[data-begin]')];
    const target = marks.findLast((mark) => Number(mark.dataset.begin) <= begin);
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (target === undefined) return;
    // The article alone is scrolled: scrollIntoView would move every box around it too.
    const [box, around] = [target.getBoundingClientRect(), element.getBoundingClientRect()];
    const top = element.scrollTop + box.top - around.top - (around.height - Math.min(box.height, around.height)) / 2;
    element.scrollTo({ top, behavior: isStill ? 'auto' : 'smooth' });
  }, [begin, reading, article, body]);
}
