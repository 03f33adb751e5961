import { type Phrases, phraseRange } from '#nlp/coref/phrases.ts';
import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { TokenRange } from '#nlp/document.ts';
import type { Reading } from './chains.ts';

/** The bodies that words of office name. In: ranges of tokens. Out: heads of mentions, the likeliest served first. */

/** Heads of the names of bodies, places and demonyms in a range. */
export function bodiesIn({ doc, nameAt, mentionAt, knowledge }: Reading, [begin, end]: TokenRange): number[] {
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
export function bodyMeant(reading: Reading, pronoun: number): readonly number[] {
  const { doc, chains, mentionAt, knowledge } = reading;
  const mention = mentionAt[pronoun]!;
  if (mention < 0 || !/^(?:its|their)$/u.test(wordOf(doc, pronoun))) return [];
  const { names, nominals } = chains[doc.chain[mention]!]!;
  for (const known of [...names, ...nominals]) {
    const { head } = doc.mentions[known]!;
    // "the communities … [their] leader"
    const found = knowledge.groupNouns.has(nounOf(doc, head)) ? [head] : bodiesIn(reading, [head, head + 1]);
    if (found.length > 0) return found;
  }
  return [];
}

/** "a spokesman for [the Lima council]": what a complement is about comes before what stands in it. */
export function bodiesOf(reading: Reading, phrases: Phrases, head: number): readonly number[] {
  const found = bodiesIn(reading, phraseRange(phrases, head));
  // "a member of the [council]'s delegation": of whom it is a part
  if (PARTS.has(nounOf(reading.doc, head))) return found.length > 1 ? found.filter((other) => other !== head) : found;
  return found.includes(head) ? [head, ...found.filter((other) => other !== head)] : found;
}

const PARTS = new Set(['delegation', 'team', 'mission', 'branch', 'unit', 'board', 'bench']);

/** "[Peru]'s [Roads Ministry] spokeswoman": a body is served before the land that it is of. */
export function sortedBodies({ doc, nameAt }: Reading, heads: readonly number[]): readonly number[] {
  const isNamedBody = (head: number): boolean => nameAt[head]! >= 0 && doc.names[nameAt[head]!]!.type === 'organization';
  const isLand = (head: number): boolean => nameAt[head]! >= 0 && !isNamedBody(head);
  // "Lima superintendent of [police]": what has no name comes before no land
  if (!heads.some(isNamedBody)) return heads;
  return [...heads.filter((head) => !isLand(head)), ...heads.filter(isLand)];
}
