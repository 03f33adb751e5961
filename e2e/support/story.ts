import { readFileSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import type { GraphFile } from '#graph/graph-file.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { Explorer } from './explorer.ts';
import { LARGE_GRAPH } from './large-graph.ts';

/**
 * What every story stands on: the built site with one of three graphs, and the watch that no story may pass by: a clean
 * console, no violation of the Content-Security-Policy, no dialog, no request to anywhere but the page's own origin.
 */
interface Options {
  /** sample: the story of the night ferry, the same for ever. built: what `npm run build` made. large: 2,000 nodes. */
  readonly graph: 'sample' | 'built' | 'large';
  /** What the console may say, where a story is about something that fails. */
  readonly mayLog: RegExp | undefined;
}

interface Fixtures {
  readonly explorer: Explorer;
  readonly file: GraphFile;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

export const test = base.extend<Options & Fixtures>({
  graph: ['sample', { option: true }],
  mayLog: [undefined, { option: true }],
  file: async ({ graph }, use) => use(graphFileOf(graph)),
  requests: async ({ page, baseURL, mayLog }, use) => {
    const requests: string[] = [];
    const mishaps: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() !== 'log' && !mayLog?.test(message.text())) mishaps.push(`${message.type()}: ${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => mishaps.push(`uncaught: ${error.message}`));
    page.on('dialog', (dialog) => {
      mishaps.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await use(requests);
    base.expect(mishaps, 'the page makes no trouble').toEqual([]);
    const origin = new URL(baseURL ?? '').origin;
    const outside = requests.filter((url) => !/^(?:blob|data):/.test(url) && new URL(url).origin !== origin);
    base.expect(outside, 'no request leaves the page’s own origin').toEqual([]);
  },
  explorer: async ({ page, graph, file, requests: _watched }, use) => {
    if (graph !== 'built') await serveGraph(page, file);
    await use(new Explorer(page, file));
  },
});

export const expect = test.expect;

/** Gives the page this graph in the place of the built one. */
export async function serveGraph(page: Page, file: unknown, path = '**/graphs/graph.json'): Promise<void> {
  const body = typeof file === 'string' ? file : JSON.stringify(file);
  await page.route(path, (route) => route.fulfill({ contentType: 'application/json', body }));
}

const read = new Map<string, GraphFile>();

function graphFileOf(graph: Options['graph']): GraphFile {
  if (graph === 'sample') return sampleGraphFile();
  const path = graph === 'large' ? LARGE_GRAPH : 'dist/graphs/graph.json';
  const file = read.get(path) ?? JSON.parse(readFileSync(path, 'utf8'));
  read.set(path, file);
  return file;
}
