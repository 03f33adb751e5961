import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import type { GraphEdge } from '../edges.ts';
import type { Graph } from '../to-graphology.ts';
import { figuresOf, METRICS } from './metrics.ts';

/** `a>b` an edge of weight 1, `a>b*0.5` of another; a lone letter is a node without edges. Nodes in order of naming. */
function graphOf(notation: string): Graph {
  const graph: Graph = new MultiDirectedGraph();
  const node = (name: string) => graph.mergeNode(name, { name });
  for (const [i, part] of notation.split(' ').entries()) {
    const [from = '', to, weight = '1'] = part.split(/[>*]/);
    node(from);
    if (to === undefined) continue;
    node(to);
    const edge: GraphEdge = { key: String(i), kind: 'action', from, to, role: 'target', record: String(i), weight: Number(weight) };
    graph.addDirectedEdgeWithKey(edge.key, from, to, edge);
  }
  return graph;
}

const compute = (id: string, notation: string) =>
  Object.fromEntries(METRICS.find((metric) => metric.id === id)!.compute(graphOf(notation)));

describe('figures as worked out by hand', () => {
  test.each<[string, string, Record<string, number>]>([
    ['degree', 'a>b a>b b>c d', { a: 2, b: 3, c: 1, d: 0 }],
    ['weightedDegree', 'a>b*0.5 a>b*0.25 b>c d', { a: 0.75, b: 1.75, c: 1, d: 0 }],
    // A star: all 3 pairs of leaves meet in the middle, of (4-1)(4-2)/2 = 3 pairs.
    ['betweenness', 'm>a m>b c>m', { m: 1, a: 0, b: 0, c: 0 }],
    // A path of four: b lies between a–c and a–d, 2 of 3.
    ['betweenness', 'a>b b>c c>d', { a: 0, b: 0.666667, c: 0.666667, d: 0 }],
    // Parallel edges are one way, not two.
    ['betweenness', 'a>b a>b b>c', { a: 0, b: 1, c: 0 }],
    ['betweenness', 'a>b', { a: 0, b: 0 }],
    // A ring is even.
    ['pagerank', 'a>b b>c c>a', { a: 0.333333, b: 0.333333, c: 0.333333 }],
    // a = .075 + .425b, b = .075 + .85a + .425b, a + b = 1.
    ['pagerank', 'a>b', { a: 0.350877, b: 0.649123 }],
    ['component', 'x a>b b>c y>z', { x: 2, a: 0, b: 0, c: 0, y: 1, z: 1 }],
    // Two triangles held by one weak edge.
    ['community', 'x>y y>z z>x a>b b>c c>d d>a x>a*0.1', { x: 1, y: 1, z: 1, a: 0, b: 0, c: 0, d: 0 }],
    ['community', 'a b', { a: 0, b: 1 }],
  ])('%s of %s', (id, notation, expected) => expect(compute(id, notation)).toEqual(expected));
});

test('an empty graph has no figures and no edge of confidence 0 divides by zero', () => {
  expect(figuresOf(new MultiDirectedGraph()).size).toBe(0);
  expect(compute('pagerank', 'a>b*0')).toEqual({ a: 0.350877, b: 0.649123 });
});

test('PageRank sums to one', () => {
  const sum = Object.values(compute('pagerank', 'a>b b>c c>d d>b e>a f')).reduce((total, share) => total + share, 0);
  expect(sum).toBeCloseTo(1, 4);
});

test.each(METRICS.map((metric) => [metric.id, metric] as const))('%s says in words what it tells', (_id, { label, explain }) => {
  expect(label).toMatch(/^[A-Z]/);
  expect(explain).toMatch(/^[A-Z].{40,}\.$/);
});
