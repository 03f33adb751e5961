import { chainOf } from '#view/chain.ts';
import { type FactRecord, type FileIndex, indexOf } from '#view/file-index.ts';
import { selectRecords } from '#view/lit.ts';
import type { Viewed } from '#view/view.ts';
import { viewWords } from '#view/view-words.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { evidenceWords, namesOf } from '#view/words.ts';
import type { Footnote } from './picture-options.ts';
import { pictureWords } from './picture-words.ts';

/** The evidence of what is selected, numbered in text order: the article's words, who says so, and where it stands. */
export function footnotesOf(viewed: Viewed): readonly Footnote[] {
  const index = indexOf(viewed.file);
  const { edges } = selectVisibleGraph(viewed);
  return selectRecords(viewed).flatMap((id, position): Footnote[] => {
    const record = index.record.get(id);
    if (!record) return [];
    const drawn = edges.filter(({ records }) => records.includes(id)).map((edge) => edge.id);
    return [{ number: position + 1, edges: drawn, text: textOf(index, record) }];
  });
}

function textOf(index: FileIndex, record: FactRecord): string {
  const said = chainOf(index, record).links.map(({ speakers }) => viewWords.list(namesOf(index, speakers)) || pictureWords.nobody);
  const article = index.file.articles[index.articleOrder.get(record.fact.article) ?? 0];
  const where = index.file.articles.length > 1 ? article?.title : undefined;
  return [`“${evidenceWords(index, record)}”`, [...said.reverse(), where].filter((part) => part !== undefined).join(', ')]
    .filter((part) => part !== '')
    .join(' — ');
}
