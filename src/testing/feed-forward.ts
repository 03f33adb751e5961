import { createHidden, type FeedForward, outputOf, showFeatures } from '#nlp/feed-forward.ts';

/** All outputs of a net for these features, worked out in one go. */
export function outputsOf(net: FeedForward, features: readonly number[]): number[] {
  const hidden = createHidden(net, 1);
  showFeatures(net, Uint32Array.from(features), features.length, new Int32Array(net.pairs), hidden, 0);
  return Array.from({ length: net.outputs }, (_, output) => outputOf(net, output, hidden, 0));
}
