import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { asShipped, createNetTrainer } from '#lab/train/feed-forward.ts';
import { encodeFeedForward, encodeModelFile, type LearningNet } from '#lab/write-model.ts';
import { outputsOf } from '#testing/feed-forward.ts';
import { createFeatureRows, findRow } from './feature-rows.ts';
import { addRows, addTo, addWeight, createFeedForward } from './feed-forward.ts';
import { readFeedForward, readModelFile } from './model-file.ts';

const FEATURES = [3, 70_000, 2_500_000_000, 4_000_000_000];

/** One of two features, but not both: no linear model of the two can tell. */
function exclusiveOr(): LearningNet {
  const random = createRandom(4);
  const trainer = createNetTrainer({ features: FEATURES, hidden: 8, outputs: 2, dropInput: 0, dropHidden: 0, random });
  for (let round = 0; round < 2000; round++) {
    const shown = [FEATURES[0]!, FEATURES[2]!].filter(() => random() < 0.5);
    trainer.see(Uint32Array.from(shown), shown.length, true);
    const wanted = shown.length === 1 ? 1 : 0;
    const share = 1 / (1 + Math.exp(trainer.output(0) - trainer.output(1)));
    trainer.push(1, share - wanted, 0.1);
    trainer.push(0, wanted - share, 0.1);
    trainer.step(0.1);
  }
  return trainer.net;
}

/** What the hidden units' sums would be, one by one. */
function plainOutputs(rows: readonly (readonly number[])[], bias: readonly number[], out: readonly (readonly number[])[]): number[] {
  const hidden = bias.map((first, unit) => Math.max(0, first + rows.reduce((sum, row) => sum + row[unit]!, 0)));
  return out.map((row) => row.reduce((sum, weight, unit) => sum + weight * hidden[unit]!, 0));
}

describe('a feed-forward net', () => {
  it('finds the rows of the features that it has, and of no others', () => {
    const rows = createFeatureRows(FEATURES);
    expect(FEATURES.map((feature) => findRow(rows, feature))).toEqual([0, 1, 2, 3]);
    expect(findRow(rows, 4)).toBe(-1);
  });

  it('gives exactly what its whole numbers give, whatever their signs', () => {
    const weight = fc.integer({ min: -961, max: 961 });
    const net = fc.integer({ min: 1, max: 9 }).chain((hidden) => {
      const layer = fc.array(weight, { minLength: hidden, maxLength: hidden });
      const layers = fc.array(layer, { maxLength: 30 });
      return fc.record({ rows: layers, bias: layer, out: fc.array(layer, { minLength: 1, maxLength: 3 }) });
    });
    fc.assert(
      fc.property(net, ({ rows, bias, out }) => {
        const features = rows.map((_, i) => i * 7);
        const made = createFeedForward(features, bias.length, out.length, 1);
        for (const [row, weights] of rows.entries())
          for (const [unit, value] of weights.entries()) addWeight(made.rows, row * made.pairs, made.pairs, unit, value);
        for (const [unit, value] of bias.entries()) addWeight(made.bias, 0, made.pairs, unit, value);
        made.out.set(out.flat());
        expect(outputsOf(made, features)).toEqual(plainOutputs(rows, bias, out));
      }),
    );
  });

  it('adds kept sums as it adds rows', () => {
    const net = createFeedForward([1, 2], 4, 1, 1);
    for (let unit = 0; unit < 4; unit++) {
      addWeight(net.rows, 0, net.pairs, unit, unit - 2);
      addWeight(net.rows, net.pairs, net.pairs, unit, 5 - unit * 3);
    }
    const sums = new Int32Array(net.pairs);
    addRows(net, Uint32Array.of(1, 2), 2, sums);
    const parts = new Int32Array(net.pairs);
    addTo(parts, net.rows, 0);
    addTo(parts, net.rows, net.pairs);
    expect(parts).toEqual(sums);
  });

  it('learns what no linear model can', () => {
    const net = asShipped(exclusiveOr());
    for (const shown of [[], [FEATURES[0]!], [FEATURES[2]!], [FEATURES[0]!, FEATURES[2]!]]) {
      const [no, yes] = outputsOf(net, shown);
      expect(yes! > no!).toBe(shown.length === 1);
    }
  });

  it('has its weights in its file, to six bits', () => {
    const net = { features: [3, 9], hidden: 2, outputs: 1, rows: Float32Array.of(4, -2, 0, 1), bias: Float32Array.of(1, -1) };
    const read = asShipped({ ...net, out: Float32Array.of(0.5, -0.25) });
    for (const [shown, expected] of [
      [[], 0.5],
      [[3], 2.5],
      [[3, 9], 2.5],
      [[9], 0.5],
    ] as const) {
      expect(outputsOf(read, shown)[0]).toBeCloseTo(expected, 1);
    }
  });

  it.each([
    [(bytes: Uint8Array) => bytes.subarray(0, 20), 'too short'],
    [(bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1), 'its length does not fit its counts'],
  ])('is refused when damaged', (damage, message) => {
    const bytes = encodeModelFile('parse', {}, { net: damage(encodeFeedForward(exclusiveOr())) });
    expect(() => readFeedForward(readModelFile(bytes, 'parse'), 'net')).toThrow(message);
  });
});
