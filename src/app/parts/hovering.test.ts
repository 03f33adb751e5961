import { expect, it } from 'vitest';
import { hovering } from './hovering.ts';

it.each([
  ['mouse', [true, false]],
  ['pen', [true, false]],
  ['touch', [false]],
] as const)('%s', (pointerType, expected) => {
  const lit: boolean[] = [];
  const { onPointerEnter, onPointerLeave } = hovering((isOver) => lit.push(isOver));
  onPointerEnter({ pointerType });
  onPointerLeave();
  expect(lit).toEqual(expected);
});
