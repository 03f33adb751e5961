/**
 * "It rained all night, two people with knowledge of the roof said.": a clause, a comma, who says so, and the verb at the end. Where the parser
 * hangs the speaker on the clause before it, the learned roles miss them; the order of the words does not.
 * In: columns; out: roles with the id of the rule.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import { UPOS, type Upos, XPOS } from '#nlp/document.ts';
import { type Columns, OUTSIDE } from './columns.ts';
import type { Ruled } from './rules.ts';

const LEAST_TOKENS = 6;
const LONGEST_SPEAKER = 18;
/** After the verb: who was told, when, where. */
const LONGEST_REST = 7;
const FINITE = /^(?:VB[DPZ]|MD)$/;
const SPEAKER_STARTS = new Set<Upos>(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
const NAMES_SPEAKER = new Set<Upos>(['NOUN', 'PROPN', 'PRON']);

export function trailingSpeakers(columns: Columns, knowledge: Pick<Knowledge, 'reportingVerbs'>): readonly Ruled[] {
  return columns.doc.sentences.flatMap(([from, to]) => trailingSpeaker(columns, knowledge, from, to) ?? []);
}

function trailingSpeaker(columns: Columns, knowledge: Pick<Knowledge, 'reportingVerbs'>, from: number, to: number): Ruled | undefined {
  const { doc } = columns;
  if (doc.isExcluded[from] === 1 || to - from < LEAST_TOKENS) return undefined;
  const upos = (token: number): Upos => UPOS[doc.upos[token]!]!;
  const isFiniteVerb = (token: number): boolean => FINITE.test(XPOS[doc.xpos[token]!]!);
  const isComma = (token: number): boolean => doc.article.text.charCodeAt(doc.begin[token]!) === 0x2c;
  let end = to;
  while (from < end && upos(end - 1) === 'PUNCT') end--;
  if (end - from < LEAST_TOKENS - 1) return undefined;
  let cue = end - 1;
  while (from < cue && end - cue <= LONGEST_REST && !isFiniteVerb(cue) && !isComma(cue)) cue--;
  const verb = knowledge.reportingVerbs.get(doc.lemma[cue]!.toLowerCase());
  // A verb that names nobody who is told seldom closes a report: "Boats leave the bay, tired crews begin drills."
  if (!isFiniteVerb(cue) || verb === undefined || verb.attitude !== 'assertion' || verb.addressee === 'none') return undefined;
  let comma = cue - 1;
  while (from < comma && cue - comma <= LONGEST_SPEAKER && !isComma(comma) && !isFiniteVerb(comma)) comma--;
  if (!isComma(comma) || comma + 1 >= cue || comma - from < 3 || !SPEAKER_STARTS.has(upos(comma + 1))) return undefined;
  let namesSpeaker = false;
  for (let token = comma + 1; token < cue; token++) namesSpeaker ||= NAMES_SPEAKER.has(upos(token));
  let isClause = false;
  for (let token = from; token < comma; token++) {
    if (columns.quoteState[token] !== OUTSIDE) return undefined;
    isClause ||= isFiniteVerb(token);
  }
  // "When it rained, people said so." is no report of the rain
  const opensAside = upos(from) === 'SCONJ' || upos(from) === 'CCONJ' || XPOS[doc.xpos[from]!] === 'WRB';
  if (!namesSpeaker || !isClause || opensAside) return undefined;
  return {
    cue,
    source: [[comma + 1, cue]],
    words: [[cue, cue + 1]],
    content: [[from, comma]],
    rule: 'statement/clause-then-speaker',
    confidence: 0.85,
  };
}
