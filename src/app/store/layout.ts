import type { Colouring, LayoutName, Place, SizeFigure } from '#view/view.ts';
import type { Change } from './state.ts';

/** Changes of where and how nodes are drawn. Positions are rounded to 0.1, as the file's are. */
export function moveNodes(places: Readonly<Record<string, Place>>): Change {
  return (view) => (Object.keys(places).length === 0 ? view : { ...view, places: { ...view.places, ...rounded(places) } });
}

/** A layout's outcome: all places at once, so that one undo brings the old ones back. */
export function setLayout(layout: LayoutName, places: Readonly<Record<string, Place>>): Change {
  return (view) => {
    const pinned = new Set(view.pinned);
    const kept = Object.entries(view.places).filter(([id]) => pinned.has(id));
    const moved = Object.entries(rounded(places)).filter(([id]) => !pinned.has(id));
    return { ...view, layout, places: Object.fromEntries([...kept, ...moved]) };
  };
}

export function pin(nodes: readonly string[], isPinned: boolean): Change {
  return (view) => ({
    ...view,
    pinned: isPinned ? [...new Set([...view.pinned, ...nodes])] : view.pinned.filter((id) => !nodes.includes(id)),
  });
}

export function sizeBy(figure: SizeFigure): Change {
  return (view) => (view.sizeBy === figure ? view : { ...view, sizeBy: figure });
}

export function colourBy(colouring: Colouring): Change {
  return (view) => (view.colourBy === colouring ? view : { ...view, colourBy: colouring });
}

export function showHulls(hulls: boolean): Change {
  return (view) => ({ ...view, hulls });
}

export function fanOut(fanned: boolean): Change {
  return (view) => ({ ...view, fanned });
}

function rounded(places: Readonly<Record<string, Place>>): Readonly<Record<string, Place>> {
  const round = (value: number) => Math.round(value * 10) / 10;
  return Object.fromEntries(Object.entries(places).map(([id, [x, y]]) => [id, [round(x), round(y)] as const]));
}
