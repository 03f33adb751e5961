import { FONT_STACKS, type FontName, HALO_WIDTH, type Mark, type Measure, type PathMark, type TextMark } from './scene.ts';

/** A 2D context of whichever canvas: the page's, a worker's, Node's. */
export type Surface = CanvasPath &
  CanvasPathDrawingStyles &
  CanvasCompositing &
  CanvasFillStrokeStyles &
  CanvasText &
  CanvasTextDrawingStyles &
  CanvasTransform &
  CanvasState &
  CanvasRect &
  CanvasDrawPath;

/** Paints marks on a 2D context, in the context's own coordinates. */
export function paint(context: Surface, marks: readonly Mark[]): void {
  for (const mark of marks) {
    if (mark.type === 'path') paintPath(context, mark);
    else paintText(context, mark);
  }
}

/** The same for many paths of few looks, in one stroke a look: several times as fast, and these no longer lie in their order. Texts come last. */
export function paintTogether(context: Surface, marks: readonly Mark[]): void {
  const looks = new Map<string, PathMark[]>();
  for (const mark of marks) {
    if (mark.type !== 'path') continue;
    const key = `${mark.fill} ${mark.stroke} ${mark.width} ${mark.dash} ${mark.cap} ${mark.opacity}`;
    const alike = looks.get(key);
    if (alike) alike.push(mark);
    else looks.set(key, [mark]);
  }
  for (const alike of looks.values()) {
    context.beginPath();
    for (const { d } of alike) trace(context, d);
    ink(context, alike[0]!);
  }
  for (const mark of marks) if (mark.type !== 'path') paintText(context, mark);
}

function paintPath(context: Surface, mark: PathMark): void {
  context.beginPath();
  trace(context, mark.d);
  ink(context, mark);
}

function trace(context: Surface, commands: PathMark['d']): void {
  for (const command of commands) {
    if (command[0] === 'M') context.moveTo(command[1], command[2]);
    else if (command[0] === 'L') context.lineTo(command[1], command[2]);
    else if (command[0] === 'Q') context.quadraticCurveTo(command[1], command[2], command[3], command[4]);
    else if (command[0] === 'A') {
      context.moveTo(command[1] + command[3], command[2]);
      context.arc(command[1], command[2], command[3], 0, 2 * Math.PI);
    } else context.closePath();
  }
}

function ink(context: Surface, mark: PathMark): void {
  context.globalAlpha = mark.opacity ?? 1;
  if (mark.fill !== undefined) {
    context.fillStyle = mark.fill;
    context.fill();
  }
  if (mark.stroke !== undefined) {
    context.strokeStyle = mark.stroke;
    context.lineWidth = mark.width ?? 1;
    context.lineCap = mark.cap ?? 'butt';
    context.lineJoin = 'round';
    context.setLineDash([...(mark.dash ?? [])]);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintText(context: Surface, mark: TextMark): void {
  context.font = `${mark.weight} ${mark.size}px ${FONT_STACKS[mark.font]}`;
  context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor === 'end' ? 'right' : 'left';
  context.textBaseline = 'alphabetic';
  if (mark.halo !== undefined) {
    context.strokeStyle = mark.halo;
    context.lineWidth = mark.size * HALO_WIDTH;
    context.lineJoin = 'round';
    context.setLineDash([]);
    context.strokeText(mark.text, mark.x, mark.y);
  }
  context.fillStyle = mark.fill;
  context.fillText(mark.text, mark.x, mark.y);
}

/** The serif's letters are wider where they are small (its optical size): measured small, they fit at every size that is drawn. */
const MEASURED_AT: Readonly<Record<FontName, number>> = { sans: 100, serif: 12 };

/** Widths by a canvas, each measured once. */
export function createMeasure(context: Surface): Measure {
  const widths = new Map<string, number>();
  return (text, size, weight, font) => {
    const key = `${weight} ${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      const at = MEASURED_AT[font];
      context.font = `${weight} ${at}px ${FONT_STACKS[font]}`;
      width = context.measureText(text).width / at;
      widths.set(key, width);
    }
    return width * size;
  };
}

/** Where there is no canvas: about right for Latin text in a sans serif. */
export const estimateWidth: Measure = (text, size, weight) => text.length * size * (weight >= 600 ? 0.58 : 0.54);
