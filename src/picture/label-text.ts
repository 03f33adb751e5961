import type { VisibleEdge, VisibleNode } from '#view/visible-graph.ts';
import type { FontName, Measure } from './scene.ts';

/** The words beside nodes and edges, broken into lines that fit; sizes in pixels of the screen, whatever the zoom. */
interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly font: FontName;
  readonly tone: 'ink' | 'quiet' | 'accent';
}

export interface LabelBlock {
  readonly lines: readonly LabelLine[];
  readonly width: number;
  readonly height: number;
}

const NAME_WIDTH = 148;
const NOTE_WIDTH = 176;
const NARROW = 0.68;
const WORDS_WIDTH = 236;
export const LINE_HEIGHT = 1.24;

/** The name, and where there is one the quieter note under it. An unnamed source has no name: all of it is quiet. */
export function nodeLabel(
  node: VisibleNode,
  measure: Measure,
  scale: number,
  isSelected: boolean,
  room = NAME_WIDTH,
): readonly LabelBlock[] {
  const isNamed = node.kind !== 'source';
  const weight = isSelected ? 700 : isNamed ? 600 : 450;
  const size = 12.5 * scale;
  const lines = wrap(node.name, measure, size, weight, 'sans', Math.min(room, NAME_WIDTH) * scale, 2).map(
    (text): LabelLine => ({ text, size, weight, font: 'sans', tone: isNamed ? 'ink' : 'quiet' }),
  );
  const short = block(lines, measure);
  // Where all else is taken, the name on more and shorter lines, if so all of it is told.
  const narrow = wrap(node.name, measure, size, weight, 'sans', Math.min(room, NAME_WIDTH) * scale * NARROW, 4);
  const isWhole = narrow.length > lines.length && !narrow.at(-1)!.endsWith('…');
  const others = isWhole
    ? [
        block(
          narrow.map((text) => ({ ...lines[0]!, text })),
          measure,
        ),
      ]
    : [];
  if (node.note === '') return [short, ...others];
  const noteSize = 11 * scale;
  const [note] = wrap(node.note, measure, noteSize, 400, 'sans', Math.min(room * 1.2, NOTE_WIDTH) * scale, 1);
  return [block([...lines, { text: note!, size: noteSize, weight: 400, font: 'sans', tone: 'quiet' }], measure), short, ...others];
}

/** A verb with its count; on a selected edge the article's own words, in its serif. */
export function edgeLabel(edge: VisibleEdge, words: string | undefined, measure: Measure, scale: number): LabelBlock {
  const count = edge.edges.length > 1 ? ` ×${edge.edges.length}` : '';
  if (words !== undefined) {
    const size = 13 * scale;
    const lines = wrap(words, measure, size, 600, 'serif', WORDS_WIDTH * scale, 2);
    return block(
      lines.map((text): LabelLine => ({ text, size, weight: 600, font: 'serif', tone: 'accent' })),
      measure,
    );
  }
  const size = 11 * scale;
  const [text] = wrap(edge.label, measure, size, 450, 'sans', NAME_WIDTH * scale, 1);
  return block([{ text: `${text ?? ''}${count}`, size, weight: 450, font: 'sans', tone: 'quiet' }], measure);
}

function block(lines: readonly LabelLine[], measure: Measure): LabelBlock {
  const width = Math.max(0, ...lines.map((line) => measure(line.text, line.size, line.weight, line.font)));
  return { lines, width, height: lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0) };
}

/** Greedy lines of whole words; what does not fit ends in an ellipsis. A word wider than a line is cut. */
export function wrap(
  text: string,
  measure: Measure,
  size: number,
  weight: number,
  font: FontName,
  width: number,
  most: number,
): readonly string[] {
  const fits = (line: string): boolean => measure(line, size, weight, font) <= width;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (let index = 0; index < words.length; index += 1) {
    const longer = line === '' ? words[index]! : `${line} ${words[index]}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1 || line === '') {
      lines.push(cut(longer, fits));
      return lines;
    }
    lines.push(line);
    line = words[index]!;
    if (!fits(line)) {
      lines.push(cut(line, fits));
      return lines;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** No point or comma before an ellipsis: “Minister…”, not “Minister ·…”. */
const OPEN_END = /[\s·,;:]+$/u;

function cut(text: string, fits: (line: string) => boolean): string {
  const letters = [...text];
  const upTo = (end: number): string => `${letters.slice(0, end).join('').replace(OPEN_END, '')}…`;
  let end = letters.length;
  while (end > 1 && !fits(upTo(end))) end -= 1;
  return upTo(end);
}
