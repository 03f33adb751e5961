import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Named } from '../document.ts';
import { childrenBy, type Tree, uposOf, xposOf } from '../tree.ts';
import { areAlike, type Chains, join, thingOf } from './chains.ts';
import { titleBefore } from './titles.ts';
import { isThingNoun, type Sort } from './traits.ts';

/**
 * What the sentence itself says is one thing: "Ann Lee, [the envoy]", "Ann Lee is [the envoy]", "the Central Bank ([CBN])"; and the
 * titles before names, which later descriptions point back to ("the minister"). In: chains of names.
 */
export function joinRelations(tree: Tree, chains: Chains, nameAt: Int32Array, knowledge: Knowledge): void {
  const doc = tree.doc as Named;
  const byHead = new Map<number, number>();
  chains.mentions.forEach((mention, index) => {
    if (mention.rule !== 'mention/coordination') byHead.set(mention.head, index);
  });
  chains.mentions.forEach((mention, index) => {
    if (mention.rule === 'mention/coordination') return;
    if (mention.form === 'name' && chains.traits[index]!.sort === 'person') noteTitle(doc, chains, index, byHead, nameAt, knowledge);
    for (const child of childrenBy(tree, mention.head, 'appos')) {
      const other = byHead.get(child);
      // "Ann Lee, [the Education Act]": two names side by side, one unseen.
      const isTitled =
        chains.traits[index]!.sort !== 'person' ||
        uposOf(doc, child) !== 'PROPN' ||
        other === undefined ||
        chains.traits[other]!.sort === 'person';
      // "Oldgate, the Peruvian [miner]": a noun of people too
      const isBody =
        other !== undefined && chains.traits[index]!.sort === 'organization' && knowledge.organizationNouns.has(chains.traits[other]!.noun);
      if (other !== undefined && isTitled && (isBody || mayBeOne(chains, index, other))) join(chains, index, other);
    }
    const described = bodyBefore(doc, chains, index, byHead, knowledge);
    const isBody = described !== undefined && knowledge.organizationNouns.has(chains.traits[described]!.noun);
    if (described !== undefined && (isBody || mayBeOne(chains, index, described))) join(chains, index, described);
    const called = nameInside(doc, tree, chains, index, byHead) ?? fightersOf(tree, chains, index);
    if (called !== undefined) join(chains, called, index);
    const honored = honorificBefore(doc, chains, index, byHead, knowledge);
    if (honored !== undefined) join(chains, index, honored);
    const named = nameAfter(doc, chains, index, knowledge);
    if (named !== undefined && (chains.traits[index]!.noun === 'one' || mayBeOne(chains, index, named))) join(chains, index, named);
    // "Ann Lee is [the envoy]": the predicate names its subject.
    if (mention.form === 'nominal' && childrenBy(tree, mention.head, 'cop').length > 0 && isPlain(tree, mention.head)) {
      for (const child of childrenBy(tree, mention.head, 'nsubj')) {
        const other = byHead.get(child);
        // "Lee's wife, Ann Hale, is [a partner]": a subject that has its name beside it
        const isNamed = other !== undefined && (chains.mentions[other]!.form === 'name' || thingOf(chains, other).isNamed);
        if (isNamed && mayBeOne(chains, other, index)) join(chains, other, index);
      }
    }
  });
}

const BROADCASTERS = new Set(['media', 'medium', 'television', 'tv', 'radio']);

/** "[state media] KCNA reported", "[the rebel group] M23": what a body is stands right before its name, whatever the tree makes of it. */
function bodyBefore(
  doc: Named,
  { mentions, traits }: Chains,
  index: number,
  byHead: ReadonlyMap<number, number>,
  { organizationNouns }: Knowledge,
): number | undefined {
  const { name, tokens } = mentions[index]!;
  if (name === undefined || doc.names[name]!.type !== 'organization') return undefined;
  const other = byHead.get(tokens[0] - 1);
  if (other === undefined || doc.sentence[tokens[0] - 1] !== doc.sentence[tokens[0]] || mentions[other]!.form !== 'nominal')
    return undefined;
  const { sort, noun } = traits[other]!;
  // "the [miner] Oldgate Salts": a noun of people too
  return sort === 'organization' || sort === 'group' || BROADCASTERS.has(noun) || organizationNouns.has(noun) ? other : undefined;
}

const CALLED = new Set([
  'party',
  'group',
  'movement',
  'militia',
  'newspaper',
  'network',
  'alliance',
  'cartel',
  'gang',
  'union',
  'company',
  'charity',
]);

/** "[the Seleka] rebel group", "the [Coastal] party": what a body is stands right after its name, with an article. */
function nameInside(
  doc: Named,
  tree: Tree,
  { mentions, traits }: Chains,
  index: number,
  byHead: ReadonlyMap<number, number>,
): number | undefined {
  const { form, head, tokens } = mentions[index]!;
  const { article, noun } = traits[index]!;
  if (form !== 'nominal' || article !== 'definite' || !CALLED.has(noun) || !/^NNP?$/.test(xposOf(doc, head))) return undefined;
  const named = childrenBy(tree, head, 'compound', 'amod', 'nmod:desc').flatMap((child) => byHead.get(child) ?? []);
  return named.find((other) => {
    const { name, form: sort, tokens: words } = mentions[other]!;
    if (sort !== 'name' || name === undefined || doc.names[name]!.type !== 'organization') return false;
    // "the main [Seleka] group": of several groups of it
    return words[0] === tokens[0] + 1 && words[1] <= head && head <= words[1] + 1;
  });
}

const FIGHTERS = new Set(['militant', 'rebel', 'fighter', 'insurgent', 'jihadist', 'guerrilla']);

/** "[Boko Haram] militants attacked the town": the armed group, by those who fight for it; not some that are counted. */
function fightersOf(tree: Tree, chains: Chains, index: number): number | undefined {
  const { form, head, tokens } = chains.mentions[index]!;
  if (form !== 'nominal' || !FIGHTERS.has(chains.traits[index]!.noun) || xposOf(tree.doc, head) !== 'NNS') return undefined;
  let next = index + 1;
  const { article } = chains.traits[index]!;
  // "[Peru]'s Shining Path rebels": its owner comes first
  while (article === 'possessive' && chains.mentions[next]?.form === 'name' && chains.mentions[next]!.tokens[1] < head) next++;
  const inside = chains.mentions[next];
  if (inside?.name === undefined || inside.tokens[1] !== head) return undefined;
  const isAll = article !== 'indefinite' && (article === 'possessive' || inside.tokens[0] - tokens[0] <= Number(article === 'definite'));
  return isAll && thingOf(chains, next).known?.sort === 'armed-group' ? next : undefined;
}

/** "[Mr] Bo Lind": words of honour that the tree makes a noun phrase of are who they stand before. */
function honorificBefore(
  doc: Named,
  { mentions, traits }: Chains,
  index: number,
  byHead: ReadonlyMap<number, number>,
  { honorifics }: Knowledge,
): number | undefined {
  const { form, tokens } = mentions[index]!;
  const before = tokens[0] - 1;
  if (form !== 'name' || traits[index]!.sort !== 'person' || before < 0 || doc.sentence[before] !== doc.sentence[tokens[0]])
    return undefined;
  const other = honorifics.has(doc.article.text.slice(doc.begin[before], doc.end[before])) ? byHead.get(before) : undefined;
  return other !== undefined && mentions[other]!.form === 'nominal' ? other : undefined;
}

/**
 * "“It is late,” [the ministry's spokesman], Ann Lee, told reporters", "[a spokesman for the ministry], Ann Lee, agreed": who is named between
 * commas, whatever the tree makes of it; "[its president], Mr Bo Lind, left".
 */
function nameAfter(doc: Named, { mentions, traits }: Chains, index: number, { honorifics, offices }: Knowledge): number | undefined {
  const { form, head, tokens: own, rule } = mentions[index]!;
  const { sort, article, number, noun } = traits[index]!;
  // "said [one] of them, Ann Lee."
  const isOne = rule === 'mention/number' && noun === 'one';
  const isPerson = sort === 'person' && number !== 'plural';
  if (form !== 'nominal' || rule === 'mention/coordination' || !(isPerson || isOne)) return undefined;
  const isComma = (token: number): boolean => token < doc.length && doc.article.text[doc.begin[token]!] === ',';
  let comma = head + 1;
  while (comma < own[1] && !isComma(comma)) comma++;
  if (!isComma(comma) || doc.sentence[comma] !== doc.sentence[head]) return undefined;
  const next = comma + 1 < doc.length ? doc.article.text.slice(doc.begin[comma + 1], doc.end[comma + 1]) : '';
  // "the committee's chairman, [Senator] Ann Lee (Greens), left"
  const isHonored = honorifics.has(next) || (/^\p{Lu}/u.test(next) && offices.has(next.toLowerCase()));
  // "[NLC President], Comrade Ann Lee, left"
  if (article === 'bare' && !isOne && !(isHonored && offices.has(noun))) return undefined;
  const first = comma + (isHonored ? 2 : 1);
  for (let at = index + 1; at < mentions.length && mentions[at]!.tokens[0] <= first; at++) {
    const { tokens, name } = mentions[at]!;
    if (tokens[0] !== first || name === undefined || doc.names[name]!.type !== 'person') continue;
    // "the mayor, Ann Lee, Bob Hale and two aides", "the mayor, Ann Lee, and her aides": a list.
    const isList =
      (isComma(tokens[1]) && mentions[at + 1]?.tokens[0] === tokens[1] + 1 && mentions[at + 1]!.form === 'name') ||
      isAnd(doc, tokens[1] + 1);
    return (isComma(tokens[1]) || isBracket(doc, tokens[1]) || (isOne && isEnd(doc, tokens[1]))) && !isList ? at : undefined;
  }
  return undefined;
}

function isEnd(doc: Named, token: number): boolean {
  return token + 1 >= doc.length || doc.sentence[token + 1] !== doc.sentence[token];
}

function isBracket(doc: Named, token: number): boolean {
  return token < doc.length && doc.article.text[doc.begin[token]!] === '(';
}

function isAnd(doc: Named, token: number): boolean {
  return token < doc.length && /^(?:and|or|as)$/iu.test(doc.article.text.slice(doc.begin[token], doc.end[token]));
}

function noteTitle(
  doc: Named,
  chains: Chains,
  index: number,
  byHead: ReadonlyMap<number, number>,
  nameAt: Int32Array,
  knowledge: Knowledge,
): void {
  const thing = thingOf(chains, index);
  // "Ann Lee (R-Ohio) … the Ohio [Republican]"
  const member = partyMember(doc, chains.mentions[index]!.tokens[1]);
  if (member !== undefined) thing.nouns.add(member);
  const title = titleBefore(doc, chains.mentions[index]!.tokens, nameAt, knowledge);
  if (title === undefined) return;
  thing.nouns.add(title.noun);
  // "Sen. Ann Lee … the senator"
  const full = IN_FULL[title.noun];
  if (full !== undefined) for (const noun of full) thing.nouns.add(noun);
  thing.nouns.add(doc.lemma[title.tokens[1] - 1]!.toLowerCase());
  const gender = knowledge.personNouns.get(title.noun);
  if (thing.gender === 'any' && gender !== undefined) thing.gender = gender;
  for (let token = title.tokens[0]; token < title.tokens[1]; token++) {
    // "[Mexican Defense Minister] Ricardo Trevilla": where the tree has them as two, they are one all the same.
    const inside = byHead.get(token);
    // but "Superintendent of [Police] Ana Diaz": what an office is of is another.
    if (inside !== undefined && chains.mentions[inside]!.form === 'nominal' && chains.traits[inside]!.sort === 'person')
      join(chains, index, inside);
    // "[Growers' Union] president Ann Lee": of a body
    if (nameAt[token]! >= 0 && doc.names[nameAt[token]!]!.type === 'organization') thing.modifiers.add('*');
    const form = doc.article.text.slice(doc.begin[token], doc.end[token]);
    const country = knowledge.countryByDemonym.get(form) ?? knowledge.countryByName.get(form);
    if (country !== undefined) thing.countries.add(country.code);
  }
}

const IN_FULL: Readonly<Record<string, readonly string[]>> = {
  'sen.': ['senator', 'lawmaker'],
  'rep.': ['congressman', 'congresswoman', 'representative', 'lawmaker'],
  'gov.': ['governor'],
  senator: ['lawmaker'],
  mp: ['lawmaker'],
};

const MEMBERS: Readonly<Record<string, string>> = { R: 'republican', D: 'democrat' };

/** What a letter in brackets or after a comma says: "([R]-Ohio)", ", [D]-Calif.,". */
function partyMember(doc: Named, end: number): string | undefined {
  const word = (token: number): string => (token < doc.length ? doc.article.text.slice(doc.begin[token], doc.end[token]) : '');
  const isMarked = /^[(,]$/u.test(word(end)) && /^[-–—),]$/u.test(word(end + 2));
  return isMarked && (word(end) === '(' || word(end + 2) !== ',') ? MEMBERS[word(end + 1)] : undefined;
}

/** Neither denied nor questioned: "is not the envoy" says nothing. */
function isPlain(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, 'advmod').every((child) => !/^(?:not|n[’']t|never|no)$/iu.test(tree.doc.lemma[child]!));
}

const ALIKE: Readonly<Record<Sort, readonly Sort[]>> = {
  person: ['person', 'unknown'],
  organization: ['organization', 'group', 'unknown'],
  group: ['group', 'organization', 'unknown'],
  place: ['place', 'unknown'],
  time: ['time'],
  unknown: ['unknown', 'person', 'organization', 'group', 'place'],
};

function mayBeOne(chains: Chains, a: number, b: number): boolean {
  const [one, other] = [chains.traits[a]!, chains.traits[b]!];
  if (!ALIKE[one.sort].includes(other.sort)) return false;
  // "Ann Lee, a mother-of-two": what no list knows may be said of a name, with an article; not "an official, a program".
  if (one.sort !== other.sort && (one.sort === 'unknown' || other.sort === 'unknown')) {
    const unknown = one.sort === 'unknown' ? one : other;
    if ((!isNamed(chains, a) && !isNamed(chains, b)) || (unknown.article === 'bare' && one.sort !== 'organization')) return false;
    // "Ann Lee, her death": no person is a deed.
    if ((one.sort === 'person' || other.sort === 'person') && isThingNoun(unknown.noun)) return false;
  }
  if (one.number !== 'any' && other.number !== 'any' && one.number !== other.number) return false;
  if (!areAlike(one.gender, other.gender)) return false;
  const bothNamed = chains.mentions[a]!.form !== 'nominal' && chains.mentions[b]!.form !== 'nominal';
  // "Paris, France" is no apposition, nor are two people a list.
  if (bothNamed) return one.sort === 'organization' && other.sort === 'organization' && isShort(chains, a, b);
  return true;
}

function isNamed(chains: Chains, mention: number): boolean {
  return chains.mentions[mention]!.form === 'name';
}

/** "the Central Bank of Nigeria ([CBN])" */
function isShort(chains: Chains, a: number, b: number): boolean {
  const [long, short] = [chains.mentions[a]!, chains.mentions[b]!];
  return short.tokens[1] - short.tokens[0] === 1 && long.tokens[1] - long.tokens[0] > 1;
}
