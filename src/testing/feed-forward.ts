import { activate, addRows, type FeedForward, outputOf } from '#nlp/feed-forward.ts';

/** All outputs of a net for these features, worked out in one go. */
export function outputsOf(net: FeedForward, features: readonly number[]): number[] {
  const sums = net.bias.slice();
  const active = new Float64Array(net.hidden);
  addRows(net, Uint32Array.from(features), features.length, sums, 0);
  activate(sums, 0, active, 0, net.hidden);
  return Array.from({ length: net.outputs }, (_, output) => outputOf(net, output, active, 0));
}
