import { edgeMarks } from '#picture/edge-marks.ts';
import { nodeMarks } from '#picture/node-marks.ts';
import { lookOfEdge } from '#picture/shapes.ts';
import { pathOf } from '#picture/svg.ts';
import type { VisibleEdge, VisibleGraph } from '#view/visible-graph.ts';
import { make, makeSvg } from './dom.ts';
import { drawn } from './drawn.ts';
import { pathsOf } from './geometry.ts';
import { createLegend } from './legend.ts';
import type { Chosen, Lit } from './model.ts';
import { createMovement } from './movement.ts';
import { createNames } from './names.ts';
import { VARIABLES } from './theme.ts';
import { viewerWords as say } from './viewer-words.ts';

/** The picture: the explorer's shapes, lines and arrows as SVG, with pan and zoom. By keyboard all of it is reached in the list. */
export interface Drawing {
  readonly element: HTMLElement;
  /** `wordsOf`: what an edge that is lit says. */
  light(lit: Lit | undefined, chosen: Chosen | undefined, wordsOf: (edge: VisibleEdge) => string): void;
}

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
    return [keep('edge', edge.id, makeSvg('g', { class: 'item edge' }, makeSvg('path', { d: line, class: 'touch' }), ...marks.map(drawn)))];
  });
  const nodes = graph.nodes.map((node) => {
    const title = makeSvg('title', {}, [node.name, node.note].filter(Boolean).join(' · '));
    return keep('node', node.id, makeSvg('g', { class: 'item node' }, title, ...nodeMarks(node, node, VARIABLES).map(drawn)));
  });
  const names = createNames(graph, paths);
  const svg = makeSvg(
    'svg',
    { role: 'img', 'aria-label': say.graph(graph.nodes.length, graph.edges.length), 'data-testid': 'drawing' },
    makeSvg('g', {}, ...edges),
    makeSvg('g', {}, ...nodes),
    names.element,
  );
  svg.addEventListener('click', (event) => {
    if (movement.hasDragged()) return;
    const item = event.target instanceof Element ? event.target.closest<SVGElement>('.item, .label') : null;
    const { kind = item?.dataset.names, id = item?.dataset.of } = item?.dataset ?? {};
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
    button(say.fit, '⤢', () => movement.fit()),
  );
  const movement = createMovement(svg, graph.nodes, (sight) => {
    const [all, over] = [svg.getBoundingClientRect(), tools.getBoundingClientRect()];
    names.see(sight, [{ x: over.x - all.x, y: over.y - all.y, width: over.width, height: over.height }]);
  });
  return {
    element: make('div', { class: 'drawing' }, svg, createLegend(graph), tools),
    light: (lit, chosen, wordsOf) => {
      names.look({
        selectedNodes: new Set(chosen?.kind === 'node' ? [chosen.id] : []),
        selectedEdges: new Set(chosen === undefined || chosen.kind === 'node' ? [] : lit?.edges),
        focused: undefined,
        lit: lit && new Set([...lit.nodes, ...lit.edges]),
        wordsOf,
      });
      svg.classList.toggle('has-lit', lit !== undefined);
      for (const element of items.values()) {
        const { kind, id = '' } = element.dataset;
        element.classList.toggle('is-lit', lit !== undefined && (kind === 'node' ? lit.nodes : lit.edges).has(id));
        element.classList.toggle('is-chosen', kind === chosen?.kind && id === chosen?.id);
      }
    },
  };
}
