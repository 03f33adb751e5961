/**
 * Contents that the learned roles draw against what the marks, the words or the other statements say.
 * In: columns and the statements of the document. Out: the same, with the borders of their contents mended, or without them.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { TokenRange } from '#nlp/document.ts';
import { UPOS, XPOS } from '#nlp/document.ts';
import { deprelOf, uposOf } from '#nlp/tree.ts';
import { type Columns, OUTSIDE, topOf } from './columns.ts';
import { isThing } from './noted.ts';
import type { Ruled } from './rules.ts';

const FINITE = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
const PUNCT = UPOS.indexOf('PUNCT');

/**
 * A quotation that goes on in the next sentence is said from its beginning on:
 * "“The rains,” said Ana, “[have come too late. We lost the maize]”": not from "We" on.
 */
export function fromQuoteBegin(
  columns: Columns,
  cue: number,
  own: readonly TokenRange[],
  further: readonly TokenRange[],
): readonly TokenRange[] {
  const { doc, quote } = columns;
  const [begin, end] = doc.sentences[doc.sentence[cue]!]!;
  const first = further.find(([from]) => from === end);
  const index = first === undefined ? -1 : quote[first[0]]!;
  const opens = index < 0 ? -1 : doc.quotes[index]!.tokens[0];
  // a quotation that holds the cue as well is not the speaker's
  return cue < opens && begin <= opens && opens < end ? [...own, [opens, end]] : own;
}

/**
 * Whose words stand in another's report reports no more than that other: "[The army will go], two generals said, adding [that it is late]".
 * Where "will" were read to go on to the end, it ends before "two generals".
 */
export function withinReporters(columns: Columns, statements: readonly Ruled[]): readonly Ruled[] {
  return statements.map((inner, index) => {
    let content = inner.content;
    for (let at = Math.max(0, index - NEAR); at < Math.min(statements.length, index + NEAR + 1); at++) {
      const outer = statements[at]!;
      if (at === index || columns.doc.sentence[outer.cue] !== columns.doc.sentence[inner.cue]) continue;
      const holder = outer.content.find(([begin, end]) => begin <= inner.cue && inner.cue < end);
      const isMutual = content.some(([begin, end]) => begin <= outer.cue && outer.cue < end);
      if (holder === undefined || !isMutual || outer.confidence < inner.confidence) continue;
      const cut = content.flatMap(([begin, end]): TokenRange[] => {
        const range: TokenRange = [Math.max(begin, holder[0]), Math.min(end, withoutPunctuation(columns, holder[1]))];
        return range[0] < range[1] ? [range] : [];
      });
      if (cut.length > 0) content = cut;
    }
    return content === inner.content ? inner : { ...inner, content };
  });
}

/** Statements this near are compared. */
const NEAR = 8;

function withoutPunctuation({ doc }: Columns, end: number): number {
  let at = end;
  while (at > 0 && doc.upos[at - 1] === PUNCT) at--;
  return at;
}

/**
 * "Ana declined [to comment] on [the leak]": what is declined is the comment; on what is its content.
 * A comment on nothing stays the content.
 */
export function declinedComment({ doc }: Columns, statement: Ruled): Ruled {
  const [words] = statement.words;
  const [first, ...others] = statement.content;
  if (words === undefined || !/^(?:decline|refuse)$/.test(doc.lemma[statement.cue]!)) return statement;
  let [from, end] = words;
  if (first !== undefined && first[0] === end && first[0] + 2 < first[1] && doc.lemma[end] === 'to' && doc.lemma[end + 1] === 'comment') {
    end += 2;
    return { ...statement, words: [[from, end]], content: [[end, first[1]], ...others] };
  }
  const isJoined = first !== undefined && first[0] === end && uposOf(doc, end - 1) === 'ADP';
  let hasComment = false;
  for (let token = from; token < end; token++) hasComment ||= doc.lemma[token] === 'comment';
  if (!isJoined || !hasComment) return statement;
  end--;
  return { ...statement, words: [[from, end]], content: [[end, first[1]], ...others] };
}

/** "Ruiz wary as [neighbours arm]": the clause after "as" says when, not what. */
export function isMeanwhile(columns: Columns, { cue, words, content }: Ruled): boolean {
  const { doc } = columns;
  const last = words.at(-1)?.[1];
  const after = content.find(([begin]) => begin === last);
  if (last === undefined || after === undefined || uposOf(doc, cue) !== 'ADJ' || doc.lemma[last - 1] !== 'as') return false;
  return FINITE.has(XPOS[doc.xpos[topOf(columns, after)]!]!);
}

/** "[Peru, where it rained,] closed the pass, the army said.": a subject alone says nothing; its clause up to who says so is meant. */
export function wholeClause(columns: Columns, statement: Ruled): Ruled {
  const { doc } = columns;
  const [only, ...others] = statement.content;
  const teller = Math.min(statement.source[0]?.[0] ?? 0, statement.words[0]?.[0] ?? 0);
  if (only === undefined || others.length > 0 || teller <= only[1] || doc.sentence[only[0]] !== doc.sentence[teller]) return statement;
  const subject = topOf(columns, only);
  const verb = doc.head[subject]!;
  if (!deprelOf(doc, subject).startsWith('nsubj') || verb < only[1] || teller <= verb) return statement;
  return { ...statement, content: [[only[0], withoutPunctuation(columns, teller)]] };
}

/** "“[We] agreed,” Ann wrote": whose words stand in a quotation is not quoting who writes around it. */
export function reportsOutside({ doc, quote }: Columns, { cue, content }: Ruled): boolean {
  const index = quote[cue]!;
  if (index < 0 || !doc.quotes[index]!.isClosed) return false;
  const [begin, end] = doc.quotes[index]!.tokens;
  return content.length > 0 && content.every(([from, to]) => to <= begin || end <= from);
}

/** "It rained, [the army's spokesman], Col. Ann Lee, said": an office between what is said and who says it tells who says it. */
export function titleOfTeller(
  { doc }: Columns,
  statement: Ruled,
  { personNouns, offices, organizationNouns }: Pick<Knowledge, 'personNouns' | 'offices' | 'organizationNouns'>,
): Ruled {
  const [only, ...others] = statement.content;
  const [source, ...more] = statement.source;
  if (only === undefined || source === undefined || others.length > 0 || more.length > 0) return statement;
  const isComma = (token: number): boolean => doc.article.text.charCodeAt(doc.begin[token]!) === COMMA;
  const between = source[0] - only[1];
  if (only[1] <= only[0] + 2 || between < 0 || between > 1 || (between === 1 && !isComma(only[1])) || uposOf(doc, source[0]) !== 'PROPN')
    return statement;
  const noun = doc.lemma[only[1] - 1]!.toLowerCase();
  const isTitle = XPOS[doc.xpos[only[1] - 1]!] === 'NN' && (personNouns.has(noun) || offices.has(noun) || organizationNouns.has(noun));
  let comma = only[1] - 1;
  while (isTitle && only[0] < comma && only[1] - comma < LONGEST_TITLE && IN_TITLE.has(uposOf(doc, comma)) && !isComma(comma)) comma--;
  if (!isTitle || comma <= only[0] + 1 || comma === only[1] - 1 || !isComma(comma)) return statement;
  return { ...statement, content: [[only[0], comma]], source: [[comma + 1, source[1]]] };
}

const LONGEST_TITLE = 9;
const IN_TITLE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PART', 'ADP', 'NUM']);

/** "a diplomat, who asked [not to be named], said so": how the article got it, and none of its news. */
export function isPleaForAnonymity({ doc }: Columns, { cue, content }: Ruled): boolean {
  const [range, ...others] = content;
  if (range === undefined || others.length > 0 || !ASKING.has(doc.lemma[cue]!)) return false;
  const words = doc.lemma
    .slice(...range)
    .join(' ')
    .toLowerCase();
  return NO_NAME.test(words);
}

const ASKING = new Set(['ask', 'request', 'insist', 'want', 'decline', 'refuse']);
const NO_NAME = /^(?:(?:not )?to be (?:name|identify|quote)\b|(?:for |on )?anonymity\b|(?:that )?\w+ name (?:not )?be\b)/;

/** "Ana praised [the move]; Bo declined to comment.": a semicolon outside quotation ends what was said before it. */
export function endAtSemicolon({ doc, quoteState }: Columns, statement: Ruled): Ruled {
  const content = statement.content.flatMap(([begin, end]): TokenRange[] => {
    if (begin < statement.cue) return [[begin, end]];
    for (let token = begin; token < end; token++) {
      const isSemicolon = doc.article.text.charCodeAt(doc.begin[token]!) === SEMICOLON && doc.end[token]! - doc.begin[token]! === 1;
      if (isSemicolon && quoteState[token] === OUTSIDE) return begin < token ? [[begin, token]] : [];
    }
    return [[begin, end]];
  });
  return { ...statement, content };
}

const SEMICOLON = 0x3b;

/**
 * "[Poland, which faces a like case,] has said it will not pay.": who speaks is before the relative clause, not the last noun in it.
 * In: columns, a statement; out: the same, its source from the noun that the clause describes.
 */
export function beforeRelative({ doc }: Columns, statement: Ruled): Ruled {
  const [source, ...others] = statement.source;
  const cue = statement.words[0]?.[0];
  if (source === undefined || others.length > 0 || cue === undefined || source[1] > cue || cue - source[1] > 1) return statement;
  const isComma = (token: number): boolean => doc.article.text.charCodeAt(doc.begin[token]!) === COMMA;
  const [sentence] = doc.sentences[doc.sentence[cue]!]!;
  if (cue - 1 < sentence || !isComma(cue - 1)) return statement;
  let hasVerb = false;
  for (let token = source[0] - 1; Math.max(sentence + 1, source[0] - LONGEST_CLAUSE) < token; token--) {
    const tag = XPOS[doc.xpos[token]!]!;
    if (isComma(token)) return statement;
    hasVerb ||= FINITE.has(tag);
    if (tag !== 'WDT' && tag !== 'WP') continue;
    if (!hasVerb || !isComma(token - 1)) return statement;
    let begin = token - 1;
    while (sentence < begin && NOMINAL.has(UPOS[doc.upos[begin - 1]!]!)) begin--;
    return begin === token - 1 ? statement : { ...statement, source: [[begin, token - 1]] };
  }
  return statement;
}

const COMMA = 0x2c;
const LONGEST_CLAUSE = 15;
const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/**
 * "Lima sued [the bank].": a deed done to something, and no words of it; a verb of events that reports
 * nothing, with a thing that holds no clause and no quotation. What speaks through a verb is left: "Lima warned of [a war]".
 */
export function isDeed(
  columns: Columns,
  { cue, content }: Ruled,
  { eventVerbs, reportingVerbs }: Pick<Knowledge, 'eventVerbs' | 'reportingVerbs'>,
): boolean {
  const { doc } = columns;
  const lemma = doc.lemma[cue]!.toLowerCase();
  return doc.upos[cue] === VERB && eventVerbs.has(lemma) && !reportingVerbs.has(lemma) && isThing(columns, content);
}

const VERB = UPOS.indexOf('VERB');
