import { childrenBy, childrenOf, deprelOf, subtreeRange, type Tree, uposOf, xposOf } from '../tree.ts';
import { type Edit, type Mend, NONE } from './edit.ts';

/** Noun phrases that the parser took for another part of the clause. In: trees. Out: edits. */
const textAt = ({ doc }: Tree, token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]).toLowerCase();
const isComma = (tree: Tree, token: number): boolean => token >= 0 && token < tree.doc.length && textAt(tree, token) === ',';

/** First token of a noun's own words: determiners, adjectives, compounds and owners. */
export function beginOf(tree: Tree, noun: number): number {
  let begin = noun;
  for (const child of childrenOf(tree, noun)) {
    if (begin <= child || !LEFT.has(deprelOf(tree.doc, child))) continue;
    begin = Math.min(begin, subtreeRange(tree, child)[0]);
  }
  return begin;
}

const LEFT = new Set(['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:desc', 'det:predet', 'advmod']);

/** "[France], the former colonial [power], said": joined by no "and", a description beside a name explains it. */
export const apposition: Mend = (tree, token) => {
  const { doc } = tree;
  const head = doc.head[token]!;
  if (deprelOf(doc, token) !== 'conj' || head < 0 || token < head) return NONE;
  const [one, other] = [uposOf(doc, head), uposOf(doc, token)];
  const isPair = (one === 'PROPN' && other === 'NOUN') || (one === 'NOUN' && other === 'PROPN');
  if (!isPair || !isComma(tree, beginOf(tree, token) - 1)) return NONE;
  const described = one === 'NOUN' ? head : token;
  if (xposOf(doc, described) !== 'NN' || childrenBy(tree, described, 'det', 'nmod:poss').length === 0) return NONE;
  const all = [...childrenBy(tree, head, 'conj'), ...childrenBy(tree, token, 'conj')];
  if (all.length > 1 || all.some((conjunct) => childrenBy(tree, conjunct, 'cc').length > 0)) return NONE;
  return [{ token, head, relation: 'appos' }];
};

/** "by the former [president] of Peru, Ann [Diaz]", "the [head] of the commission, Ann [Lee]": a name after what a person serves is the person's. */
export const chiefNamed: Mend = (tree, token, { personNouns, offices, agencyNouns, organizationNouns }) => {
  const { doc } = tree;
  const place = doc.head[token]!;
  if (deprelOf(doc, token) !== 'appos' || place < 0 || uposOf(doc, token) !== 'PROPN') return NONE;
  if (uposOf(doc, place) !== 'PROPN' && !agencyNouns.has(doc.lemma[place]!) && !organizationNouns.has(doc.lemma[place]!)) return NONE;
  const chief = doc.head[place]!;
  if (chief < 0 || deprelOf(doc, place) !== 'nmod' || uposOf(doc, chief) !== 'NOUN' || token < place || place < chief) return NONE;
  const noun = doc.lemma[chief]!;
  if (xposOf(doc, chief) !== 'NN' || (!personNouns.has(noun) && !offices.has(noun)) || !isComma(tree, beginOf(tree, token) - 1))
    return NONE;
  // a person has a first name too: "the mayor of Perth, Australia"
  return childrenBy(tree, token, 'flat').length > 0 ? [{ token, head: chief, relation: 'appos' }] : NONE;
};

const isSubject = (relation: string): boolean => relation === 'nsubj' || relation === 'nsubj:pass';

/** Of several subjects of one verb, the one before this. */
function subjectBefore(tree: Tree, token: number): number | undefined {
  const { doc } = tree;
  const verb = doc.head[token]!;
  if (verb < token || !isSubject(deprelOf(doc, token))) return undefined;
  return childrenBy(tree, verb, 'nsubj').findLast((other) => other < token && isSubject(deprelOf(doc, other)));
}

/**
 * "His [aide] and the [minister] were arrested": two subjects with an "and" between are one. "[which] Peru left": the other is left.
 * "[Houthi] rebels left": a name right before the subject tells which.
 */
export const twoSubjects: Mend = (tree, token) => {
  const { doc } = tree;
  const first = subjectBefore(tree, token);
  if (first === undefined) return NONE;
  const verb = doc.head[token]!;
  const tag = xposOf(doc, first);
  if (tag === 'WDT' && childrenBy(tree, verb, 'obj').length === 0 && deprelOf(doc, token) === 'nsubj')
    return [{ token: first, head: verb, relation: 'obj' }];
  const begin = beginOf(tree, token);
  const isName = uposOf(doc, first) === 'PROPN' && uposOf(doc, token) === 'NOUN';
  if (isName && begin === token && subtreeRange(tree, first)[1] === token) return [{ token: first, head: token, relation: 'compound' }];
  if (begin === 0 || uposOf(doc, begin - 1) !== 'CCONJ' || !/^NN/.test(tag)) return NONE;
  return [
    { token: begin - 1, head: token, relation: 'cc' },
    { token: first, head: verb, relation: deprelOf(doc, token) },
    { token, head: first, relation: 'conj' },
  ];
};

/** "[the] 52-[year]-old said": article and years of who is called by an age. */
export const agedOne: Mend = (tree, token) => {
  const { doc } = tree;
  if (textAt(tree, token) !== 'old' || token < 5 || textAt(tree, token - 2) !== 'year' || uposOf(doc, token - 4) !== 'NUM') return NONE;
  const article = token - 5;
  if (doc.sentence[article] !== doc.sentence[token] || !/^(?:the|a)$/.test(textAt(tree, article)) || doc.head[article] === token)
    return NONE;
  if (!isSubject(deprelOf(doc, token))) return NONE;
  return [
    { token: article, head: token, relation: 'det' },
    { token: token - 2, head: token, relation: 'nmod:unmarked' },
  ];
};

/**
 * "Saudi [Crown] Prince Ali [Noor] left", "[Secretary] of State Ann [Lee] left": an office right before a name belongs to it, and is not what
 * the name explains or goes on.
 */
export const officeBeforeName: Mend = (tree, token, { offices }) => {
  const { doc } = tree;
  const title = doc.head[token]!;
  if (!/^(?:appos|nmod)$/.test(deprelOf(doc, token)) || title < 0 || token < title || uposOf(doc, title) !== 'PROPN') return NONE;
  const words = doc.article.text.slice(doc.begin[title], doc.end[token - 1]).toLowerCase();
  if (!offices.has(words) || uposOf(doc, token) !== 'PROPN') return NONE;
  const inner = childrenBy(tree, token, 'case', 'compound').filter((child) => title < child && child < token);
  const last = token - 1;
  const ofState: readonly Edit[] = inner.length === 0 ? [] : [{ token: last, head: title, relation: 'nmod' }];
  const moved = [...childrenOf(tree, title)].filter((child) => child < title || token < child);
  return [
    { token, head: doc.head[title]!, relation: deprelOf(doc, title) },
    { token: title, head: token, relation: 'nmod:desc' },
    ...moved.map((child) => ({ token: child, head: token, relation: deprelOf(doc, child) })),
    ...ofState,
    ...inner.filter((child) => child < last).map((child) => ({ token: child, head: last, relation: deprelOf(doc, child) })),
  ];
};

/** "shot [dead] six men": what became of them, not which. */
export const shotDead: Mend = (tree, token) => {
  const { doc } = tree;
  const noun = doc.head[token]!;
  const isBehind = token > 0 && doc.lemma[token - 1] === 'shoot' && doc.head[noun] === token - 1;
  return textAt(tree, token) === 'dead' && deprelOf(doc, token) === 'amod' && isBehind
    ? [{ token, head: token - 1, relation: 'xcomp' }]
    : NONE;
};

/** "a charge [Peru] denies": who denies it stands right before the verb, and is not what the charge is called. */
export const chargeDenied: Mend = (tree, token) => {
  const { doc } = tree;
  const charge = doc.head[token]!;
  if (deprelOf(doc, token) !== 'appos' || charge < 0 || token !== charge + 1 || uposOf(doc, charge) !== 'NOUN') return NONE;
  const verb = doc.head[charge]!;
  if (!isSubject(deprelOf(doc, charge)) || verb !== token + 1 || !/^VB[DZP]$/.test(xposOf(doc, verb)) || doc.head[verb]! < 0) return NONE;
  if (childrenBy(tree, charge, 'det').length === 0 || !isComma(tree, beginOf(tree, charge) - 1)) return NONE;
  if (childrenBy(tree, verb, 'obj', 'ccomp', 'xcomp').length > 0) return NONE;
  return [
    { token: charge, head: doc.head[verb]!, relation: deprelOf(doc, verb) },
    { token: verb, head: charge, relation: 'acl:relcl' },
    { token, head: verb, relation: 'nsubj' },
  ];
};

/** "a [doctor] at the hospital, who left": who acts is a person, not the place that the person is of. */
export const whoIsPerson: Mend = (tree, token, { personNouns, offices, organizationNouns, agencyNouns, placeNouns }) => {
  const { doc } = tree;
  const thing = doc.head[token]!;
  if (deprelOf(doc, token) !== 'acl:relcl' || thing < 0 || deprelOf(doc, thing) !== 'nmod') return NONE;
  if (childrenBy(tree, token, 'nsubj', 'nsubj:pass').every((child) => textAt(tree, child) !== 'who')) return NONE;
  const noun = doc.lemma[thing]!;
  const isThing = organizationNouns.has(noun) || agencyNouns.has(noun) || placeNouns.has(noun);
  const person = doc.head[thing]!;
  const above = person < 0 ? '' : doc.lemma[person]!;
  const isPerson = personNouns.has(above) || offices.has(above);
  return isThing && isPerson && person < thing && thing < token ? [{ token, head: person, relation: 'acl:relcl' }] : NONE;
};

/** "the regional [bloc] ECOWAS condemned it": a name right behind a noun that has no other word to follow is what the noun is called. */
export const nameBehindNoun: Mend = (tree, token) => {
  const { doc } = tree;
  const first = subjectBefore(tree, token);
  const begin = beginOf(tree, token);
  if (first === undefined || uposOf(doc, token) !== 'PROPN' || begin === 0) return NONE;
  const noun = begin - 1;
  const isOfFirst = noun === first || (deprelOf(doc, noun) === 'conj' && doc.head[noun] === first);
  return isOfFirst && xposOf(doc, noun) === 'NN' && childrenBy(tree, noun, 'det').length > 0
    ? [{ token, head: noun, relation: 'appos' }]
    : NONE;
};

/** "…, the [newspaper] El Día reported": a noun with an article right before a subject that is a name goes with the name. */
export const titleBeforeName: Mend = (tree, token, { organizationNouns, personNouns }) => {
  const { doc } = tree;
  const above = doc.head[token]!;
  if (token + 1 >= doc.length || xposOf(doc, token) !== 'NN' || !/^(?:obj|obl|nmod|conj|appos|dep)$/.test(deprelOf(doc, token)))
    return NONE;
  if (above === token + 1 || above > token || childrenBy(tree, token, 'det').length === 0 || childrenBy(tree, token, 'case').length > 0)
    return NONE;
  const noun = doc.lemma[token]!;
  const name = token + 1;
  if ((!organizationNouns.has(noun) && !personNouns.has(noun)) || uposOf(doc, name) !== 'PROPN') return NONE;
  const verb = doc.head[name]!;
  const isNext = isSubject(deprelOf(doc, name)) && name < verb && isComma(tree, beginOf(tree, token) - 1);
  return isNext ? [{ token, head: name, relation: 'nmod:desc' }] : NONE;
};

/** "They have sued a smelter [operator]": what follows a verb without a preposition is its object, not when or where it was. */
export const bareObject: Mend = (tree, token) => {
  const { doc } = tree;
  const verb = doc.head[token]!;
  if (deprelOf(doc, token) !== 'obl' || verb < 0 || token < verb || uposOf(doc, verb) !== 'VERB' || uposOf(doc, token) !== 'NOUN')
    return NONE;
  if (childrenBy(tree, token, 'case').length > 0 || childrenBy(tree, token, 'det').length === 0 || beginOf(tree, token) !== verb + 1)
    return NONE;
  if (childrenBy(tree, verb, 'obj', 'iobj', 'aux:pass', 'xcomp', 'ccomp').length > 0 || TIMES.test(doc.lemma[token]!)) return NONE;
  return [{ token, head: verb, relation: 'obj' }];
};

const TIMES = /^(?:second|minute|hour|day|night|morning|evening|week|weekend|month|year|decade|time|way|mile|metre|meter|kilometre)$/;

/** "his finance and [energy ministers]", "the interior and [justice ministries]": two fields of one noun. */
export const sharedNoun: Mend = (tree, token, { offices, agencyNouns }) => {
  const { doc } = tree;
  const field = doc.head[token]!;
  if (deprelOf(doc, token) !== 'conj' || field < 0 || token !== field + 3 || !/^NNP?S$/.test(xposOf(doc, token))) return NONE;
  const [other, link] = [token - 1, token - 2];
  if (textAt(tree, link) !== 'and' || doc.head[other] !== token || !/^(?:compound|amod)$/.test(deprelOf(doc, other))) return NONE;
  const noun = doc.lemma[token]!.toLowerCase();
  if (!offices.has(`${textAt(tree, field)} ${noun}`) && !(agencyNouns.has(noun) && offices.has(`${textAt(tree, field)} minister`)))
    return NONE;
  const moved = [...childrenOf(tree, field)].filter((child) => child < field || child > token);
  return [
    { token, head: doc.head[field]!, relation: deprelOf(doc, field) },
    { token: field, head: token, relation: 'compound' },
    { token: other, head: field, relation: 'conj' },
    { token: link, head: other, relation: 'cc' },
    ...moved.map((child) => ({ token: child, head: token, relation: deprelOf(doc, child) })),
  ];
};

/** "remained on [alert] [Sunday] in the town": the day after a noun with a preposition is when it was, not what the noun describes. */
export const dayBehindNoun: Mend = (tree, token, { weekdays }) => {
  const { doc } = tree;
  const noun = token - 1;
  const above = doc.head[token]!;
  if (!weekdays.has(doc.article.text.slice(doc.begin[token], doc.end[token])) || above < 0 || noun < 0 || uposOf(doc, above) !== 'VERB')
    return NONE;
  if (doc.head[noun] !== token || deprelOf(doc, noun) !== 'compound' || uposOf(doc, noun) !== 'NOUN') return NONE;
  if (!/^(?:obj|obl)$/.test(deprelOf(doc, token))) return NONE;
  const moved = [...childrenOf(tree, token)].filter((child) => child !== noun);
  return [
    { token: noun, head: above, relation: deprelOf(doc, token) },
    ...moved.map((child) => ({ token: child, head: noun, relation: deprelOf(doc, child) })),
    { token, head: above, relation: 'obl:unmarked' },
  ];
};
