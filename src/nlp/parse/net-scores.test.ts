import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { outputsOf } from '#testing/feed-forward.ts';
import { UPOS } from '../document.ts';
import { addWeight, createFeedForward, type FeedForward } from '../feed-forward.ts';
import { bestLabel, createNetScores, forgetNetScores, labelOutputs, type ParserNet, scoreByNet, stateFeatures } from './net-scores.ts';
import { createSentence, type SentenceColumns } from './sentence.ts';
import { MOST_FEATURES } from './state-features.ts';
import { ACTIONS, act, begin, createStates, isAllowed, LEFT, type States } from './states.ts';

const LABELS = 4;
const HIDDEN = 6;

function sentenceOf(length: number, random: () => number): SentenceColumns {
  const sentence = createSentence();
  const column = (most: number): Int32Array => Int32Array.from({ length: length + 2 }, () => Math.floor(random() * most));
  for (const key of ['word', 'lemma', 'tag', 'wordTag', 'middle', 'fine', 'suffix', 'before'] as const) sentence[key] = column(3);
  sentence.coarse = column(UPOS.length * 2);
  sentence.marks = column(1);
  sentence.past = column(1);
  sentence.length = length;
  return sentence;
}

/** All the states of a random walk through the sentence. */
function walk(sentence: SentenceColumns, states: States, random: () => number): number[] {
  begin(states, sentence.length, 1);
  const visited = [0];
  for (let step = 0; step < sentence.length * 2; step++) {
    const state = visited.at(-1)!;
    const allowed = [0, 1, 2].filter((action) => isAllowed(states, state, action));
    visited.push(act(states, state, allowed[Math.floor(random() * allowed.length)]!, Math.floor(random() * LABELS), 0));
  }
  return visited;
}

/** A net that has a row for each feature of the states, with whole numbers for weights. */
function netOf(features: readonly number[], random: () => number): FeedForward {
  const net = createFeedForward(features, HIDDEN, ACTIONS + 2 * LABELS, 1 / 4);
  const whole = (): number => Math.floor(random() * 7) - 3;
  for (let unit = 0; unit < HIDDEN; unit++) {
    for (const row of features.keys()) addWeight(net.rows, row * net.pairs, net.pairs, unit, whole());
    addWeight(net.bias, 0, net.pairs, unit, 1);
  }
  net.out.set(Array.from(net.out, whole));
  return net;
}

function setUp() {
  const random = createRandom(8);
  const sentence = sentenceOf(9, random);
  const states = createStates();
  const visited = walk(sentence, states, random);
  const out = new Uint32Array(MOST_FEATURES);
  const seen = visited.map((state) => [...out.subarray(0, stateFeatures(sentence, states, state, out))]);
  const net = netOf([...new Set(seen.flat())], random);
  const labels = Array.from({ length: ACTIONS * UPOS.length }, () => Uint8Array.of(1, 3));
  const parserNet: ParserNet = { net, labels, labelCount: LABELS };
  return { sentence, states, visited, seen, parserNet };
}

describe('what the net says of a state', () => {
  it('is the same from kept sums as from all features', () => {
    const { sentence, states, visited, seen, parserNet } = setUp();
    const scores = createNetScores(parserNet, 2);
    forgetNetScores(scores);
    for (const [i, state] of visited.slice(0, -1).entries()) {
      const outputs = outputsOf(parserNet.net, seen[i]!).slice(0, ACTIONS);
      const allowed = outputs.filter((_, action) => isAllowed(states, state, action)).map(Math.exp);
      const sum = allowed.reduce((a, b) => a + b, 0);
      scoreByNet(scores, sentence, states, state, i % 2);
      for (const [action, output] of outputs.entries()) {
        const share = isAllowed(states, state, action) ? Math.exp(output) / sum : 0;
        expect(Math.exp(scores.actions[action]!)).toBeCloseTo(share, 6);
      }
    }
  });

  it('gives an arc the best of the labels that it may have', () => {
    const { sentence, states, visited, seen, parserNet } = setUp();
    const scores = createNetScores(parserNet, 1);
    forgetNetScores(scores);
    const arcs = visited.slice(0, -1).flatMap((state, i) => (isAllowed(states, state, LEFT) ? [{ state, features: seen[i]! }] : []));
    expect(arcs.length).toBeGreaterThan(2);
    for (const { state, features } of arcs) {
      const outputs = outputsOf(parserNet.net, features).slice(labelOutputs(LEFT, LABELS), labelOutputs(LEFT, LABELS) + LABELS);
      scoreByNet(scores, sentence, states, state, 0);
      expect(bestLabel(scores, sentence, states, state, LEFT, 0)).toBe(outputs[1]! >= outputs[3]! ? 1 : 3);
    }
  });
});
