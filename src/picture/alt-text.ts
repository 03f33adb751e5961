import { NODE_KINDS, type NodeKind } from '#graph/graph-file.ts';
import { NODE_KIND } from '#graph/kinds.ts';
import { viewWords } from '#view/view-words.ts';
import type { VisibleEdge, VisibleNode } from '#view/visible-graph.ts';
import { pictureWords } from './picture-words.ts';

/** A picture in words, written from the graph: what there is, who is in the middle, how far it is to be believed. Pure. */
const MOST_NAMES = 8;
const MOST_CENTRES = 3;

export function altText(title: string, nodes: readonly VisibleNode[], edges: readonly VisibleEdge[]): string {
  const { alt } = pictureWords;
  const sentences = [alt.whole(nodes.length, edges.length, title)];
  for (const kind of NODE_KINDS) {
    const names = nodes.filter((node) => node.kind === kind).map(({ name }) => name);
    if (names.length > 0) sentences.push(alt.kind(names.length, NODE_KIND[kind].label, NODE_KIND[kind].plural, listed(names)));
  }
  const ends = new Map<string, number>();
  for (const { from, to } of edges) for (const id of new Set([from, to])) ends.set(id, (ends.get(id) ?? 0) + 1);
  const centres = nodes
    .map(({ id, name }) => ({ name, count: ends.get(id) ?? 0 }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CENTRES);
  if (centres.length > 0) sentences.push(alt.centre(viewWords.list(centres.map(({ name, count }) => `${name} (${alt.edges(count)})`))));
  if (edges.length > 0) {
    const records = (kind: VisibleEdge['kind']): number =>
      new Set(edges.filter((edge) => edge.kind === kind).flatMap((edge) => edge.records)).size;
    sentences.push(alt.claims(alt.statements(records('statement')), alt.actions(records('action')), alt.offices(records('affiliation'))));
  }
  const doubts = [
    [edges.filter(({ isDenied }) => isDenied).length, alt.denied],
    [edges.filter(({ isUncertain }) => isUncertain).length, alt.uncertain],
    [edges.filter(({ isUnnamed }) => isUnnamed).length, alt.unnamed],
  ] as const;
  const parts = doubts.flatMap(([count, say]) => (count === 0 ? [] : [say(count)]));
  if (parts.length > 0) sentences.push(alt.doubts(viewWords.list(parts)));
  return sentences.join(' ');
}

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return viewWords.list(rest > 1 ? [...names.slice(0, MOST_NAMES), pictureWords.alt.others(rest)] : names);
}

/** How many of each kind, in the order of the legend; kinds that are not there are left out. */
export function kindCounts(nodes: readonly VisibleNode[]): readonly (readonly [NodeKind, number])[] {
  const order: readonly NodeKind[] = ['agency', 'official', 'country', 'organization', 'group', 'source', 'person', 'place'];
  return order.flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [[kind, count] as const];
  });
}
