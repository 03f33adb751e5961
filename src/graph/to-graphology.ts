import { MultiDirectedGraph } from 'graphology';
import { edgesOf, type GraphEdge, type Records } from './edges.ts';

/** GraphFile → graphology: its entities as nodes, the edges of edges.ts between them. */
interface NodeAttributes {
  readonly name: string;
}

export type Graph = MultiDirectedGraph<NodeAttributes, GraphEdge>;

/** Nodes and edges in the file's order, so that whatever walks the graph walks it alike in every run. */
export function toGraphology(file: Records): Graph {
  const graph: Graph = new MultiDirectedGraph();
  for (const { id, name } of file.entities) graph.addNode(id, { name });
  for (const edge of edgesOf(file)) graph.addDirectedEdgeWithKey(edge.key, edge.from, edge.to, edge);
  return graph;
}
