/**
 * "It rained all night, two people with knowledge of the roof said.": a clause, a comma, who says so, and the verb at the end. Where the parser
 * hangs the speaker on the clause before it, the learned roles miss them; the order of the words does not.
 * In: columns; out: roles with the id of the rule.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import { UPOS, type Upos, XPOS } from '#nlp/document.ts';
import { type Columns, OUTSIDE } from './columns.ts';
import type { Ruled } from './rules.ts';

/** Where the models are silent it speaks once in three hundred articles: too seldom to be measured. */
const CONFIDENCE = 0.5;
const LEAST_TOKENS = 6;
const LONGEST_SPEAKER = 18;
/** After the verb: who was told, when, where. */
const LONGEST_REST = 7;
const FINITE = /^(?:VB[DPZ]|MD)$/;
const SPEAKER_STARTS = new Set<Upos>(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
/** Verbs that do nothing but report; others close a sentence for other reasons: "The crowd waved, a plan announced last week." */
const REPORTS = new Set(['say', 'tell', 'add', 'report', 'note', 'explain', 'confirm', 'claim', 'warn', 'insist', 'argue', 'state']);

type SpeakerKnowledge = Pick<Knowledge, 'sourceNouns' | 'personNouns'>;

export function trailingSpeakers(columns: Columns, knowledge: SpeakerKnowledge): readonly Ruled[] {
  return columns.doc.sentences.flatMap(([from, to]) => trailingSpeaker(columns, knowledge, from, to) ?? []);
}

function trailingSpeaker(columns: Columns, knowledge: SpeakerKnowledge, from: number, to: number): Ruled | undefined {
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
  if (!isFiniteVerb(cue) || !REPORTS.has(doc.lemma[cue]!.toLowerCase())) return undefined;
  let comma = cue - 1;
  while (from < comma && cue - comma <= LONGEST_SPEAKER && !isComma(comma) && !isFiniteVerb(comma)) comma--;
  if (!isComma(comma) || comma + 1 >= cue || comma - from < 3 || !SPEAKER_STARTS.has(upos(comma + 1))) return undefined;
  let namesSpeaker = false;
  for (let token = comma + 1; token < cue; token++) {
    // "The vote was close, a margin of those who said no.": somebody in an aside
    if (/^W/.test(XPOS[doc.xpos[token]!]!)) return undefined;
    const noun = doc.lemma[token]!.toLowerCase();
    const isPeople = knowledge.sourceNouns.has(noun) || knowledge.personNouns.has(noun);
    namesSpeaker ||= upos(token) === 'PROPN' || upos(token) === 'PRON' || (upos(token) === 'NOUN' && isPeople);
  }
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
    confidence: CONFIDENCE,
  };
}
