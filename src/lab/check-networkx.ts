import { readFileSync } from 'node:fs';
import { edgesOf } from '#graph/edges.ts';
import { FORMATS } from '#graph/formats/formats.ts';
import { type GraphFile, readGraphFile } from '#graph/graph-file.ts';
import { NETWORKX_FORMATS, readWithNetworkx } from './networkx.ts';

/**
 * `npm run check:networkx [GRAPH.json]`: opens what we write with NetworkX and counts. Exit status 1 where something is lost, 2 where
 * Python has no NetworkX: that is no pass.
 */
const path = process.argv[2] ?? 'public/graphs/graph.json';
const file = graphAt(path);
const texts = Object.fromEntries(NETWORKX_FORMATS.map((id) => [id, FORMATS.find((format) => format.id === id)!.write(file)[0]!.text]));
const answer = readWithNetworkx(texts);
if ('missing' in answer) {
  console.error(`not checked: ${answer.missing}`);
  process.exitCode = 2;
} else {
  const edges = edgesOf(file).length;
  console.log(`“${file.title}” as NetworkX ${answer.version} reads it: ${file.entities.length} nodes, ${edges} edges expected`);
  for (const [id, graph] of Object.entries(answer.graphs)) {
    const isWhole = graph.nodes.length === file.entities.length && graph.edges.length === edges && graph.directed;
    if (!isWhole) process.exitCode = 1;
    console.log(`${id.padEnd(10)} ${graph.nodes.length} nodes, ${graph.edges.length} edges${isWhole ? '' : ': NOT ALL'}`);
  }
}

function graphAt(from: string): GraphFile {
  const read = readGraphFile(readFileSync(from, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
