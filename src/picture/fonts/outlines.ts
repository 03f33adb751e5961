import type { Picture } from '../picture.ts';
import { type Command, HALO_WIDTH, type Mark, type PathMark, type TextMark } from '../scene.ts';
import type { Typesetter } from './typesetter.ts';

/** A picture for a painter that has no fonts. */
export function withOutlines(picture: Picture, typesetter: Typesetter): Picture {
  const layers = picture.layers.map((layer) => ({
    ...layer,
    items: layer.items.map((item) => ({ ...item, marks: item.marks.flatMap((mark) => outlined(mark, typesetter)) })),
  }));
  return { ...picture, layers };
}

/** Words as the outlines of their letters; the outline that lifts them off comes first. */
function outlined(mark: Mark, typesetter: Typesetter): readonly Mark[] {
  if (mark.type === 'path') return [mark];
  const d = commandsOf(mark, typesetter);
  if (d.length === 0) return [];
  const lift: readonly PathMark[] = mark.halo === undefined ? [] : [{ type: 'path', d, stroke: mark.halo, width: mark.size * HALO_WIDTH }];
  return [...lift, { type: 'path', d, fill: mark.fill }];
}

function commandsOf({ text, weight, font, size, x, y, anchor }: TextMark, typesetter: Typesetter): readonly Command[] {
  const { runs, width } = typesetter.set(text, weight, font);
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0) * size;
  return runs.flatMap((run) =>
    run.glyphs.flatMap(({ glyph, x: dx, y: dy }) => {
      const scale = size / run.face.kit.unitsPerEm;
      const at = (px: number, py: number): readonly [number, number] => [
        left + (run.x + dx) * size + px * scale,
        y - dy * size - py * scale,
      ];
      return glyph.path.commands.map(({ command, args }): Command => {
        const [a = 0, b = 0, c = 0, d = 0] = args;
        switch (command) {
          case 'moveTo':
            return ['M', ...at(a, b)];
          case 'lineTo':
            return ['L', ...at(a, b)];
          case 'quadraticCurveTo':
            return ['Q', ...at(a, b), ...at(c, d)];
          case 'closePath':
            return ['Z'];
          default:
            throw new Error(`a font with cubic curves is not among ours: ${run.face.path}`);
        }
      });
    }),
  );
}
