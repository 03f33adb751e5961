import { expect, it } from 'vitest';
import { listGraphs } from './graph-list.ts';

const page = new URL('https://site.example/sub/');
const entry = { file: 'a.json', title: 'A', nodes: 3, statements: 2, actions: 1 };
const answer =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });

it('asks beside the page, and takes only what is a graph of this site', async () => {
  const asked: string[] = [];
  const list = await listGraphs(page, async (url) => {
    asked.push(String(url));
    return Response.json([
      entry,
      { ...entry, file: '../../secret.json' },
      { ...entry, file: 'https://elsewhere.example/a.json' },
      { file: 'b.json' },
      null,
    ]);
  });
  expect(asked).toEqual(['https://site.example/sub/graphs/index.json']);
  expect(list).toEqual([entry]);
});

it.each([
  ['no list', answer('', 404)],
  ['no JSON', answer('<!doctype html>')],
  ['no array', answer('{}')],
  ['no server', () => Promise.reject(new Error('gone'))],
])('%s: none', async (_what, fetchIt) => expect(await listGraphs(page, fetchIt)).toEqual([]));
