import type { Office } from '#knowledge/offices.ts';
import { isThingNoun, nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { Document, Mention } from '#nlp/document.ts';
import { childrenBy, type Tree, uposOf, xposOf } from '#nlp/tree.ts';
import { isArmed } from './armed.ts';
import { isBodyPart, isCampSite, isGuardOfState, isHarmed, isOfAgency, isOfficeOfState, isStateMedia } from './body-phrases.ts';
import type { Chain, Reading } from './chains.ts';
import { modifierCountry } from './countries.ts';
import type { Kind } from './kinds.ts';
import { isVoid, KIN } from './nobody.ts';

/** Chains that statements and actions ask for. */
export interface Need {
  readonly speakers: ReadonlySet<number>;
  /** Those of the speakers who only ever order, ask, promise. */
  readonly doers: ReadonlySet<number>;
  readonly arguments: ReadonlySet<number>;
  /** Served by one who has a name or speaks: "a spokesman for [the ministry]". */
  readonly bodies: ReadonlySet<number>;
}

/**
 * Which of what has no name is a node: who speaks ("[two officials] said"), who acts or is acted upon ("[protesters] blocked"), a part of a
 * state whose country or head the words name ("[Iraqi police]", "[the Trump administration]"), a group that recurs.
 */
export function describedKind(reading: Reading, chain: Chain, need: Need): Kind | undefined {
  const { speakers, doers, arguments: involved } = need;
  const isArgument = involved.has(chain.index);
  // "[a judge] ordered his arrest": who only orders or asks is who does it.
  const done = doers.has(chain.index) ? kindOf(reading, chain, need, false, true) : undefined;
  return done ?? kindOf(reading, chain, need, speakers.has(chain.index), isArgument);
}

function kindOf(reading: Reading, chain: Chain, need: Need, isSpeaker: boolean, isArgument: boolean): Kind | undefined {
  const { doc, tree, knowledge } = reading;
  if (chain.isPeople || chain.type === 'demonym') {
    // "[African] farmers", "[Western] aid": whose they are, not who.
    return isSpeaker || isArgument || (chain.isPeople && chain.mentions.length > 1) ? peopleKind(reading, chain) : undefined;
  }
  if (chain.names.length > 0 || chain.nominals.length === 0 || chain.nominals.every((mention) => isNobody(reading, doc.mentions[mention]!)))
    return undefined;
  const nouns = chain.nominals.map((mention) => quantified(reading, doc.mentions[mention]!.head));
  const bare = nouns.map((head) => nounOf(doc, head).replace(/^ex-/u, ''));
  const has = (words: ReadonlySet<string> | ReadonlyMap<string, unknown>): boolean =>
    bare.some((noun) => words.has(noun) && !knowledge.ambiguousBodyNouns.has(noun));
  const whose = chain.nominals.some((mention) => isWhose(reading, doc.mentions[mention]!.head));
  const isGuard = chain.nominals.some((mention) => isGuardOfState(reading, doc.mentions[mention]!.head));
  const isOnlyGuard = !isGuard && bare.every((noun) => noun === 'guard');
  if (has(knowledge.agencyNouns) && !isOnlyGuard && (isGuard || !has(knowledge.personNouns))) {
    // "[Argentina]'s farming organisations" are of the land, not of the state.
    const isEither = has(knowledge.organizationNouns);
    // "the [UN] refugee agency": a part of a body of states
    const ofBody = isEither && chain.nominals.some((mention) => isOfAgency(reading, doc.mentions[mention]!.head));
    if (ofBody && (isSpeaker || isArgument || need.bodies.has(chain.index))) return { kind: 'agency', rule: 'entity/agency-of' };
    if (whose && !isEither) return { kind: 'agency', rule: 'entity/agency-of' };
    const isOffice = chain.nominals.some((mention) => isOfficeOfState(reading, doc.mentions[mention]!.head));
    if (!isSpeaker && !isArgument && !need.bodies.has(chain.index) && !isOffice) return undefined;
    // "armed terrorist [organisations]"
    if (isEither && nouns.some((head) => isArmed(reading, head))) return { kind: 'group', rule: 'entity/armed-group' };
    // "a volunteer organisation" is a part of a state only where the words say of which.
    return isEither ? { kind: 'organization', rule: 'entity/organization-needed' } : { kind: 'agency', rule: 'entity/agency-needed' };
  }
  // "appeared on [state television]"
  if (nouns.every((head) => isStateMedia(reading, head))) return { kind: 'organization', rule: 'entity/state-media' };
  // "raided a [camp]", "refugee camps", unlike "the Diaz camp"
  if (nouns.every((head) => isCampSite(reading, head))) return isArgument ? { kind: 'place', rule: 'entity/place-needed' } : undefined;
  // "officials said": who holds an office speaks as one, whatever else they do.
  if (isSpeaker && has(knowledge.offices)) return { kind: 'source', rule: 'entity/speaker' };
  if (
    has(knowledge.groupNouns) &&
    !isSomeonesOwn(reading, chain) &&
    (isArgument || (chain.nominals.length > 1 && !isSpeaker)) &&
    !isOne(reading, chain)
  ) {
    return { kind: 'group', rule: isArgument ? 'entity/group-needed' : 'entity/group-recurs' };
  }
  if (isSpeaker && isBodyOfPeople(reading, chain, nouns)) return { kind: 'organization', rule: 'entity/organization-speaks' };
  if (isSpeaker && nouns.every((head) => isStates(doc, tree, head))) return { kind: 'group', rule: 'entity/countries-speak' };
  if (isSpeaker && nouns.some((head) => maySpeak(reading, head))) return { kind: 'source', rule: 'entity/speaker' };
  // "at least [14 people] have been killed": though nobody is told to have done it
  if (!isArgument && chain.nominals.some((mention) => isHarmed(reading, doc.mentions[mention]!)))
    return { kind: 'group', rule: 'entity/people-harmed' };
  if (!isArgument || isSomeonesOwn(reading, chain)) return undefined;
  if (has(knowledge.organizationNouns)) return { kind: 'organization', rule: 'entity/organization-needed' };
  if (isBodyPart(reading, chain)) return undefined;
  if (isSingle(reading, chain)) {
    // "[the police chief] resigned": a public office, whoever holds it.
    const isOfficial = nouns.some((head) => officeAt(reading, head)?.isPublic === 'yes');
    if (isOfficial) return { kind: 'official', rule: 'entity/office-holder' };
    if (has(knowledge.personNouns) || has(knowledge.offices)) return { kind: 'person', rule: 'entity/one-person' };
  }
  if (has(knowledge.personNouns) || has(knowledge.groupNouns) || has(knowledge.offices))
    return { kind: 'group', rule: 'entity/people-needed' };
  // "some African [countries] agreed": states without their names.
  if (nouns.some((head) => isStates(doc, tree, head))) return { kind: 'group', rule: 'entity/countries-needed' };
  return nouns.some((head) => PEOPLE.has(wordOf(doc, head)) && childrenBy(tree, head, 'acl:relcl').length > 0)
    ? { kind: 'group', rule: 'entity/people-needed' }
    : undefined;
}

/** "[The company] said", "[Malian state media] reported": one that all its phrases call a body of people. */
function isBodyOfPeople({ doc, tree, knowledge }: Reading, { nominals }: Chain, nouns: readonly number[]): boolean {
  const { organizationNouns, ambiguousBodyNouns, personNouns, sourceNouns } = knowledge;
  const isBody = (noun: string): boolean =>
    (organizationNouns.has(noun) && !ambiguousBodyNouns.has(noun) && !personNouns.has(noun) && !sourceNouns.has(noun)) || noun === 'medium';
  return nominals.length > 0 && nouns.every((head) => isBody(nounOf(doc, head)) && childrenBy(tree, head, 'nummod').length === 0);
}

/** Whether who is called so may speak: people, bodies and papers may. */
function maySpeak({ doc, knowledge }: Reading, head: number): boolean {
  const noun = nounOf(doc, head);
  const isListed = [
    knowledge.sourceNouns,
    knowledge.personNouns,
    knowledge.groupNouns,
    knowledge.agencyNouns,
    knowledge.organizationNouns,
  ].some((list) => list.has(noun));
  // "according to [that]"
  if (/^(?:that|this|which|it|all|what)$/u.test(wordOf(doc, head))) return false;
  return isListed || uposOf(doc, head) !== 'NOUN' || !isThingNoun(noun);
}

/** "some African [countries]", "member [states]", "Gulf [states]", but not "swing states". */
export function isStates(doc: Document, tree: Tree, head: number): boolean {
  if (xposOf(doc, head) !== 'NNS') return false;
  const noun = nounOf(doc, head);
  if (noun === 'country' || noun === 'nation') return true;
  const isOfMany = (word: number): boolean => nounOf(doc, word) === 'member' || /^\p{Lu}/u.test(doc.article.text.charAt(doc.begin[word]!));
  return noun === 'state' && childrenBy(tree, head, 'compound', 'amod').some(isOfMany);
}

const PEOPLE = new Set(['those', 'others', 'many', 'some', 'anyone', 'everyone']);

/** "Democrats", "Kurds", "Palestinians" */
function peopleKind({ doc, knowledge }: Reading, chain: Chain): Kind {
  const isParty = chain.names.some((mention) => {
    const form = doc.article.text.slice(...doc.mentions[mention]!.span);
    return knowledge.partyWords.has(form) || knowledge.partyWords.has(form.replace(/s$/u, ''));
  });
  return { kind: isParty ? 'organization' : 'group', rule: isParty ? 'entity/party' : 'entity/people' };
}

/** "dozens of [protesters]", "members of the [gang]": the noun that tells what they are. */
export function quantified({ doc, tree, knowledge }: Pick<Reading, 'doc' | 'tree' | 'knowledge'>, head: number): number {
  let at = head;
  for (let steps = 0; steps < 3; steps++) {
    if (!knowledge.quantityNouns.has(nounOf(doc, at)) && !knowledge.quantityNouns.has(wordOf(doc, at)) && xposOf(doc, at) !== 'CD')
      return at;
    const [inner] = childrenBy(tree, at, 'nmod').filter((child) =>
      childrenBy(tree, child, 'case').some((preposition) => wordOf(doc, preposition) === 'of'),
    );
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

/** Whether the words say whose it is: a country's or, right before the noun, a person's. */
function isWhose(reading: Reading, head: number): boolean {
  if (modifierCountry(reading, head) !== undefined) return true;
  const { doc, tree, nameAt } = reading;
  return childrenBy(tree, head, 'compound', 'nmod:desc').some(
    (child) => nameAt[child]! >= 0 && doc.names[nameAt[child]!]!.type === 'person',
  );
}

/** "a fighter", "the gunman": one person is no group. */
function isOne({ doc, tree, knowledge }: Reading, chain: Chain): boolean {
  return chain.nominals.every((mention) => {
    const { head } = doc.mentions[mention]!;
    if (xposOf(doc, head) !== 'NN') return false;
    return knowledge.personNouns.has(nounOf(doc, head)) || childrenBy(tree, head, 'det').some((child) => /^an?$/u.test(wordOf(doc, child)));
  });
}

/** "[a pregnant girl]", "[the driver]": every phrase of it is in the singular and says what one person is. */
function isSingle({ doc, knowledge }: Reading, chain: Chain): boolean {
  return chain.nominals.every((mention) => {
    const { head } = doc.mentions[mention]!;
    const noun = nounOf(doc, head).replace(/^ex-/u, '');
    return /^NNP?$/u.test(xposOf(doc, head)) && (knowledge.personNouns.has(noun) || knowledge.offices.has(noun)) && noun !== 'police';
  });
}

const LONGEST_OFFICE = 4;

/** "the [police chief]": the office that ends in the word, of as many words as it has. */
function officeAt({ doc, knowledge }: Reading, head: number): Office | undefined {
  for (let from = Math.max(0, head - LONGEST_OFFICE + 1); from <= head; from++) {
    const found = knowledge.offices.get(doc.article.text.slice(doc.begin[from], doc.end[head]).toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "shot [her brother]", "[whose daughter] was freed": known by whose they are alone, and spoken of once. */
function isSomeonesOwn(reading: Reading, { nominals }: Chain): boolean {
  const { doc, tree } = reading;
  if (nominals.length > 1) return false;
  const { head } = doc.mentions[nominals[0]!]!;
  // "received [its foreign minister]": known by the office
  if (officeAt(reading, head)?.isPublic === 'yes') return false;
  // "fled with [her three children]", unlike "urged [her supporters]"
  const isKnown = xposOf(doc, head) === 'NN' || KIN.has(nounOf(doc, head));
  return isKnown && childrenBy(tree, head, 'nmod:poss').some((owner) => /^(?:PRP\$|WP\$)$/.test(xposOf(doc, owner)));
}

/** "11 of [the bodies]": by what they are eleven of. */
function isNobody(reading: Reading, mention: Mention): boolean {
  return isVoid(reading, mention, quantified(reading, mention.head));
}
