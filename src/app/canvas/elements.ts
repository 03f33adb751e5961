import { bendsOf } from '#picture/bends.ts';
import type { Hues } from '#picture/hues.ts';
import { boxOf, cornerOf, letterSize, lookOfEdge } from '#picture/shapes.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from '#view/visible-graph.ts';

/**
 * Visible graph → the records that Cytoscape is given. Pure: every call makes fresh objects, since Cytoscape owns and
 * writes into what it gets. Looks travel as classes; only what differs from element to element is data.
 */
interface NodeRecord {
  readonly group: 'nodes';
  readonly data: {
    readonly id: string;
    readonly letter: string;
    readonly width: number;
    readonly height: number;
    readonly corner: number;
    readonly letterSize: number;
  };
  readonly position: { readonly x: number; readonly y: number };
  readonly classes: string;
}

interface EdgeRecord {
  readonly group: 'edges';
  readonly data: { readonly id: string; readonly source: string; readonly target: string; readonly width: number; readonly bend: number };
  readonly classes: string;
}

export type ElementRecord = NodeRecord | EdgeRecord;

/** A line that meets a corner of a hexagon exactly has no end for Cytoscape, and is not drawn: none is quite straight. */
const NEARLY_STRAIGHT = 0.3;

/** So many hues have a class of their own; what ranks below shares a grey. */
export const HUE_CLASSES = 8;

export function toElements(graph: VisibleGraph, hues: Hues): ReadonlyMap<string, ElementRecord> {
  const records = new Map<string, ElementRecord>();
  for (const node of graph.nodes) records.set(node.id, toNode(node, hues.get(node.id)));
  const bends = bendsOf(graph.nodes, graph.edges);
  for (const edge of graph.edges) {
    if (!records.has(edge.from) || !records.has(edge.to)) continue;
    records.set(edge.id, toEdge(edge, bends.get(edge.id) ?? 0));
  }
  return records;
}

function toNode(node: VisibleNode, hue: number | undefined): NodeRecord {
  const { width, height } = boxOf(node);
  return {
    group: 'nodes',
    data: { id: node.id, letter: node.letter, width, height, corner: cornerOf(node.kind, height), letterSize: letterSize(node) },
    position: { x: node.x, y: node.y },
    classes: hue === undefined ? `kind-${node.kind}` : `kind-${node.kind} hue-${Math.min(hue, HUE_CLASSES)}`,
  };
}

function toEdge(edge: VisibleEdge, bend: number): EdgeRecord {
  const look = lookOfEdge(edge);
  const classes = [`arrow-${look.arrow}`, `tone-${look.tone}`, `line-${look.line}`];
  if (look.isBarred) classes.push('is-barred');
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      width: Math.round(look.width * 10) / 10,
      bend: bend === 0 ? NEARLY_STRAIGHT : bend,
    },
    classes: classes.join(' '),
  };
}
