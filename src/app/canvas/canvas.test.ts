import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VisibleEdge, VisibleGraph, VisibleNode } from '#view/visible-graph.ts';
import { createCanvas, type GraphCanvas } from './canvas.ts';
import type { CanvasEvents, CanvasLook } from './look.ts';

const node = (id: string, x: number): VisibleNode => ({
  id,
  kind: 'official',
  name: id,
  note: '',
  letter: 'O',
  x,
  y: 0,
  size: 40,
  community: 0,
});
const edge: VisibleEdge = {
  id: 'ab',
  kind: 'statement',
  from: 'a',
  to: 'b',
  label: 'said',
  edges: ['e'],
  records: ['s'],
  isDenied: false,
  isUncertain: false,
  isUnnamed: false,
};
const graph: VisibleGraph = { nodes: [node('a', 0), node('b', 100)], edges: [edge] };
const look: CanvasLook = {
  theme: 'light',
  colourBy: 'kind',
  selectedNodes: new Set(),
  selectedEdges: new Set(),
  hovered: undefined,
  focused: undefined,
  lit: undefined,
  tool: 'pointer',
  isStill: true,
  hasHulls: false,
  wordsOf: () => '',
};
const events = (): CanvasEvents => ({
  select: vi.fn(),
  clear: vi.fn(),
  hover: vi.fn(),
  open: vi.fn(),
  menu: vi.fn(),
  pin: vi.fn(),
  camera: vi.fn(),
});

describe('createCanvas, headless', () => {
  let canvas: GraphCanvas | undefined;
  afterEach(() => canvas?.destroy());
  const make = (): GraphCanvas => {
    canvas = createCanvas(null, events(), { capacity: 10 });
    return canvas;
  };
  const places = (): Record<string, unknown> => Object.fromEntries(canvas?.geometry().nodes ?? []);

  it('shows a graph, then what has changed in it', () => {
    make().apply(graph, look);
    expect(places()).toEqual({ a: { x: 0, y: 0 }, b: { x: 100, y: 0 } });
    canvas?.apply({ nodes: [node('b', 130), node('c', 50)], edges: [] }, look);
    expect(places()).toEqual({ b: { x: 130, y: 0 }, c: { x: 50, y: 0 } });
  });

  it('does not write into the records that it is given', () => {
    const frozen: VisibleGraph = Object.freeze({
      nodes: Object.freeze(graph.nodes.map(Object.freeze)) as never,
      edges: [Object.freeze(edge)],
    });
    make().apply(frozen, look);
    expect(frozen.nodes[0]).toEqual(node('a', 0));
  });

  it('takes a selection of what is not there, another theme and other colours', () => {
    make().apply(graph, { ...look, selectedNodes: new Set(['a', 'gone']), lit: new Set(['b']) });
    expect(() => canvas?.apply(graph, { ...look, theme: 'dark', colourBy: 'community', selectedEdges: new Set(['ab']) })).not.toThrow();
  });

  it('does nothing to the camera before there is anything to see', () => {
    make().fit();
    expect(canvas?.camera()).toEqual({ x: 0, y: 0, zoom: 1 });
  });
});
