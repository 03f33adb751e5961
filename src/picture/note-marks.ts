import { pointAt } from './edge-marks.ts';
import { type Drawing, toPixels } from './names.ts';
import type { Palette } from './palette.ts';
import type { Footnote } from './picture-options.ts';
import type { Command, Item, Measure } from './scene.ts';

/** The numbers of footnotes at their edges, near the end that the edge points to. */
const SHARE = 0.8;
const SIZE = 9.5;
const HEIGHT = 15;

export function footnoteMarkers(footnotes: readonly Footnote[], drawing: Drawing, measure: Measure, palette: Palette): readonly Item[] {
  const numbers = new Map<string, number[]>();
  for (const { number, edges } of footnotes) for (const id of edges) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  return [...numbers].flatMap(([id, list]): Item[] => {
    const path = drawing.path(id);
    if (!path) return [];
    const text = list.join(', ');
    const { x, y } = toPixels(drawing, pointAt(path, SHARE).point);
    const half = Math.max(0, measure(text, SIZE, 700, 'sans') - SIZE * 0.6) / 2;
    return [
      {
        id,
        facts: { notes: text },
        marks: [
          { type: 'path', d: pill(x, y, half), fill: palette.paper, stroke: palette.accent, width: 1.2 },
          {
            type: 'text',
            x,
            y: y + SIZE * 0.36,
            text,
            size: SIZE,
            weight: 700,
            font: 'sans',
            anchor: 'middle',
            fill: palette.accent,
          },
        ],
      },
    ];
  });
}

/** A circle, drawn out where several numbers stand in it. */
function pill(x: number, y: number, half: number): readonly Command[] {
  const r = HEIGHT / 2;
  if (half === 0) return [['A', x, y, r]];
  const [left, right, k] = [x - half, x + half, r];
  return [
    ['M', left, y - r],
    ['L', right, y - r],
    ['Q', right + k, y - r, right + k, y],
    ['Q', right + k, y + r, right, y + r],
    ['L', left, y + r],
    ['Q', left - k, y + r, left - k, y],
    ['Q', left - k, y - r, left, y - r],
    ['Z'],
  ];
}
