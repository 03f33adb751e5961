/**
 * A draft among the others → features that tell whether it is a statement, and whether its speaker and content are right:
 * how sure cue and roles are, what the roles look like, and how they lie to the roles of other drafts.
 */
import { XPOS } from '#nlp/document.ts';
import { mix } from '#nlp/features.ts';
import { type Columns, OUTSIDE, topOf } from './columns.ts';
import type { Draft, Drafts } from './read-drafts.ts';

export const MOST_KEEP_FEATURES = 60;

const bucket = (size: number): number =>
  size < 4 ? size : size < 6 ? 4 : size < 9 ? 5 : size < 14 ? 6 : size < 22 ? 7 : size < 40 ? 8 : 9;
const PRONOUN = XPOS.indexOf('PRP');

export function keepFeatures(columns: Columns, { drafts, cues, of }: Drafts, index: number, out: Uint32Array): number {
  const { doc, lemma, cluster, fine, quote, quoteState, below } = columns;
  const draft = drafts[index]!;
  const { cue } = draft;
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(template + 600, value);
  };
  const sure = Math.max(-4, Math.min(8, Math.floor(draft.cueScore * 2)));
  const size = sizeOf(draft.content);
  const roles = Math.max(-12, Math.floor(draft.roleScore * 1.5));
  const source = draft.source[0];
  const sourceHead = source === undefined ? -1 : topOf(columns, source);
  const sourceTag = sourceHead < 0 ? 90 : doc.xpos[sourceHead]!;
  const order = orderOf(draft);
  const quoted = quotedShare(columns, draft);
  const name = lemma[cue]!;
  add(0, 0);
  add(1, sure);
  add(2, mix(sure, doc.xpos[cue]!));
  add(3, roles);
  add(4, mix(sure, roles >> 1));
  const share = Math.max(-8, Math.floor(draft.share * 4));
  add(48, share);
  add(49, mix(share, sure >> 1));
  add(50, mix(share, roles >> 1));
  add(51, mix(share, mix(order, sure >> 2)));
  add(5, order);
  add(6, mix(order, doc.xpos[cue]!));
  add(7, mix(order, sure >> 1));
  add(8, mix(order, mix(quoted, bucket(size))));
  add(9, mix(name, order));
  add(10, mix(name, quoted));
  add(11, mix(sourceTag, order));
  add(12, mix(sourceTag, sure >> 1));
  add(13, mix(bucket(size), sure >> 1));
  add(14, mix(bucket(size), mix(quoted, doc.xpos[cue]!)));
  add(15, mix(Math.min(3, draft.further.length), mix(quoted, sure >> 1)));
  add(16, name);
  add(17, fine[cue]!);
  if (sourceHead >= 0) {
    add(18, lemma[sourceHead]!);
    add(19, mix(fine[sourceHead]!, doc.xpos[cue]!));
    add(20, mix(cluster[sourceHead]!, fine[cue]!));
    add(21, mix(bucket(sizeOf(draft.source)), mix(sourceTag, source![1] <= cue ? 0 : 1)));
    add(22, mix(bucket(Math.abs(cue - sourceHead)), sourceTag));
    add(23, doc.deprel[sourceHead]!);
    add(24, mix(doc.deprel[sourceHead]!, doc.head[sourceHead] === cue ? 1 : 0));
    add(25, mix(quoteState[sourceHead] === OUTSIDE ? 0 : 1, quoteState[cue] === OUTSIDE ? 0 : 1));
    add(26, sourceTag === PRONOUN ? mix(lemma[sourceHead]!, name) : 0);
  }
  const words = draft.words[0]!;
  add(27, mix(words[1] - words[0], doc.xpos[cue]!));
  add(28, mix(lemma[words[0]]!, lemma[words[1] - 1]!));
  const first = draft.content[0];
  if (first !== undefined) {
    add(29, lemma[first[0]]!);
    add(30, mix(doc.xpos[first[0]]!, mix(order, doc.xpos[cue]!)));
    const last = draft.content.at(-1)!;
    add(31, mix(doc.xpos[last[1] - 1]!, last[1] < doc.length ? doc.xpos[last[1]]! : 97));
    const top = topOf(columns, first);
    add(32, mix(doc.deprel[top]!, doc.xpos[top]!));
    add(33, mix(doc.deprel[top]!, mix(doc.head[top] === cue ? 1 : 0, doc.xpos[cue]!)));
    // Whether the content is what one subtree holds.
    add(34, mix(below.begin[top] === first[0] ? 1 : 0, below.end[top] === last[1] ? 1 : 0));
    const edge = first[0] > 0 && quote[first[0]]! >= 0 ? doc.quotes[quote[first[0]]!]! : undefined;
    add(35, mix(quoted, edge === undefined ? 2 : edge.tokens[0] === first[0] ? 1 : 0));
  }
  // Other drafts: does one report this, is one reported here, do two claim the same words?
  let holders = 0;
  let held = 0;
  let rivals = 0;
  let strongest = -9;
  const range = contentRange(draft);
  for (let other = Math.max(0, index - NEAR); other < Math.min(drafts.length, index + NEAR + 1); other++) {
    const rival = drafts[other]!;
    if (other === index || rival.cueScore < -0.4) continue;
    if (rival.content.some(([begin, end]) => begin <= cue && cue < end)) holders++;
    if (draft.content.some(([begin, end]) => begin <= rival.cue && rival.cue < end)) held++;
    const theirs = contentRange(rival);
    if (range !== undefined && theirs !== undefined) {
      const both = Math.min(range[1], theirs[1]) - Math.max(range[0], theirs[0]);
      if (both * 2 > Math.max(range[1] - range[0], theirs[1] - theirs[0])) {
        rivals++;
        strongest = Math.max(strongest, rival.cueScore - draft.cueScore);
      }
    }
  }
  add(40, mix(Math.min(2, holders), sure >> 1));
  add(41, mix(Math.min(2, held), sure >> 1));
  add(42, mix(Math.min(2, rivals), Math.max(-4, Math.min(4, Math.round(strongest)))));
  add(43, mix(Math.min(2, holders), mix(order, doc.xpos[cue]!)));
  add(44, mix(Math.min(1, rivals), mix(order, sure >> 1)));
  const governor = doc.head[cue]! < 0 ? -1 : cues.governor[doc.head[cue]!]!;
  add(45, governor < 0 ? 0 : mix(doc.deprel[cue]!, lemma[governor]!));
  const here = of(doc.sentence[cue]!);
  add(46, mix(here.cover, mix(here.cuesOutside, here.cuesInside)));
  add(47, mix(here.cover, mix(order, quoted)));
  return n;
}

/** Drafts this near are compared. */
const NEAR = 12;

function sizeOf(ranges: readonly (readonly [number, number])[]): number {
  return ranges.reduce((sum, [begin, end]) => sum + end - begin, 0);
}

function contentRange({ content }: Draft): readonly [number, number] | undefined {
  return content.length === 0 ? undefined : [content[0]![0], content.at(-1)![1]];
}

/** In which order source, cue and content stand: four kinds of piece, at most six pieces. */
function orderOf({ source, words, content }: Draft): number {
  const pieces = [
    ...source.map(([begin]) => ({ begin, kind: 1 })),
    ...words.map(([begin]) => ({ begin, kind: 2 })),
    ...content.map(([begin]) => ({ begin, kind: 3 })),
  ].sort((a, b) => a.begin - b.begin);
  return pieces.slice(0, 6).reduce((sum, { kind }) => sum * 4 + kind, 0);
}

/** 0 nothing of the content in the cue's sentence is quoted, 1 some, 2 all, 3 there is none. */
function quotedShare({ quoteState }: Columns, { content }: Draft): number {
  let all = 0;
  let quoted = 0;
  for (const [begin, end] of content) {
    for (let token = begin; token < end; token++) {
      all++;
      if (quoteState[token] !== OUTSIDE) quoted++;
    }
  }
  return all === 0 ? 3 : quoted === 0 ? 0 : quoted === all ? 2 : 1;
}
