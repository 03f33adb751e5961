import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { benchGraph } from '#lab/bench-graph.ts';
import { hostileGraphFile } from '#testing/hostile-graph.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { indexOf } from '#view/file-index.ts';
import { bundleViewer } from './bundle.ts';
import { pathsOf } from './geometry.ts';
import { createModel, litBy, search } from './model.ts';
import { htmlPage } from './page.ts';
import { runsOf } from './runs.ts';

const file = sampleGraphFile();
const model = createModel(file);
const code = await bundleViewer();

describe('the page', () => {
  test('is the same in every run, and small: no more than 500 kB over its data', async () => {
    expect(htmlPage(file, await bundleViewer())).toEqual(htmlPage(file, code));
    const large = benchGraph(500);
    const over = Buffer.byteLength(htmlPage(large, code).text) - Buffer.byteLength(JSON.stringify(large));
    expect(over).toBeLessThan(100_000);
  });

  test('lets through its own script and style alone, by their hash', () => {
    const { text } = htmlPage(hostileGraphFile(), code);
    const hash = (content = '') => createHash('sha256').update(content).digest('base64');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`script-src 'sha256-${hash(/<script>([\s\S]*?)<\/script>/.exec(text)?.[1])}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(/<style>([\s\S]*?)<\/style>/.exec(text)?.[1])}'`);
  });

  test('no word of an article is markup: two scripts, and the data read back as they were', () => {
    const hostile = hostileGraphFile();
    const { text } = htmlPage(hostile, code, 'Kind: <b>');
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<\/script/g)).toHaveLength(2);
    expect(text).not.toContain('<img');
    const [, data = ''] = /id="graph">([\s\S]*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(data)).toEqual({ filter: 'Kind: <b>', file: hostile });
  });
});

describe('search and light', () => {
  test('every word, without case and accents, in names, other names and evidence', () => {
    expect(search(model, 'HÁLLGREN').nodes).toEqual(['astrid-hallgren']);
    expect(search(model, 'cables hour').records).toContain('s2');
    expect(search(model, 'nobody of that name')).toEqual({ nodes: [], records: [] });
    expect(search(model, ' ').nodes).toHaveLength(file.entities.length);
  });

  test('a node lights its neighbours, an edge its records, a record its ends and who vouches', () => {
    expect([...litBy(model, { kind: 'node', id: 'nato' }).nodes]).toContain('NOR');
    const edge = model.graph.edges.find(({ from, to }) => from === 'nato' && to === 'NOR')!;
    expect(litBy(model, { kind: 'edge', id: edge.id }).records).toEqual(new Set(edge.records));
    expect([...litBy(model, { kind: 'record', id: 's7' }).nodes]).toEqual(expect.arrayContaining(['russian-navy', 'investigators']));
    expect(litBy(model, { kind: 'record', id: 'none' }).nodes.size).toBe(0);
  });
});

test('an article in runs is its text again, and every evidence is marked', () => {
  const { id, text } = file.articles[0]!;
  const runs = runsOf(indexOf(file), id);
  expect(runs.map((run) => run.text).join('')).toBe(text);
  expect(new Set(runs.flatMap(({ records }) => records)).size).toBe(indexOf(file).records.length);
  expect(runs.find((run) => run.text.includes('patrol aircraft'))?.records[0]).toBe('a9');
  expect(runs.find(({ entity }) => entity === 'nato')?.text).toBe('NATO');
});

test('every edge has a way, and parallel ones keep apart', () => {
  const paths = pathsOf(model.graph);
  expect(paths.size).toBe(model.graph.edges.length);
  const ways = [...paths.values()].map((path) => JSON.stringify([path.source, path.controls, path.target]));
  expect(new Set(ways).size).toBe(ways.length);
});
