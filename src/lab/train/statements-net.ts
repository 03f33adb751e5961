/** Trains the nets that read statements beside the linear models (statements-crf.ts): whether a word heads a cue, and the roles of a chain of words. */
import { createRandom } from '#base/random.ts';
import { EDGES, ROLES } from '#extract/statements/decode.ts';
import type { LearningNet } from '../write-model.ts';
import { type FeatureLists, type Rows, rowsOf } from './feature-lists.ts';
import { shuffled } from './perceptron.ts';
import { towardsGold, type WindowExample } from './statements-crf.ts';
import { createWindowNet } from './window-net.ts';

const DROP_INPUT = 0.15;
const DROP_HIDDEN = 0.3;
const RATE = 0.05;

/** `leastSeen`: a feature has a row if the training articles show it so often. On polnear/dev 64 hidden units of a role are half a point worse at who said what, two nets of 48 a little. */
const ROLE = { hidden: 96, leastSeen: 40, epochs: 6 };
const CUE = { hidden: 48, leastSeen: 60, epochs: 5 };
const OUTPUTS = ROLES + EDGES;

export interface RoleNetTrainer {
  train(examples: readonly WindowExample[], seed: number): LearningNet;
}

/** The places of an example follow one another from its `first` on. */
export function createRoleNetTrainer(lists: FeatureLists): RoleNetTrainer {
  const rows = rowsOf(lists, ROLE.leastSeen);
  return {
    train: (examples, seed) => trainRoleNet(rows, examples, createRandom(seed)),
  };
}

function trainRoleNet(rows: Rows, examples: readonly WindowExample[], random: () => number): LearningNet {
  const net = createWindowNet({ rows, hidden: ROLE.hidden, outputs: OUTPUTS, dropInput: DROP_INPUT, dropHidden: DROP_HIDDEN, random });
  const calls = ROLE.epochs * examples.length;
  let call = 0;
  for (let epoch = 0; epoch < ROLE.epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      const size = example.roles.length;
      const sums = new Float64Array(size * OUTPUTS);
      net.see(example.first, size, sums, true);
      net.learn(gradientOf(sums, example), RATE * (1 - (0.95 * call++) / calls));
    }
  }
  return net.net();
}

function gradientOf(sums: Float64Array, example: WindowExample): Float64Array {
  const size = example.roles.length;
  const node = new Float64Array(size * ROLES);
  const edge = new Float64Array(size * EDGES);
  for (let at = 0; at < size; at++) {
    node.set(sums.subarray(at * OUTPUTS, at * OUTPUTS + ROLES), at * ROLES);
    edge.set(sums.subarray(at * OUTPUTS + ROLES, (at + 1) * OUTPUTS), at * EDGES);
  }
  towardsGold(node, edge, example);
  const gradient = new Float64Array(sums.length);
  for (let at = 0; at < size; at++) {
    gradient.set(node.subarray(at * ROLES, (at + 1) * ROLES), at * OUTPUTS);
    gradient.set(edge.subarray(at * EDGES, (at + 1) * EDGES), at * OUTPUTS + ROLES);
  }
  return gradient;
}

export interface CueNetTrainer {
  train(places: readonly number[], seed: number): TrainedCueNet;
}

export interface TrainedCueNet {
  /** Log odds that the place is a cue's head. */
  score(place: number): number;
  net(): LearningNet;
}

export function createCueNetTrainer(lists: FeatureLists, isRight: Uint8Array): CueNetTrainer {
  const rows = rowsOf(lists, CUE.leastSeen);
  return {
    train(places, seed) {
      const random = createRandom(seed);
      const net = createWindowNet({ rows, hidden: CUE.hidden, outputs: 1, dropInput: DROP_INPUT, dropHidden: DROP_HIDDEN, random });
      const calls = CUE.epochs * places.length;
      const sums = new Float64Array(1);
      let call = 0;
      for (let epoch = 0; epoch < CUE.epochs; epoch++) {
        for (const place of shuffled(places, random)) {
          sums[0] = 0;
          net.see(place, 1, sums, true);
          sums[0] = isRight[place]! - 1 / (1 + Math.exp(-sums[0]));
          const rate = RATE * (1 - (0.95 * call++) / calls);
          if (Math.abs(sums[0]) > 0.005) net.learn(sums, rate);
        }
      }
      return {
        score(place) {
          sums[0] = 0;
          net.see(place, 1, sums, false);
          return sums[0];
        },
        net: net.net,
      };
    },
  };
}
