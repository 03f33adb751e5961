import type { GraphFile } from '#graph/graph-file.ts';
import { chainEntities } from '#view/chain.ts';
import { type FactRecord, type FileIndex, indexOf } from '#view/file-index.ts';
import { FIRST_VIEW } from '#view/view.ts';
import { visibleGraph } from '#view/visible.ts';
import type { VisibleGraph } from '#view/visible-graph.ts';
import { evidenceWords, namesOf } from '#view/words.ts';

/** What the page knows of its graph: look-ups, search, and what lights up with a choice. Pure. */
export interface Model {
  readonly file: GraphFile;
  readonly index: FileIndex;
  readonly graph: VisibleGraph;
  readonly nodeTexts: ReadonlyMap<string, string>;
  readonly recordTexts: ReadonlyMap<string, string>;
}

export interface Chosen {
  readonly kind: 'node' | 'edge' | 'record';
  readonly id: string;
}

export interface Found {
  readonly nodes: readonly string[];
  readonly records: readonly string[];
}

export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

export function createModel(file: GraphFile): Model {
  const index = indexOf(file);
  return {
    file,
    index,
    graph: visibleGraph(file, FIRST_VIEW),
    nodeTexts: new Map(file.entities.map(({ id, name, aliases }) => [id, folded([name, ...aliases].join(' '))])),
    recordTexts: new Map(index.records.map((record) => [record.id, folded(textOf(index, record))])),
  };
}

function textOf(index: FileIndex, record: FactRecord): string {
  return [...namesOf(index, index.participants.get(record.id) ?? []), evidenceWords(index, record)].join(' ');
}

/** Without case and accents: “Peña” is found by “pena”. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Each word must be there; nothing asked finds all. */
export function search(model: Model, query: string): Found {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.includes(word));
  return {
    nodes: [...model.nodeTexts].filter(([, text]) => holds(text)).map(([id]) => id),
    records: [...model.recordTexts].filter(([, text]) => holds(text)).map(([id]) => id),
  };
}

export function litBy({ index, graph }: Model, { kind, id }: Chosen): Lit {
  if (kind === 'node') {
    const edges = graph.edges.filter(({ from, to }) => from === id || to === id);
    const nodes = new Set([id, ...edges.flatMap(({ from, to }) => [from, to])]);
    const records = new Set((index.recordsOf.get(id) ?? []).map((record) => record.id));
    return { nodes, edges: new Set(edges.map((edge) => edge.id)), records };
  }
  if (kind === 'edge') {
    const edge = graph.edges.find((one) => one.id === id);
    return { nodes: new Set(edge === undefined ? [] : [edge.from, edge.to]), edges: new Set([id]), records: new Set(edge?.records) };
  }
  const record = index.record.get(id);
  const chain = record === undefined ? [] : chainEntities(index, record);
  const edges = graph.edges.filter(({ records }) => records.includes(id)).map((edge) => edge.id);
  return { nodes: new Set([...(index.participants.get(id) ?? []), ...chain]), edges: new Set(edges), records: new Set([id]) };
}
