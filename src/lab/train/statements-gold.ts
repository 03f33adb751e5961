/** PolNeAR's spans → tokens of our document: for each attribution the cue's head token and the role of each token. */
import type { Span } from '#base/span.ts';
import { type Columns, windowOf } from '#extract/statements/columns.ts';
import { CONTENT, CUE, NONE, SOURCE } from '#extract/statements/decode.ts';
import { UPOS } from '#nlp/document.ts';
import type { Attribution } from '../corpora/polnear.ts';

export interface GoldStatement {
  readonly attribution: Attribution;
  readonly cue: number;
  /** Roles of the tokens of the cue's window. */
  readonly roles: Uint8Array;
  readonly window: readonly [number, number];
  /** Every token of the document that is content. */
  readonly content: readonly number[];
}

/** In the corpus's order; an attribution whose cue's words are all heads of others' cues is left out. */
export function alignGold(columns: Columns, attributions: readonly Attribution[]): readonly GoldStatement[] {
  const taken = new Set<number>();
  const found: GoldStatement[] = [];
  for (const attribution of attributions) {
    const words = tokensOf(columns, attribution.cue).filter((token) => !taken.has(token));
    const cue = headAmong(columns, words);
    if (cue === undefined) continue;
    taken.add(cue);
    const window = windowOf(columns, cue);
    const roles = new Uint8Array(window[1] - window[0]);
    const content = tokensOf(columns, attribution.content);
    const mark = (tokens: readonly number[], role: number): void => {
      for (const token of tokens) if (token >= window[0] && token < window[1]) roles[token - window[0]] = role;
    };
    mark(content, CONTENT);
    mark(tokensOf(columns, attribution.source), SOURCE);
    mark(words, CUE);
    keepOneStretch(roles, SOURCE, cue - window[0]);
    keepOneStretch(roles, CUE, cue - window[0]);
    found.push({ attribution, cue, roles, window, content });
  }
  return found;
}

function tokensOf({ doc }: Columns, spans: readonly Span[]): readonly number[] {
  const tokens: number[] = [];
  for (const [begin, end] of spans) {
    let low = 0;
    let high = doc.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (doc.end[middle]! <= begin) low = middle + 1;
      else high = middle;
    }
    for (let token = low; token < doc.length && doc.begin[token]! < end; token++) tokens.push(token);
  }
  return tokens;
}

const WEIGHT = UPOS.map((tag) => ({ VERB: 4, NOUN: 3, ADJ: 3, PROPN: 2, ADV: 2, AUX: 1, SCONJ: 1, ADP: 1, PUNCT: 1 })[tag as string] ?? 0);

/** The topmost of the words that means something. */
function headAmong({ doc, depth }: Columns, words: readonly number[]): number | undefined {
  const isWord = new Set(words);
  const tops = words.filter((token) => !isWord.has(doc.head[token]!));
  const best = (list: readonly number[]): number | undefined =>
    [...list].sort((a, b) => WEIGHT[doc.upos[b]!]! - WEIGHT[doc.upos[a]!]! || depth[a]! - depth[b]! || a - b)[0];
  const top = best(tops);
  if (top === undefined || WEIGHT[doc.upos[top]!]! >= 3) return top;
  const below = best(words);
  return below !== undefined && WEIGHT[doc.upos[below]!]! >= 3 ? below : top;
}

/** Of several stretches of a role only the nearest to the cue's head keeps it. */
function keepOneStretch(roles: Uint8Array, role: number, head: number): void {
  let best: readonly [number, number] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < roles.length; at++) {
    if (roles[at] !== role) continue;
    let end = at + 1;
    while (end < roles.length && roles[end] === role) end++;
    const distance = head < at ? at - head : head >= end ? head - end + 1 : 0;
    if (distance < least) [least, best] = [distance, [at, end]];
    at = end - 1;
  }
  if (best === undefined) return;
  for (let at = 0; at < roles.length; at++) if (roles[at] === role && (at < best[0] || at >= best[1])) roles[at] = NONE;
}
