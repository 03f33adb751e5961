import { expect, it } from 'vitest';
import { NODE_KINDS } from '#graph/graph-file.ts';
import { nodeMarks } from './node-marks.ts';
import { PALETTES } from './palette.ts';

const node = (kind: (typeof NODE_KINDS)[number]) => ({ kind, size: 30, letter: 'A' });

it.each(NODE_KINDS)('from afar a node of kind %s is one shape', (kind) => {
  const marks = nodeMarks(node(kind), { x: 0, y: 0 }, PALETTES.light, { hasNoLetter: true, hasNoHalo: true });
  expect(marks).toHaveLength(1);
});

it('a selected node keeps its ring from afar', () => {
  const marks = nodeMarks(node('agency'), { x: 0, y: 0 }, PALETTES.light, { isSelected: true, hasNoLetter: true, hasNoHalo: true });
  expect(marks).toHaveLength(2);
  expect(marks[0]).toMatchObject({ stroke: PALETTES.light.accent });
});

it('from near it is lifted off the lines behind it, and has its letter', () => {
  const marks = nodeMarks(node('person'), { x: 0, y: 0 }, PALETTES.light);
  expect(marks.map((mark) => (mark.type === 'path' ? mark.stroke : mark.text))).toEqual([PALETTES.light.paper, expect.any(String), 'A']);
});
