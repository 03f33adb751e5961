/**
 * `npm run bench:export`: how long each format takes to write and how large it gets, for graphs of 500 and 2,000 nodes.
 * Beside them what others write in Chromium: `cy.png`, cytoscape-svg. Median of five runs after one to warm up. Read the ratios: wall times are of this machine and this minute.
 */
import { FORMATS } from '#graph/formats/formats.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { bundleViewer } from '#viewer/bundle.ts';
import { htmlPage, type ViewerCode } from '#viewer/page.ts';
import { besideRows } from './bench-beside.ts';
import { benchGraph } from './bench-graph.ts';
import { type BenchRow, pictureRows } from './bench-pictures.ts';

const SIZES = [500, 2000] as const;
const RUNS = 5;

/** The page without the bundling of its viewer, which is done once. */
function dataRows(file: GraphFile, code: ViewerCode): readonly BenchRow[] {
  const page: BenchRow = { name: 'html', write: () => Buffer.byteLength(htmlPage(file, code).text) };
  const rows = FORMATS.map(({ id, write }) => ({
    name: id,
    write: () => write(file).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
  }));
  return [...rows, page];
}

async function measured({ write }: BenchRow): Promise<{ readonly ms: number; readonly bytes: number }> {
  let bytes = await write();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    bytes = await write();
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!, bytes };
}

const code = await bundleViewer();
for (const size of SIZES) {
  const file = benchGraph(size);
  console.log(`\n${size} nodes`);
  console.log('format                         ms        kB');
  const beside = await besideRows(file);
  for (const row of [...pictureRows(file), ...beside.rows, ...dataRows(file, code)]) {
    const { ms, bytes } = await measured(row);
    console.log(`${row.name.padEnd(24)} ${ms.toFixed(0).padStart(8)} ${(bytes / 1000).toFixed(0).padStart(9)}`);
  }
  await beside.close();
}
