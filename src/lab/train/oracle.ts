/** The dynamic oracle of the arc-hybrid system: which steps, from any state, lose the fewest arcs of the gold tree. */
import { B0, below, field, isAllowed, LEFT, nodeField, RIGHT, S0, SHIFT, type States, TOKEN } from '#nlp/parse/states.ts';

export interface GoldTree {
  readonly length: number;
  /** Per token; the root's child has `length`. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  readonly children: readonly (readonly number[])[];
}

export function goldTreeOf(heads: Int32Array, labels: Uint8Array): GoldTree {
  const { length } = heads;
  const own = heads.map((head) => (head < 0 ? length : head));
  const children: number[][] = Array.from({ length: length + 1 }, () => []);
  for (const [token, head] of own.entries()) children[head]!.push(token);
  return { length, heads: own, labels, children };
}

const found: boolean[] = [false, false, false];
const costs = [0, 0, 0];

/** Per action, whether it is allowed and loses no more than any other. The list is made use of again at the next call. */
export function goldActions(states: States, state: number, gold: GoldTree): readonly boolean[] {
  const top = field(states, state, S0);
  const b0 = nodeField(states, field(states, state, B0), TOKEN);
  let least = Number.POSITIVE_INFINITY;
  for (const action of [SHIFT, LEFT, RIGHT]) {
    costs[action] = isAllowed(states, state, action) ? costOf(states, top, b0, gold, action) : Number.POSITIVE_INFINITY;
    least = Math.min(least, costs[action]!);
  }
  for (const action of [SHIFT, LEFT, RIGHT]) found[action] = costs[action] === least;
  return found;
}

function costOf(states: States, top: number, b0: number, gold: GoldTree, action: number): number {
  let cost = 0;
  if (action === SHIFT) {
    const head = gold.heads[b0]!;
    for (let node = top; node >= 0; node = below(states, node)) {
      const token = nodeField(states, node, TOKEN);
      if (node !== top && token === head) cost++;
      if (gold.heads[token] === b0) cost++;
    }
    return cost;
  }
  const s0 = nodeField(states, top, TOKEN);
  const head = gold.heads[s0]!;
  for (const child of gold.children[s0]!) if (child >= b0) cost++;
  if (action === RIGHT) return cost + (head >= b0 ? 1 : 0);
  const under = below(states, top);
  if (under >= 0 && nodeField(states, under, TOKEN) === head) cost++;
  return cost + (head > b0 ? 1 : 0);
}
