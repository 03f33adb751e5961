import { type LabelBlock, LINE_HEIGHT } from './label-text.ts';
import type { Palette } from './palette.ts';
import type { Side } from './place-labels.ts';
import type { Point, TextMark } from './scene.ts';

/** A label's lines around its middle, set flush towards the node that it names. */
export function labelMarks(block: LabelBlock, centre: Point, side: Side, palette: Palette): readonly TextMark[] {
  const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
  const x = centre.x + (anchor === 'start' ? -block.width / 2 : anchor === 'end' ? block.width / 2 : 0);
  let top = centre.y - block.height / 2;
  return block.lines.map((line) => {
    const height = line.size * LINE_HEIGHT;
    const mark: TextMark = {
      type: 'text',
      x,
      y: top + height * 0.5 + line.size * 0.35,
      text: line.text,
      size: line.size,
      weight: line.weight,
      font: line.font,
      anchor,
      fill: palette[line.tone],
      halo: palette.paper,
    };
    top += height;
    return mark;
  });
}
