import { evidenceOf, type FileIndex } from '#view/file-index.ts';

/** An article's text cut where anything begins or ends: who is named there, and which records the words are evidence of. */
export interface Run {
  readonly text: string;
  /** The innermost entity named. */
  readonly entity?: string;
  /** The closest first: the shorter a stretch, the more it is about just that record. */
  readonly records: readonly string[];
}

interface Stretch {
  readonly begin: number;
  readonly end: number;
  readonly entity?: string;
  readonly record?: string;
}

export function runsOf(index: FileIndex, article: string): readonly Run[] {
  const text = index.file.articles[index.articleOrder.get(article) ?? -1]?.text ?? '';
  const stretches: Stretch[] = [];
  for (const { id, mentions } of index.file.entities)
    for (const { article: where, span } of mentions) if (where === article) stretches.push({ begin: span[0], end: span[1], entity: id });
  for (const record of index.records)
    if (record.fact.article === article) for (const [begin, end] of evidenceOf(record)) stretches.push({ begin, end, record: record.id });
  stretches.sort((a, b) => a.begin - b.begin || b.end - a.end);
  const cuts = [...new Set([0, text.length, ...stretches.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);

  const runs: Run[] = [];
  let open: Stretch[] = [];
  let next = 0;
  for (const [i, begin] of cuts.slice(0, -1).entries()) {
    open = open.filter(({ end }) => begin < end);
    for (; next < stretches.length && stretches[next]!.begin <= begin; next++) open.push(stretches[next]!);
    const inner = [...open].sort((a, b) => a.end - a.begin - (b.end - b.begin));
    const entity = inner.find((stretch) => stretch.entity !== undefined)?.entity;
    const records = [...new Set(inner.flatMap(({ record }) => record ?? []))];
    runs.push({ text: text.slice(begin, cuts[i + 1]), ...(entity === undefined ? {} : { entity }), records });
  }
  return runs;
}
