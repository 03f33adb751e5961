/**
 * Token → features that tell whether it heads a cue: the word that reports, believes, wants ("said", "according", "hope").
 * In: the columns; out: hashes for a linear model. Which tokens can be cues at all: isCandidate.
 */
import { DEPREL, UPOS, XPOS } from '#nlp/document.ts';
import { mix } from '#nlp/features.ts';
import { childrenOf } from '#nlp/tree.ts';
import { CLOSING, type Columns, OPENING, OUTSIDE } from './columns.ts';

export const MOST_CUE_FEATURES = 320;

const NEVER = new Set(['DT', 'PRP', 'PRP$', 'CC', 'CD', 'WP', 'WP$', 'WDT', ',', '.', '-LRB-', '-RRB-', 'EX', 'HYPH', '$', 'MD']);
const IS_NEVER = Uint8Array.from(XPOS, (tag) => (NEVER.has(tag) ? 1 : 0));

export function isCandidate({ doc }: Columns, token: number): boolean {
  return IS_NEVER[doc.xpos[token]!] === 0 && doc.isExcluded[token] === 0;
}

const REL = Object.fromEntries(DEPREL.map((name, index) => [name, index])) as Readonly<Record<string, number>>;
const IS_SUBJECT = Uint8Array.from(DEPREL, (name) => (name.startsWith('nsubj') ? 1 : 0));
const IS_CLAUSE = Uint8Array.from(DEPREL, (name) => (/^(?:ccomp|xcomp|parataxis|advcl|csubj|acl)/.test(name) ? 1 : 0));
const IS_FUNCTION = Uint8Array.from(DEPREL, (name) => (/^(?:aux|mark|case|advmod|cop|compound:prt|det)/.test(name) ? 1 : 0));
const NOUN = UPOS.indexOf('NOUN');

/** Writes the features into `out` and returns how many. */
export function cueFeatures(columns: Columns, token: number, out: Uint32Array): number {
  const { doc, word, lemma, cluster, fine, report, quoteState, tree } = columns;
  const { xpos, deprel, head } = doc;
  const [first, end] = doc.sentences[doc.sentence[token]!]!;
  let n = 0;
  const add = (template: number, value: number): void => {
    if (n < MOST_CUE_FEATURES) out[n++] = mix(template, value);
  };
  const wordAt = (at: number): number => (at >= first && at < end ? word[at]! : at < first ? 1 : 2);
  const tagAt = (at: number): number => (at >= first && at < end ? xpos[at]! : at < first ? 98 : 99);
  const stateAt = (at: number): number => (at >= first && at < end ? quoteState[at]! : 9);

  const name = lemma[token]!;
  const tag = xpos[token]!;
  const rel = deprel[token]!;
  const state = quoteState[token]!;
  add(1, name);
  add(2, mix(name, tag));
  add(3, word[token]!);
  add(4, mix(tag, rel));
  add(5, cluster[token]!);
  add(6, fine[token]!);
  add(7, mix(fine[token]!, tag));
  add(8, mix(name, rel));
  for (let offset = -3; offset <= 3; offset++) {
    if (offset === 0) continue;
    const near = wordAt(token + offset);
    if (offset >= -2) {
      add(20 + offset, near);
      add(30 + offset, mix(name, near));
    }
    add(40 + offset, mix(tag, tagAt(token + offset)));
  }
  add(50, mix(mix(wordAt(token + 1), wordAt(token + 2)), tag));
  add(51, mix(mix(tagAt(token - 1), tagAt(token - 2)), tag));
  add(52, mix(mix(tagAt(token + 1), tagAt(token + 2)), name));
  add(53, mix(mix(tagAt(token - 1), tagAt(token + 1)), name));
  add(54, mix(mix(tagAt(token + 1), tagAt(token + 2)), mix(tag, tagAt(token + 3))));

  const above = head[token]!;
  add(60, above < 0 ? 3 : lemma[above]!);
  add(61, mix(above < 0 ? 3 : lemma[above]!, rel));
  add(62, mix(name, above < 0 ? 3 : lemma[above]!));
  add(65, mix(above < 0 ? 40 : report[above]!, mix(rel, tag)));
  add(63, mix(above < 0 ? 77 : xpos[above]!, mix(rel, tag)));
  add(64, mix(mix(above < 0 ? 0 : fine[above]!, rel), tag));
  let hasSubject = 0;
  let hasClause = 0;
  let pattern = 0;
  for (const child of childrenOf(tree, token)) {
    const r = deprel[child]!;
    const side = child < token ? 0 : 1;
    add(70, r * 2 + side);
    add(71, mix(name, r * 2 + side));
    if (IS_FUNCTION[r] === 1) {
      add(72, mix(lemma[child]!, r));
      add(73, mix(mix(lemma[child]!, r), name));
    }
    if (IS_SUBJECT[r] === 1) {
      hasSubject = 1 + side;
      add(74, mix(lemma[child]!, side));
      add(75, mix(xpos[child]!, mix(side, name)));
      add(76, mix(xpos[child]!, mix(side, tag)));
      add(77, mix(fine[child]!, side));
      add(78, mix(mix(fine[child]!, side), fine[token]!));
    } else if (IS_CLAUSE[r] === 1) {
      hasClause = r + 1;
      add(79, mix(mix(r, side), xpos[child]!));
      add(80, mix(mix(r, side), mix(xpos[child]!, name)));
      for (const inner of childrenOf(tree, child)) {
        if (deprel[inner] !== REL.mark) continue;
        add(81, mix(mix(r, side), lemma[inner]!));
        add(82, mix(mix(r, side), mix(lemma[inner]!, name)));
      }
    } else {
      add(83, mix(mix(r, side), mix(cluster[child]!, name)));
      add(84, mix(mix(r, side), fine[child]!));
      for (const inner of childrenOf(tree, child)) {
        if (deprel[inner] === REL.case) {
          add(85, mix(mix(r, name), lemma[inner]!));
          add(86, mix(mix(r, tag), lemma[inner]!));
        }
      }
    }
    if (r !== REL.punct) pattern = mix(pattern, r * 2 + side);
  }
  const listed = report[token]!;
  add(87, mix(listed, tag));
  add(88, mix(listed, mix(hasSubject, hasClause)));
  add(89, mix(listed, mix(pattern, tag)));
  add(90, mix(pattern, tag));
  add(91, mix(pattern, name));
  add(92, mix(hasSubject, mix(hasClause, tag)));
  add(93, mix(hasSubject, mix(hasClause, name)));
  if (hasSubject === 0 && above >= 0) {
    // "She stood up and said": the subject hangs on the verb before.
    for (const child of childrenOf(tree, above)) {
      if (IS_SUBJECT[deprel[child]!] === 0) continue;
      add(94, mix(mix(rel, xpos[child]!), name));
      add(95, mix(mix(rel, fine[child]!), tag));
      add(96, mix(rel, lemma[child]!));
    }
  }

  // Quotation around the token, in its sentence and beside it.
  let opens = 0;
  let closes = 0;
  let quoted = 0;
  const from = Math.max(first, token - 40);
  const to = Math.min(end, token + 41);
  for (let at = from; at < to; at++) {
    if (quoteState[at] === OPENING) opens |= at < token ? 1 : 2;
    else if (quoteState[at] === CLOSING) closes |= at < token ? 1 : 2;
    if (quoteState[at] !== OUTSIDE) quoted |= at < token ? 1 : 2;
  }
  const around = opens * 64 + closes * 16 + quoted * 4 + state;
  add(100, around);
  add(101, mix(around, name));
  add(102, mix(around, tag));
  add(114, mix(around, mix(listed, hasSubject)));
  add(103, mix(around, mix(rel, hasSubject)));
  add(104, mix(mix(stateAt(token - 1), stateAt(token + 1)), mix(stateAt(token - 2), stateAt(token + 2))));
  add(105, mix(mix(stateAt(token - 1), stateAt(token + 1)), name));
  add(106, mix(mix(state, rel), tag));
  const before = first > 0 ? quoteState[first - 1]! : 8;
  const after = end < doc.length ? quoteState[end]! : 8;
  add(107, mix(mix(before, after), mix(state, tag)));
  add(108, mix(mix(before, after), mix(state, name)));
  add(109, mix(Math.min(token - first, 4), mix(Math.min(end - token, 4), tag)));
  add(110, mix(Math.min(token - first, 2), mix(Math.min(end - token, 4), name)));
  add(111, mix(Math.min(end - token, 3), mix(after, tag)));

  // What stands between the token and the next verb: "that", a comma, a mark.
  let next = token + 1;
  while (next < to && xpos[next]! !== VBD && xpos[next]! !== VBZ && xpos[next]! !== VBP && xpos[next]! !== MD && xpos[next]! !== VB) next++;
  let marks = 0;
  for (let at = token + 1; at < next; at++) {
    if (doc.upos[at] === SCONJ) marks |= 1;
    else if (quoteState[at] === OPENING) marks |= 2;
    else if (columns.commas[at + 1]! > columns.commas[at]!) marks |= 4;
    else if (xpos[at] === TO) marks |= 8;
    else if (doc.upos[at] === NOUN) marks |= 16;
  }
  add(112, mix(marks, mix(next < to ? xpos[next]! : 97, tag)));
  add(113, mix(marks, mix(next < to ? xpos[next]! : 97, name)));
  return n;
}

const [VBD, VBZ, VBP, VB, MD, TO] = (['VBD', 'VBZ', 'VBP', 'VB', 'MD', 'TO'] as const).map((tag) => XPOS.indexOf(tag));
const SCONJ = UPOS.indexOf('SCONJ');
