import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { VisibleEdge, VisibleNode } from '#view/visible-graph.ts';
import { fits, largestScale } from './paint-picture.ts';
import { estimateWidth } from './painter.ts';
import { compose, type PictureRequest } from './picture.ts';
import { FIRST_OPTIONS, type PictureOptions } from './picture-options.ts';
import type { Look, Shown } from './shown.ts';
import { toSvg } from './svg.ts';

const node = (id: string, x: number, part: Partial<VisibleNode> = {}): VisibleNode => ({
  id,
  kind: 'agency',
  name: id,
  note: '',
  letter: 'A',
  x,
  y: 0,
  size: 40,
  community: 0,
  ...part,
});
const edge = (from: string, to: string, part: Partial<VisibleEdge> = {}): VisibleEdge => ({
  id: `${from}>${to}`,
  kind: 'statement',
  from,
  to,
  label: 'said',
  edges: ['e'],
  records: ['s1'],
  isDenied: false,
  isUncertain: false,
  isUnnamed: false,
  ...part,
});
const options: PictureOptions = { ...FIRST_OPTIONS, part: 'all' };
const look: Look = {
  selectedNodes: new Set(),
  selectedEdges: new Set(),
  focused: undefined,
  lit: undefined,
  wordsOf: () => 'her own words',
};

function request(nodes: readonly VisibleNode[], edges: readonly VisibleEdge[], part: Partial<PictureRequest> = {}): PictureRequest {
  const shown: Shown = {
    nodes: new Map(nodes.map((one) => [one.id, one])),
    edges: new Map(edges.map((one) => [one.id, one])),
    hues: new Map(),
  };
  const at = (id: string) => ({ x: shown.nodes.get(id)!.x, y: shown.nodes.get(id)!.y });
  return {
    shown,
    look,
    geometry: {
      nodes: new Map(nodes.map(({ id, x, y }) => [id, { x, y }])),
      edges: new Map(edges.map(({ id, from, to }) => [id, { source: at(from), controls: [], target: at(to) }])),
      view: { zoom: 1, pan: { x: 0, y: 0 }, width: 400, height: 300 },
    },
    facts: {
      title: 'A title',
      source: 'Source: Paper',
      madeWith: 'Made with Wiregraph 1',
      filters: ['Country: Mexico'],
      shown: '2 of 9 nodes',
      language: 'en',
      meaning: 'Larger: more edges. Thicker: done more often.',
      footnotes: [],
    },
    hasHulls: false,
    measure: estimateWidth,
    options,
    ...part,
  };
}

const pair = [node('a', 0), node('b', 300, { kind: 'official', note: 'minister · MEX' })];
const svgOf = (asked: PictureRequest): string => toSvg(compose(asked)!, estimateWidth);
const ids = (svg: string, layer: string): readonly string[] =>
  [...svg.matchAll(new RegExp(`<g id="${layer}-[^"]*" data-id="([^"]*)"`, 'gu'))].map(([, id]) => id!);

describe('compose', () => {
  it('has no picture of nothing', () => {
    expect(compose(request([], []))).toBeUndefined();
    expect(compose(request(pair, [], { options: { ...options, part: 'selection' } }))).toBeUndefined();
  });

  it('draws each node and edge once, and names them', () => {
    const svg = svgOf(request(pair, [edge('a', 'b')]));
    expect(ids(svg, 'nodes')).toEqual(['a', 'b']);
    expect(ids(svg, 'edges')).toEqual(['a&gt;b']);
    expect(ids(svg, 'names')).toEqual(expect.arrayContaining(['a', 'b']));
    expect(svg).toContain('minister · MEX');
  });

  it.each([
    ['title', 'hasTitle', '>A title</text>'],
    ['filters', 'hasFilters', 'Country: Mexico'],
    ['legend', 'hasLegend', '>Official  1</text>'],
    ['source', 'hasSource', 'Made with Wiregraph'],
  ] as const)('has %s only when asked for', (_piece, option, words) => {
    const asked = request(pair, [edge('a', 'b')]);
    expect(svgOf(asked)).toContain(words);
    expect(svgOf({ ...asked, options: { ...options, [option]: false } })).not.toContain(words);
  });

  it('lists in the legend the kinds that are there, with their counts', () => {
    const edges = [edge('a', 'b'), edge('b', 'a', { kind: 'action', quad: 'material-conflict', isDenied: true })];
    const svg = svgOf(request([...pair, node('c', 600)], edges));
    for (const words of ['Agency  2', 'Official  1', 'said  1', 'did, conflict  1', 'denied  1']) expect(svg).toContain(`>${words}</text>`);
    for (const words of ['Country', 'office', 'planned']) expect(svg).not.toContain(`${words}  `);
  });

  it('leaves out of the view what is not on the screen, and of a selection what is not selected', () => {
    const nodes = [...pair, node('far', 5000)];
    const edges = [edge('a', 'b'), edge('b', 'far')];
    const view = svgOf(request(nodes, edges, { options: { ...options, part: 'view' } }));
    expect(ids(view, 'nodes')).toEqual(['a', 'b']);
    const selected = { ...look, selectedEdges: new Set(['b>far']) };
    const selection = svgOf(request(nodes, edges, { look: selected, options: { ...options, part: 'selection' } }));
    expect(ids(selection, 'nodes')).toEqual(['b', 'far']);
    expect(selection).toContain('her own words');
  });

  it('has a ground unless transparent', () => {
    const asked = (background: PictureOptions['background']) => compose(request(pair, [], { options: { ...options, background } }))!;
    expect([asked('white').background, asked('dark').background, asked('transparent').background]).toEqual([
      '#ffffff',
      '#16171a',
      undefined,
    ]);
  });

  it('describes the graph in words', () => {
    const { description } = compose(request(pair, [edge('a', 'b'), edge('b', 'a', { isDenied: true, records: ['s2'] })]))!;
    expect(description).toBe(
      'Graph of 2 nodes and 2 edges from the article “A title”. 1 agency: a. 1 official: b. Most connected: a (2 edges) and b (2 edges). Its edges stand for 2 statements, 0 actions and 0 offices held. Of the edges, 1 is denied.',
    );
  });
});

describe('toSvg', () => {
  it.each([
    ['"quoted" & <script>alert(1)</script>', '"quoted" & <script>alert(1)</script>'],
    ["O'Brien ]]> -->", "O'Brien ]]> -->"],
    ['control \u0000\u0001\u0008\u000b\u001f\ufffe\uffff end', 'control  end'],
    ['lone \ud800 surrogate', 'lone  surrogate'],
    ['emoji 👩‍⚖️ 🇲🇽', 'emoji 👩‍⚖️ 🇲🇽'],
    ['العربية עברית', 'العربية עברית'],
    ['tab\tand\nline break', 'tab\tand\nline break'],
  ])('stays well-formed and keeps the words of %j', (name, kept) => {
    const asked = request([node(name, 0, { name, note: name }), node('b', 300)], [edge(name, 'b', { label: name, kind: 'action' })], {
      facts: {
        title: name,
        source: name,
        madeWith: name,
        filters: [name],
        shown: name,
        language: 'en',
        meaning: name,
        footnotes: [{ number: 1, edges: [`${name}>b`], text: name }],
      },
      options: { ...options, hasFootnotes: true },
    });
    const svg = svgOf(asked);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    const tree = new XMLParser({ ignoreAttributes: false, trimValues: false }).parse(svg);
    expect(tree.svg.title['#text']).toBe(kept);
  });

  it('never gives two elements one id, however like their ids are', () => {
    const nodes = ['a b', 'a_b', 'a-b', 'a%20b', 'é', 'è'].map((id, i) => node(id, i * 200));
    const found = [...svgOf(request(nodes, [])).matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(found).size).toBe(found.length);
  });

  it('is an image with title and description, of one size, flat', () => {
    const svg = svgOf(request(pair, [edge('a', 'b')]));
    expect(svg).toMatch(/role="img" aria-labelledby="title description"/u);
    expect(svg).toMatch(/<title id="title">A title<\/title>\n<desc id="description">Graph of 2 nodes/u);
    const depth = svg.split(/(?=<)/u).reduce(
      ({ now, most }, part) => {
        const next = now + (part.startsWith('<g ') ? 1 : part.startsWith('</g') ? -1 : 0);
        return { now: next, most: Math.max(most, next) };
      },
      { now: 0, most: 0 },
    );
    expect(depth).toEqual({ now: 0, most: 3 });
  });

  it('gives the same bytes for the same view', () => {
    expect(svgOf(request(pair, [edge('a', 'b')]))).toBe(svgOf(request(pair, [edge('a', 'b')])));
  });
});

describe('fits', () => {
  it.each([
    [1000, 1000, 4, true],
    [6129, 6266, 1, true],
    [6129, 6266, 2, false],
    [20_000, 100, 1, false],
  ])('%i × %i at %i: %s', (width, height, scale, expected) => {
    expect(fits({ width, height }, scale)).toBe(expected);
  });

  it('offers the largest scale that fits, or none', () => {
    expect(largestScale({ width: 3000, height: 3000 }, [1, 2, 3, 4])).toBe(2);
    expect(largestScale({ width: 30_000, height: 3000 }, [1, 2, 3, 4])).toBeUndefined();
  });
});
