import { type Phrases, phraseRange } from '#nlp/coref/phrases.ts';
import { type Title, titleBefore } from '#nlp/coref/titles.ts';
import { wordOf } from '#nlp/coref/traits.ts';
import type { Mention, TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf, uposOf, xposOf } from '#nlp/tree.ts';
import { bodiesIn, sortedBodies } from './bodies.ts';
import type { Chain, Reading } from './chains.ts';
import { clauseRoles } from './clause-roles.ts';
import { nominalRole } from './described-role.ts';
import type { Role } from './role.ts';

/**
 * What a person is said to be, and of what: titles before the name, appositions, "is the …", "who heads …", and descriptions
 * ("a CIA spokesman"). In: a chain. Out: the words, and the head of the words that name the body or country, where they are there.
 */
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
        const inside = sortedBodies(reading, bodiesIn(reading, [begin, tokens[1]]));
        const bodies = [...inside, ...employerOf(reading, begin)];
        const rule = 'role/title';
        roles.push({ tokens, evidence: [begin, mention.tokens[1]], noun, bodies, rule, ...(office === undefined ? {} : { office }) });
      }
      roles.push(...clauseRoles(reading, phrases, mention, title?.office?.sector));
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
