import { memoized } from '#base/memoized.ts';
import { contains, overlaps, type Span } from '#base/span.ts';
import type { GraphArticle, GraphFile } from '#graph/graph-file.ts';
import { evidenceOf, type FactRecord, type FileIndex, indexOf } from '#view/file-index.ts';
import { selectRecords } from '#view/lit.ts';
import type { AppState } from './state.ts';

/** An article cut into paragraphs and these into runs, each with what a click there selects. Offsets are the article's. */
export interface Run {
  readonly span: Span;
  /** The innermost entity named here. */
  readonly entity?: string;
  readonly form?: GraphFile['entities'][number]['mentions'][number]['form'];
  /** The innermost record whose evidence covers the whole run. */
  readonly record?: string;
  /** Why the stretch is no part of the story. */
  readonly excluded?: string;
}

export interface Paragraph {
  readonly span: Span;
  readonly isHeadline: boolean;
  /** What it is cut by into runs: the names in it, the records whose words are in it, what is no part of the story. */
  readonly names: readonly Mention[];
  readonly near: readonly FactRecord[];
  readonly excluded: GraphArticle['excluded'];
  /** Who speaks in it: statements that begin or go on here, in text order. */
  readonly voices: readonly { readonly record: string; readonly speakers: readonly string[] }[];
}

interface Mention {
  readonly entity: string;
  readonly form: NonNullable<Run['form']>;
  readonly span: Span;
}

export const paragraphsOf = memoized((file: GraphFile, id: string): readonly Paragraph[] => {
  const article = file.articles.find((one) => one.id === id);
  if (article === undefined) return [];
  const index = indexOf(file);
  const spans = lines(article.text);
  const records = byLine(
    spans,
    index.records.filter((record) => record.fact.article === id && record.kind !== 'affiliation'),
    evidenceOf,
  );
  const mentions = byLine(spans, innermost(mentionsOf(file, id)), ({ span }) => [span]);
  const excluded = byLine(spans, article.excluded, ({ span }) => [span]);
  return spans.map((span, i) => {
    const near = records[i] ?? [];
    return {
      span,
      isHeadline: i === 0 && isTitle(article, span),
      names: (mentions[i] ?? []).filter((mention) => contains(span, mention.span)),
      near,
      excluded: excluded[i] ?? [],
      voices: near.flatMap((record) => (record.kind === 'statement' ? [{ record: record.id, speakers: record.fact.speakers }] : [])),
    };
  });
});

const cut = new WeakMap<Paragraph, readonly Run[]>();

/** Cut when it is first looked at: of a long article, most paragraphs never are. */
export function runsOf(paragraph: Paragraph): readonly Run[] {
  const runs = cut.get(paragraph) ?? cutIntoRuns(paragraph);
  cut.set(paragraph, runs);
  return runs;
}

/** Which items touch which line; lines are in order and do not overlap, so that each is found by halving. */
function byLine<T>(spans: readonly Span[], items: readonly T[], spansOf: (item: T) => readonly Span[]): readonly (readonly T[])[] {
  const found: T[][] = spans.map(() => []);
  for (const item of items)
    for (const [begin, end] of spansOf(item)) {
      for (let i = firstEndingAfter(spans, begin); i < spans.length && (spans[i]?.[0] ?? end) < end; i++) {
        const line = found[i];
        if (line !== undefined && line.at(-1) !== item) line.push(item);
      }
    }
  return found;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch that lights up, and why. */
export interface LitSpan {
  readonly span: Span;
  readonly article: string;
  readonly part: 'words' | 'cue' | 'name';
}

/** The words behind the selection, in text order: what next and previous evidence go through. */
export function selectLitSpans(state: AppState): readonly LitSpan[] {
  return litSpans(indexOf(state.file), selectRecords(state), state.view.selection.nodes);
}

const litSpans = memoized((index: FileIndex, records: readonly string[], nodes: readonly string[]): readonly LitSpan[] => {
  const ofRecords = records.flatMap((id) => {
    const record = index.record.get(id);
    if (record === undefined) return [];
    const { article } = record.fact;
    const words = evidenceOf(record).map((span) => ({ span, article, part: 'words' as const }));
    const cues = record.kind === 'statement' ? record.fact.cue : record.kind === 'action' ? [record.fact.predicate] : [];
    const sources = record.kind === 'statement' ? record.fact.source : [];
    return [
      ...words,
      ...cues.map((span) => ({ span, article, part: 'cue' as const })),
      ...sources.map((span) => ({ span, article, part: 'name' as const })),
    ];
  });
  const ofNodes = nodes.flatMap((id) =>
    (index.entities.get(id)?.mentions ?? []).map(({ article, span }) => ({ span, article, part: 'name' as const })),
  );
  const place = ({ article, span }: LitSpan) => [index.articleOrder.get(article) ?? 0, span[0]] as const;
  return [...ofRecords, ...ofNodes].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
});

/** The stops of next and previous evidence: of records their words, of nodes their names. */
export function stopsOf(spans: readonly LitSpan[]): readonly LitSpan[] {
  const words = spans.filter(({ part }) => part === 'words');
  return words.length > 0 ? words : spans;
}

/** A run cut where light begins or ends. */
export function pieces(span: Span, lit: readonly LitSpan[]): readonly { readonly span: Span; readonly part?: LitSpan['part'] }[] {
  const here = lit.filter((one) => overlaps(one.span, span));
  const cuts = new Set([span[0], span[1]]);
  for (const {
    span: [begin, end],
  } of here) {
    if (span[0] < begin) cuts.add(begin);
    if (end < span[1]) cuts.add(end);
  }
  return adjacent([...cuts]).map((piece) => {
    const parts = here.filter((one) => contains(one.span, piece)).map(({ part }) => part);
    const part = parts.find((one) => one === 'cue') ?? parts.find((one) => one === 'name') ?? parts[0];
    return part === undefined ? { span: piece } : { span: piece, part };
  });
}

function lines(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) spans.push([match.index, match.index + match[0].length]);
  return spans;
}

function isTitle({ title, text }: GraphArticle, [begin, end]: Span): boolean {
  return text.slice(begin, end).trim() === title.trim();
}

function mentionsOf(file: GraphFile, article: string): readonly Mention[] {
  return file.entities.flatMap(({ id, mentions }) =>
    mentions.filter((mention) => mention.article === article).map(({ span, form }) => ({ entity: id, form, span })),
  );
}

/** Of overlapping mentions the shorter one is marked: "Mexican" in "Mexican officials". */
function innermost(mentions: readonly Mention[]): readonly Mention[] {
  const byLength = [...mentions].sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || a.span[0] - b.span[0]);
  const taken = new Set<number>();
  const kept = byLength.filter(({ span: [begin, end] }) => {
    for (let offset = begin; offset < end; offset++) if (taken.has(offset)) return false;
    for (let offset = begin; offset < end; offset++) taken.add(offset);
    return true;
  });
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

function cutIntoRuns({ span, names, near, excluded: out }: Paragraph): readonly Run[] {
  const evidence = near.flatMap((record) => evidenceOf(record).map((one) => ({ id: record.id, span: one })));
  const cuts = new Set([span[0], span[1]]);
  const isFree = (offset: number) => span[0] < offset && offset < span[1] && !names.some(({ span: [b, e] }) => b < offset && offset < e);
  for (const [begin, end] of [...names, ...evidence, ...out].map((one) => one.span))
    for (const offset of [begin, end]) if (isFree(offset)) cuts.add(offset);
  return adjacent([...cuts]).map((piece) => {
    const mention = names.find((one) => one.span[0] === piece[0] && one.span[1] === piece[1]);
    const covering = evidence.filter((one) => contains(one.span, piece));
    covering.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
    const excluded = out.find((one) => contains(one.span, piece))?.why;
    return {
      span: piece,
      ...(mention === undefined ? {} : { entity: mention.entity, form: mention.form }),
      ...(covering[0] === undefined ? {} : { record: covering[0].id }),
      ...(excluded === undefined ? {} : { excluded }),
    };
  });
}

function adjacent(cuts: readonly number[]): readonly Span[] {
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => [sorted[i] ?? end, end] as const);
}
