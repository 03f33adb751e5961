/**
 * States of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), the root at the end of the buffer.
 * A stack item is a node that never changes: taking a child makes a new one. So states share their stacks, a step costs the same
 * whatever the length, and a beam copies nothing.
 */

import { mix } from '../features.ts';

/** b0 onto the stack; s0 under b0; s0 under s1. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ACTIONS = 3;

/** A node's fields. Children: the two taken last on each side; label sets: a bit a label, modulo 31. */
export const TOKEN = 0;
const BELOW = 1;
export const LEFT_COUNT = 2;
export const RIGHT_COUNT = 3;
export const LEFT1 = 4;
export const LEFT1_LABEL = 5;
export const LEFT2 = 6;
export const LEFT2_LABEL = 7;
export const RIGHT1 = 8;
export const RIGHT1_LABEL = 9;
export const RIGHT2 = 10;
export const RIGHT2_LABEL = 11;
export const LEFT_LABELS = 12;
export const RIGHT_LABELS = 13;
/** Hash of the token and all its children so far: nodes alike have the same, in whatever path they are. */
export const CONTENT = 14;
const NODE = 15;

/** A state's fields. `B0` is the buffer's first node, `PARENT` the state before, `ACTION` and `LABEL` how it came about. */
export const S0 = 0;
export const B0 = 1;
const DEPTH = 2;
export const PARENT = 3;
export const ACTION = 4;
const LABEL = 5;
const STATE = 6;

export interface States {
  /** Tokens of the sentence; the root is token `length`. */
  length: number;
  nodes: Int32Array;
  nodeCount: number;
  fields: Int32Array;
  scores: Float64Array;
  count: number;
}

export function createStates(): States {
  return { length: 0, nodes: new Int32Array(0), nodeCount: 0, fields: new Int32Array(0), scores: new Float64Array(0), count: 0 };
}

/** Ready for a sentence of `length` tokens: node t is token t without children; state 0 is the first. */
export function begin(states: States, length: number, beam: number): void {
  const mostStates = 2 * length * beam + 2;
  if (states.scores.length < mostStates) {
    states.fields = new Int32Array(mostStates * STATE);
    states.scores = new Float64Array(mostStates);
    states.nodes = new Int32Array((mostStates + length + 1) * NODE);
  }
  states.length = length;
  states.nodeCount = length + 1;
  for (let token = 0; token <= length; token++) {
    const at = token * NODE;
    for (let field = 0; field < NODE; field++) states.nodes[at + field] = 0;
    states.nodes[at + TOKEN] = token;
    states.nodes[at + CONTENT] = mix(token, 0);
    for (const field of [BELOW, LEFT1, LEFT2, RIGHT1, RIGHT2]) states.nodes[at + field] = -1;
  }
  states.count = 1;
  states.scores[0] = 0;
  states.fields.set([-1, 0, 0, -1, -1, 0]);
}

export function field(states: States, state: number, which: number): number {
  return states.fields[state * STATE + which]!;
}

export function nodeField(states: States, node: number, which: number): number {
  return states.nodes[node * NODE + which]!;
}

/** The node under a stack's top. */
export function below(states: States, node: number): number {
  return states.nodes[node * NODE + BELOW]!;
}

export function isAllowed(states: States, state: number, action: number): boolean {
  const depth = field(states, state, DEPTH);
  const isAtRoot = nodeField(states, field(states, state, B0), TOKEN) === states.length;
  if (action === SHIFT) return !isAtRoot;
  if (action === LEFT) return depth === 1 || (depth > 1 && !isAtRoot);
  return depth >= 2;
}

/** The head that an action gives to s0's token, or -1 for SHIFT. */
export function headByAction(states: States, state: number, action: number): number {
  if (action === SHIFT) return -1;
  if (action === LEFT) return nodeField(states, field(states, state, B0), TOKEN);
  return nodeField(states, below(states, field(states, state, S0)), TOKEN);
}

/** The state after; `label` counts for LEFT and RIGHT. */
export function act(states: States, state: number, action: number, label: number, score: number): number {
  const { nodes, fields } = states;
  const next = states.count++;
  const [from, to] = [state * STATE, next * STATE];
  const s0 = fields[from + S0]!;
  const b0 = fields[from + B0]!;
  const made = states.nodeCount++;
  const at = made * NODE;
  states.scores[next] = score;
  fields[to + PARENT] = state;
  fields[to + ACTION] = action;
  fields[to + LABEL] = label;
  if (action === SHIFT) {
    nodes.copyWithin(at, b0 * NODE, b0 * NODE + NODE);
    nodes[at + BELOW] = s0;
    fields[to + S0] = made;
    fields[to + B0] = nodes[at + TOKEN]! + 1;
    fields[to + DEPTH] = fields[from + DEPTH]! + 1;
    return next;
  }
  const child = nodes[s0 * NODE + TOKEN]!;
  const under = nodes[s0 * NODE + BELOW]!;
  const head = action === LEFT ? b0 : under;
  nodes.copyWithin(at, head * NODE, head * NODE + NODE);
  nodes[at + CONTENT] = mix(mix(nodes[at + CONTENT]!, child), label * ACTIONS + action);
  if (action === LEFT) {
    nodes[at + LEFT2] = nodes[at + LEFT1]!;
    nodes[at + LEFT2_LABEL] = nodes[at + LEFT1_LABEL]!;
    nodes[at + LEFT1] = child;
    nodes[at + LEFT1_LABEL] = label;
    nodes[at + LEFT_COUNT]!++;
    nodes[at + LEFT_LABELS]! |= 1 << (label % 31);
    fields[to + S0] = under;
    fields[to + B0] = made;
  } else {
    nodes[at + RIGHT2] = nodes[at + RIGHT1]!;
    nodes[at + RIGHT2_LABEL] = nodes[at + RIGHT1_LABEL]!;
    nodes[at + RIGHT1] = child;
    nodes[at + RIGHT1_LABEL] = label;
    nodes[at + RIGHT_COUNT]!++;
    nodes[at + RIGHT_LABELS]! |= 1 << (label % 31);
    fields[to + S0] = made;
    fields[to + B0] = b0;
  }
  fields[to + DEPTH] = fields[from + DEPTH]! - 1;
  return next;
}

/** Heads (the root's child has `length` as its head) and labels of the tree that ends in this state. */
export function readTree(states: States, last: number, heads: Int32Array, labels: Uint8Array): void {
  for (let state = last; state > 0; ) {
    const parent = field(states, state, PARENT);
    const action = field(states, state, ACTION);
    if (action !== SHIFT) {
      const child = nodeField(states, field(states, parent, S0), TOKEN);
      heads[child] = headByAction(states, parent, action);
      labels[child] = field(states, state, LABEL);
    }
    state = parent;
  }
}
