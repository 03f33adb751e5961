import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { Mention } from '#nlp/document.ts';
import { childrenBy, deprelOf, uposOf, xposOf } from '#nlp/tree.ts';
import type { Chain, Reading } from './chains.ts';

/** What a noun phrase calls by a word that has other senses too: guards, camps, agencies, heads. In: the phrase's head, or a chain without names. */

/** "the [coast guard]", "the presidential [guard]": of a state, unlike "a prison guard". */
export function isGuardOfState({ doc, tree }: Reading, head: number): boolean {
  if (nounOf(doc, head) !== 'guard' || xposOf(doc, head) === 'NNS') return false;
  return childrenBy(tree, head, 'compound', 'amod').some((child) => GUARDED.has(wordOf(doc, child)));
}

const GUARDED = new Set(['coast', 'border', 'national', 'presidential', 'republican', 'revolutionary', 'royal', 'civil', 'home', 'palace']);

/** "a refugee [camp]" */
export function isCampSite({ doc, tree }: Reading, head: number): boolean {
  if (nounOf(doc, head) !== 'camp') return false;
  return childrenBy(tree, head, 'compound', 'amod', 'det').some((child) => CAMPS.test(wordOf(doc, child)));
}

const CAMPS =
  /^(?:an?|training|refugee|army|military|displacement|prison|labou?r|internment|detention|tent|makeshift|transit|base|summer|holiday|concentration|migrant)$/u;

/** "the [UN] refugee agency" */
export function isOfAgency({ doc, tree, mentionAt, chains }: Reading, head: number): boolean {
  return childrenBy(tree, head, 'compound', 'nmod:poss').some(
    (child) => mentionAt[child]! >= 0 && chains[doc.chain[mentionAt[child]!]!]!.known?.sort === 'international',
  );
}

/** "warnings from [the weather bureau]", "wrote to [the commerce ministry]": one of a state by its field, whatever it does. */
export function isOfficeOfState({ doc, tree }: Reading, head: number): boolean {
  if (!/^(?:ministry|bureau|court|guard|commission|parliament)$/u.test(nounOf(doc, head)) || /^NNP?S$/.test(xposOf(doc, head)))
    return false;
  const isThe = childrenBy(tree, head, 'det').some((child) => wordOf(doc, child) === 'the');
  return isThe && childrenBy(tree, head, 'compound', 'amod').some((child) => FIELD.test(wordOf(doc, child)));
}

const FIELD = /^(?!(?:new|same|other|local|former|entire|whole|own|first|second|last|next|lower|high|higher)$)\p{Ll}{4,}$/u;

/** "[state television]", "[state media]" */
export function isStateMedia({ doc, tree }: Reading, head: number): boolean {
  if (!/^(?:television|tv|radio|media|medium|broadcaster)$/u.test(nounOf(doc, head))) return false;
  return childrenBy(tree, head, 'compound', 'amod').some((child) => wordOf(doc, child) === 'state');
}

/** "at least [14 people] were killed", "a fire that killed [31 people]", "forced [400,000 people] from their homes": many, counted. */
export function isHarmed({ doc, tree, knowledge }: Reading, { head }: Mention): boolean {
  const noun = nounOf(doc, head);
  if (noun !== 'people' && !(xposOf(doc, head) === 'NNS' && (knowledge.personNouns.has(noun) || knowledge.groupNouns.has(noun))))
    return false;
  if (childrenBy(tree, head, 'nummod').length === 0) return false;
  const relation = deprelOf(doc, head);
  const verb = doc.head[head]!;
  if (verb < 0) return false;
  if (relation === 'nsubj') return /^(?:die|drown|perish)$/u.test(doc.lemma[verb]!);
  return (relation === 'nsubj:pass' || relation === 'obj') && HARM.test(doc.lemma[verb]!);
}

const HARM =
  /^(?:kill|injure|wound|displace|arrest|detain|abduct|kidnap|rescue|evacuate|free|release|force|uproot|deport|execute|massacre|shoot|trap|hurt|hospitali[sz]e|leave)$/u;

/** "a bounty on [his head]" is no chief, "her hands" are nobody. */
export function isBodyPart({ doc, tree }: Reading, chain: Chain): boolean {
  return chain.nominals.every((mention) => {
    const { head } = doc.mentions[mention]!;
    return BODY_PARTS.has(nounOf(doc, head)) && childrenBy(tree, head, 'nmod:poss').some((child) => uposOf(doc, child) === 'PRON');
  });
}

const BODY_PARTS = new Set(['head', 'hand', 'body', 'face', 'arm', 'leg', 'heart', 'back', 'eye', 'mouth']);
