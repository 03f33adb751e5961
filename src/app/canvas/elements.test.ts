import { describe, expect, it } from 'vitest';
import { bendsOf } from '#picture/bends.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from '#view/visible-graph.ts';
import { diff } from './diff.ts';
import { toElements } from './elements.ts';

const node = (id: string, part: Partial<VisibleNode> = {}): VisibleNode => ({
  id,
  kind: 'agency',
  name: id,
  note: '',
  letter: 'A',
  x: 0,
  y: 0,
  size: 40,
  community: 0,
  ...part,
});

const edge = (from: string, to: string, part: Partial<VisibleEdge> = {}): VisibleEdge => ({
  id: `${from}>${to}`,
  kind: 'action',
  from,
  to,
  label: 'help',
  edges: ['e'],
  records: ['r'],
  isDenied: false,
  isUncertain: false,
  isUnnamed: false,
  ...part,
});

const elements = (graph: VisibleGraph) => toElements(graph, new Map());

describe('toElements', () => {
  it.each([
    ['said', { kind: 'statement' }, 'arrow-open tone-quiet line-solid'],
    ['did, conflict', { quad: 'material-conflict' }, 'arrow-filled tone-conflict line-solid'],
    ['did, cooperation', { quad: 'verbal-cooperation' }, 'arrow-filled tone-cooperation line-solid'],
    ['did, no class', {}, 'arrow-filled tone-quiet line-solid'],
    ['planned', { isUncertain: true }, 'arrow-filled tone-quiet line-dashed'],
    ['denied', { isDenied: true }, 'arrow-filled tone-quiet line-solid is-barred'],
    ['only an unnamed source vouches', { kind: 'statement', isUnnamed: true }, 'arrow-hollow tone-quiet line-solid'],
    ['office', { kind: 'affiliation' }, 'arrow-none tone-faint line-dotted'],
  ] as const)('draws what is %s with its classes', (_case, part, classes) => {
    const records = elements({ nodes: [node('a'), node('b', { x: 200 })], edges: [edge('a', 'b', part)] });
    expect(records.get('a>b')?.classes).toBe(classes);
  });

  it('widens an action by its count, to a limit', () => {
    const widths = [1, 4, 12, 400].map((count) => {
      const many = { edges: Array.from({ length: count }, (_, i) => `e${i}`) };
      const record = elements({ nodes: [node('a'), node('b', { x: 200 })], edges: [edge('a', 'b', many)] }).get('a>b');
      return record?.data.width ?? 0;
    });
    expect(widths[0]).toBeLessThan(widths[1]!);
    expect(widths[1]).toBeLessThan(widths[2]!);
    expect(widths[3]).toBe(widths[2]);
  });

  it('leaves out an edge whose end is not shown', () => {
    expect([...elements({ nodes: [node('a')], edges: [edge('a', 'gone')] }).keys()]).toEqual(['a']);
  });

  it('makes fresh objects, so that Cytoscape cannot write into ours', () => {
    const graph = { nodes: [node('a')], edges: [] };
    expect(elements(graph).get('a')).not.toBe(elements(graph).get('a'));
  });
});

describe('bendsOf', () => {
  const a = node('a');
  const b = node('b', { x: 400 });

  it('runs a lone edge straight', () => {
    expect(bendsOf([a, b], [edge('a', 'b')]).get('a>b')).toBe(0);
  });

  it('fans parallel edges out evenly, also those that run the other way', () => {
    const bends = bendsOf([a, b], [edge('a', 'b', { id: '1' }), edge('a', 'b', { id: '2' }), edge('b', 'a', { id: '3' })]);
    // Along its own direction the third is seen from the other side.
    const sides = [bends.get('1')!, bends.get('2')!, -bends.get('3')!].sort((x, y) => x - y);
    expect(sides[0]).toBeLessThan(0);
    expect(sides[1]).toBeCloseTo(0);
    expect(sides[2]).toBeCloseTo(-sides[0]!);
  });

  it('goes round a node in between', () => {
    const between = node('c', { x: 200, y: 4 });
    const bend = bendsOf([a, b, between], [edge('a', 'b')]).get('a>b')!;
    expect(Math.abs(bend / 2 - 4)).toBeGreaterThan(20);
  });
});

describe('diff', () => {
  const first = elements({ nodes: [node('a'), node('b', { x: 200 })], edges: [edge('a', 'b')] });

  it('finds nothing to do where nothing changed', () => {
    const again = elements({ nodes: [node('a'), node('b', { x: 200 })], edges: [edge('a', 'b')] });
    expect(diff(first, again)).toEqual({ add: [], remove: [], patch: [] });
  });

  it.each([
    ['a new node', { nodes: [node('a'), node('b', { x: 200 }), node('c', { y: 300 })], edges: [edge('a', 'b')] }, ['c'], [], []],
    ['a node gone with its edge', { nodes: [node('a')], edges: [] }, [], ['b', 'a>b'], []],
    ['a moved node', { nodes: [node('a'), node('b', { x: 210 })], edges: [edge('a', 'b')] }, [], [], ['b']],
    ['a larger node', { nodes: [node('a', { size: 50 }), node('b', { x: 200 })], edges: [edge('a', 'b')] }, [], [], ['a']],
    ['an edge denied', { nodes: [node('a'), node('b', { x: 200 })], edges: [edge('a', 'b', { isDenied: true })] }, [], [], ['a>b']],
    ['an edge turned round', { nodes: [node('a'), node('b', { x: 200 })], edges: [edge('b', 'a', { id: 'a>b' })] }, ['a>b'], ['a>b'], []],
  ] as const)('finds %s', (_case, graph, add, remove, patch) => {
    const difference = diff(first, elements(graph));
    expect(difference.add.map(({ data }) => data.id)).toEqual(add);
    expect([...difference.remove]).toEqual(remove);
    expect(difference.patch.map(({ data }) => data.id)).toEqual(patch);
  });

  it('adds nodes before the edges that need them', () => {
    const reversed = new Map([...first].reverse());
    expect(diff(new Map(), reversed).add.map(({ group }) => group)).toEqual(['nodes', 'nodes', 'edges']);
  });
});
