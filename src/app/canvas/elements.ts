import type { VisibleEdge, VisibleGraph, VisibleNode } from '../store/visible-graph.ts';
import { bendsOf } from './bends.ts';
import type { Hues } from './hues.ts';
import { boxOf, cornerOf, lookOfEdge } from './shapes.ts';

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

/** A kind's one letter is half as high as the node is wide; a code of three has less room. */
export function letterSize(node: Pick<VisibleNode, 'size' | 'letter'>): number {
  const share = node.letter.length > 1 ? 0.34 : 0.42;
  return Math.round(Math.max(10, Math.min(24, node.size * share)) * 10) / 10;
}

function toEdge(edge: VisibleEdge, bend: number): EdgeRecord {
  const look = lookOfEdge(edge);
  const classes = [`arrow-${look.arrow}`, `tone-${look.tone}`, `line-${look.line}`];
  if (look.isBarred) classes.push('is-barred');
  return {
    group: 'edges',
    data: { id: edge.id, source: edge.from, target: edge.to, width: Math.round(look.width * 10) / 10, bend },
    classes: classes.join(' '),
  };
}
