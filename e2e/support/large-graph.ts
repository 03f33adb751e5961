import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchGraph } from '#lab/bench-graph.ts';

/** The generated graph of 2,000 nodes, made before the stories and kept until what makes it changes. */
export const LARGE_GRAPH = '.cache/e2e/large-graph.json';

export function writeLargeGraph(): void {
  const makers = [
    'src/lab/bench-graph.ts',
    ...readdirSync('src/graph', { recursive: true }).map((path) => join('src/graph', String(path))),
  ];
  const changed = Math.max(...makers.map((path) => statSync(path).mtimeMs));
  if (existsSync(LARGE_GRAPH) && changed < statSync(LARGE_GRAPH).mtimeMs) return;
  mkdirSync(dirname(LARGE_GRAPH), { recursive: true });
  writeFileSync(LARGE_GRAPH, JSON.stringify(benchGraph(2000)));
}
