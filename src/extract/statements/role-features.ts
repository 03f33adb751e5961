/**
 * Cue and token → features that tell the token's role: source, cue, content or none. Node features look at one token beside its cue,
 * edge features at two neighbours between which a role may begin or end.
 * In: the columns and where the (predicted) cues of the document stand.
 */
import { DEPREL } from '#nlp/document.ts';
import { mix } from '#nlp/features.ts';
import { type Columns, OPENING, OUTSIDE } from './columns.ts';

/** The cues of a document, as predicted: other cues bound what one reports. */
export interface Cues {
  readonly isCue: Uint8Array;
  /** Per token: how many cues stand before it. */
  readonly before: Uint32Array;
  /** Per token: the nearest cue among itself and what stands above it in the tree; -1 for none. */
  readonly governor: Int32Array;
}

export function cuesOf({ doc, depth }: Columns, cues: readonly number[]): Cues {
  const isCue = new Uint8Array(doc.length);
  for (const cue of cues) isCue[cue] = 1;
  const before = new Uint32Array(doc.length + 1);
  for (let token = 0; token < doc.length; token++) before[token + 1] = before[token]! + isCue[token]!;
  const governor = new Int32Array(doc.length);
  const order = Uint32Array.from({ length: doc.length }, (_, token) => token).sort((a, b) => depth[a]! - depth[b]! || a - b);
  for (const token of order) governor[token] = isCue[token] === 1 ? token : doc.head[token]! < 0 ? -1 : governor[doc.head[token]!]!;
  return { isCue, before, governor };
}

/** What is the same for every token of a cue's window, worked out once. */
export interface CueFrame {
  readonly cue: number;
  readonly begin: number;
  readonly end: number;
  /** Per token of the window: its way to the cue, where that way leaves the cue's own chain, and by which relation. */
  readonly path: Int32Array;
  readonly branch: Int32Array;
  /** The child of the meeting point below which the token lies: its place. */
  readonly branchRoot: Int32Array;
  readonly shape: number;
}

const MOST_STEPS = 12;
const chainRel = new Int32Array(MOST_STEPS + 1);
const chainToken = new Int32Array(MOST_STEPS + 1);

export function frameOf(columns: Columns, cue: number, [begin, end]: readonly [number, number]): CueFrame {
  const { doc, quoteState, tree } = columns;
  const { head, deprel } = doc;
  const size = end - begin;
  const path = new Int32Array(size);
  const branch = new Int32Array(size);
  const branchRoot = new Int32Array(size).fill(-1);
  // The cue and what stands above it, with the way down to the cue.
  let chain = 0;
  for (let at = cue, down = 7; at >= 0 && chain <= MOST_STEPS; at = head[at]!) {
    chainToken[chain] = at;
    chainRel[chain] = down;
    down = mix(down, deprel[at]!);
    chain++;
  }
  const above = new Map<number, number>();
  for (let step = 0; step < chain; step++) above.set(chainToken[step]!, step);
  for (let token = begin; token < end; token++) {
    let at = token;
    let up = 11;
    let from = -1;
    let steps = 0;
    while (steps < MOST_STEPS && at >= 0 && !above.has(at)) {
      up = mix(up, deprel[at]!);
      from = at;
      at = head[at]!;
      steps++;
    }
    const meets = at < 0 ? undefined : above.get(at);
    if (meets === undefined) {
      path[token - begin] = 5;
      branch[token - begin] = 5;
      continue;
    }
    path[token - begin] = mix(mix(up, chainRel[meets]!), meets);
    branch[token - begin] = mix(from < 0 ? 13 : deprel[from]!, Math.min(meets, 3));
    branchRoot[token - begin] = from;
  }
  let shape = 0;
  for (let i = tree.first[cue]!; i < tree.first[cue + 1]!; i++) {
    const child = tree.children[i]!;
    const rel = deprel[child]!;
    if (SHAPES[rel]! > 0) shape |= SHAPES[rel]! << (child < cue ? 0 : 6);
  }
  let quotes = 0;
  for (let at = begin; at < end; at++) if (quoteState[at] !== OUTSIDE) quotes |= at < cue ? 1 : 2;
  return { cue, begin, end, path, branch, branchRoot, shape: shape * 4 + quotes };
}

const SHAPES = Uint8Array.from(DEPREL, (name) =>
  name.startsWith('nsubj')
    ? 1
    : name === 'ccomp'
      ? 2
      : name === 'xcomp'
        ? 4
        : name === 'parataxis'
          ? 8
          : name.startsWith('obj')
            ? 16
            : name === 'advcl'
              ? 32
              : 0,
);

export const MOST_NODE_FEATURES = 80;
export const MOST_EDGE_FEATURES = 40;

const bucket = (distance: number): number =>
  distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : distance < 35 ? 8 : 9;

export function nodeFeatures(columns: Columns, cues: Cues, frame: CueFrame, token: number, out: Uint32Array): number {
  const { doc, word, lemma, cluster, fine, quote, quoteState, commas, below } = columns;
  const { xpos, deprel, head } = doc;
  const { cue, begin, end } = frame;
  const at = token - begin;
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(template, value);
  };
  const side = token < cue ? 0 : token === cue ? 1 : 2;
  const tag = xpos[token]!;
  const left = token > begin ? xpos[token - 1]! : 98;
  const right = token + 1 < end ? xpos[token + 1]! : 99;
  const wordLeft = token > begin ? word[token - 1]! : 1;
  const wordRight = token + 1 < end ? word[token + 1]! : 2;
  const branch = frame.branch[at]!;
  const path = frame.path[at]!;
  const root = frame.branchRoot[at]!;
  const name = lemma[cue]!;
  const cueTag = xpos[cue]!;
  const distance = bucket(Math.abs(token - cue)) * 3 + side;
  const low = Math.min(token, cue);
  const high = Math.max(token, cue);
  const commasBetween = Math.min(3, commas[high]! - commas[low + 1]!);

  add(200, mix(word[token]!, side));
  add(201, mix(lemma[token]!, branch));
  add(202, mix(mix(tag, right), side));
  add(203, mix(mix(left, tag), side));
  add(204, mix(mix(left, tag), mix(right, side)));
  add(205, mix(mix(wordLeft, tag), side));
  add(206, mix(mix(wordRight, tag), side));
  add(207, mix(wordLeft, side));
  add(208, mix(wordRight, side));
  add(209, mix(cluster[token]!, side));
  add(210, mix(fine[token]!, side));
  add(211, mix(cluster[token]!, branch));
  add(212, mix(tag, mix(side, deprel[token]!)));

  add(220, distance);
  add(221, mix(distance, tag));
  add(222, mix(distance, name));
  add(223, mix(distance, mix(commasBetween, quoteState[token]!)));
  add(224, path);
  add(225, mix(path, name));
  add(226, mix(path, tag));
  add(227, mix(path, cueTag));
  add(228, mix(branch, side));
  add(229, mix(branch, mix(side, name)));
  add(230, mix(branch, mix(side, cueTag)));
  add(231, mix(branch, mix(side, frame.shape)));
  add(232, mix(branch, mix(side, tag)));
  add(233, mix(branch, mix(side, commasBetween)));
  add(234, mix(branch, mix(side, quoteState[token]!)));
  const isFirst = root >= 0 && below.begin[root] === token ? 1 : 0;
  const isLast = root >= 0 && below.end[root] === token + 1 ? 1 : 0;
  add(235, mix(branch, mix(side, isFirst * 2 + isLast)));
  add(236, mix(branch, mix(name, isFirst * 2 + isLast)));
  if (root >= 0) {
    add(237, mix(branch, mix(side, xpos[root]!)));
    add(238, mix(branch, mix(side, lemma[root]!)));
    add(239, mix(branch, mix(name, xpos[root]!)));
    add(240, mix(branch, mix(side, fine[root]!)));
    add(241, mix(branch, mix(side, word[below.begin[root]!]!)));
    add(242, mix(branch, mix(name, word[below.begin[root]!]!)));
    add(243, mix(branch, mix(mix(side, xpos[root]!), xpos[below.begin[root]!]!)));
  }
  const atLeft = token > begin ? frame.branch[at - 1]! : 1;
  const atRight = token + 1 < end ? frame.branch[at + 1]! : 2;
  add(244, mix(mix(atLeft, branch), side));
  add(245, mix(mix(branch, atRight), side));
  add(246, mix(mix(atLeft, branch), mix(tag, side)));
  add(247, mix(path, mix(word[token]!, 0)));
  if (high - low <= 4) {
    add(250, mix(mix(token - cue, word[token]!), name));
    add(251, mix(mix(token - cue, tag), name));
    add(252, mix(mix(token - cue, tag), cueTag));
    let between = token - cue;
    for (let i = low + 1; i < high; i++) between = mix(between, xpos[i]!);
    add(253, mix(between, tag));
    add(254, mix(between, mix(tag, name)));
    add(255, mix(between, mix(tag, cueTag)));
  }
  add(256, mix(mix(name, side), tag));
  add(257, mix(name, side));
  add(258, mix(frame.shape, side));
  add(259, mix(frame.shape, mix(side, tag)));

  const state = quoteState[token]!;
  const stateLeft = token > begin ? quoteState[token - 1]! : 8;
  const stateRight = token + 1 < end ? quoteState[token + 1]! : 9;
  const together = quote[token] === quote[cue] ? (quote[cue] === -1 ? 0 : 1) : quote[cue] === -1 ? 2 : 3;
  add(260, mix(mix(state, together), side));
  add(261, mix(mix(state, together), mix(stateLeft, mix(stateRight, side))));
  add(262, mix(mix(state, together), mix(side, name)));
  add(263, mix(mix(state, together), mix(side, mix(commasBetween, frame.shape & 3))));
  add(264, mix(mix(state, together), mix(branch, frame.shape & 3)));
  if (state !== OUTSIDE) {
    const found = doc.quotes[quote[token]!]!;
    const startsHere = found.tokens[0] >= begin ? 1 : 0;
    const endsHere = found.tokens[1] <= end ? 1 : 0;
    add(265, mix(mix(startsHere, endsHere), mix(side, together)));
    const size = found.tokens[1] - found.tokens[0];
    add(266, mix(bucket(size), mix(side, together)));
    const gap = side === 0 ? cue - found.tokens[1] : found.tokens[0] - cue;
    add(267, mix(Math.max(-1, Math.min(gap, 8)), mix(side, together)));
    add(268, mix(Math.max(-1, Math.min(gap, 8)), mix(side, name)));
  }

  const governor = cues.governor[token]!;
  const relation = governor === cue ? 0 : governor === -1 ? 1 : governor === token ? 2 : governor < cue ? 3 : 4;
  const cuesBetween = Math.min(3, Math.max(0, cues.before[high]! - cues.before[low + 1]!));
  add(270, mix(relation, side));
  add(271, mix(relation, mix(side, cuesBetween)));
  add(272, mix(relation, mix(branch, side)));
  add(273, mix(cuesBetween, mix(branch, side)));
  add(274, mix(cuesBetween, mix(commasBetween, side)));
  if (cues.isCue[token] === 1 && token !== cue) {
    add(275, mix(lemma[token]!, side));
    add(276, mix(path, 0));
  }
  if (governor >= 0 && governor !== cue) {
    // Whether that cue lies below this one, above it, or beside it.
    const below_ = governor >= begin && governor < end && below.begin[cue]! <= governor && governor < below.end[cue]! ? 1 : 0;
    const over = below.begin[governor]! <= cue && cue < below.end[governor]! ? 1 : 0;
    add(277, mix(below_ * 2 + over, mix(relation, side)));
    add(278, mix(below_ * 2 + over, mix(branch, relation)));
    add(279, mix(governor >= begin && governor < end ? frame.branch[governor - begin]! : 0, mix(side, below_)));
  }
  add(280, mix(Math.min(token - begin, 2), mix(Math.min(end - token, 3), side)));
  add(281, mix(head[token]! < 0 ? 60 : xpos[head[token]!]!, mix(side, mix(tag, deprel[token]!))));
  return n;
}

/** Between `token - 1` and `token`; `token` is not the window's first. */
export function edgeFeatures(columns: Columns, cues: Cues, frame: CueFrame, token: number, out: Uint32Array): number {
  const { doc, word, quote, quoteState, below, lemma } = columns;
  const { xpos } = doc;
  const { cue, begin, end } = frame;
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(template, value);
  };
  const side = token <= cue ? 0 : 1;
  const near = token === cue ? 0 : token === cue + 1 ? 1 : token < cue ? 2 : 3;
  const left = xpos[token - 1]!;
  const right = xpos[token]!;
  const rootLeft = frame.branchRoot[token - 1 - begin]!;
  const rootRight = frame.branchRoot[token - begin]!;
  const turns = rootLeft === rootRight ? 0 : 1;
  const stateLeft = quoteState[token - 1]!;
  const stateRight = quoteState[token]!;
  const states = stateLeft * 4 + stateRight;
  add(300, near);
  add(301, mix(mix(left, right), near));
  add(302, mix(word[token]!, near));
  add(303, mix(word[token - 1]!, near));
  add(304, mix(mix(word[token - 1]!, word[token]!), side));
  add(305, mix(mix(states, side), frame.shape & 3));
  add(306, mix(mix(states, quote[cue] === quote[token] ? 1 : 0), mix(near, left)));
  const branchLeft = frame.branch[token - 1 - begin]!;
  const branchRight = frame.branch[token - begin]!;
  add(307, mix(mix(branchLeft, branchRight), mix(turns, side)));
  add(308, mix(mix(branchLeft, branchRight), mix(mix(left, right), side)));
  add(309, mix(turns, near));
  add(310, mix(mix(turns, lemma[cue]!), near));
  add(311, mix(mix(word[token]!, branchRight), mix(turns, near)));
  add(312, mix(mix(word[token - 1]!, branchLeft), mix(turns, near)));
  const next = token + 1 < end ? xpos[token + 1]! : 99;
  const next2 = token + 2 < end ? xpos[token + 2]! : 99;
  add(313, mix(mix(left, right), mix(next, near)));
  add(314, mix(mix(right, next), mix(next2, near)));
  add(315, mix(mix(token - 2 >= begin ? xpos[token - 2]! : 98, left), mix(right, near)));
  // Where a subtree within the branch begins or ends: relative clauses, coordination, adverbials after the content.
  const closes = below.end[token - 1] === token ? 1 : 0;
  const link = doc.deprel[token]! + (doc.head[token]! < token ? 64 : 0);
  add(316, mix(mix(link, closes), mix(branchRight, near)));
  let opener = token;
  for (let steps = 0; steps < 12 && doc.head[opener]! >= 0 && below.begin[doc.head[opener]!] === token && doc.head[opener] !== cue; steps++)
    opener = doc.head[opener]!;
  const opened = doc.deprel[opener]!;
  const holder = doc.head[opener]!;
  const holderRel = holder < 0 ? 61 : holder === cue ? 62 : holder === rootRight ? 63 : doc.deprel[holder]!;
  add(317, mix(mix(opened, holderRel), near));
  add(318, mix(mix(opened, holderRel), mix(left, right)));
  add(319, mix(mix(opened, holderRel), mix(branchRight, mix(xpos[opener]!, side))));
  add(320, mix(mix(opened, holderRel), mix(word[token]!, side)));
  add(321, mix(mix(opened, holderRel), mix(left, lemma[cue]!)));
  const size = below.end[opener]! - token;
  add(322, mix(mix(opened, bucket(Math.max(0, size))), mix(left, side)));
  add(323, mix(mix(cues.isCue[token]! * 2 + cues.isCue[token - 1]!, turns), near));
  const governs = cues.governor[token] === cues.governor[token - 1] ? 0 : 1;
  const toCue = (cues.governor[token] === cue ? 1 : 0) + (cues.governor[token - 1] === cue ? 2 : 0);
  add(324, mix(mix(governs, toCue), mix(side, left)));
  add(325, mix(mix(governs, toCue), mix(branchRight, right)));
  if (stateRight === OPENING || stateLeft !== stateRight) add(326, mix(mix(states, near), mix(lemma[cue]!, left)));
  add(327, mix(lemma[cue]!, mix(mix(left, right), near)));
  return n;
}
