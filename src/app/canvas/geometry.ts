import type { Core } from 'cytoscape';
import { distanceTo, type EdgePath } from '#picture/edge-marks.ts';
import type { Drawing } from '#picture/names.ts';
import type { Point } from '#picture/scene.ts';
import { boxOf } from '#picture/shapes.ts';
import type { Geometry, Shown } from '#picture/shown.ts';
import type { Target } from './look.ts';

export function readGeometry(cy: Core, width: number, height: number): Geometry {
  const nodes = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  const edges = new Map<string, EdgePath>();
  cy.edges().forEach((edge) => {
    const path = pathOf(cy, edge.id());
    if (path) edges.set(edge.id(), path);
  });
  return { nodes, edges, view: { zoom: cy.zoom(), pan: { ...cy.pan() }, width, height } };
}

/** The ways of edges as they were asked for, until something moves: each is asked for again and again, and takes Cytoscape a while. */
export class Paths {
  private readonly known = new Map<string, EdgePath>();

  constructor(private readonly cy: Core) {
    cy.on('position', () => this.forget());
  }

  of(id: string): EdgePath | undefined {
    const known = this.known.get(id);
    if (known) return known;
    const path = pathOf(this.cy, id);
    if (path) this.known.set(id, path);
    return path;
  }

  forget(): void {
    if (this.known.size > 0) this.known.clear();
  }
}

/** What names and light need to know of where things are now; the rest of a Drawing is the stage's. */
export function liveDrawing(cy: Core, paths: Paths): Pick<Drawing, 'zoom' | 'pan' | 'place' | 'path'> {
  return {
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
    place: (id) => {
      const node = cy.getElementById(id);
      return node.nonempty() ? node.position() : undefined;
    },
    path: (id) => paths.of(id),
  };
}

/** Undefined before the edge was drawn for the first time, and without a renderer. */
function pathOf(cy: Core, id: string): EdgePath | undefined {
  const edge = cy.getElementById(id);
  if (cy.container() === null || edge.empty() || !edge.isEdge()) return undefined;
  const source = edge.sourceEndpoint();
  const target = edge.targetEndpoint();
  if (!isPoint(source) || !isPoint(target)) return undefined;
  return { source, controls: (edge.controlPoints() ?? []).filter(isPoint), target };
}

function isPoint(point: Point | undefined): point is Point {
  return point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y);
}

/** The node at a model point, the smallest where several are; by its box. */
export function nodeAt(cy: Core, shown: Shown, at: Point): string | undefined {
  let found: { id: string; size: number } | undefined;
  for (const node of shown.nodes.values()) {
    const box = boxOf(node);
    const { x, y } = cy.getElementById(node.id).position();
    if (Math.abs(at.x - x) > box.width / 2 || Math.abs(at.y - y) > box.height / 2) continue;
    if (!found || node.size < found.size) found = { id: node.id, size: node.size };
  }
  return found?.id;
}

/** The node whose rim is nearest to a model point, within a reach: a finger is wider than a small node. */
export function nodeNear(cy: Core, shown: Shown, at: Point, reach: number): string | undefined {
  let found: { id: string; distance: number } | undefined;
  for (const node of shown.nodes.values()) {
    const { x, y } = cy.getElementById(node.id).position();
    const distance = Math.hypot(at.x - x, at.y - y) - node.size / 2;
    if (distance <= reach && (!found || distance < found.distance)) found = { id: node.id, distance };
  }
  return found?.id;
}

/** The edge nearest to a model point, within a tolerance: the canvas's own search, for graphs whose edges have no events. */
export function edgeAt(cy: Core, shown: Shown, at: Point, tolerance: number): string | undefined {
  let found: { id: string; distance: number } | undefined;
  for (const edge of shown.edges.values()) {
    const from = cy.getElementById(edge.from).position();
    const to = cy.getElementById(edge.to).position();
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const reach = length * 0.35 + 80;
    if (at.x < Math.min(from.x, to.x) - reach || at.x > Math.max(from.x, to.x) + reach) continue;
    if (at.y < Math.min(from.y, to.y) - reach || at.y > Math.max(from.y, to.y) + reach) continue;
    const path = pathOf(cy, edge.id);
    if (!path) continue;
    const distance = distanceTo(path, at);
    if (distance <= tolerance && (!found || distance < found.distance)) found = { id: edge.id, distance };
  }
  return found?.id;
}

/** The nodes whose middle lies in a polygon of model points. */
export function nodesWithin(cy: Core, polygon: readonly Point[]): readonly Target[] {
  return cy
    .nodes()
    .filter((node) => isInside(polygon, node.position()))
    .map((node) => ({ type: 'node', id: node.id() }));
}

function isInside(polygon: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const point of polygon) {
    if (before && point.y > y !== before.y > y && x < ((before.x - point.x) * (y - point.y)) / (before.y - point.y) + point.x)
      inside = !inside;
    before = point;
  }
  return inside;
}

export function toModel(cy: Core, rendered: Point): Point {
  const pan = cy.pan();
  const zoom = cy.zoom();
  return { x: (rendered.x - pan.x) / zoom, y: (rendered.y - pan.y) / zoom };
}
