import { describe, expect, test } from 'vitest';
import { CONTENT, CUE, decode, EDGES, NONE, ROLES, SOURCE, stretchesOf } from './decode.ts';

const sums = (wanted: readonly (readonly [role: number, weight: number])[]) => {
  const node = new Float64Array(wanted.length * ROLES);
  wanted.forEach(([role, weight], at) => {
    node[at * ROLES + role] = weight;
  });
  return { size: wanted.length, node, edge: new Float64Array(wanted.length * EDGES) };
};

/** The best reading alone. */
const best = (window: ReturnType<typeof sums>, head: number) => decode(window, head, 1)[0]!;

describe('decode', () => {
  test('takes the best role of each token', () => {
    const { roles, score } = best(
      sums([
        [SOURCE, 9],
        [CUE, 1],
        [CONTENT, 9],
        [CONTENT, 9],
        [NONE, 9],
      ]),
      1,
    );
    expect([...roles]).toEqual([SOURCE, CUE, CONTENT, CONTENT, NONE]);
    expect(Math.exp(score)).toBeGreaterThan(0.99);
    expect(score).toBeLessThanOrEqual(0);
  });

  test('the head is cue whatever its sums, and other cue words stand beside it', () => {
    const { roles } = best(
      sums([
        [CUE, 3],
        [NONE, 9],
        [CONTENT, 9],
        [CUE, 2],
      ]),
      2,
    );
    expect([...roles.subarray(1)]).toEqual([NONE, CUE, CUE]);
    expect(roles[0]).not.toBe(CUE);
  });

  test('a source is one stretch: the better of two', () => {
    const { roles } = best(
      sums([
        [SOURCE, 5],
        [NONE, 9],
        [CUE, 1],
        [NONE, 9],
        [SOURCE, 7],
      ]),
      2,
    );
    expect(roles[0]).not.toBe(SOURCE);
    expect(roles[4]).toBe(SOURCE);
  });

  test('of equals the likelihood is shared', () => {
    const { score } = best(
      sums([
        [CUE, 1],
        [NONE, 0],
      ]),
      0,
    );
    // After the head: none, cue, content, source.
    expect(Math.exp(score)).toBeCloseTo(1 / 4);
  });
});

test('rivals come in order of likelihood, each once', () => {
  const rivals = decode(
    sums([
      [SOURCE, 2],
      [CUE, 1],
      [CONTENT, 3],
    ]),
    1,
    4,
  );
  expect(rivals.map(({ roles }) => roles.join())).toEqual([...new Set(rivals.map(({ roles }) => roles.join()))]);
  expect([...rivals[0]!.roles]).toEqual([SOURCE, CUE, CONTENT]);
  expect(rivals.map(({ score }) => score)).toEqual(rivals.map(({ score }) => score).sort((a, b) => b - a));
  expect(rivals).toHaveLength(4);
});

test('stretchesOf gives ranges of the document', () => {
  expect(stretchesOf(Uint8Array.from([0, 3, 3, 0, 3]), CONTENT, 10)).toEqual([
    [11, 13],
    [14, 15],
  ]);
});
