import { createRequire } from 'node:module';
import { chromium, type Page } from '@playwright/test';
import type { GraphFile } from '#graph/graph-file.ts';
import { boxOf, lookOfEdge } from '#picture/shapes.ts';
import { FIRST_VIEW } from '#view/view.ts';
import { visibleGraph } from '#view/visible.ts';
import type { BenchRow } from './bench-pictures.ts';

/**
 * What others make of the same graph in Chromium: Cytoscape's own `cy.png`, and cytoscape-svg (GPL: measured here, no part of
 * what we ship). The same places, sizes and widths; names below nodes; no title, legend or choice of names, which they lack.
 */
interface Made {
  readonly bytes: number;
}

export async function besideRows(file: GraphFile): Promise<{ readonly rows: readonly BenchRow[]; readonly close: () => Promise<void> }> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const { resolve } = createRequire(import.meta.url);
  await page.setContent('<body style="margin:0"><div id="cy" style="width:1280px;height:800px"></div>');
  await page.addScriptTag({ path: resolve('cytoscape/dist/cytoscape.min.js') });
  await page.addScriptTag({ path: resolve('cytoscape-svg/cytoscape-svg.js') });
  await draw(page, file);
  const rows: readonly BenchRow[] = [
    { name: 'cy.png scale 1', write: async () => (await made(page, 'png')).bytes },
    { name: 'cytoscape-svg', write: async () => (await made(page, 'svg')).bytes },
  ];
  return { rows, close: () => browser.close() };
}

async function draw(page: Page, file: GraphFile): Promise<void> {
  const { nodes, edges } = visibleGraph(file, FIRST_VIEW);
  const elements = [
    ...nodes.map((node) => ({ data: { id: node.id, name: node.name, ...boxOf(node) }, position: { x: node.x, y: node.y } })),
    ...edges.map((edge) => ({ data: { id: edge.id, source: edge.from, target: edge.to, line: lookOfEdge(edge).width } })),
  ];
  // In the page there are no types of ours: a string, as a page has it.
  await page.evaluate(`globalThis.graph = cytoscape({
    container: document.getElementById('cy'), layout: { name: 'preset' }, elements: ${JSON.stringify(elements)},
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', label: 'data(name)', 'text-valign': 'bottom', 'font-size': 12 } },
      { selector: 'edge', style: { width: 'data(line)', 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
    ],
  })`);
}

function made(page: Page, format: 'png' | 'svg'): Promise<Made> {
  return page.evaluate<Made>(
    format === 'png'
      ? `graph.png({ full: true, scale: 1, maxWidth: 8192, maxHeight: 8192, bg: '#fff', output: 'blob-promise' }).then(({ size }) => ({ bytes: size }))`
      : `(() => ({ bytes: new TextEncoder().encode(graph.svg({ full: true, scale: 1 })).length }))()`,
  );
}
