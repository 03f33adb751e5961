import type { EdgePath } from '#picture/edge-marks.ts';
import { chooseNames, type Drawing, labelScale, nameMarks } from '#picture/names.ts';
import { createMeasure, estimateWidth } from '#picture/painter.ts';
import type { Rect } from '#picture/scene.ts';
import { type Look, shownOf } from '#picture/shown.ts';
import type { VisibleGraph } from '#view/visible-graph.ts';
import { makeSvg } from './dom.ts';
import { drawn } from './drawn.ts';
import { VARIABLES } from './theme.ts';

/** What of the drawing is seen: pixels a unit, the unit in the upper left corner, size in pixels. */
export interface Sight {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Names and words over the drawing, chosen for each sight of it as the explorer does, so that none stands on another. */
export interface Names {
  readonly element: SVGGElement;
  /** `reserved`: what floats over the drawing, in pixels. */
  see(sight: Sight, reserved: readonly Rect[]): void;
  look(look: Look): void;
}

const MOST = 220;
const PLAIN: Look = {
  selectedNodes: new Set(),
  selectedEdges: new Set(),
  focused: undefined,
  lit: undefined,
  wordsOf: ({ label }) => label,
};

export function createNames(graph: VisibleGraph, paths: ReadonlyMap<string, EdgePath>): Names {
  const element = makeSvg('g', { class: 'names' });
  const shown = shownOf(graph, new Map());
  const context = document.createElement('canvas').getContext('2d');
  const measure = context === null ? estimateWidth : createMeasure(context);
  let look = PLAIN;
  let seen: { readonly sight: Sight; readonly reserved: readonly Rect[] } | undefined;
  let isDue = false;
  const write = (): void => {
    isDue = false;
    if (seen === undefined) return;
    const { sight, reserved } = seen;
    const { zoom, x, y, width, height } = sight;
    const drawing: Drawing = {
      zoom,
      pan: { x: -x * zoom, y: -y * zoom },
      width,
      height,
      place: (id) => shown.nodes.get(id),
      path: (id) => paths.get(id),
      reserved,
    };
    const placed = chooseNames({ shown, look, drawing, measure, scale: labelScale(zoom), most: MOST });
    // Letters are of the screen's size, whatever the zoom.
    element.setAttribute('transform', `translate(${x} ${y}) scale(${1 / zoom})`);
    element.replaceChildren(
      ...placed.map((label) => {
        const group = makeSvg('g', { class: 'label' }, ...nameMarks(label, shown, drawing, VARIABLES).map(drawn));
        Object.assign(group.dataset, { names: shown.nodes.has(label.id) ? 'node' : 'edge', of: label.id });
        return group;
      }),
    );
  };
  const soon = (): void => {
    if (!isDue) requestAnimationFrame(write);
    isDue = true;
  };
  return {
    element,
    see: (sight, reserved) => {
      seen = { sight, reserved };
      soon();
    },
    look: (next) => {
      look = next;
      soon();
    },
  };
}
