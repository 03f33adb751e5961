import type { Named } from '../document.ts';
import { childrenBy, deprelOf, type Tree, uposOf } from '../tree.ts';
import { areAlike, join, rootOf, type Thing, thingOf } from './chains.ts';
import {
  classOf,
  MOST_FEATURES,
  noneFeatures,
  noteProminence,
  type PronounContext,
  pairFeatures,
  type Recent,
  rankSpeakers,
  unknownRecent,
} from './pronoun-features.ts';
import { clauseOf } from './roles.ts';
import { isReflexive, nounOf, wordOf } from './traits.ts';

/**
 * Third-person pronouns to what they mean. In: chains of names and descriptions. In text order each pronoun takes the best of the
 * things mentioned before it (or as subject right after it), or none. First and second persons stay by quotation (quote-pronouns.ts).
 */
export interface Candidate {
  /** The thing's latest mention; -1: none. */
  readonly mention: number;
  readonly features: Uint32Array;
}

/** Index of the best candidate. */
export type Choose = (pronoun: number, candidates: readonly Candidate[]) => number;

const MOST_THINGS = 40;
const MOST_LOOKS = 200;
const MOST_SENTENCES = 8;

export function joinPronouns(context: PronounContext, choose: Choose): void {
  const { tree, chains } = context;
  const doc = tree.doc as Named;
  const buffer = new Uint32Array(MOST_FEATURES);
  chains.mentions.forEach((mention, index) => {
    if (mention.form !== 'pronoun' || classOf(wordOf(doc, mention.head)) === undefined) return;
    const candidates: Candidate[] = [{ mention: -1, features: buffer.slice(0, noneFeatures(context, index, buffer)) }];
    candidatesOf(context, index).forEach((candidate, at) => {
      candidates.push({
        mention: candidate.mention,
        features: buffer.slice(0, pairFeatures(context, index, candidate, at, buffer)),
      });
    });
    const best = candidates[choose(index, candidates)]!;
    if (best.mention >= 0) join(chains, index, best.mention);
  });
}

/** The things that the pronoun may mean, the one mentioned last first. */
function candidatesOf(context: PronounContext, index: number): readonly Recent[] {
  const { tree, chains } = context;
  const doc = tree.doc as Named;
  const { head } = chains.mentions[index]!;
  const sentence = doc.sentence[head]!;
  const seen = new Map<number, Recent | undefined>();
  const found: Recent[] = [];
  const consider = (other: number, distance: number): void => {
    const root = rootOf(chains, other);
    let recent = seen.get(root);
    if (recent === undefined) {
      if (seen.has(root) || !mayMean(context, index, other)) return;
      if (!isCompatible(context, index, other)) {
        // Not this mention of it: "[Ann] saw her"; nor then an earlier one.
        seen.set(root, undefined);
        return;
      }
      recent = unknownRecent(other);
      seen.set(root, recent);
      found.push(recent);
    }
    const isSubject = deprelOf(doc, chains.mentions[other]!.head).startsWith('nsubj');
    if (chains.mentions[other]!.form === 'pronoun') recent.pronoun ??= other;
    if (isSubject) recent.subjects++;
    if (other < index) noteProminence(context, other, distance, recent);
    if (distance > 3) return;
    recent.count++;
    if (!isSubject) return;
    if (distance === 0) recent.subjectSame = true;
    if (distance === 1) recent.subjectBefore = true;
  };
  for (let other = index - 1, looks = 0; other >= 0 && looks < MOST_LOOKS && found.length < MOST_THINGS; other--, looks++) {
    const distance = sentence - doc.sentence[chains.mentions[other]!.head]!;
    if (distance > MOST_SENTENCES) break;
    consider(other, distance);
  }
  // "In [his] speech, the minister …": the subject that follows.
  for (let other = index + 1; other < chains.mentions.length && other < index + 12; other++) {
    const { head: its } = chains.mentions[other]!;
    if (doc.sentence[its] !== sentence) break;
    if (deprelOf(doc, its).startsWith('nsubj') && chains.mentions[other]!.form !== 'pronoun' && opensBefore(context, head, its))
      consider(other, 0);
  }
  rankSpeakers(found);
  const owner = ownerBeside(tree, head);
  const beside = found.filter(({ mention }) => chains.mentions[mention]!.head === owner && OWNERS.has(thingOf(chains, mention).sort));
  if (beside.length > 0) return beside;
  const teller = wordOf(doc, head) === 'it' ? tellerOf(tree, head) : undefined;
  const told = found.filter(({ mention }) => chains.mentions[mention]!.head === teller && TELLERS.has(thingOf(chains, mention).sort));
  if (told.length > 0) return told;
  const owners = ownersBefore(context, index);
  const served = found.filter(({ mention }) => owners.has(rootOf(chains, mention)));
  return served.length > 0 ? served : found;
}

/**
 * "[Mali] was first to agree. [Its] foreign minister left": whose chief opens a sentence is what the sentence before is about, its subject, where
 * that has chiefs. Out: roots.
 */
function ownersBefore({ tree, chains }: PronounContext, index: number): ReadonlySet<number> {
  const { doc } = tree;
  const { head } = chains.mentions[index]!;
  const owned = doc.head[head]!;
  const sentence = doc.sentence[head]!;
  const owners = new Set<number>();
  if (sentence === 0 || head !== doc.sentences[sentence]![0] || deprelOf(doc, head) !== 'nmod:poss' || owned < head) return owners;
  const [from, to] = doc.sentences[sentence - 1]!;
  // the phrase around the pronoun
  const phrase = chains.mentions[index - 1];
  if (phrase?.head !== owned || chains.traits[index - 1]!.sort !== 'person') return owners;
  for (let other = index - 1; other >= 0 && chains.mentions[other]!.head >= from; other--) {
    const { head: its, rule } = chains.mentions[other]!;
    const verb = doc.head[its]!;
    if (to <= its || verb < 0 || doc.head[verb]! >= 0 || !deprelOf(doc, its).startsWith('nsubj') || rule === 'mention/coordination')
      continue;
    const { sort, code } = thingOf(chains, other);
    if (sort === 'organization' || sort === 'group' || code !== undefined) owners.add(rootOf(chains, other));
  }
  return owners;
}

const TELLERS: ReadonlySet<Thing['sort']> = new Set<Thing['sort']>(['organization', 'group', 'place']);

/** "[France] said [it] was leaving", "[Peru's army] said on Monday [it] had left": who says what begins so. */
function tellerOf({ doc }: Tree, pronoun: number): number | undefined {
  const verb = doc.head[pronoun]!;
  if (verb < 0 || !deprelOf(doc, pronoun).startsWith('nsubj') || deprelOf(doc, verb) !== 'ccomp') return undefined;
  const says = doc.head[verb]!;
  if (pronoun < says || LATEST < pronoun - says) return undefined;
  // right behind the verb of saying, its "that" and when it was said
  for (let token = says + 1; token < pronoun; token++) {
    let top = token;
    while (says < doc.head[top]! && doc.head[top]! < pronoun) top = doc.head[top]!;
    const isWhen = (doc.head[top] === says || doc.head[top] === verb) && /^(?:obl|advmod)/.test(deprelOf(doc, top));
    if (!isWhen && !(doc.head[token] === verb && deprelOf(doc, token) === 'mark')) return undefined;
  }
  for (let token = says - 1; token >= 0 && doc.sentence[token] === doc.sentence[says]; token--)
    if (doc.head[token] === says && deprelOf(doc, token) === 'nsubj') return token;
  return undefined;
}

const LATEST = 8;

const OWNERS: ReadonlySet<Thing['sort']> = new Set<Thing['sort']>(['person', 'group', 'organization']);

/** "[the cartels] and [their] labs": what is joined with what it owns; but "the fever and [her] death". */
function ownerBeside({ doc }: Tree, pronoun: number): number | undefined {
  const owned = doc.head[pronoun]!;
  return owned >= 0 && deprelOf(doc, pronoun) === 'nmod:poss' && deprelOf(doc, owned) === 'conj' ? doc.head[owned]! : undefined;
}

/** What a deed or a state may be said to be, and no body or person is. */
const EVENTUAL = new Set(
  'part sign step move time result case way moment day shame mistake reminder example decision matter question thing development'.split(
    ' ',
  ),
);

/** "[It]'s part of a plan", "[It] was the first time that they met": a deed before, not who did it. */
function isEventual(tree: Tree, pronoun: number): boolean {
  const { doc } = tree;
  const predicate = doc.head[pronoun]!;
  if (predicate < 0 || deprelOf(doc, pronoun) !== 'nsubj' || childrenBy(tree, predicate, 'cop').length === 0) return false;
  return EVENTUAL.has(nounOf(doc as Named, predicate));
}

/** Whether the pronoun stands in an adjunct that opens the clause of that subject. */
function opensBefore({ tree }: PronounContext, head: number, subject: number): boolean {
  const clause = tree.doc.head[subject]!;
  let at = head;
  for (let steps = 0; steps < 12 && at >= 0 && at !== clause; steps++) {
    if (tree.doc.head[at] === clause) return deprelOf(tree.doc, at).startsWith('obl') || deprelOf(tree.doc, at) === 'advcl';
    at = tree.doc.head[at]!;
  }
  return false;
}

/** Whether the mention may say anything of the pronoun's meaning. */
function mayMean({ tree, chains }: PronounContext, index: number, other: number): boolean {
  const doc = tree.doc as Named;
  const pronoun = chains.mentions[index]!;
  const mention = chains.mentions[other]!;
  const { person } = chains.traits[other]!;
  if (person === 1 || person === 2) return false;
  // An adjective names no thing: "[Mexican] officials".
  if (mention.form === 'demonym' && deprelOf(doc, mention.head) === 'amod') return false;
  // "[the boss of [it]]": a phrase is no part of itself.
  if (mention.tokens[0] <= pronoun.head && pronoun.head < mention.tokens[1]) return false;
  const thing = thingOf(chains, other);
  if (thing.sort !== 'unknown' && wordOf(doc, pronoun.head) === 'it' && isEventual(tree, pronoun.head)) return false;
  return agrees(classOf(wordOf(doc, pronoun.head))!, chains.traits[index]!.gender, thing);
}

/** "[Ann] saw [her]": two arguments of one verb are two; but "[Juan Hale], [he] left": what is set off at the begin is taken up again. */
function isCompatible({ tree, chains }: PronounContext, index: number, other: number): boolean {
  const doc = tree.doc as Named;
  const pronoun = chains.mentions[index]!;
  const mention = chains.mentions[other]!;
  if (isReflexive(wordOf(doc, pronoun.head)) || deprelOf(doc, pronoun.head) === 'nmod:poss') return true;
  // "police arrested 11 of [them]": part of an object is as an object
  const whole = doc.head[pronoun.head]!;
  const at = whole >= 0 && uposOf(doc, whole) === 'NUM' ? whole : pronoun.head;
  const [own, its] = [deprelOf(doc, at), deprelOf(doc, mention.head)];
  if (own.startsWith('nsubj') && its.startsWith('nsubj') && doc.head[at] === doc.head[mention.head]) return true;
  if (isCore(own) && isCore(its) && clauseOf(tree, at) === clauseOf(tree, mention.head)) return false;
  return !(own === 'obj' && mention.head === lentSubject(tree, doc.head[at]!));
}

/** "[Police] fired shots to disperse [them]", "urged the [army] to help [it]": who does what an infinitive says is not whom it is done to. */
function lentSubject(tree: Tree, verb: number): number | undefined {
  const { doc } = tree;
  if (!/^(?:xcomp|advcl)$/.test(deprelOf(doc, verb)) || childrenBy(tree, verb, 'nsubj').length > 0) return undefined;
  if (childrenBy(tree, verb, 'mark').every((mark) => doc.lemma[mark] !== 'to')) return undefined;
  const governor = doc.head[verb]!;
  const objects = deprelOf(doc, verb) === 'xcomp' ? childrenBy(tree, governor, 'obj', 'iobj') : [];
  return objects[0] ?? childrenBy(tree, governor, 'nsubj')[0];
}

function isCore(relation: string): boolean {
  return relation.startsWith('nsubj') || relation === 'obj' || relation === 'iobj';
}

function agrees(kind: number, gender: Thing['gender'], thing: Thing): boolean {
  if (thing.sort === 'time') return false;
  switch (kind) {
    case 0:
      if (thing.number === 'plural' || thing.sort === 'place' || thing.sort === 'group') return false;
      if (thing.sort === 'organization') return thing.known === undefined && thing.isNamed;
      return areAlike(thing.gender, gender);
    case 1:
      return thing.number !== 'plural' && thing.gender === 'any' && !(thing.sort === 'person' && thing.isNamed && !thing.isLone);
    default:
      return thing.number !== 'singular' || (thing.sort !== 'place' && !(thing.sort === 'person' && thing.isNamed));
  }
}
