import { HULL_ROOM, hullOf, LEAST_MEMBERS } from '#picture/hull.ts';
import { type Drawing, toPixels } from '#picture/names.ts';
import { PALETTES } from '#picture/palette.ts';
import type { Point } from '#picture/scene.ts';
import type { Shown } from '#picture/shown.ts';
import type { CanvasLook } from './look.ts';
import { clear, renew } from './surface.ts';

/**
 * A soft ground under each community of three and more, in its colour, corners rounded. Painted in full colour on a layer
 * that is itself nearly transparent, so that outline and ground do not add up.
 */

export function paintHulls(context: CanvasRenderingContext2D, shown: Shown, look: CanvasLook, drawing: Drawing): void {
  clear(context);
  if (!look.hasHulls) return;
  renew(context);
  const palette = PALETTES[look.theme];
  const communities = new Map<number, Point[]>();
  for (const node of shown.nodes.values()) {
    const place = drawing.place(node.id);
    if (!place) continue;
    const at = toPixels(drawing, place);
    const reach = (node.size / 2) * drawing.zoom;
    const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => ({ x: at.x + x * reach, y: at.y + y * reach })));
    communities.set(node.community, [...(communities.get(node.community) ?? []), ...corners]);
  }
  for (const [community, points] of [...communities].sort((a, b) => a[0] - b[0])) {
    if (points.length < LEAST_MEMBERS * 4) continue;
    const colour = palette.hues[community] ?? palette.faint;
    context.beginPath();
    for (const { x, y } of hullOf(points)) context.lineTo(x, y);
    context.closePath();
    context.lineJoin = 'round';
    context.lineWidth = HULL_ROOM;
    context.fillStyle = colour;
    context.strokeStyle = colour;
    context.stroke();
    context.fill();
  }
}
