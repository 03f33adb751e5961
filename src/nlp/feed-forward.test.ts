import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { createNetTrainer } from '#lab/train/feed-forward.ts';
import { encodeFeedForward, encodeModelFile } from '#lab/write-model.ts';
import { outputsOf } from '#testing/feed-forward.ts';
import { createFeedForward, type FeedForward, findRow } from './feed-forward.ts';
import { readFeedForward, readModelFile } from './model-file.ts';

const FEATURES = [3, 70_000, 2_500_000_000, 4_000_000_000];

/** One of two features, but not both: no linear model of the two can tell. */
function exclusiveOr(): FeedForward {
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

describe('a feed-forward net', () => {
  it('finds the rows of the features that it has, and of no others', () => {
    const net = createFeedForward(FEATURES, 2, 1);
    expect(FEATURES.map((feature) => findRow(net, feature))).toEqual([0, 1, 2, 3]);
    expect(findRow(net, 4)).toBe(-1);
  });

  it('learns what no linear model can', () => {
    const net = exclusiveOr();
    for (const shown of [[], [FEATURES[0]!], [FEATURES[2]!], [FEATURES[0]!, FEATURES[2]!]]) {
      const [no, yes] = outputsOf(net, shown);
      expect(yes! > no!).toBe(shown.length === 1);
    }
  });

  it('says the same from its file', () => {
    const net = exclusiveOr();
    const bytes = encodeModelFile('parse', {}, { net: encodeFeedForward(net, FEATURES) });
    const read = readFeedForward(readModelFile(bytes, 'parse'), 'net');
    for (const shown of [[], [FEATURES[2]!], [FEATURES[0]!, FEATURES[2]!, 99]]) {
      for (const [output, score] of outputsOf(net, shown).entries()) expect(outputsOf(read, shown)[output]).toBeCloseTo(score, 0);
    }
  });

  it.each([
    [(bytes: Uint8Array) => bytes.subarray(0, 20), 'too short'],
    [(bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1), 'its length does not fit its counts'],
  ])('is refused when damaged', (damage, message) => {
    const bytes = encodeModelFile('parse', {}, { net: damage(encodeFeedForward(createFeedForward(FEATURES, 2, 1), FEATURES)) });
    expect(() => readFeedForward(readModelFile(bytes, 'parse'), 'net')).toThrow(message);
  });
});
