import { indexOf } from '#view/file-index.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { useApp } from '../store/context.ts';
import { words } from '../strings/words.ts';

/** "11 of 22 nodes · 17 of 31 edges". An edge counts once for each record and pair of ends, however it is drawn. */
export function useGraphSummary(): { readonly summary: string; readonly nodes: number } {
  const graph = useApp(selectVisibleGraph);
  const file = useApp((state) => state.file);
  const shown = graph.edges.reduce((sum, { edges }) => sum + edges.length, 0);
  const summary = words.graph.summary(graph.nodes.length, file.entities.length, shown, indexOf(file).edges.length);
  return { summary, nodes: graph.nodes.length };
}
