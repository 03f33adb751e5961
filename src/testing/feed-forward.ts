import { activate, addRows, createHidden, type FeedForward, outputOf } from '#nlp/feed-forward.ts';

/** All outputs of a net for these features, worked out in one go. */
export function outputsOf(net: FeedForward, features: readonly number[]): number[] {
  const sums = net.bias.slice();
  const hidden = createHidden(net, 1);
  addRows(net, Uint32Array.from(features), features.length, sums);
  activate(net, sums, hidden, 0);
  return Array.from({ length: net.outputs }, (_, output) => outputOf(net, output, hidden, 0));
}
