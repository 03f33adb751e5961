/**
 * Token → what the net sees of whether it heads a cue: single facts, of which the hidden layer finds out which go together
 * (cue-features.ts puts them together by hand). In: as there; out: hashes.
 */
import { DEPREL } from '#nlp/document.ts';
import { mix } from '#nlp/features.ts';
import { childrenOf } from '#nlp/tree.ts';
import { CLOSING, type Columns, OPENING, OUTSIDE } from './columns.ts';

/** A word with many children shows the first ones alone. */
export const MOST_CUE_NET_FEATURES = 160;

const NONE = 0x2545f491;
const CHILDREN = 14;
const IS_SUBJECT = Uint8Array.from(DEPREL, (name) => (name.startsWith('nsubj') ? 1 : 0));
const IS_CLAUSE = Uint8Array.from(DEPREL, (name) => (/^(?:ccomp|xcomp|parataxis|advcl|csubj|acl)/.test(name) ? 1 : 0));
const MARK = DEPREL.indexOf('mark');
const CASE = DEPREL.indexOf('case');

export function cueNetFeatures(columns: Columns, token: number, out: Uint32Array): number {
  const { doc, word, lemma, cluster, fine, report, quoteState, tree, below, commas, depth } = columns;
  const { xpos, deprel, head } = doc;
  const [first, end] = doc.sentences[doc.sentence[token]!]!;
  let n = 0;
  for (let offset = -3; offset <= 3; offset++) {
    const near = token + offset;
    const isIn = near >= first && near < end;
    out[n++] = mix(800 + offset, isIn ? xpos[near]! : NONE);
    out[n++] = mix(810 + offset, isIn ? word[near]! : NONE);
    if (offset < -2 || offset > 2) continue;
    out[n++] = mix(820 + offset, isIn ? fine[near]! : NONE);
    out[n++] = mix(830 + offset, isIn ? quoteState[near]! : NONE);
    out[n++] = mix(840 + offset, isIn ? deprel[near]! : NONE);
  }
  out[n++] = mix(850, lemma[token]!);
  out[n++] = mix(851, cluster[token]!);
  out[n++] = mix(852, report[token]!);
  out[n++] = mix(853, Math.min(4, depth[token]!));
  out[n++] = mix(854, Math.min(token - first, 5));
  out[n++] = mix(855, Math.min(end - token, 5));
  out[n++] = mix(856, Math.min(6, end - first) * 4 + Math.min(3, commas[end]! - commas[first]!));
  out[n++] = mix(857, (below.begin[token] === first ? 2 : 0) + (below.end[token]! >= end - 1 ? 1 : 0));
  const above = head[token]!;
  out[n++] = mix(860, above < 0 ? NONE : lemma[above]!);
  out[n++] = mix(861, above < 0 ? NONE : xpos[above]!);
  out[n++] = mix(862, above < 0 ? NONE : fine[above]!);
  out[n++] = mix(863, above < 0 ? NONE : report[above]!);
  out[n++] = mix(864, above < 0 ? NONE : deprel[above]!);
  out[n++] = mix(865, above < 0 ? 2 : above < token ? 0 : 1);

  let shown = 0;
  let hasSubject = 0;
  for (const child of childrenOf(tree, token)) {
    if (shown++ === CHILDREN) break;
    const rel = deprel[child]!;
    const place = rel * 2 + (child < token ? 0 : 1);
    out[n++] = mix(870, place);
    out[n++] = mix(871, mix(place, lemma[child]!));
    out[n++] = mix(872, mix(place, fine[child]!));
    if (IS_SUBJECT[rel] === 1) hasSubject = 1;
    else if (IS_CLAUSE[rel] === 0) {
      for (const inner of childrenOf(tree, child)) {
        if (deprel[inner] !== CASE) continue;
        out[n++] = mix(873, lemma[inner]!);
        break;
      }
      continue;
    } else {
      for (const inner of childrenOf(tree, child)) {
        if (deprel[inner] !== MARK) continue;
        out[n++] = mix(874, mix(place, lemma[inner]!));
        break;
      }
    }
    out[n++] = mix(875, mix(place, xpos[child]!));
  }
  out[n++] = mix(876, Math.min(shown, 6));
  if (hasSubject === 0 && above >= 0) {
    for (const child of childrenOf(tree, above)) {
      if (IS_SUBJECT[deprel[child]!] === 0) continue;
      out[n++] = mix(877, xpos[child]!);
      out[n++] = mix(878, fine[child]!);
      break;
    }
  }

  let quoted = 0;
  const to = Math.min(end, token + 41);
  for (let at = Math.max(first, token - 40); at < to; at++) {
    const bit = at < token ? 1 : 8;
    if (quoteState[at] === OPENING) quoted |= bit;
    else if (quoteState[at] === CLOSING) quoted |= bit * 2;
    if (quoteState[at] !== OUTSIDE) quoted |= bit * 4;
  }
  out[n++] = mix(880, quoted);
  out[n++] = mix(881, first > 0 ? quoteState[first - 1]! : 8);
  out[n++] = mix(882, end < doc.length ? quoteState[end]! : 8);
  return n;
}
