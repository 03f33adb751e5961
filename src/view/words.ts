import type { Span } from '#base/span.ts';
import { evidenceOf, type FactRecord, type FileIndex } from './file-index.ts';

/** The article's own words behind spans and records. */
function textOf(index: FileIndex, article: string): string {
  return index.file.articles[index.articleOrder.get(article) ?? -1]?.text ?? '';
}

/** Several stretches are joined by an ellipsis; line breaks become spaces. */
export function quoted(index: FileIndex, article: string, spans: readonly Span[]): string {
  const text = textOf(index, article);
  return spans.map(([begin, end]) => text.slice(begin, end).replace(/\s+/g, ' ')).join(' … ');
}

/** What is said, or the clause that says what was done. */
export function evidenceWords(index: FileIndex, record: FactRecord): string {
  return quoted(index, record.fact.article, evidenceOf(record));
}

export function namesOf(index: FileIndex, ids: readonly string[]): readonly string[] {
  return ids.map((id) => index.entities.get(id)?.name ?? id);
}
