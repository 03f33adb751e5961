import { edgeMarks, pointAt } from '#picture/edge-marks.ts';
import { nodeMarks } from '#picture/node-marks.ts';
import { boxOf, lookOfEdge } from '#picture/shapes.ts';
import { pathOf } from '#picture/svg.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from '#view/visible-graph.ts';
import { make, makeSvg } from './dom.ts';
import { drawn, tenth } from './drawn.ts';
import { pathsOf } from './geometry.ts';
import { createLegend } from './legend.ts';
import type { Chosen, Lit } from './model.ts';
import { createMovement } from './movement.ts';
import { VARIABLES } from './theme.ts';
import { viewerWords as say } from './viewer-words.ts';

/** The picture: the explorer's shapes, lines and arrows as SVG, with pan and zoom. By keyboard all of it is reached in the list. */
export interface Drawing {
  readonly element: HTMLElement;
  light(lit: Lit | undefined): void;
}

/** So many names are written when the whole graph is seen; the others when one comes closer. */
const NAMED_FROM_AFAR = 30;
const LONGEST_NAME = 34;

export function createDrawing(graph: VisibleGraph, onChoose: (chosen: Chosen | undefined) => void): Drawing {
  const paths = pathsOf(graph);
  const items = new Map<string, SVGElement>();
  const keep = (kind: Chosen['kind'], id: string, element: SVGElement): SVGElement => {
    element.dataset.kind = kind;
    element.dataset.id = id;
    items.set(`${kind} ${id}`, element);
    return element;
  };
  const edges = graph.edges.flatMap((edge) => {
    const path = paths.get(edge.id);
    if (path === undefined) return [];
    const marks = edgeMarks(path, lookOfEdge(edge), VARIABLES);
    const line = marks[0]?.type === 'path' ? marks[0].d.map(pathOf).join('') : '';
    const { point } = pointAt(path, 0.5);
    const label = textMark(edgeLabel(edge), point.x, point.y - 4, 'edge-label');
    return [
      keep('edge', edge.id, makeSvg('g', { class: 'item edge' }, makeSvg('path', { d: line, class: 'touch' }), ...marks.map(drawn), label)),
    ];
  });
  const rank = new Map([...graph.nodes].sort((a, b) => b.size - a.size).map(({ id }, i) => [id, i]));
  const nodes = graph.nodes.map((node) => {
    const minor = rank.get(node.id)! < NAMED_FROM_AFAR ? '' : ' is-minor';
    const title = makeSvg('title', {}, [node.name, node.note].filter(Boolean).join(' · '));
    return keep(
      'node',
      node.id,
      makeSvg('g', { class: `item node${minor}` }, title, ...nodeMarks(node, node, VARIABLES).map(drawn), nameOf(node)),
    );
  });
  const svg = makeSvg(
    'svg',
    { role: 'img', 'aria-label': say.graph(graph.nodes.length, graph.edges.length), 'data-testid': 'drawing' },
    makeSvg('g', {}, ...edges),
    makeSvg('g', {}, ...nodes),
  );
  const movement = createMovement(svg, graph.nodes);
  svg.addEventListener('click', (event) => {
    if (movement.hasDragged()) return;
    const item = event.target instanceof Element ? event.target.closest<SVGElement>('.item') : null;
    const { kind, id } = item?.dataset ?? {};
    onChoose(id !== undefined && (kind === 'node' || kind === 'edge') ? { kind, id } : undefined);
  });
  const button = (label: string, sign: string, act: () => void): HTMLButtonElement => {
    const element = make('button', { type: 'button', 'aria-label': label, title: label }, sign);
    element.addEventListener('click', act);
    return element;
  };
  const tools = make(
    'div',
    { class: 'tools' },
    button(say.zoomIn, '+', () => movement.zoomBy(1.3)),
    button(say.zoomOut, '−', () => movement.zoomBy(1 / 1.3)),
    button(say.fit, '⤢', movement.fit),
  );
  return {
    element: make('div', { class: 'drawing' }, svg, createLegend(graph), tools),
    light: (lit) => {
      svg.classList.toggle('has-lit', lit !== undefined);
      for (const element of items.values()) {
        const { kind, id = '' } = element.dataset;
        element.classList.toggle('is-lit', lit !== undefined && (kind === 'node' ? lit.nodes : lit.edges).has(id));
      }
    },
  };
}

function edgeLabel({ label, edges }: VisibleEdge): string {
  return edges.length > 1 ? `${label} ×${edges.length}` : label;
}

function nameOf(node: VisibleNode): SVGElement {
  const name = node.name.length <= LONGEST_NAME ? node.name : `${node.name.slice(0, LONGEST_NAME - 1)}…`;
  return textMark(name, node.x, node.y + boxOf(node).height / 2 + 14, 'name');
}

function textMark(text: string, x: number, y: number, name: string): SVGElement {
  return makeSvg('text', { x: tenth(x), y: tenth(y), class: name, 'text-anchor': 'middle' }, text);
}
