import { type Span, slice } from '#base/span.ts';
import { edgesOf, type GraphEdge } from '../edges.ts';
import type { GraphAction, GraphAffiliation, GraphEntity, GraphFile, GraphStatement } from '../graph-file.ts';
import { chainsOf } from './chain.ts';

/**
 * A graph as two tables: a row a node, a row an edge, with columns that every format shares. Records without a second end have no
 * edge; their words stay on their node, so that nothing is lost.
 */
export type ColumnType = 'string' | 'integer' | 'double';

export interface Column<Row> {
  readonly id: string;
  readonly type: ColumnType;
  readonly of: (row: Row) => string | number;
}

export interface NodeRow {
  readonly entity: GraphEntity;
  /** Words of the records that have no edge. */
  readonly unlinked: readonly string[];
}

export interface EdgeRow {
  readonly edge: GraphEdge;
  readonly from: GraphEntity;
  readonly to: GraphEntity;
  /** The verb, or the office. */
  readonly label: string;
  readonly record: GraphStatement | GraphAction | GraphAffiliation;
  /** The verbatim words. */
  readonly evidence: string;
  readonly span: Span;
  readonly chain: readonly string[];
}

export interface Tables {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

export const NODE_COLUMNS: readonly Column<NodeRow>[] = [
  { id: 'kind', type: 'string', of: ({ entity }) => entity.kind },
  { id: 'country', type: 'string', of: ({ entity }) => entity.country ?? '' },
  { id: 'role', type: 'string', of: ({ entity }) => entity.role ?? '' },
  { id: 'aliases', type: 'string', of: ({ entity }) => entity.aliases.join('; ') },
  { id: 'mentions', type: 'integer', of: ({ entity }) => entity.mentions.length },
  { id: 'degree', type: 'integer', of: ({ entity }) => entity.figures.degree },
  { id: 'weightedDegree', type: 'double', of: ({ entity }) => entity.figures.weightedDegree },
  { id: 'betweenness', type: 'double', of: ({ entity }) => entity.figures.betweenness },
  { id: 'pagerank', type: 'double', of: ({ entity }) => entity.figures.pagerank },
  { id: 'community', type: 'integer', of: ({ entity }) => entity.figures.community },
  { id: 'component', type: 'integer', of: ({ entity }) => entity.figures.component },
  { id: 'unlinked', type: 'string', of: ({ unlinked }) => unlinked.join('\n') },
];

export const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  { id: 'kind', type: 'string', of: ({ edge }) => edge.kind },
  { id: 'verb', type: 'string', of: ({ label }) => label },
  { id: 'role', type: 'string', of: ({ edge }) => edge.role },
  { id: 'record', type: 'string', of: ({ edge }) => edge.record },
  { id: 'polarity', type: 'string', of: ({ record }) => ('polarity' in record ? record.polarity : '') },
  { id: 'modality', type: 'string', of: ({ record }) => ('modality' in record ? record.modality : '') },
  { id: 'attitude', type: 'string', of: ({ record }) => ('attitude' in record ? record.attitude : '') },
  { id: 'quotation', type: 'string', of: ({ record }) => ('quotation' in record ? record.quotation : '') },
  { id: 'event', type: 'string', of: ({ record }) => ('event' in record ? (record.event ?? '') : '') },
  { id: 'quad', type: 'string', of: ({ record }) => ('quad' in record ? (record.quad ?? '') : '') },
  // A string, since it may be empty.
  { id: 'eventConfidence', type: 'string', of: ({ record }) => ('eventConfidence' in record ? `${record.eventConfidence}` : '') },
  { id: 'confidence', type: 'double', of: ({ edge }) => edge.weight },
  { id: 'rule', type: 'string', of: ({ record }) => ('rule' in record ? record.rule : '') },
  { id: 'voucher', type: 'string', of: ({ record }) => voucherOf(record) },
  { id: 'chain', type: 'string', of: ({ chain }) => chain.join(' ← ') },
  { id: 'evidence', type: 'string', of: ({ evidence }) => evidence },
  { id: 'begin', type: 'integer', of: ({ span }) => span[0] },
  { id: 'end', type: 'integer', of: ({ span }) => span[1] },
  { id: 'article', type: 'string', of: ({ record }) => record.article },
];

export function tablesOf(file: GraphFile): Tables {
  const texts = new Map(file.articles.map(({ id, text }) => [id, text]));
  const entities = new Map(file.entities.map((entity) => [entity.id, entity]));
  const records = new Map([...file.statements, ...file.actions, ...file.affiliations].map((record) => [record.id, record]));
  const chainOf = chainsOf(file);
  const edges = edgesOf(file).map((edge): EdgeRow => {
    const record = records.get(edge.record)!;
    const text = texts.get(record.article) ?? '';
    const spans = spansOf(record);
    return {
      edge,
      from: entities.get(edge.from)!,
      to: entities.get(edge.to)!,
      label: verbOf(record, text),
      record,
      evidence: wordsOf(text, spans),
      span: [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0],
      chain: 'official' in record ? [] : chainOf(record),
    };
  });
  const linked = new Set(edges.map(({ edge }) => edge.record));
  const loose = new Map<string, string[]>();
  for (const record of records.values()) {
    if (linked.has(record.id)) continue;
    const words = wordsOf(texts.get(record.article) ?? '', spansOf(record));
    for (const id of endsOf(record)) loose.set(id, [...(loose.get(id) ?? []), words]);
  }
  return { nodes: file.entities.map((entity) => ({ entity, unlinked: loose.get(entity.id) ?? [] })), edges };
}

/** Where its words stand: what is reported, the clause, or the office. In text order. */
export function spansOf(record: GraphStatement | GraphAction | GraphAffiliation): readonly Span[] {
  return 'content' in record ? [...record.content].sort((a, b) => a[0] - b[0]) : [record.evidence];
}

export const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => slice(text, span)).join(' … ');

function verbOf(record: GraphStatement | GraphAction | GraphAffiliation, text: string): string {
  if ('lemma' in record) return record.lemma;
  if ('official' in record) return record.role;
  return wordsOf(text, record.cue) || 'said';
}

/** The statement that reports it. */
function voucherOf(record: GraphStatement | GraphAction | GraphAffiliation): string {
  return ('within' in record ? record.within : 'attributedTo' in record ? record.attributedTo : undefined) ?? '';
}

function endsOf(record: GraphStatement | GraphAction | GraphAffiliation): readonly string[] {
  if ('actors' in record) return [...new Set([...record.actors, ...record.targets, ...record.places])];
  if ('official' in record) return [record.official];
  return [...new Set([...record.speakers, ...record.addressees, ...record.about])];
}
