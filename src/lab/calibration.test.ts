import { expect, test } from 'vitest';
import { calibrationOf } from './calibration.ts';

const made = (confidence: number, right: number, wrong: number) =>
  Array.from({ length: right + wrong }, (_, index) => ({ confidence, isRight: index < right }));

test.each([
  ['all as promised', [...made(0.75, 3, 1), ...made(0.25, 1, 3)], 0],
  ['too sure', made(0.95, 1, 1), 0.45],
  ['bins count by their size', [...made(0.5, 1, 1), ...made(1, 0, 2)], 0.5],
  ['too sure and too shy in one bin level out', [...made(0.72, 1, 0), ...made(0.78, 1, 1)], 0.0933],
  ['nothing found', [], 0],
] as const)('%s', (_, found, error) => {
  expect(calibrationOf(found).error).toBeCloseTo(error, 3);
});
