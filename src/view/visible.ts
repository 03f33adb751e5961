import { memoized } from '#base/memoized.ts';
import type { GraphEdge } from '#graph/edges.ts';
import type { GraphEntity } from '#graph/graph-file.ts';
import { EDGE_KIND, NODE_KIND } from '#graph/kinds.ts';
import { tallPlaces } from '#graph/layout/tall.ts';
import { isClassUnsure } from './event-class.ts';
import { claimsOf, vouchedBy } from './facets.ts';
import { type FactRecord, type FileIndex, indexOf } from './file-index.ts';
import { hasFilter, passing, recordsPassing } from './passing.ts';
import type { Filters, Focus, SizeFigure, View, Viewed } from './view.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from './visible-graph.ts';

/** file → filters → focus → what is drawn. Positions never follow the filters. */
const DRAWN_WHOLE = 2000;
const DRAWN_FIRST = 400;
const SMALLEST = 30;
const LARGEST = 64;

export function selectVisibleGraph({ file, view }: Viewed): VisibleGraph {
  return visibleGraph(file, view);
}

export function visibleGraph(file: Viewed['file'], view: View): VisibleGraph {
  const index = indexOf(file);
  const ids = shownNodes(index, view.filters, view.focus, view.hidden, view.revealed);
  const edges = shownEdges(index, view.filters, ids, view.fanned);
  return picture(shownPlaces(index, ids, view.places, view.sizeBy, view.layout === 'tall'), edges);
}

/** Whether more passes than can be drawn, so that only the most central of it is. */
export function selectIsCut({ file, view }: Viewed): boolean {
  const { nodes } = passing(indexOf(file), view.filters);
  return view.focus === undefined && nodes.size > DRAWN_WHOLE;
}

const picture = memoized((nodes: readonly VisibleNode[], edges: readonly VisibleEdge[]): VisibleGraph => ({ nodes, edges }));

const shownNodes = memoized(
  (index: FileIndex, filters: Filters, focus: Focus | undefined, hidden: readonly string[], revealed: readonly string[]) => {
    const { nodes: matched, records } = passing(index, filters);
    const nodes = new Set(matched);
    const goodEdges = (id: string) => (index.edgesOf.get(id) ?? []).filter(({ record }) => records.has(record));
    if (filters.withNeighbours && hasFilter(filters)) {
      for (const id of matched) for (const { from, to } of goodEdges(id)) nodes.add(from).add(to);
    }
    let shown: ReadonlySet<string> = nodes;
    if (focus !== undefined) shown = within(focus, nodes, goodEdges);
    else if (nodes.size > DRAWN_WHOLE) shown = mostCentral(index, nodes);
    const off = new Set(hidden);
    const on = new Set(revealed);
    return new Set(index.file.entities.map(({ id }) => id).filter((id) => !off.has(id) && (shown.has(id) || on.has(id))));
  },
);

function within({ nodes: centres, steps }: Focus, allowed: ReadonlySet<string>, edgesAt: (id: string) => readonly GraphEdge[]) {
  const reached = new Set(centres);
  let rim = centres;
  for (let step = 0; step < steps; step++) {
    const next: string[] = [];
    for (const id of rim)
      for (const { from, to } of edgesAt(id))
        for (const end of [from, to])
          if (!reached.has(end) && allowed.has(end)) {
            reached.add(end);
            next.push(end);
          }
    rim = next;
  }
  return reached;
}

function mostCentral(index: FileIndex, ids: ReadonlySet<string>): ReadonlySet<string> {
  const ranked = index.file.entities.filter(({ id }) => ids.has(id)).sort((a, b) => b.figures.pagerank - a.figures.pagerank);
  return new Set(ranked.slice(0, DRAWN_FIRST).map(({ id }) => id));
}

const tallOf = memoized(({ file }: FileIndex) => tallPlaces(file.entities));

const shownPlaces = memoized(
  (index: FileIndex, ids: ReadonlySet<string>, places: View['places'], sizeBy: SizeFigure, isTall: boolean): readonly VisibleNode[] => {
    const tall = isTall ? tallOf(index) : undefined;
    const most = sizeBy === 'none' ? 0 : Math.max(...index.file.entities.map(({ figures }) => figures[sizeBy]), 0);
    return index.file.entities
      .filter(({ id }) => ids.has(id))
      .map((entity) => {
        const built = tall?.get(entity.id) ?? entity;
        const [x, y] = places[entity.id] ?? [built.x, built.y];
        const share = sizeBy === 'none' || most === 0 ? 0.3 : Math.sqrt(entity.figures[sizeBy] / most);
        const plain = entity.kind === 'place' ? 0.7 : 1;
        return {
          id: entity.id,
          kind: entity.kind,
          name: entity.name,
          note: noteOf(entity),
          letter: entity.kind === 'country' ? (entity.country ?? NODE_KIND.country.letter) : NODE_KIND[entity.kind].letter,
          ...(entity.country === undefined ? {} : { country: entity.country }),
          x,
          y,
          size: Math.round((SMALLEST + (LARGEST - SMALLEST) * share) * plain),
          community: entity.figures.community,
        };
      });
  },
);

function noteOf({ kind, role, country }: GraphEntity): string {
  if (kind === 'country') return '';
  return [role, country].filter((part) => part !== undefined).join(' · ');
}

const shownEdges = memoized((index: FileIndex, filters: Filters, ids: ReadonlySet<string>, fanned: boolean): readonly VisibleEdge[] => {
  const good = recordsPassing(index, filters);
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of index.edges) {
    if (!good.has(edge.record) || !ids.has(edge.from) || !ids.has(edge.to)) continue;
    const key = fanned ? edge.key : looksOf(index, edge);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return [...groups].map(([id, edges]) => drawn(index, id, edges));
});

const recordOf = (index: FileIndex, edge: GraphEdge): FactRecord => {
  const record = index.record.get(edge.record);
  if (record === undefined) throw new Error(`no record “${edge.record}”`);
  return record;
};

function looksOf(index: FileIndex, edge: GraphEdge): string {
  const record = recordOf(index, edge);
  const { isDenied, isUncertain, isUnnamed, quad } = looks(index, record);
  const marks = `${isDenied ? 'd' : ''}${isUncertain ? 'u' : ''}${isUnnamed ? 's' : ''}${quad === undefined ? '' : quad}`;
  return `${edge.from}>${edge.to}:${edge.kind}:${marks}`;
}

function looks(index: FileIndex, record: FactRecord): Pick<VisibleEdge, 'isDenied' | 'isUncertain' | 'isUnnamed' | 'quad'> {
  const claims = claimsOf(record);
  const quad = record.kind === 'action' && !isClassUnsure(record.fact) ? record.fact.quad : undefined;
  return {
    ...(quad === undefined ? {} : { quad }),
    isDenied: claims.includes('denied'),
    isUncertain: claims.some((claim) => claim === 'planned' || claim === 'possible' || claim === 'hypothetical'),
    isUnnamed: vouchedBy(index, record) === 'unnamed',
  };
}

function drawn(index: FileIndex, id: string, edges: readonly GraphEdge[]): VisibleEdge {
  const records = edges.map((edge) => recordOf(index, edge));
  const [first] = edges as [GraphEdge];
  const [record] = records as [FactRecord];
  return {
    id,
    kind: first.kind,
    from: first.from,
    to: first.to,
    label: labelOf(index, records),
    edges: edges.map(({ key }) => key),
    records: [...new Set(records.map((one) => one.id))],
    ...looks(index, record),
  };
}

const LABELLED = 2;

function labelOf(index: FileIndex, records: readonly FactRecord[]): string {
  const words = [...new Set(records.map((record) => wordsOf(index, record)))];
  return words.slice(0, LABELLED).join(' · ') + (words.length > LABELLED ? ' …' : '');
}

/** What a record is called on its edge: the words that report, the verb, the office. */
function wordsOf(index: FileIndex, record: FactRecord): string {
  const { kind, fact } = record;
  if (kind === 'action') return fact.lemma;
  if (kind === 'affiliation') return fact.role;
  const text = index.file.articles[index.articleOrder.get(fact.article) ?? 0]?.text ?? '';
  const cue = fact.cue.map(([begin, end]) => text.slice(begin, end)).join(' … ');
  return cue === '' ? EDGE_KIND.statement.label.toLowerCase() : cue;
}
