import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { createRandom } from '#base/random.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { boxOf } from './layout/boxes.ts';
import { pack } from './layout/pack.ts';
import { tallPlaces } from './layout/tall.ts';
import { layoutGraph } from './layout.ts';
import { type Graph, toGraphology } from './to-graphology.ts';

const sample = () => toGraphology(sampleGraphFile());

/** Pairs of nodes whose boxes, names included, lie on each other by more than a pixel. */
function overlapping(graph: Graph): readonly string[] {
  const most = Math.max(1, ...graph.mapNodes((node) => graph.degree(node)));
  const places = layoutGraph(graph);
  const boxes = graph.mapNodes((node) => ({
    node,
    ...places.get(node)!,
    ...boxOf(graph.getNodeAttribute(node, 'name'), graph.degree(node) / most),
  }));
  const found: string[] = [];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const [x, y] = [(a.width + b.width) / 2 - Math.abs(a.x - b.x), (a.height + b.height) / 2 - Math.abs(a.y - b.y)];
      if (1 < x && 1 < y) found.push(`${a.node} ${b.node}`);
    }
  }
  return found;
}

function randomGraph(nodes: number, edges: number): Graph {
  const random = createRandom(7);
  const graph: Graph = new MultiDirectedGraph();
  for (let i = 0; i < nodes; i++) graph.addNode(String(i), { name: 'A name of some length'.slice(0, 3 + Math.floor(random() * 18)) });
  for (let i = 0; i < edges; i++) {
    const [from, to] = [String(Math.floor(random() ** 2 * nodes)), String(Math.floor(random() * nodes))];
    if (from !== to)
      graph.addDirectedEdgeWithKey(String(i), from, to, {
        key: String(i),
        kind: 'action',
        from,
        to,
        role: 'target',
        record: '',
        weight: 1,
      });
  }
  return graph;
}

test('the same graph is placed alike every time, to a tenth', () => {
  const places = layoutGraph(sample());
  expect(layoutGraph(sample())).toEqual(places);
  for (const { x, y } of places.values()) {
    expect(Math.round(x * 10) / 10).toBe(x);
    expect(Math.round(y * 10) / 10).toBe(y);
    expect(Object.is(x, -0) || Object.is(y, -0)).toBe(false);
  }
});

test('no name lies on another node, in the sample and in a graph of 300', () => {
  expect(overlapping(sample())).toEqual([]);
  expect(overlapping(randomGraph(300, 500))).toEqual([]);
});

test('lone nodes stay near: the sample fits a screen at a readable size', () => {
  const places = [...layoutGraph(sample()).values()];
  const width = Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x));
  const height = Math.max(...places.map(({ y }) => y)) - Math.min(...places.map(({ y }) => y));
  expect(width).toBeLessThan(1900);
  expect(height).toBeLessThan(1200);
});

test('ties bring together what no edge joins', () => {
  const graph = randomGraph(24, 30);
  graph.addNode('agency', { name: 'Agency' });
  const apart = (places: ReadonlyMap<string, { x: number; y: number }>) =>
    Math.hypot(places.get('agency')!.x - places.get('0')!.x, places.get('agency')!.y - places.get('0')!.y);
  expect(apart(layoutGraph(graph, { ties: [['agency', '0']] }))).toBeLessThan(apart(layoutGraph(graph)));
});

test('a tall window gets a tall picture, a large graph is no wedge', () => {
  const shape = (places: ReadonlyMap<string, { x: number; y: number }>) => {
    const xs = [...places.values()].map(({ x }) => x);
    const ys = [...places.values()].map(({ y }) => y);
    return (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
  };
  expect(shape(layoutGraph(sample(), { aspect: 0.5 }))).toBeLessThan(shape(layoutGraph(sample())));
  const large = [...layoutGraph(randomGraph(700, 2100)).values()];
  const left = large.filter(({ x }) => x < 0).length;
  expect(Math.abs(left / large.length - 0.5)).toBeLessThan(0.12);
});

test('for a phone the picture stands upright, every node in it', () => {
  const { entities } = sampleGraphFile();
  const places = tallPlaces(entities);
  expect(tallPlaces(entities)).toEqual(places);
  expect(places.size).toBe(entities.length);
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(1.4 * (Math.max(...xs) - Math.min(...xs)));
});

test.each([
  ['nothing', 0, 0],
  ['one node', 1, 0],
  ['a hundred lone nodes', 100, 0],
  ['a pair', 2, 1],
])('%s', (_what, nodes, edges) => {
  const places = layoutGraph(randomGraph(nodes, edges));
  expect(places.size).toBe(nodes);
  for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
});

test.each([3, 60])('%i packed boxes do not lie on each other', (count) => {
  const random = createRandom(count);
  const boxes = Array.from({ length: count }, () => ({ width: 50 + random() * 300, height: 50 + random() * 200 }));
  const centres = pack(boxes);
  for (const [i, a] of centres.entries()) {
    for (let j = i + 1; j < count; j++) {
      const [x, y] = [Math.abs(a.x - centres[j]!.x), Math.abs(a.y - centres[j]!.y)];
      const isClear = (boxes[i]!.width + boxes[j]!.width) / 2 - 1e-3 <= x || (boxes[i]!.height + boxes[j]!.height) / 2 - 1e-3 <= y;
      expect(isClear, `${i} and ${j}`).toBe(true);
    }
  }
});
