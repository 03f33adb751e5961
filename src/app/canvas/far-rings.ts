import { type Drawing, toPixels } from '#picture/names.ts';
import { PALETTES } from '#picture/palette.ts';
import type { PathMark } from '#picture/scene.ts';
import type { Shown } from '#picture/shown.ts';
import type { CanvasLook } from './look.ts';

/** Smaller than so many pixels a selected node's own ring cannot be seen: it gets one that is as large at every zoom. */
const SMALL = 14;
const RING = { least: 7, room: 4, width: 2, halo: 5 } as const;
/** With so many selected, rings would be all that is seen. */
const MOST_RINGS = 200;

export function farRings(shown: Shown, look: CanvasLook, drawing: Drawing): readonly PathMark[] {
  if (look.selectedNodes.size > MOST_RINGS) return [];
  const { accent, paper } = PALETTES[look.theme];
  return [...look.selectedNodes].flatMap((id): PathMark[] => {
    const node = shown.nodes.get(id);
    const place = node && drawing.place(id);
    if (!place || node.size * drawing.zoom >= SMALL) return [];
    const { x, y } = toPixels(drawing, place);
    const d = [['A', x, y, Math.max(RING.least, (node.size / 2) * drawing.zoom + RING.room)]] as const;
    return [
      { type: 'path', d, stroke: paper, width: RING.halo },
      { type: 'path', d, stroke: accent, width: RING.width },
    ];
  });
}
