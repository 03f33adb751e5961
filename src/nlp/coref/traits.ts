import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Gender } from '#knowledge/words.ts';
import type { Mention, Named } from '../document.ts';
import { childrenBy, childrenOf, type Tree, uposOf, xposOf } from '../tree.ts';

/** What the words of a mention tell of what it refers to. In: a mention and its tree. Out: facts for joining; it joins nothing. */
export interface Traits {
  readonly sort: Sort;
  readonly number: 'singular' | 'plural' | 'any';
  /** `any` for things too: their sort tells. */
  readonly gender: Gender;
  /** 0 for what is no pronoun. */
  readonly person: 0 | 1 | 2 | 3;
  readonly article: Article;
  /** Lower-case lemma of the head. */
  readonly noun: string;
}

/** `unknown`: a noun of no list; it may be a person, more likely a thing. */
export type Sort = 'person' | 'organization' | 'place' | 'group' | 'time' | 'unknown';
/** How a phrase opens: "the, this", "a, some, many", "its", or with neither. */
export type Article = 'definite' | 'indefinite' | 'possessive' | 'bare';

interface PronounTraits {
  readonly person: 1 | 2 | 3;
  readonly number: Traits['number'];
  readonly gender: Gender;
  readonly sort: Sort;
}

const p = (person: 1 | 2 | 3, number: Traits['number'], gender: Gender, sort: Sort): PronounTraits => ({ person, number, gender, sort });
const PRONOUNS: ReadonlyMap<string, PronounTraits> = new Map(
  Object.entries({
    'i me my mine myself': p(1, 'singular', 'any', 'person'),
    'we us our ours ourselves': p(1, 'plural', 'any', 'group'),
    'you your yours yourself yourselves': p(2, 'any', 'any', 'person'),
    'he him his himself': p(3, 'singular', 'male', 'person'),
    'she her hers herself': p(3, 'singular', 'female', 'person'),
    'it its itself': p(3, 'singular', 'any', 'unknown'),
    'they them their theirs themselves themself': p(3, 'plural', 'any', 'unknown'),
  }).flatMap(([words, traits]) => words.split(' ').map((word) => [word, traits] as const)),
);

export function isReflexive(word: string): boolean {
  return word.endsWith('self') || word.endsWith('selves');
}

export function isPersonalPronoun(word: string): boolean {
  return PRONOUNS.has(word);
}

export function wordOf(doc: Named, token: number): string {
  return doc.article.text.slice(doc.begin[token], doc.end[token]).toLowerCase();
}

export function nounOf(doc: Named, token: number): string {
  return doc.lemma[token]!.toLowerCase();
}

const INDEFINITE = new Set(
  'a an some any many several few multiple more most no every each another other one two three dozens both various numerous'.split(' '),
);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'both']);

export function traitsOf(tree: Tree, mention: Mention, knowledge: Knowledge): Traits {
  const doc = tree.doc as Named;
  const noun = nounOf(doc, mention.head);
  if (mention.form === 'pronoun') {
    const traits = PRONOUNS.get(wordOf(doc, mention.head));
    return { ...(traits ?? p(3, 'any', 'any', 'unknown')), article: 'definite', noun: wordOf(doc, mention.head) };
  }
  const article = articleOf(tree, mention.head);
  if (mention.form !== 'nominal') return { ...nameTraits(tree, mention, knowledge), person: 0, article, noun };
  if (isAged(doc, mention.head)) return { sort: 'person', number: 'singular', gender: 'any', person: 0, article, noun: AGED };
  const sort = sortOfNoun(noun, knowledge);
  // "[Ana Diaz and Juan Hale] left": many, whatever its first noun is.
  const number = mention.rule === 'mention/coordination' ? 'plural' : numberOf(tree, mention.head, sort);
  return { sort, number, gender: knowledge.personNouns.get(noun) ?? 'any', person: 0, article, noun };
}

/** The noun of "the 52-year-old". */
export const AGED = 'year-old';

function isAged(doc: Named, head: number): boolean {
  return head >= 4 && wordOf(doc, head) === 'old' && wordOf(doc, head - 2) === 'year' && uposOf(doc, head - 4) === 'NUM';
}

const MONTHS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

export function sortOfNoun(noun: string, knowledge: Knowledge): Sort {
  if (knowledge.personNouns.has(noun) || knowledge.offices.has(noun)) return 'person';
  if (knowledge.groupNouns.has(noun)) return 'group';
  if (knowledge.agencyNouns.has(noun) || knowledge.organizationNouns.has(noun)) return 'organization';
  if (knowledge.placeNouns.has(noun)) return 'place';
  if (TIMES.has(noun) || MONTHS.has(noun)) return 'time';
  // "the arrest of the [ex-minister]"
  if (noun.startsWith('ex-')) return sortOfNoun(noun.slice(3), knowledge);
  return 'unknown';
}

/** What ends like a deed or a state, or is a common word for a thing: "the [concerns], solutions and applications". */
export function isThingNoun(noun: string): boolean {
  return THING.test(noun);
}

const THING =
  /(?:tion|sion|ment|ness|[aeo]nce|ing|ity|ism|ship|logy|ture)s?$|^(?:land|plan|law|concern|attack|fear|nature|hope|war|price|rate|move|crisis|vote|talk|issue|case|problem|project|idea|view|sign|death|area|domain|tool|system|way|year|month|week|day|program|programme|reason|result|goal|part|risk|threat|sector|wave)s?$/u;

const TIMES = new Set(
  'year month week day hour minute second time moment decade century today yesterday tomorrow morning evening night weekend'.split(' '),
);

function numberOf(tree: Tree, head: number, sort: Sort): Traits['number'] {
  const tag = xposOf(tree.doc, head);
  const noun = nounOf(tree.doc as Named, head);
  if (tag === 'NNS' || tag === 'NNPS' || noun === 'people' || noun === 'police') return noun === 'police' ? 'any' : 'plural';
  if (tag === 'CD') return noun === 'one' || noun === '1' ? 'singular' : 'plural';
  // "the army said they": bodies of people take both.
  return sort === 'organization' || sort === 'group' ? 'any' : 'singular';
}

function articleOf(tree: Tree, head: number): Article {
  const doc = tree.doc as Named;
  for (const child of childrenOf(tree, head)) {
    if (child > head) break;
    const word = wordOf(doc, child);
    if (DEFINITE.has(word)) return 'definite';
    if (INDEFINITE.has(word) || uposOf(doc, child) === 'NUM') return 'indefinite';
  }
  return childrenBy(tree, head, 'nmod:poss').length > 0 ? 'possessive' : 'bare';
}

function nameTraits(tree: Tree, mention: Mention, knowledge: Knowledge): Pick<Traits, 'sort' | 'number' | 'gender'> {
  const doc = tree.doc as Named;
  const type = mention.name === undefined ? 'other' : doc.names[mention.name]!.type;
  switch (type) {
    case 'person':
      return { sort: 'person', number: 'singular', gender: genderOfName(tree, mention, knowledge) };
    case 'organization':
      return { sort: 'organization', number: 'any', gender: 'any' };
    case 'place':
      return { sort: 'place', number: 'singular', gender: 'any' };
    case 'demonym':
      return { sort: 'group', number: 'plural', gender: 'any' };
    case 'other':
      // "[Republicans]": many, though a name.
      return { sort: 'unknown', number: xposOf(doc, mention.head) === 'NNPS' ? 'plural' : 'singular', gender: 'any' };
  }
}

/** "[Mrs.] Diaz", "the [actress] Ana Diaz", "[Ana] Diaz", also where the title is taken into the name: "President [Ana] Diaz". */
function genderOfName(tree: Tree, mention: Mention, knowledge: Knowledge): Gender {
  const doc = tree.doc as Named;
  const [begin, end] = mention.tokens;
  const formAt = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
  let first = begin;
  while (first < end - 1 && (knowledge.honorifics.has(formAt(first)) || knowledge.offices.has(formAt(first).toLowerCase()))) first++;
  for (let token = Math.max(begin - 2, doc.sentences[doc.sentence[begin]!]![0]); token < end; token++) {
    const form = formAt(token);
    const gender = knowledge.honorifics.get(form) ?? (token < begin ? knowledge.personNouns.get(form.toLowerCase()) : undefined);
    if (gender !== undefined && gender !== 'any') return gender;
    if (token === first && end - first > 1) {
      const given = knowledge.givenNames.get(form);
      if (given !== undefined && given !== 'any') return given;
    }
  }
  return 'any';
}
