import { grouped } from '#base/grouped.ts';
import type { EdgeKind } from '#graph/graph-file.ts';
import type { LayoutName, SizeFigure } from '#view/view.ts';
import { viewWords } from '#view/view-words.ts';

/** The drawing, its legend and its view menu. */
const { count } = viewWords;

export const graphWords = {
  graph: {
    label: 'Graph',
    loading: 'Drawing the graph…',
    summary: (nodes: number, allNodes: number, edges: number, allEdges: number) =>
      `${grouped(nodes)} of ${count(allNodes, 'node', 'nodes')} · ${grouped(edges)} of ${count(allEdges, 'edge', 'edges')}`,
    cut: (n: number) =>
      `Too many to draw at once: the ${grouped(n)} most central are shown. Search, filter or focus to bring in others; the tables hold them all.`,
    nothing: 'Nothing passes these filters.',
    empty: 'This graph has no nodes: nothing was found in its articles.',
    clearAll: 'Clear all',
    hidden: viewWords.hidden,
    focus: viewWords.focus,
    pinned: (n: number) => `${n} pinned`,
    revealed: (n: number) => `${n} brought in`,
    neighbours: 'with neighbours',
    addNeighbours: 'Show neighbours of these too',
    confidence: viewWords.confidence,
    remove: (what: string) => `Remove filter: ${what}`,
    walk: (nodes: number, edges: number) =>
      `Graph of ${count(nodes, 'node', 'nodes')} and ${count(edges, 'edge', 'edges')}. Up and down: all nodes. Left and right: neighbours. Enter: select.`,
    neighbourCount: (n: number) => count(n, 'neighbour', 'neighbours'),
    tools: 'Tools of the graph',
    view: 'View',
  },
  legend: {
    label: 'Legend',
    show: 'Show legend',
    hide: 'Hide legend',
    light: (what: string, n: number) => `Light up ${what}: ${n}`,
    filter: (what: string) => `Show ${what}`,
    planned: 'planned, if',
    denied: 'denied',
    unnamed: 'unnamed source only',
    conflict: 'conflict',
    cooperation: 'cooperation',
    unsure: 'class uncertain or none',
    community: viewWords.community,
    otherCountries: 'other or none',
  },
  edge: { statement: 'said', action: 'did', affiliation: 'office' } satisfies Record<EdgeKind, string>,
  figure: {
    degree: 'Edges',
    weightedDegree: 'Edges by confidence',
    betweenness: 'In between',
    pagerank: 'Standing',
    none: 'All alike',
  } satisfies Record<SizeFigure, string>,
  figureExplained: {
    degree: 'How many edges end here: how often it speaks, acts, holds office or is dealt with.',
    weightedDegree: 'The same, each edge counted by how sure we are of it.',
    betweenness: 'How often it lies on the shortest way between two others: who connects.',
    pagerank: 'Who is dealt with by those who are themselves dealt with a lot (PageRank).',
  },
  view: {
    size: 'Size by',
    colour: 'Colour by',
    layout: 'Arrange',
    show: 'Show',
    hulls: 'Outline communities',
    fanned: 'Every edge apart',
    kind: 'Kind',
    community: 'Community',
    country: 'Country',
  },
  layout: {
    given: 'As built',
    tall: 'Upright, for a tall window',
    force: 'By force',
    around: 'Around the selected node',
    speakers: 'Speakers left, topics right',
    country: 'By country',
  } satisfies Record<LayoutName, string>,
};
