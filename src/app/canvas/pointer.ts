import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '#picture/scene.ts';
import type { Shown } from '#picture/shown.ts';
import { edgeAt, nodeNear } from './geometry.ts';
import type { CanvasEvents, Target } from './look.ts';

/**
 * Mouse and touch → what the user did. Click selects one, with any modifier it toggles; on empty it clears. Hover waits
 * against flicker. A dragged node takes the selected ones along. Nothing is decided here: the store does that.
 */
export interface PointerContext {
  readonly shown: () => Shown;
  readonly isSelected: (id: string) => boolean;
  readonly selectedNodes: () => ReadonlySet<string>;
  /** False for large graphs, whose edges are looked up on a click. */
  readonly hasEdgeEvents: boolean;
}

const HOVER_DELAY = 120;
/** Pixels around a node that a finger may miss it by: with the smallest node, 44 across. And around an edge, that count as on it. */
const FINGER = 18;
const EDGE_TOLERANCE = { mouse: 8, touch: 22 } as const;

export function listen(cy: Core, on: CanvasEvents, context: PointerContext): () => void {
  let timer: number | undefined;
  let hovered: string | undefined;
  let hasDragged = false;
  const hover = (target: Target | undefined): void => {
    window.clearTimeout(timer);
    if (target?.id === hovered) return;
    // Leaving for a neighbour goes without a flash of the whole graph in between.
    timer = window.setTimeout(
      () => {
        hovered = target?.id;
        on.hover(target);
      },
      target ? HOVER_DELAY : HOVER_DELAY / 2,
    );
  };
  const targetOf = (event: EventObject): Target | undefined => {
    if (event.target !== cy) return { type: event.target.isNode() ? 'node' : 'edge', id: event.target.id() };
    if (isTouch(event)) {
      const id = nodeNear(cy, context.shown(), event.position, FINGER / cy.zoom());
      if (id !== undefined) return { type: 'node', id };
    }
    if (context.hasEdgeEvents) return undefined;
    const tolerance = EDGE_TOLERANCE[isTouch(event) ? 'touch' : 'mouse'] / cy.zoom();
    const id = edgeAt(cy, context.shown(), event.position, tolerance);
    return id === undefined ? undefined : { type: 'edge', id };
  };

  cy.on('mouseover', 'node, edge', (event) => hover(targetOf(event)));
  cy.on('mouseout', 'node, edge', () => hover(undefined));
  cy.on('tap', (event) => {
    const target = targetOf(event);
    if (target) on.select([target], hasModifier(event) ? 'toggle' : 'replace');
    else if (!hasModifier(event)) on.clear();
  });
  cy.on('dbltap', (event) => {
    const target = targetOf(event);
    if (target) on.open(target);
  });
  const openMenu = (event: EventObject): void => {
    const at = windowPoint(event);
    if (at && !hasDragged) on.menu(targetOf(event), at);
  };
  cy.on('cxttap', openMenu);
  // Whoever holds a mouse button down is about to drag.
  cy.on('taphold', (event) => isTouch(event) && openMenu(event));

  let start: { readonly at: Point; readonly others: readonly { readonly node: NodeSingular; readonly at: Point }[] } | undefined;
  cy.on('grab', 'node', (event) => {
    const node: NodeSingular = event.target;
    const others = context.isSelected(node.id()) ? [...context.selectedNodes()].filter((id) => id !== node.id()) : [];
    start = {
      at: { ...node.position() },
      others: others
        .map((id) => cy.getElementById(id))
        .flatMap((other) => (other.nonempty() ? { node: other, at: { ...other.position() } } : [])),
    };
    hasDragged = false;
    hover(undefined);
  });
  cy.on('drag', 'node', (event) => {
    hasDragged = true;
    if (!start) return;
    const { x, y } = event.target.position();
    const [dx, dy] = [x - start.at.x, y - start.at.y];
    cy.batch(() => {
      for (const other of start?.others ?? []) other.node.position({ x: other.at.x + dx, y: other.at.y + dy });
    });
  });
  cy.on('dragfree', 'node', (event) => {
    const moved = [event.target as NodeSingular, ...(start?.others ?? []).map(({ node }) => node)];
    start = undefined;
    hasDragged = false;
    on.pin(new Map(moved.map((node) => [node.id(), rounded(node.position())])));
  });
  return () => window.clearTimeout(timer);
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

function hasModifier(event: EventObject): boolean {
  const original: unknown = event.originalEvent;
  if (!(original instanceof MouseEvent) && !isTouchEvent(original)) return false;
  return original.shiftKey || original.ctrlKey || original.metaKey;
}

function isTouch(event: EventObject): boolean {
  return isTouchEvent(event.originalEvent);
}

/** `TouchEvent` is no global in every browser. */
function isTouchEvent(event: unknown): event is TouchEvent {
  return event instanceof UIEvent && event.type.startsWith('touch');
}

function windowPoint(event: EventObject): Point | undefined {
  const original: unknown = event.originalEvent;
  if (original instanceof MouseEvent) return { x: original.clientX, y: original.clientY };
  const touch = isTouchEvent(original) ? (original.touches[0] ?? original.changedTouches[0]) : undefined;
  return touch ? { x: touch.clientX, y: touch.clientY } : undefined;
}
