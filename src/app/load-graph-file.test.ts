import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { loadGraphFile, openGraphFiles } from './load-graph-file.ts';

const asked = (body: string, init: ResponseInit = {}) => ({
  where: '/some/path/graphs/graph.json',
  answer: Promise.resolve(new Response(body, init)),
});
const whole = JSON.stringify(sampleGraphFile());

describe('loading', () => {
  it.each<[string, Parameters<typeof asked>, string | undefined]>([
    ['a graph file', [whole], undefined],
    ['no file', ['', { status: 404 }], 'load/missing'],
    ['a page in its place', ['<!doctype html><title>x</title>'], 'load/missing'],
    ['a file cut off', [whole.slice(0, 500)], 'graph-file/not-json'],
    ['another JSON', ['{"nodes":[]}'], 'graph-file/not-a-graph'],
    ['a newer version', [whole.replace('wiregraph-graph/1', 'wiregraph-graph/9')], 'graph-file/newer'],
    ['a broken one', [whole.replace('"kind":"agency"', '"kind":"ship"')], 'graph-file/broken'],
    ['too large a one', [whole, { headers: { 'content-length': String(3e9) } }], 'load/too-large'],
  ])('%s', async (_, given, code) => {
    const loaded = await loadGraphFile(asked(...given));
    expect(loaded.ok ? undefined : loaded.error.code).toBe(code);
  });

  it('says where it looked when the network fails, and what was asked for where that is of another site', async () => {
    const loaded = await loadGraphFile({ ...asked(''), answer: Promise.reject(new TypeError('failed')) });
    expect(loaded).toMatchObject({ ok: false, error: { code: 'load/offline', from: '/some/path/graphs/graph.json' } });
    const foreign = await loadGraphFile({ where: 'https://elsewhere.example/', answer: undefined });
    expect(foreign).toMatchObject({ ok: false, error: { code: 'load/foreign', from: 'https://elsewhere.example/' } });
  });

  it('opens a dropped file', async () => {
    const file = new File([whole], 'mine.json');
    expect(await openGraphFiles([file])).toMatchObject({ ok: true, from: 'mine.json' });
    const large = { name: 'large.gexf', size: 3e9, text: () => file.text(), arrayBuffer: () => file.arrayBuffer() };
    expect(await openGraphFiles([large])).toMatchObject({ ok: false, error: { code: 'load/too-large' } });
  });
});
