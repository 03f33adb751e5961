/**
 * Cue and token → what the net sees of the token's role (source, cue, content or none) and of the border on its left: single facts, of
 * which the hidden layer finds out which go together. In: the columns and where the (predicted) cues of the document stand; out: hashes.
 */
import { DEPREL } from '#nlp/document.ts';
import { mix } from '#nlp/features.ts';
import { type Columns, OUTSIDE } from './columns.ts';

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

export const MOST_ROLE_FEATURES = 96;

const NONE = 0x2545f491;

const bucket = (size: number): number => (size < 5 ? size : size < 8 ? 5 : size < 12 ? 6 : size < 20 ? 7 : size < 35 ? 8 : 9);

export function roleFeatures(columns: Columns, cues: Cues, frame: CueFrame, token: number, out: Uint32Array): number {
  const { doc, word, lemma, cluster, fine, report, quote, quoteState, commas, below, depth } = columns;
  const { xpos, deprel, head } = doc;
  const { cue, begin, end } = frame;
  const side = token < cue ? 0 : token === cue ? 1 : 2;
  const at = token - begin;
  let n = 0;
  for (let offset = -3; offset <= 3; offset++) {
    const near = token + offset;
    const isIn = near >= begin && near < end;
    out[n++] = mix(500 + offset, isIn ? xpos[near]! : NONE);
    if (offset < -2 || offset > 2) continue;
    out[n++] = mix(510 + offset, isIn ? word[near]! : NONE);
    out[n++] = mix(520 + offset, isIn ? frame.branch[near - begin]! : NONE);
    if (offset < -1 || offset > 1) continue;
    out[n++] = mix(530 + offset, isIn ? fine[near]! : NONE);
    out[n++] = mix(540 + offset, isIn ? quoteState[near]! : NONE);
    out[n++] = mix(550 + offset, isIn ? deprel[near]! : NONE);
    out[n++] = mix(556 + offset, isIn ? frame.path[near - begin]! : NONE);
  }
  out[n++] = mix(560, lemma[token]!);
  out[n++] = mix(561, cluster[token]!);
  out[n++] = mix(562, side);
  out[n++] = mix(563, bucket(Math.abs(token - cue)) * 3 + side);
  const above = head[token]!;
  out[n++] = mix(564, above < 0 ? NONE : xpos[above]!);
  out[n++] = mix(565, above < 0 ? NONE : fine[above]!);
  out[n++] = mix(566, above < 0 ? NONE : lemma[above]!);

  out[n++] = mix(570, lemma[cue]!);
  out[n++] = mix(571, xpos[cue]!);
  out[n++] = mix(572, fine[cue]!);
  out[n++] = mix(573, deprel[cue]!);
  out[n++] = mix(574, report[cue]!);
  out[n++] = mix(575, frame.shape);
  out[n++] = mix(576, cue + 1 < end ? word[cue + 1]! : NONE);
  out[n++] = mix(577, cue > begin ? word[cue - 1]! : NONE);
  out[n++] = mix(578, cue + 1 < end ? xpos[cue + 1]! : NONE);
  out[n++] = mix(579, quoteState[cue]!);

  const low = Math.min(token, cue);
  const high = Math.max(token, cue);
  out[n++] = mix(580, Math.min(3, commas[high]! - commas[low + 1]!) * 3 + side);
  out[n++] = mix(581, Math.min(3, Math.max(0, cues.before[high]! - cues.before[low + 1]!)) * 3 + side);
  const together = quote[token] === quote[cue] ? (quote[cue] === -1 ? 0 : 1) : quote[cue] === -1 ? 2 : 3;
  out[n++] = mix(582, together * 3 + side);
  if (quoteState[token] !== OUTSIDE) {
    const [first, last] = doc.quotes[quote[token]!]!.tokens;
    out[n++] = mix(583, bucket(last - first) * 3 + side);
    out[n++] = mix(584, Math.max(-1, Math.min(side === 0 ? cue - last : first - cue, 8)) * 3 + side);
  }
  const governor = cues.governor[token]!;
  const relation = governor === cue ? 0 : governor === -1 ? 1 : governor === token ? 2 : governor < cue ? 3 : 4;
  const isOver = governor >= 0 && governor !== cue && below.begin[governor]! <= cue && cue < below.end[governor]! ? 5 : 0;
  out[n++] = mix(585, (relation + isOver) * 3 + side);
  out[n++] = mix(586, governor >= 0 && governor !== cue ? lemma[governor]! : NONE);
  out[n++] = mix(587, token > begin && cues.governor[token - 1] === governor ? 1 : 0);

  const root = frame.branchRoot[at]!;
  if (root >= 0) {
    out[n++] = mix(590, xpos[root]!);
    out[n++] = mix(591, lemma[root]!);
    out[n++] = mix(592, fine[root]!);
    out[n++] = mix(593, word[below.begin[root]!]!);
    out[n++] = mix(594, Math.min(bucket(token - below.begin[root]!), 6));
    out[n++] = mix(595, Math.min(bucket(below.end[root]! - 1 - token), 6));
    out[n++] = mix(596, bucket(below.end[root]! - below.begin[root]!));
  }
  out[n++] = mix(597, token > begin && frame.branchRoot[at - 1] === root ? 1 : 0);
  out[n++] = mix(598, token + 1 < end && frame.branchRoot[at + 1] === root ? 1 : 0);
  // The largest constituent that begins here, below the cue; and how many end on the left.
  let opener = token;
  for (let steps = 0; steps < 12 && head[opener]! >= 0 && below.begin[head[opener]!] === token && head[opener] !== cue; steps++)
    opener = head[opener]!;
  const holder = head[opener]!;
  out[n++] = mix(600, deprel[opener]!);
  out[n++] = mix(601, holder < 0 ? 61 : holder === cue ? 62 : holder === root ? 63 : deprel[holder]!);
  out[n++] = mix(602, bucket(Math.max(0, below.end[opener]! - token)));
  out[n++] = mix(603, xpos[opener]!);
  out[n++] = mix(604, token > begin && below.end[token - 1] === token ? 1 : 0);
  out[n++] = mix(605, Math.max(-4, Math.min(4, depth[token]! - depth[cue]!)));
  out[n++] = mix(606, Math.min(token - begin, 3));
  out[n++] = mix(607, Math.min(end - token, 4));
  return n;
}
