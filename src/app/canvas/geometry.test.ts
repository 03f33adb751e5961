import cytoscape, { type Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { distanceTo, edgeMarks, pointAt } from '#picture/edge-marks.ts';
import { PALETTES } from '#picture/palette.ts';
import { lookOfEdge } from '#picture/shapes.ts';
import type { VisibleNode } from '#view/visible-graph.ts';
import { nodeAt, nodeNear, nodesWithin, Paths, toModel } from './geometry.ts';

const node = (id: string, x: number, y: number, size: number): VisibleNode => ({
  id,
  kind: 'official',
  name: id,
  note: '',
  letter: 'O',
  x,
  y,
  size,
  community: 0,
});
const nodes = [node('a', 0, 0, 40), node('b', 100, 0, 40), node('small', 6, 0, 12)];
const shown = { nodes: new Map(nodes.map((one) => [one.id, one])), edges: new Map(), hues: new Map() };

describe('finding nodes', () => {
  let cy: Core;
  beforeEach(() => {
    const elements = nodes.map(({ id, x, y }) => ({ group: 'nodes' as const, data: { id }, position: { x, y } }));
    cy = cytoscape({ headless: true, styleEnabled: true, layout: { name: 'preset' }, elements });
  });
  afterEach(() => cy.destroy());

  it.each([
    [{ x: 95, y: 5 }, 'b'],
    [{ x: 5, y: 2 }, 'small'],
    [{ x: -15, y: 2 }, 'a'],
    [{ x: 50, y: 50 }, undefined],
  ])('at %j finds %s', (at, expected) => {
    expect(nodeAt(cy, shown, at)).toBe(expected);
  });

  it.each([
    [{ x: 135, y: 0 }, 18, 'b'],
    [{ x: 145, y: 0 }, 18, undefined],
    [{ x: 50, y: 0 }, 40, 'a'],
  ])('a finger at %j that may miss by %d finds %s', (at, reach, expected) => expect(nodeNear(cy, shown, at, reach)).toBe(expected));

  it('within a lasso finds those whose middle it goes round, bays and all', () => {
    // A crescent around b that leaves out a.
    const lasso = [
      { x: -30, y: -60 },
      { x: 140, y: -60 },
      { x: 140, y: 60 },
      { x: -30, y: 60 },
      { x: 60, y: 40 },
      { x: 60, y: -40 },
    ];
    expect(nodesWithin(cy, lasso)).toEqual([{ type: 'node', id: 'b' }]);
  });

  it('turns pixels into places of the drawing', () => {
    cy.viewport({ zoom: 2, pan: { x: 10, y: 20 } });
    expect(toModel(cy, { x: 30, y: 40 })).toEqual({ x: 10, y: 10 });
  });
});

it('the way of an edge is asked for once until something moves, and again where there was none', () => {
  const on = vi.fn();
  const sourceEndpoint = vi.fn((): { x: number; y: number } | undefined => undefined);
  const edge = { empty: () => false, isEdge: () => true, sourceEndpoint, targetEndpoint: () => ({ x: 9, y: 0 }), controlPoints: () => [] };
  const paths = new Paths({ on, container: () => ({}), getElementById: () => edge } as unknown as Core);
  // Before it is drawn for the first time.
  expect(paths.of('e')).toBeUndefined();
  sourceEndpoint.mockReturnValue({ x: 1, y: 0 });
  const way = { source: { x: 1, y: 0 }, controls: [], target: { x: 9, y: 0 } };
  expect([paths.of('e'), paths.of('e')]).toEqual([way, way]);
  expect(sourceEndpoint).toHaveBeenCalledTimes(2);
  const [event, moved] = on.mock.calls[0]!;
  expect(event).toBe('position');
  moved();
  paths.of('e');
  expect(sourceEndpoint).toHaveBeenCalledTimes(3);
});

describe('edge paths', () => {
  const arc = { source: { x: 0, y: 0 }, controls: [{ x: 50, y: 100 }], target: { x: 100, y: 0 } };
  const straight = { source: { x: 0, y: 0 }, controls: [], target: { x: 100, y: 0 } };

  it.each([
    [arc, 0, { x: 0, y: 0 }],
    [arc, 0.5, { x: 50, y: 50 }],
    [arc, 1, { x: 100, y: 0 }],
    [straight, 0.25, { x: 25, y: 0 }],
  ])('passes where it should', (path, share, expected) => {
    const { point } = pointAt(path, share);
    expect(point.x).toBeCloseTo(expected.x);
    expect(point.y).toBeCloseTo(expected.y);
  });

  it('measures how far a click is from the line', () => {
    expect(distanceTo(arc, { x: 50, y: 54 })).toBeCloseTo(4, 0);
    expect(distanceTo(straight, { x: 130, y: 40 })).toBeCloseTo(50, 0);
  });

  it.each([
    ['said', { kind: 'statement' }, 2],
    ['did and was denied', { kind: 'action', isDenied: true }, 3],
    ['office', { kind: 'affiliation' }, 1],
  ] as const)('what is %s has its marks', (_case, part, count) => {
    const look = lookOfEdge({ edges: ['e'], isDenied: false, isUncertain: false, isUnnamed: false, ...part });
    expect(edgeMarks(arc, look, PALETTES.light)).toHaveLength(count);
  });

  it('pulls a filled arrow’s line back from the tip, so that it does not stick out', () => {
    const look = lookOfEdge({ kind: 'action', edges: ['e'], isDenied: false, isUncertain: false, isUnnamed: false });
    const [line] = edgeMarks(straight, look, PALETTES.light);
    const last = line?.type === 'path' ? line.d.at(-1) : undefined;
    expect(last?.[0]).toBe('L');
    expect(last?.[1]).toBeLessThan(92);
  });
});
