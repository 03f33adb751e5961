import { chooseNames, type Drawing, labelScale, nameMarks } from '#picture/names.ts';
import { createMeasure, paint } from '#picture/painter.ts';
import { PALETTES } from '#picture/palette.ts';
import type { PlacedLabel, Side } from '#picture/place-labels.ts';
import type { Measure } from '#picture/scene.ts';
import type { Shown } from '#picture/shown.ts';
import { farRings } from './far-rings.ts';
import type { CanvasLook } from './look.ts';
import { renew } from './surface.ts';

/**
 * Names and words over the drawing, and the rings of selected dots: placed anew when the view rests, moved along with their
 * nodes while it does not. They never vanish all at once: the most important ones stand at every zoom.
 */
export interface NamesLayer {
  /** Chooses which labels to show and where. */
  readonly choose: (shown: Shown, look: CanvasLook) => void;
  /** Paints the chosen ones at the present view. */
  readonly paint: () => void;
  readonly measure: Measure;
  /** The side on which a node's name stands. */
  readonly sideOf: (id: string) => Side | undefined;
  /** Other fonts have come: forget all widths. */
  readonly forget: () => void;
}

const MOST_LABELS = 220;

export function createNamesLayer(context: CanvasRenderingContext2D, live: () => Drawing): NamesLayer {
  let widths = createMeasure(context);
  const measure: Measure = (...text) => widths(...text);
  let placed: readonly PlacedLabel[] = [];
  let sides: ReadonlyMap<string, Side> = new Map();
  let last: { readonly shown: Shown; readonly look: CanvasLook } | undefined;
  const paintAll = (): void => {
    if (!last) return;
    renew(context);
    const drawing = live();
    paint(context, farRings(last.shown, last.look, drawing));
    for (const label of placed) paint(context, nameMarks(label, last.shown, drawing, PALETTES[last.look.theme]));
  };
  return {
    measure,
    sideOf: (id) => sides.get(id),
    forget: () => {
      widths = createMeasure(context);
    },
    paint: paintAll,
    choose: (shown, look) => {
      last = { shown, look };
      const drawing = live();
      placed = chooseNames({ shown, look, drawing, measure, scale: labelScale(drawing.zoom), most: MOST_LABELS });
      sides = new Map(placed.map(({ id, side }) => [id, side]));
    },
  };
}
