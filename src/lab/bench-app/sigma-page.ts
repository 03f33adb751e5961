import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeArrowProgram } from 'sigma/rendering';
import type { GraphFile } from '#graph/graph-file.ts';
import { toGraphology } from '#graph/to-graphology.ts';

/**
 * The page that draws the same graph by sigma, for the bench alone: the file's places, one colour a kind, arrows, names. It dims what is
 * not near a hovered node by sigma's own way, a reducer. Bundled by serve.ts; the bench drives it through `window.bench`.
 */
const HUES = ['#0a62a8', '#bd4c00', '#00795a', '#a84c82', '#8f6200', '#6a6a6a', '#7d3200', '#77736a'] as const;

const file = (await (await fetch('/graphs/graph.json')).json()) as GraphFile;
const kinds = [...new Set(file.entities.map(({ kind }) => kind))];
const graph = new MultiDirectedGraph();
for (const { id, name, kind, x, y, figures } of file.entities)
  graph.addNode(id, { label: name, x, y: -y, size: 3 + Math.sqrt(figures.degree), color: HUES[kinds.indexOf(kind)] ?? HUES[0] });
toGraphology(file).forEachEdge(
  (key, _attributes, from, to) => void graph.addDirectedEdgeWithKey(key, from, to, { size: 1, color: '#8d887d' }),
);

let near: ReadonlySet<string> | undefined;
const renderer = new Sigma(graph, document.getElementById('stage')!, {
  defaultEdgeType: 'arrow',
  edgeProgramClasses: { arrow: EdgeArrowProgram },
  allowInvalidContainer: true,
  nodeReducer: (id, data) => (near === undefined || near.has(id) ? data : { ...data, color: '#e6e3dc', label: '' }),
  edgeReducer: (id, data) =>
    near === undefined || graph.extremities(id).every((end) => near?.has(end)) ? data : { ...data, color: '#f2f0eb' },
});
// It has drawn before its maker returns: the next frame shows it.
requestAnimationFrame(() => document.documentElement.setAttribute('data-drawn', String(performance.now())));

Object.assign(window, {
  bench: {
    place: (id: string) => renderer.framedGraphToViewport({ ...renderer.getNodeDisplayData(id)! }),
    hover: (id: string) => {
      near = new Set([id, ...graph.neighbors(id)]);
      renderer.refresh({ skipIndexation: true });
    },
    leave: () => {
      near = undefined;
      renderer.refresh({ skipIndexation: true });
    },
    filter: (ids: readonly string[]) => {
      for (const id of ids) graph.setNodeAttribute(id, 'hidden', true);
      renderer.refresh();
    },
    select: (id: string) => {
      graph.setNodeAttribute(id, 'highlighted', true);
      renderer.refresh({ partialGraph: { nodes: [id] }, skipIndexation: true });
    },
  },
});
