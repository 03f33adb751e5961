import type { GraphArticle } from '#graph/graph-file.ts';
import { printable } from '../../parts/printable.ts';
import { useApp } from '../../store/context.ts';
import type { LitSpan, Paragraph } from '../../store/reading.ts';
import { words } from '../../strings/words.ts';
import { ArticleRuns } from './ArticleRuns.tsx';

interface Props {
  readonly article: GraphArticle;
  /** The text's own first line where it is the title: its names are marked as well. */
  readonly title: Paragraph | undefined;
  readonly lit: readonly LitSpan[];
}

export function ArticleHead({ article, title, lit }: Props) {
  const file = useApp((state) => state.file);
  const { publisher, author, published, url } = article;
  const inIt = (id: string) => id === article.id;
  const nodes = file.entities.filter(({ mentions }) => mentions.some((mention) => inIt(mention.article))).length;
  const statements = file.statements.filter((statement) => inIt(statement.article)).length;
  const actions = file.actions.filter((action) => inIt(action.article)).length;
  const byline = [author === undefined ? undefined : words.article.by(author), publisher, published].filter((part) => part !== undefined);
  return (
    <header className="article-head">
      <h2>{title === undefined ? printable(article.title) : <ArticleRuns article={article} paragraph={title} lit={lit} />}</h2>
      {byline.length === 0 ? null : <p className="byline">{printable(byline.join(' · '))}</p>}
      <p className="quiet">
        {words.article.facts(article.text.split(/\s+/).filter(Boolean).length, nodes, statements, actions)}
        {url !== undefined && /^https?:\/\//.test(url) ? (
          <>
            {' · '}
            <a href={url} rel="noreferrer noopener" target="_blank">
              {words.article.source}
            </a>
          </>
        ) : null}
      </p>
    </header>
  );
}
