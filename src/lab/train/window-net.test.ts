import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { outputsOf } from '#testing/feed-forward.ts';
import { createLists, rowsOf } from './feature-lists.ts';
import { asShipped } from './feed-forward.ts';
import { createWindowNet } from './window-net.ts';

const [A, B, C] = [0x12000000, 0x99000000, 0x45000000];
/** Of two rivals the one is right that has one of A and B, but not both: no linear model can tell. */
const RIVALS = [
  [[A], [A, B]],
  [[B], [A, B]],
  [[A, C], [C]],
  [[B, C], [C]],
];

function trained() {
  const lists = createLists();
  for (const features of RIVALS.flat()) lists.push(Uint32Array.from(features), features.length);
  const random = createRandom(5);
  const rows = rowsOf(lists.done(), 1);
  const net = createWindowNet({ rows, hidden: 16, outputs: 1, dropInput: 0, dropHidden: 0.2, random });
  for (let round = 0; round < 1500; round++) {
    const sums = new Float64Array(2);
    const group = Math.floor(random() * RIVALS.length);
    net.see(group * 2, 2, sums, true);
    const wrong = 1 / (1 + Math.exp(sums[0]! - sums[1]!));
    net.learn(Float64Array.of(wrong, -wrong), 0.03);
  }
  return net;
}

describe('a net of windows', () => {
  it('learns from places judged together what no linear model can', () => {
    const net = trained();
    for (const group of RIVALS.keys()) {
      const sums = new Float64Array(2);
      net.see(group * 2, 2, sums, false);
      expect(sums[0]).toBeGreaterThan(sums[1]! + 1);
    }
  });

  it('says the same once shipped', () => {
    const net = trained();
    const shipped = asShipped(net.net());
    for (const [place, features] of RIVALS.flat().entries()) {
      const sums = new Float64Array(1);
      net.see(place, 1, sums, false);
      expect(outputsOf(shipped, features)[0]).toBeCloseTo(sums[0]!, 0);
    }
  });

  it('learns the same from the same', () => {
    expect(trained().net()).toEqual(trained().net());
  });

  it('leaves alone what no gradient reaches', () => {
    const net = trained();
    const before = net.net().rows.slice();
    net.see(0, 2, new Float64Array(2), true);
    net.learn(new Float64Array(2), 0.1);
    expect(net.net().rows).toEqual(before);
  });
});
