/**
 * A reading of a cue's window, whole → features that tell it from its rivals: what a chain over tokens cannot see, such as whether a
 * stretch is a constituent, the cue's words together, or how it lies to what the other cues report.
 * In: columns, the rival readings (the likeliest first) and the first readings of the cues around; out: hashes for a linear model.
 */
import { DEPREL, UPOS } from '#nlp/document.ts';
import { mix } from '#nlp/features.ts';
import { childrenOf } from '#nlp/tree.ts';
import { type Columns, OUTSIDE } from './columns.ts';
import { CONTENT, CUE, NONE, type Reading, SOURCE } from './decode.ts';
import type { Cues } from './role-features.ts';

export const MOST_READING_FEATURES = 320;

/** What another cue of the sentence was first read to say. */
export interface Neighbour {
  readonly cue: number;
  /** Roles of the tokens from `begin` on. */
  readonly roles: Uint8Array;
  readonly begin: number;
}

const PUNCT = UPOS.indexOf('PUNCT');
const PUNCT_REL = DEPREL.indexOf('punct');
/** No stretch shows more roots, or more words that hang out of it. */
const MOST_LINKS = 5;
const MOST_STRETCHES = 4;
const MOST_NEIGHBOURS = 6;

const bucket = (size: number): number =>
  size < 5 ? size : size < 7 ? 5 : size < 10 ? 6 : size < 15 ? 7 : size < 22 ? 8 : size < 35 ? 9 : 10;

interface Stretch {
  readonly role: number;
  readonly begin: number;
  readonly end: number;
}

export function readingFeatures(
  columns: Columns,
  cues: Cues,
  neighbours: readonly Neighbour[],
  cue: number,
  begin: number,
  rivals: readonly Reading[],
  rank: number,
  out: Uint32Array,
): number {
  const { roles, score } = rivals[rank]!;
  const { doc, word, lemma, fine, tree, quote, quoteState } = columns;
  const { xpos, deprel, head, upos } = doc;
  const end = begin + roles.length;
  let n = 0;
  const add = (template: number, value: number): void => {
    if (n < MOST_READING_FEATURES) out[n++] = mix(template + 700, value);
  };
  const tagAt = (at: number): number => (at < begin ? 98 : at >= end ? 99 : xpos[at]!);
  const wordAt = (at: number): number => (at < begin ? 1 : at >= end ? 2 : word[at]!);
  const roleAt = (at: number): number => (at < begin || at >= end ? 7 : roles[at - begin]!);
  const name = lemma[cue]!;
  const cueTag = xpos[cue]!;

  const stretches: Stretch[] = [];
  for (let at = begin; at < end; at++) {
    const role = roles[at - begin]!;
    if (role === NONE) continue;
    let last = at + 1;
    while (last < end && roles[last - begin] === role) last++;
    let from = at;
    let to = last;
    while (from < to && upos[from] === PUNCT) from++;
    while (to > from && upos[to - 1] === PUNCT) to--;
    if (from < to || role === CUE) stretches.push(from < to ? { role, begin: from, end: to } : { role, begin: at, end: last });
    at = last - 1;
  }
  // What the chain thinks of it: how likely it is, and beside the likeliest.
  add(81, rank);
  add(82, Math.min(20, Math.round((rivals[0]!.score - score) * 2)));
  add(83, Math.min(20, Math.round(-score * 2)));

  let order = 0;
  let contents = 0;
  for (const { role } of stretches.slice(0, 7)) {
    order = order * 4 + role;
    if (role === CONTENT) contents++;
  }
  add(1, order);
  add(2, mix(order, name));
  add(3, mix(order, cueTag));
  add(4, mix(contents, cueTag));

  let contentSeen = 0;
  let cueText = 5;
  let cueTags = 5;
  let cueEnd = cue + 1;
  for (const { role, begin: from, end: to } of stretches) {
    if (role !== CUE) continue;
    cueEnd = to;
    for (let at = from; at < to; at++) {
      cueText = mix(cueText, word[at]!);
      cueTags = mix(cueTags, xpos[at]! * 64 + deprel[at]!);
    }
    add(10, cueText);
    add(11, cueTags);
    add(12, mix(cueText, wordAt(to)));
    add(13, mix(cueText, tagAt(to)));
    add(14, mix(cueTags, tagAt(to)));
    add(15, mix(cueText, roleAt(to)));
    add(16, mix(cueTags, mix(tagAt(to), tagAt(from - 1))));
    add(17, mix(name, to - cue));
    add(18, mix(name, cue - from));
    add(19, mix(mix(to - cue, cue - from), cueTag));
  }

  for (const { role, begin: from, end: to } of stretches.slice(0, MOST_STRETCHES + 3)) {
    const ordinal = role === CONTENT ? Math.min(2, contentSeen++) : 0;
    const place = role * 8 + ordinal * 2 + (from > cue ? 1 : 0);
    const rolePlace = role * 2 + (from > cue ? 1 : 0);
    const size = bucket(to - from);
    add(20, mix(place, size));
    add(21, mix(mix(place, size), name));
    add(22, mix(mix(place, size), cueTag));
    // What heads the stretch: one word where it is a constituent.
    let roots = 0;
    let rootShape = 3;
    for (let at = from; at < to; at++) {
      const above = head[at]!;
      if ((above >= from && above < to) || upos[at] === PUNCT) continue;
      roots++;
      const where = above < 0 ? 3 : above === cue ? 0 : above < begin || above >= end ? 2 : 4 + roles[above - begin]!;
      rootShape = mix(rootShape, deprel[at]! * 16 + where);
      if (roots > MOST_LINKS) continue;
      add(23, mix(mix(rolePlace, deprel[at]!), where));
      add(24, mix(mix(rolePlace, deprel[at]!), xpos[at]!));
      add(25, mix(mix(rolePlace, deprel[at]!), mix(where, name)));
      if (roots > 1) add(26, mix(mix(rolePlace, deprel[at]!), lemma[at]!));
      if (role === SOURCE) {
        add(27, mix(rolePlace, lemma[at]!));
        add(28, mix(rolePlace, mix(fine[at]!, name)));
      }
    }
    add(29, mix(place, Math.min(4, roots)));
    add(30, mix(place, rootShape));
    add(31, mix(mix(place, rootShape), name));
    // What hangs on it and is left out.
    let hanging = 0;
    let hangShape = 3;
    for (let at = from; at < to; at++) {
      for (const child of childrenOf(tree, at)) {
        if ((child >= from && child < to) || deprel[child] === PUNCT_REL) continue;
        hanging++;
        const there = roleAt(child);
        const side = child < from ? 0 : 1;
        const link = mix(mix(rolePlace, deprel[child]!), there * 2 + side);
        hangShape = mix(hangShape, link);
        if (hanging > MOST_LINKS) continue;
        const first = columns.below.begin[child]!;
        add(32, link);
        add(33, mix(link, xpos[child]!));
        add(34, mix(link, wordAt(first)));
        add(35, mix(link, name));
        add(36, mix(link, mix(tagAt(side === 1 ? to : from - 1), tagAt(first))));
        add(37, mix(link, bucket(columns.below.end[child]! - first)));
        add(38, mix(link, xpos[at]!));
      }
    }
    add(39, mix(rolePlace, Math.min(4, hanging)));
    add(40, mix(mix(rolePlace, hangShape), Math.min(2, roots)));
    // Its borders.
    add(41, mix(place, mix(tagAt(from - 1), tagAt(from))));
    add(42, mix(place, wordAt(from)));
    add(43, mix(place, mix(wordAt(from - 1), wordAt(from))));
    add(44, mix(place, mix(tagAt(to - 1), tagAt(to))));
    add(45, mix(place, mix(wordAt(to), tagAt(to + 1))));
    add(46, mix(place, mix(tagAt(to), mix(tagAt(to + 1), tagAt(to + 2)))));
    add(47, mix(mix(place, wordAt(from)), name));
    add(48, mix(place, mix(roleAt(from - 1) * 8 + roleAt(to), tagAt(to))));
    add(49, mix(place, mix(wordAt(to), wordAt(to + 1))));
    if (role === SOURCE && to - from <= 8) {
      let tags = 5;
      for (let at = from; at < to; at++) tags = mix(tags, xpos[at]!);
      add(50, tags);
      add(51, mix(tags, tagAt(to)));
      add(52, mix(tags, tagAt(from - 1)));
    }
    // Quotations cut by its borders, and whether it is quoted whole.
    let quoted = 0;
    for (let at = from; at < to; at++) if (quoteState[at] !== OUTSIDE) quoted++;
    const isCutLeft = from > begin && quote[from]! >= 0 && quote[from] === quote[from - 1] && upos[from - 1] !== PUNCT ? 1 : 0;
    const isCutRight = to < end && quote[to - 1]! >= 0 && quote[to - 1] === quote[to] && upos[to] !== PUNCT ? 1 : 0;
    const share = quoted === 0 ? 0 : quoted === to - from ? 2 : 1;
    const around = quote[cue]! >= 0 ? 1 : 0;
    add(53, mix(rolePlace, isCutLeft * 12 + isCutRight * 6 + share * 2 + around));
    add(54, mix(mix(place, isCutLeft * 12 + isCutRight * 6 + share * 2 + around), name));
    const inside = cues.before[to]! - cues.before[from]! - (role === CUE ? 1 : 0);
    add(55, mix(rolePlace, Math.min(3, inside)));
    add(56, mix(mix(rolePlace, Math.min(3, inside)), mix(size, cueTag)));
  }

  // What is left over on both sides.
  let firstWord = end;
  let lastWord = begin;
  for (const { begin: from, end: to } of stretches) {
    firstWord = Math.min(firstWord, from);
    lastWord = Math.max(lastWord, to);
  }
  let restLeft = 0;
  let restRight = 0;
  for (let at = begin; at < firstWord; at++) if (upos[at] !== PUNCT) restLeft++;
  for (let at = lastWord; at < end; at++) if (upos[at] !== PUNCT) restRight++;
  let next = lastWord;
  while (next < end && upos[next] === PUNCT) next++;
  add(60, mix(bucket(restRight), tagAt(next)));
  add(61, mix(Math.min(1, restRight), mix(wordAt(next), wordAt(lastWord))));
  add(62, mix(bucket(restLeft), tagAt(begin)));
  add(63, mix(mix(bucket(restRight), bucket(restLeft)), order));
  add(64, mix(Math.min(1, restLeft), mix(wordAt(begin), order)));
  const commaAfter = lastWord < end && upos[lastWord] === PUNCT ? 1 : 0;
  add(65, mix(mix(tagAt(next), deprelAt(deprel, next, end)), commaAfter));

  // Neighbours: nested, apart, the same, or crossing?
  for (const other of neighbours.slice(0, MOST_NEIGHBOURS)) {
    let mine = 0;
    let theirs = 0;
    let both = 0;
    let theirSource = 0;
    let theirSourceInMine = 0;
    let sourceBoth = 0;
    let mySource = 0;
    for (let at = begin; at < end; at++) {
      const there = at - other.begin >= 0 && at - other.begin < other.roles.length ? other.roles[at - other.begin]! : NONE;
      const here = roles[at - begin]!;
      if (upos[at] === PUNCT || (here === NONE && there === NONE)) continue;
      if (here === CONTENT) mine++;
      if (here === SOURCE) mySource++;
      if (there === CONTENT) theirs++;
      if (there === SOURCE) theirSource++;
      if (here === CONTENT && there === CONTENT) both++;
      if (here === CONTENT && there === SOURCE) theirSourceInMine++;
      if (here === SOURCE && there === SOURCE) sourceBoth++;
    }
    const relation = both === 0 ? 0 : both === mine && both === theirs ? 1 : both === mine ? 2 : both === theirs ? 3 : 4;
    const sourceRelation =
      theirSource === 0
        ? 0
        : theirSourceInMine === theirSource
          ? 1
          : theirSourceInMine > 0
            ? 2
            : sourceBoth === 0
              ? 3
              : sourceBoth === theirSource && sourceBoth === mySource
                ? 4
                : 5;
    const cueRole = roleAt(other.cue);
    const myCue = cue - other.begin >= 0 && cue - other.begin < other.roles.length ? other.roles[cue - other.begin]! : 7;
    const side = other.cue < cue ? 0 : 1;
    const all = relation * 64 + sourceRelation * 8 + cueRole;
    add(70, mix(all, side));
    add(71, mix(mix(all, side), myCue));
    add(72, mix(mix(relation, cueRole), mix(lemma[other.cue]!, side)));
    add(73, mix(mix(sourceRelation, cueRole), mix(side, xpos[other.cue]!)));
    add(74, mix(mix(relation, myCue), mix(cueRole, name)));
  }
  add(80, mix(cueText, tagAt(cueEnd + 1)));
  return n;
}

function deprelAt(deprel: Uint8Array, at: number, end: number): number {
  return at < end ? deprel[at]! : 63;
}
