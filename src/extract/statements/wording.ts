/** How a statement is meant: said or thought or wanted, denied or not, in whose words. From its cue's words and the quotation marks. */
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type TokenRange, UPOS } from '#nlp/document.ts';
import { childrenOf, deprelOf } from '#nlp/tree.ts';
import type { Attitude, Polarity, Statement } from '../extraction.ts';
import type { Columns } from './columns.ts';

type Lists = Pick<Knowledge, 'reportingVerbs' | 'reportingNouns' | 'reportingAdjectives' | 'reportingPhrases'>;
interface Word {
  readonly attitude: Attitude;
  readonly polarity: Polarity;
}

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'nobody', 'none', 'neither', 'nor', 'hardly', 'without']);
const PUNCT = UPOS.indexOf('PUNCT');

/** What the lists say of a token, with its particle or preposition where that is listed: "call for", "point out". */
function listed({ doc, tree }: Columns, lists: Lists, token: number): Word | undefined {
  const lemma = doc.lemma[token]!.toLowerCase();
  switch (UPOS[doc.upos[token]!]) {
    case 'VERB':
    case 'AUX': {
      for (const child of childrenOf(tree, token)) {
        if (deprelOf(doc, child) !== 'compound:prt') continue;
        const withParticle = lists.reportingVerbs.get(`${lemma} ${doc.lemma[child]}`);
        if (withParticle !== undefined) return withParticle;
      }
      const next = token + 1 < doc.length ? lists.reportingVerbs.get(`${lemma} ${doc.lemma[token + 1]}`) : undefined;
      return next ?? lists.reportingVerbs.get(lemma);
    }
    case 'NOUN':
      return lists.reportingNouns.get(lemma);
    case 'ADJ':
      return lists.reportingAdjectives.get(lemma);
    default:
      return undefined;
  }
}

/**
 * "Ann [said] it rained": assertion. "Ann [wants] rain": eventuality. "Ann [refused to comment]": the comment is an assertion, denied.
 * "Ann did [n't] [say] so", "[No] one [believes] it": negative.
 */
export function wordingOf(columns: Columns, lists: Lists, cue: number, words: readonly TokenRange[]): Word {
  const { doc, tree, below } = columns;
  let attitude: Attitude | undefined;
  let isNegative = false;
  let phrase = '';
  for (const [begin, end] of words) {
    for (let token = begin; token < end; token++) {
      phrase += `${phrase === '' ? '' : ' '}${doc.article.text.slice(doc.begin[token], doc.end[token]).toLowerCase()}`;
      const word = listed(columns, lists, token);
      if (word !== undefined && UPOS[doc.upos[token]!] !== 'AUX') {
        if (attitude === undefined || token === cue || attitude === 'eventuality') attitude = word.attitude;
        if (word.polarity === 'negative') isNegative = true;
      }
      if (NEGATIONS.has(doc.lemma[token]!.toLowerCase())) isNegative = true;
    }
  }
  for (const child of childrenOf(tree, cue)) {
    const relation = deprelOf(doc, child);
    if (relation === 'advmod' && child < cue && NEGATIONS.has(doc.lemma[child]!.toLowerCase())) isNegative = true;
    if (relation.startsWith('nsubj') && child < cue && NEGATIONS.has(doc.lemma[below.begin[child]!]!.toLowerCase())) isNegative = true;
  }
  const listedPhrase = lists.reportingPhrases.get(phrase);
  attitude = listedPhrase?.attitude ?? attitude ?? listed(columns, lists, cue)?.attitude ?? 'assertion';
  return { attitude, polarity: isNegative || listedPhrase?.polarity === 'negative' ? 'negative' : 'positive' };
}

/**
 * In whose words: inside quotation marks, outside, or both. Marks that hold the cue as well are another's.
 * "“[It rains],” Ann said": direct. "Ann said [it “never” rains]": mixed. "“Ann said [it rains],” Ben said": indirect.
 */
export function quotationOf({ doc, quote }: Columns, cue: number, content: readonly TokenRange[]): Statement['quotation'] {
  let inside = 0;
  let outside = 0;
  const around = quote[cue]!;
  const isNested = around >= 0 ? nestedIn(doc.quotes, around) : undefined;
  for (const [begin, end] of content) {
    for (let token = begin; token < end; token++) {
      if (doc.upos[token] === PUNCT) continue;
      const isQuoted = quote[token] !== -1 && (quote[token] !== around || isNested?.(token) === true);
      if (isQuoted) inside++;
      else outside++;
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}

/** Tells whether a token lies in a quotation inside the given outermost one. */
function nestedIn(quotes: Columns['doc']['quotes'], outer: number): (token: number) => boolean {
  const inner: TokenRange[] = [];
  for (let index = outer + 1; index < quotes.length && quotes[index]!.depth > 0; index++) inner.push(quotes[index]!.tokens);
  return (token) => inner.some(([begin, end]) => begin <= token && token < end);
}
