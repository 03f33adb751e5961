import { describe, expect, it } from 'vitest';
import { bestLabels, probabilityOf, sumsOf } from './chain.ts';
import { closes, LABELS, labelAt, mayFollow, OUTSIDE, opens } from './labels.ts';

const pairs = new Float64Array(LABELS * LABELS);
const pairExp = pairs.map((_, pair) => (mayFollow(Math.floor(pair / LABELS), pair % LABELS) ? 1 : 0));

/** All paths of a length, as the labels allow them. */
function paths(length: number): number[][] {
  let list: number[][] = [[]];
  for (let at = 0; at < length; at++) {
    list = list.flatMap((path) =>
      Array.from({ length: LABELS }, (_, k) => [...path, k]).filter((p) => mayFollow(p.at(-2) ?? OUTSIDE, p.at(-1)!)),
    );
  }
  return list.filter((path) => mayFollow(path.at(-1)!, OUTSIDE));
}

describe('chain', () => {
  const length = 3;
  const scores = Float64Array.from({ length: length * LABELS }, (_, i) => ((i * 37) % 11) / 4);
  const weightOf = (path: number[]): number => Math.exp(path.reduce((sum, label, at) => sum + scores[at * LABELS + label]!, 0));
  const all = paths(length);
  const total = all.reduce((sum, path) => sum + weightOf(path), 0);

  it('finds the best of all paths', () => {
    const out = new Uint8Array(length);
    bestLabels({ length, scores }, pairs, out);
    const best = Math.max(...all.map(weightOf));
    expect(weightOf([...out])).toBeCloseTo(best, 9);
  });

  it('sums all paths', () => {
    const sums = sumsOf({ length, scores }, pairExp);
    expect(sums.total).toBeCloseTo(Math.log(total), 9);
    const label = labelAt(1, 0, 1);
    const through = all.filter((path) => path[1] === label).reduce((sum, path) => sum + weightOf(path), 0);
    expect(probabilityOf(sums, pairExp, 1, [label])).toBeCloseTo(through / total, 9);
    const name = [labelAt(0, 0, 2), labelAt(0, 1, 2)];
    const both = all.filter((path) => path[0] === name[0] && path[1] === name[1]).reduce((sum, path) => sum + weightOf(path), 0);
    expect(probabilityOf(sums, pairExp, 0, name)).toBeCloseTo(both / total, 9);
  });

  it('opens and closes every name', () => {
    for (const path of all.slice(0, 500)) {
      let isOpen = false;
      for (const label of path) {
        if (label === OUTSIDE) expect(isOpen).toBe(false);
        else {
          expect(opens(label)).toBe(!isOpen);
          isOpen = !closes(label);
        }
      }
      expect(isOpen).toBe(false);
    }
  });
});
