import type { Office } from '#knowledge/offices.ts';
import { type Phrases, phraseRange } from '#nlp/coref/phrases.ts';
import { type Title, titleBefore } from '#nlp/coref/titles.ts';
import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { Mention, TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf, uposOf, xposOf } from '#nlp/tree.ts';
import type { Chain, Reading } from './chains.ts';

/**
 * What a person is said to be, and of what: titles before the name, appositions, "is the …", "who heads …", and descriptions
 * ("a CIA spokesman"). In: a chain. Out: the words, and the head of the words that name the body or country, where they are there.
 */
export interface Role {
  /** The words as they stand, without article: "Mexican Defense Minister". */
  readonly tokens: TokenRange;
  /** The words that say so, with the name. */
  readonly evidence: TokenRange;
  /** Lower case: "defense minister". */
  readonly noun: string;
  readonly office?: Office;
  /** Heads of the names inside that may be the body served, the likeliest first. */
  readonly bodies: readonly number[];
  readonly rule: string;
}

const LONGEST_ROLE = 12;

export function rolesOf(reading: Reading, chain: Chain, phrases: Phrases): readonly Role[] {
  const { doc } = reading;
  const roles: Role[] = [];
  for (const index of chain.mentions) {
    const mention = doc.mentions[index]!;
    if (mention.form === 'name') {
      const title = titleBefore(doc, mention.tokens, reading.nameAt, reading.knowledge) ?? sharedTitle(reading, mention.head);
      if (title !== undefined) {
        const { tokens, noun, office } = title;
        const begin = possessorBegin(reading, tokens[0], phrases);
        const bodies = [...bodiesIn(reading, [begin, tokens[1]]), ...employerOf(reading, begin)];
        const rule = 'role/title';
        roles.push({ tokens, evidence: [begin, mention.tokens[1]], noun, bodies, rule, ...(office === undefined ? {} : { office }) });
      }
      roles.push(
        ...verbRoles(reading, phrases, mention.head, mention.tokens),
        ...memberRoles(reading, phrases, mention.head, mention.tokens),
      );
    } else if (mention.form === 'nominal') {
      const role = nominalRole(reading, phrases, mention.head, withoutHolder(reading, chain, mention));
      if (role !== undefined) roles.push({ ...role, evidence: withName(reading, mention.head, mention.tokens) });
    }
  }
  return roles;
}

/** "[the speaker of the Assembly] Ann Lee": up to the name of who is called so. */
function withoutHolder({ doc, nameAt, mentionAt }: Reading, { index }: Chain, { head, tokens: [begin, end] }: Mention): TokenRange {
  for (let token = head + 1; token < end; token++) {
    const mention = nameAt[token]! < 0 ? -1 : mentionAt[token]!;
    if (mention < 0 || doc.chain[mention] !== index) continue;
    let [last] = doc.mentions[mention]!.tokens;
    while (last > head + 1 && uposOf(doc, last - 1) === 'PUNCT') last--;
    return last > head ? [begin, last] : [begin, end];
  }
  return [begin, end];
}

/** "[Senators] Ann Diaz and [Bob Hale]": a title in the plural is for all of them. */
function sharedTitle({ doc, tree, nameAt, mentionAt, knowledge }: Reading, head: number): Title | undefined {
  const first = deprelOf(tree.doc, head) === 'conj' ? mentionAt[doc.head[head]!]! : -1;
  if (first < 0 || doc.mentions[first]!.form !== 'name') return undefined;
  const title = titleBefore(doc, doc.mentions[first]!.tokens, nameAt, knowledge);
  return title !== undefined && /^NNP?S$/u.test(xposOf(tree.doc, title.tokens[1] - 1)) ? title : undefined;
}

/** "[Stein] spokeswoman Ann Lee": who serves a person serves no body. */
function employerOf({ doc, nameAt }: Reading, begin: number): readonly number[] {
  const before = begin - 1;
  const name = before < 0 || doc.sentence[before] !== doc.sentence[begin] ? -1 : nameAt[before]!;
  return name >= 0 && doc.names[name]!.type === 'person' ? [before] : [];
}

/** "[Mexico's] president Claudia Sheinbaum", "[the UN's] envoy": the possessor before a title. */
function possessorBegin({ doc, tree }: Reading, begin: number, phrases: Phrases): number {
  const mark = begin - 1;
  if (mark < 1 || !/^['’]s?$/u.test(wordOf(doc, mark)) || doc.sentence[mark] !== doc.sentence[begin]) return begin;
  const owner = doc.head[mark]!;
  return owner < 0 || owner >= mark || mark - owner > 8
    ? begin
    : Math.min(owner, phraseRange(phrases, owner)[0], tree.doc.sentences[doc.sentence[begin]!]![1]);
}

/** "Ann Lee, [the UN's envoy to Libya],", "the commission's chief", "a spokesman for the army". */
function nominalRole(reading: Reading, phrases: Phrases, head: number, tokens: TokenRange): Omit<Role, 'evidence'> | undefined {
  const { doc, tree, knowledge } = reading;
  const [begin, last] = tokens;
  let office: Office | undefined;
  for (let from = Math.max(begin, head - 4); from <= head && office === undefined; from++) {
    office = knowledge.offices.get(doc.article.text.slice(doc.begin[from], doc.end[head]).toLowerCase());
  }
  // "secretary of state": the office goes on after its head.
  for (let to = Math.min(last, head + 4); to > head + 1; to--) {
    office = knowledge.offices.get(doc.article.text.slice(doc.begin[head], doc.end[to - 1]).toLowerCase()) ?? office;
  }
  const noun = office?.title ?? nounOf(doc, head);
  if (office === undefined && !knowledge.personNouns.has(noun)) return undefined;
  let from = begin;
  while (from < head && (deprelOf(doc, from) === 'det' || /^(?:the|an?|its|their|his|her|our|my|other)$/u.test(wordOf(doc, from)))) from++;
  const end = Math.min(last, from + LONGEST_ROLE, endOfComplement(reading, phrases, head, last));
  const poss = childrenBy(tree, head, 'nmod:poss').flatMap((child) => [
    ...bodiesIn(reading, phraseRange(phrases, child)),
    ...bodyMeant(reading, child),
  ]);
  const inside = bodiesIn(reading, [from, head]);
  const after = childrenBy(tree, head, 'nmod')
    .filter((child) => child > head && child < last)
    .sort((a, b) => rankOf(reading, a) - rankOf(reading, b))
    .flatMap((child) => bodiesIn(reading, phraseRange(phrases, child)));
  return {
    tokens: [from, Math.max(end, head + 1)],
    noun,
    bodies: [...poss, ...inside.reverse(), ...after],
    rule: isApposition(reading, head) ? 'role/apposition' : 'role/description',
    ...(office === undefined ? {} : { office }),
  };
}

function isApposition({ tree }: Reading, head: number): boolean {
  return deprelOf(tree.doc, head) === 'appos' || childrenBy(tree, head, 'appos').length > 0;
}

/** "of" and "for" name whom one serves before "to" and "in" do. */
function rankOf({ tree, doc }: Reading, token: number): number {
  const [preposition] = childrenBy(tree, token, 'case');
  const word = preposition === undefined ? '' : wordOf(doc, preposition);
  return word === 'of' || word === 'for' ? 0 : word === 'at' || word === 'with' ? 1 : 2;
}

/** One after the last of the complements with of, for, to, at, in: a role is no whole story. */
function endOfComplement({ tree }: Reading, phrases: Phrases, head: number, last: number): number {
  let end = head + 1;
  for (const child of childrenBy(tree, head, 'nmod')) if (child > head && child < last) end = Math.max(end, phrases.last[child]!);
  return Math.min(end, last);
}

/** Heads of the names of bodies, places and demonyms in a range. */
function bodiesIn({ doc, nameAt, mentionAt, knowledge }: Reading, [begin, end]: TokenRange): number[] {
  const heads: number[] = [];
  for (let token = begin; token < end; token++) {
    const mention = mentionAt[token]!;
    if (mention < 0) continue;
    const { form, head } = doc.mentions[mention]!;
    const name = nameAt[head]!;
    if (name >= 0 && doc.names[name]!.type !== 'person' && doc.names[name]!.type !== 'other') heads.push(head);
    else if (form === 'nominal' && (knowledge.agencyNouns.has(nounOf(doc, head)) || knowledge.organizationNouns.has(nounOf(doc, head))))
      heads.push(head);
  }
  return heads;
}

/** "The Growers' Union left. [Its] president, Ann Lee, …": the body that a pronoun stands for. */
function bodyMeant(reading: Reading, pronoun: number): readonly number[] {
  const { doc, chains, mentionAt } = reading;
  const mention = mentionAt[pronoun]!;
  if (mention < 0 || !/^(?:its|their)$/u.test(wordOf(doc, pronoun))) return [];
  const { names, nominals } = chains[doc.chain[mention]!]!;
  for (const known of [...names, ...nominals]) {
    const { head } = doc.mentions[known]!;
    const found = bodiesIn(reading, [head, head + 1]);
    if (found.length > 0) return found;
  }
  return [];
}

/** The apposition and the name beside it. */
function withName({ doc, tree, mentionAt }: Reading, head: number, tokens: TokenRange): TokenRange {
  const near =
    deprelOf(doc, head) === 'appos' ? [doc.head[head]!] : [...childrenBy(tree, head, 'appos'), ...childrenBy(tree, head, 'nsubj')];
  let [begin, end] = tokens;
  for (const other of near) {
    const mention = mentionAt[other]!;
    if (mention < 0 || doc.mentions[mention]!.form !== 'name') continue;
    begin = Math.min(begin, doc.mentions[mention]!.tokens[0]);
    end = Math.max(end, doc.mentions[mention]!.tokens[1]);
  }
  return [begin, end];
}

/** "Ann Lee [of the Growers' Union]", "Ann Lee, [from the CIA], said": what stands behind a name and a preposition is where one serves. */
function memberRoles({ tree, doc, nameAt, mentionAt }: Reading, phrases: Phrases, head: number, name: TokenRange): readonly Role[] {
  return childrenBy(tree, head, 'nmod').flatMap((child) => {
    const [preposition] = childrenBy(tree, child, 'case');
    if (preposition === undefined || preposition < name[1] || !/^(?:of|from|at)$/u.test(wordOf(doc, preposition))) return [];
    const inside = nameAt[child]!;
    if (inside < 0 || doc.names[inside]!.type !== 'organization' || mentionAt[child]! < 0) return [];
    const end =
      phrases.last[child]! - name[0] > LONGEST_ROLE
        ? doc.names[inside]!.tokens[1]
        : Math.max(phrases.last[child]!, doc.names[inside]!.tokens[1]);
    return [
      {
        tokens: [preposition, doc.names[inside]!.tokens[1]] as const,
        evidence: [name[0], end] as const,
        noun: 'member',
        bodies: [child],
        rule: 'role/member',
      },
    ];
  });
}

const HEADS = new Set(['head', 'lead', 'chair', 'run', 'direct', 'command', 'govern', 'represent']);

/** "Ann Lee, who [heads] the commission," */
function verbRoles(reading: Reading, phrases: Phrases, head: number, name: TokenRange): readonly Role[] {
  const { tree, doc } = reading;
  return childrenBy(tree, head, 'acl:relcl').flatMap((verb) => {
    const lemma = nounOf(doc, verb);
    if (!HEADS.has(lemma)) return [];
    const bodies = childrenBy(tree, verb, 'obj').flatMap((child) => bodiesIn(reading, [child, child + 1]));
    if (bodies.length === 0) return [];
    const end = Math.max(phrases.last[bodies[0]!]!, verb + 1);
    return [{ tokens: [verb, verb + 1] as const, evidence: [name[0], end] as const, noun: lemma, bodies, rule: 'role/verb' }];
  });
}
