import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Tagged, UPOS, type Upos, XPOS, type Xpos } from '../document.ts';
import { listedVerbOf } from './mend-lemmas.ts';

/**
 * Words that the tagger is known to take for others, where the place in the text tells for sure. In: a Tagged document. Out: the same with
 * some tags and lemmas changed; the parser reads these.
 */
export function mendTags(doc: Tagged, knowledge: Knowledge): Tagged {
  const changes: Change[] = [];
  doc.sentences.forEach(([begin, end], sentence) => {
    if (doc.isExcluded[begin] === 1) return;
    const noun = nounAtBegin(doc, begin, end, knowledge);
    if (noun !== undefined) changes.push(noun);
    const past = pastAfterNoun(doc, begin, end) ?? pastBeforeTeller(doc, begin, end, knowledge) ?? lostVerb(doc, begin, end, knowledge);
    if (past !== undefined) changes.push(past);
    changes.push(...namesLikeVerbs(doc, begin, end));
    // "found the envoy [guilty] of fraud": no noun
    for (let token = begin; token < end; token++)
      if (formAt(doc, token) === 'guilty' && tagAt(doc, token) === 'NN') changes.push({ token, upos: 'ADJ', xpos: 'JJ', lemma: 'guilty' });
    if (doc.paragraph[sentence] !== 0) return;
    const verb = verbOfHeadline(doc, begin, end, knowledge);
    if (verb !== undefined) changes.push(verb);
  });
  if (changes.length === 0) return doc;
  const [upos, xpos, lemma] = [doc.upos.slice(), doc.xpos.slice(), doc.lemma.slice()];
  for (const change of changes) {
    upos[change.token] = UPOS.indexOf(change.upos);
    xpos[change.token] = XPOS.indexOf(change.xpos);
    lemma[change.token] = change.lemma;
  }
  return { ...doc, upos, xpos, lemma };
}

interface Change {
  readonly token: number;
  readonly upos: Upos;
  readonly xpos: Xpos;
  readonly lemma: string;
}

const formAt = (doc: Tagged, token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
const tagAt = (doc: Tagged, token: number): Xpos => XPOS[doc.xpos[token]!]!;

/** "[Police] raided two homes.": a noun for people or a body at the begin of a sentence is no name for its capital alone. */
function nounAtBegin(doc: Tagged, begin: number, end: number, knowledge: Knowledge): Change | undefined {
  if (end <= begin + 2 || !/^NNPS?$/.test(tagAt(doc, begin)) || !/^(?:VB[DZP]|MD|IN)$/.test(tagAt(doc, begin + 1))) return undefined;
  const form = formAt(doc, begin);
  if (!/^(?:Ex-)?\p{L}\p{Ll}+$/u.test(form) || knowledge.organizationByName.has(form)) return undefined;
  const word = form.toLowerCase();
  // "[Ex-minister] held"
  const once = word.startsWith('ex-') ? word.slice(3) : '';
  if (knowledge.offices.has(once)) return { token: begin, upos: 'NOUN', xpos: 'NN', lemma: word };
  const lemma = [word, word.replace(/s$/, '')].find((noun) => knowledge.agencyNouns.has(noun) || knowledge.groupNouns.has(noun));
  if (lemma === undefined) return undefined;
  return { token: begin, upos: 'NOUN', xpos: lemma !== word || lemma === 'police' ? 'NNS' : 'NN', lemma };
}

/**
 * "Court [orders] arrest of ex-minister", "Peru [appeals] for help as storm nears": a headline without a verb in its main part, where a word
 * may be the plural of a noun or a verb.
 */
function verbOfHeadline(doc: Tagged, begin: number, last: number, knowledge: Knowledge): Change | undefined {
  if (formAt(doc, last - 1) === '.' || LONGEST_HEADLINE < last - begin) return undefined;
  let end = begin + 1;
  while (end < last && !LINKS.has(formAt(doc, end))) end++;
  for (let token = begin; token < end; token++) if (/^(?:VB[DZP]|MD)$/.test(tagAt(doc, token))) return undefined;
  for (let token = begin + 1; token + 1 < end; token++) {
    const form = formAt(doc, token);
    if (tagAt(doc, token) !== 'NNS' || !/^\p{Ll}+s$/u.test(form) || !/^NN/.test(tagAt(doc, token - 1))) continue;
    const next = formAt(doc, token + 1);
    const verb = [form.replace(/s$/, ''), form.replace(/es$/, ''), form.replace(/ies$/, 'y')].find(
      (lemma) => lemma !== form && (knowledge.eventVerbs.has(lemma) || knowledge.reportingVerbs.has(lemma)),
    );
    const isFollowed = /^(?:NN|JJ|DT|CD|PRP)/.test(tagAt(doc, token + 1)) || knowledge.eventVerbs.has(`${verb} ${next}`);
    if (verb !== undefined && isFollowed) return { token, upos: 'VERB', xpos: 'VBZ', lemma: verb };
  }
  return undefined;
}

/** "The minister [called] for a ceasefire.": a sentence with a full stop and no finite verb has one after all, where a participle follows a noun. */
function pastAfterNoun(doc: Tagged, begin: number, end: number): Change | undefined {
  if (formAt(doc, end - 1) !== '.') return undefined;
  let found: number | undefined;
  for (let token = begin; token + 2 < end; token++) {
    if (/^(?:VB[DZP]?|MD)$/.test(tagAt(doc, token))) return undefined;
    if (tagAt(doc, token) === 'VBN' && token > begin && /^NN/.test(tagAt(doc, token - 1))) found ??= token;
  }
  return found === undefined ? undefined : { token: found, upos: 'VERB', xpos: 'VBD', lemma: doc.lemma[found]! };
}

/** "Omar [Said] denied it.": a capital within a sentence, between a name and a finite verb, is part of the name. */
function namesLikeVerbs(doc: Tagged, begin: number, end: number): readonly Change[] {
  if (formAt(doc, end - 1) !== '.') return [];
  const changes: Change[] = [];
  for (let token = begin + 1; token + 1 < end; token++) {
    const isVerb = /^(?:VB|MD)/.test(tagAt(doc, token)) && /^\p{Lu}\p{Ll}+$/u.test(formAt(doc, token));
    const isBetween =
      tagAt(doc, token - 1) === 'NNP' && /^(?:VB[DZ]|MD)$/.test(tagAt(doc, token + 1)) && /^\p{Ll}/u.test(formAt(doc, token + 1));
    if (isVerb && isBetween) changes.push({ token, upos: 'PROPN', xpos: 'NNP', lemma: formAt(doc, token) });
  }
  return changes;
}

/**
 * "Hundreds of people [blocked] streets to demand reforms.", "A court on Friday [freed] the pastor, who was ill.": a sentence with a full stop whose
 * main part has no finite verb has one after all, where a noun stands before a participle, or what looks like it, and a phrase after it.
 */
function lostVerb(doc: Tagged, begin: number, end: number, knowledge: Knowledge): Change | undefined {
  if (formAt(doc, end - 1) !== '.' || !isVerbless(doc, begin, end)) return undefined;
  for (let token = begin + 1; token + 2 < end; token++) {
    const tag = tagAt(doc, token);
    const form = formAt(doc, token);
    if (!/^\p{Ll}+$/u.test(form) || !/^NN/.test(tagAt(doc, token - 1))) continue;
    // "Greece [plans] to impose a tax."
    if (
      tag === 'NNS' &&
      formAt(doc, token + 1) === 'to' &&
      knowledge.planningWords.has(doc.lemma[token]!) &&
      /^VB|^JJ$/.test(tagAt(doc, token + 2))
    )
      return { token, upos: 'VERB', xpos: 'VBZ', lemma: doc.lemma[token]! };
    const lemma = tag === 'VBN' ? doc.lemma[token]! : /^(?:JJ|NN)$/.test(tag) ? listedVerbOf(form, knowledge) : undefined;
    if (lemma === undefined) continue;
    const isOfPhrase = knowledge.eventVerbs.has(`${lemma} ${formAt(doc, token + 1)}`);
    if (isOfPhrase || (/^(?:DT|PRP|PRP\$|NN|NNS|NNP|NNPS|JJ|CD|\$)$/.test(tagAt(doc, token + 1)) && !TIMES.has(formAt(doc, token + 1))))
      return { token, upos: 'VERB', xpos: 'VBD', lemma };
  }
  return undefined;
}

/** Whether each finite verb stands behind a word that opens a clause of its own. */
function isVerbless(doc: Tagged, begin: number, end: number): boolean {
  let open = 0;
  for (let token = begin; token < end; token++) {
    const tag = tagAt(doc, token);
    if (/^(?:WP|WDT|WRB|WP\$)$/.test(tag) || (tag === 'IN' && CLAUSAL.has(formAt(doc, token).toLowerCase()))) open++;
    if (/^(?:VB[DZP]|MD)$/.test(tag) && --open < 0) return false;
  }
  return true;
}

const CLAUSAL = new Set([
  'that',
  'after',
  'before',
  'because',
  'while',
  'as',
  'since',
  'although',
  'though',
  'if',
  'until',
  'unless',
  'when',
]);
const TIMES = new Set(['last', 'this', 'next', 'earlier']);

/** "Forces in Peru [shot] at a crowd, two activists said.": what is said has a verb too. */
function pastBeforeTeller(doc: Tagged, begin: number, end: number, knowledge: Knowledge): Change | undefined {
  let comma = end - 2;
  while (comma > begin && end - comma < LONGEST_TELLER && formAt(doc, comma) !== ',') comma--;
  if (comma < begin + 4 || formAt(doc, comma) !== ',') return undefined;
  let says = comma + 1;
  while (says < end && !/^VB[DZ]$/.test(tagAt(doc, says))) says++;
  if (says >= end || !knowledge.reportingVerbs.has(doc.lemma[says]!)) return undefined;
  let found: number | undefined;
  for (let token = begin; token < comma; token++) {
    if (/^(?:VB|MD)/.test(tagAt(doc, token))) return undefined;
    const isNoun = tagAt(doc, token) === 'NN' && listedVerbOf(formAt(doc, token), knowledge) !== undefined;
    if (isNoun && token > begin && /^NN/.test(tagAt(doc, token - 1)) && /^(?:IN|DT|CD|PRP)/.test(tagAt(doc, token + 1))) found ??= token;
  }
  return found === undefined ? undefined : { token: found, upos: 'VERB', xpos: 'VBD', lemma: doc.lemma[found]! };
}

const LONGEST_TELLER = 12;
const LONGEST_HEADLINE = 25;
const LINKS = new Set(['as', 'after', 'while', 'when', 'before', 'until', ',', ':', ';']);
