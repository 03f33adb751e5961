/** Numbers the groups from 0, the largest first; of two alike the one whose first node comes first. */
export function numbered(nodes: readonly string[], groupOf: (node: string) => string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const node of nodes) sizes.set(groupOf(node), (sizes.get(groupOf(node)) ?? 0) + 1);
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group);
  const numbers = new Map(order.map((group, number) => [group, number]));
  return new Map(nodes.map((node) => [node, numbers.get(groupOf(node)) ?? 0]));
}
