import { expect, test } from 'vitest';
import { nest } from './nesting.ts';

test('the shortest content that holds a cue reports it, to any depth', () => {
  // "[Officials said [the minister hopes [it rains]]], CNN reported.": tokens 0–6 and the cues at 8, 1, 4.
  const reported = { cueHead: 8, content: [[0, 7] as const] };
  const said = { cueHead: 1, content: [[2, 7] as const] };
  const hopes = { cueHead: 4, content: [[5, 7] as const] };
  expect(nest([said, hopes, reported])).toEqual([2, 0, undefined]);
});

test('of two that hold each other only the smaller lies within', () => {
  expect(
    nest([
      { cueHead: 0, content: [[1, 9]] },
      { cueHead: 5, content: [[0, 2]] },
    ]),
  ).toEqual([undefined, 0]);
});

test('a cue between two pieces of a quotation is reported by nobody', () => {
  expect(
    nest([
      {
        cueHead: 4,
        content: [
          [0, 3],
          [6, 9],
        ],
      },
    ]),
  ).toEqual([undefined]);
});
