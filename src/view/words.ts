import { memoized } from '#base/memoized.ts';
import type { Span } from '#base/span.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { evidenceOf, type FactRecord, type FileIndex, indexOf } from './file-index.ts';
import type { Selection, VisibleEdge } from './visible-graph.ts';

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

/** The article's words behind a selected edge: of the record that is selected, else of its first, and how many more there are. One that only leads there keeps its verb. */
export const edgeWordsIn = memoized((file: GraphFile, { edges, records }: Selection) => (edge: VisibleEdge): string => {
  const chosen = edge.records.find((id) => records.includes(id));
  if (!edges.includes(edge.id) && chosen === undefined) return edge.label;
  const index = indexOf(file);
  const record = index.record.get(chosen ?? edge.records[0] ?? '');
  if (!record || record.kind === 'affiliation') return edge.label;
  const text = file.articles.find(({ id }) => id === record.fact.article)?.text ?? '';
  const words = evidenceOf(record).map(([begin, end]) => text.slice(begin, end));
  const more = edge.records.length > 1 ? ` (+${edge.records.length - 1})` : '';
  return words.length === 0 ? edge.label : `${words.join(' … ')}${more}`;
});
