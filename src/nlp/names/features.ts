import type { Tokenized } from '../document.ts';
import { mix } from '../features.ts';
import { CLUES, cluesOf, runsOf } from './document-clues.ts';
import type { Lexicon } from './lexicon.ts';
import { wordColumnsOf } from './word-columns.ts';
import type { WordSets } from './word-sets.ts';

/** Room for the features of one token. */
export const MOST_FEATURES = 96;

export interface NameFeatures {
  /** Stretches of tokens that may hold names, in text order; every other token is outside. */
  readonly stretches: readonly (readonly [begin: number, end: number])[];
  /** Writes the features of a token; returns how many. */
  into(token: number, out: Uint32Array): number;
  /** Hash of the lower-case form. */
  readonly lower: Int32Array;
}

const NOTHING = 0x2545f491;

/** The templates of the sequence model. What each looks at is said beside it; numbers are not to be changed without training anew. */
export function nameFeaturesOf(doc: Tokenized, sets: WordSets, lexicon: Lexicon): NameFeatures {
  const columns = wordColumnsOf(doc, sets, lexicon);
  const runs = runsOf(doc, columns, sets);
  const clues = cluesOf(doc, columns, runs, sets);
  const { lower, written, shape, phrase, sentenceCase, isCapital, isGlued, isCandidate } = columns;
  const classes = columns.lexicon;
  const listBits = columns.lists;
  const { text } = doc.article;

  const stretches: [number, number][] = [];
  for (const [from, to] of doc.sentences) {
    for (let token = from; token < to; token++) {
      if (isCandidate[token] === 0) continue;
      const last = stretches.at(-1);
      if (last !== undefined && last[1] === token && token > from) last[1]++;
      else stretches.push([token, token + 1]);
    }
  }

  const into = (token: number, out: Uint32Array): number => {
    const [from, to] = doc.sentences[doc.sentence[token]!]!;
    const at = (column: ArrayLike<number>, index: number): number => (index < from || index >= to ? NOTHING : column[index]!);
    let n = 0;
    let template = 0;
    const add = (value: number): void => {
      out[n++] = mix(++template, value);
    };
    const w0 = lower[token]!;
    const [w1, w2, v1, v2] = [at(lower, token - 1), at(lower, token - 2), at(lower, token + 1), at(lower, token + 2)];
    add(w0);
    add(written[token]!);
    add(mix(w1, w0));
    add(mix(w0, v1));
    add(w1);
    add(v1);
    add(w2);
    add(v2);
    add(mix(w1, v1));
    const [s0, s1, r1] = [shape[token]!, at(shape, token - 1), at(shape, token + 1)];
    add(s0);
    add(mix(s1, s0));
    add(mix(s0, r1));
    add(mix(mix(s1, s0), r1));
    const glue = isGlued[token]! | ((token + 1 < to ? isGlued[token + 1]! : 0) << 1);
    add(mix(glue, s0));
    const [begin, end] = [doc.begin[token]!, doc.end[token]!];
    add(edgeHash(text, begin, Math.min(begin + 3, end)));
    add(edgeHash(text, Math.max(begin, end - 2), end));
    add(edgeHash(text, Math.max(begin, end - 3), end));
    add(edgeHash(text, Math.max(begin, end - 4), end));
    add(mix(edgeHash(text, Math.max(begin, end - 3), end), v1));
    const style = sentenceCase[token]! * 4 + (token === from ? 2 : 0) + isCapital[token]!;
    add(style);
    add(mix(style, s0));
    const [c0, c1, d1] = [classes[token]!, at(classes, token - 1), at(classes, token + 1)];
    add(c0);
    add(c1);
    add(d1);
    add(mix(c1, c0));
    add(mix(c0, d1));
    add(mix(mix(c1, c0), d1));
    add(mix(c0, w1));
    add(mix(c0, v1));
    add(mix(c0, s0));
    const [p0, p1, q1] = [phrase[token]!, at(phrase, token - 1), at(phrase, token + 1)];
    add(p0);
    add(mix(p1, p0));
    add(mix(p0, q1));
    add(mix(p0, v1));
    // what else a listed name may be: a common word, a family name
    add(mix(mix(p0, c0), 6));
    const [l0, l1, m1] = [listBits[token]!, at(listBits, token - 1), at(listBits, token + 1)];
    add(l0);
    add(l1);
    add(m1);
    add(mix(l1, l0));
    add(mix(l0, m1));
    add(mix(l1, c0));
    add(mix(mix(l0, c0), 7));
    add(mix(mix(at(listBits, token - 2), l1), isCapital[token]!));
    const [runBegin, runEnd] = [runs.begin[token]!, runs.end[token]!];
    const clue = clues.get(w0) ?? 0;
    if (runBegin < runEnd) {
      const isFirst = token === runBegin ? 1 : 0;
      const isLast = token + 1 === runEnd ? 2 : 0;
      const size = Math.min(4, runEnd - runBegin) * 4 + isFirst + isLast;
      const [before, after] = [at(lower, runBegin - 1), at(lower, runEnd)];
      const [head, first] = [lower[runEnd - 1]!, lower[runBegin]!];
      template = 60;
      add(mix(size, sentenceCase[token]!));
      add(mix(1, before));
      add(mix(2, after));
      add(mix(size, before));
      add(mix(size, after));
      add(mix(before, after));
      add(mix(mix(at(lower, runBegin - 2), before), 3));
      add(mix(mix(after, at(lower, runEnd + 1)), 4));
      add(mix(head, isLast));
      add(mix(first, isFirst));
      add(mix(classes[runEnd - 1]!, isLast));
      add(mix(classes[runBegin]!, isFirst));
      add(mix(listBits[runEnd - 1]!, isLast));
      add(mix(mix(listBits[runBegin]!, isFirst), 5));
      add(mix(mix(at(listBits, runBegin - 1), at(listBits, runEnd)), size));
      add(mix(mix(c0, size), at(listBits, runEnd)));
      add(mix(mix(c0, size), at(listBits, runBegin - 1)));
      for (let k = 0; k < CLUES.length; k++) {
        if ((clue & (1 << k)) !== 0) {
          out[n++] = mix(90 + k, 0);
          out[n++] = mix(110 + k, size);
        }
      }
      out[n++] = mix(130, mix(clue, isCapital[token]!));
    } else {
      // a joining word: what stands on both sides of it
      const [left, right] = [at(runs.end, token - 1), at(runs.end, token + 1)];
      template = 140;
      add(left !== NOTHING && left > 0 ? lower[left - 1]! : NOTHING);
      add(right !== NOTHING && right > 0 ? mix(w0, lower[right - 1]!) : NOTHING);
      add(mix(w0, mix(c1, d1)));
      add(mix(w0, mix(l1, m1)));
      add(mix(w0, clue));
    }
    return n;
  };
  return { stretches, into, lower };
}

function edgeHash(text: string, begin: number, end: number): number {
  let hash = end - begin;
  for (let at = begin; at < end; at++) {
    const code = text.charCodeAt(at);
    hash = mix(hash, code > 64 && code < 91 ? code + 32 : code);
  }
  return hash;
}
