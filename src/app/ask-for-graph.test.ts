import { describe, expect, it, vi } from 'vitest';
import { askForGraph, graphUrl } from './ask-for-graph.ts';

const page = (search = '') => new URL(`https://news.example/some/path/${search}`);

describe('which file', () => {
  it.each([
    ['', 'https://news.example/some/path/graphs/graph.json'],
    ['?graph=other.json', 'https://news.example/some/path/other.json'],
    ['?graph=/top.json', 'https://news.example/top.json'],
    ['?graph=https://elsewhere.example/x.json', undefined],
    ['?graph=//elsewhere.example/x.json', undefined],
    ['?graph=data:application/json,{}', undefined],
    ['?graph=javascript:alert(1)', undefined],
    ['?graph=blob:https://news.example/x', undefined],
  ])('%s', (search, url) => expect(graphUrl(page(search))?.href).toBe(url));
});

describe('asking', () => {
  it('asks at once, and says where', async () => {
    const fetchIt = vi.fn(() => Promise.resolve(new Response('{}')));
    const { where, answer } = askForGraph(page('?graph=other.json'), fetchIt);
    expect(where).toBe('/some/path/other.json');
    expect(fetchIt).toHaveBeenCalledOnce();
    expect((await answer)?.ok).toBe(true);
  });

  it('never asks another site', () => {
    const fetchIt = vi.fn(() => Promise.reject(new Error('asked')));
    expect(askForGraph(page('?graph=https://elsewhere.example/'), fetchIt).answer).toBeUndefined();
    expect(fetchIt).not.toHaveBeenCalled();
  });

  it('leaves a failure to whoever waits for the answer', async () => {
    const { answer } = askForGraph(page(), () => Promise.reject(new TypeError('failed')));
    await expect(answer).rejects.toThrow('failed');
  });
});
