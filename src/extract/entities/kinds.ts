import { formOf, plainForm } from '#nlp/coref/name-words.ts';
import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { Document, Mention } from '#nlp/document.ts';
import { childrenBy, deprelOf, uposOf } from '#nlp/tree.ts';
import type { EntityKind, EventClass } from '../extraction.ts';
import { ARMED, callsArmed } from './armed.ts';
import { type Chain, isToldBody, type Reading } from './chains.ts';
import { lookUp } from './country-of.ts';
import type { Role } from './role.ts';

/**
 * Which kind of node a chain is. In: a chain and what its person is said to be. Out: the kind and the rule that told; undefined where it
 * is none by itself (things, dates, products; nouns, which must be needed).
 */
export interface Kind {
  readonly kind: EntityKind;
  readonly rule: string;
}

/** @param isArgument whether an action has it as actor or target: "[US military] airstrikes killed two", unlike "[American military] activity" */
export function kindOfNamed(reading: Reading, chain: Chain, roles: readonly Role[], isArgument: boolean): Kind | undefined {
  const { knowledge } = reading;
  if (chain.names.length === 0 || chain.isPeople) return undefined;
  if (chain.code !== undefined) return { kind: 'country', rule: 'entity/country' };
  if (chain.type === 'person' && chain.known === undefined && !isCalledBody(reading, chain, roles)) return kindOfPerson(reading, roles);
  if (chain.known !== undefined) return { kind: chain.known.kind, rule: 'entity/known-body' };
  const isNeeded = isArgument || chain.nominals.length > 0;
  if (!isNeeded && chain.names.every((mention) => isModifier(reading, reading.doc.mentions[mention]!))) return undefined;
  const forms = chain.names.map((mention) => plainForm(formOf(reading.doc, reading.doc.mentions[mention]!)));
  const seat = forms.map((form) => knowledge.metonymByName.get(form)).find((metonym) => metonym !== undefined);
  if (seat?.isAlways) return { kind: 'agency', rule: 'entity/seat' };
  // "Brussels [warned]": a capital, where it does what governments do.
  const isSeat = seat !== undefined || forms.some((form) => knowledge.countryByPlace.get(form)?.capitals.includes(form));
  if (isSeat && chain.names.some((mention) => deals(reading, reading.doc.mentions[mention]!.head)))
    return { kind: 'agency', rule: 'entity/capital-acts' };
  // "Patrick Diaz, [Democrat of Vermont]"
  if (forms.every((form) => / of /u.test(form) && knowledge.partyWords.has(form.split(' ')[0]!))) return undefined;
  // "the Paris [Agreement]" does nothing.
  if (forms.some((form) => headWords(form.toLowerCase().split(/[\s-]+/u)).some((word) => knowledge.documentNouns.has(word))))
    return undefined;
  if (chain.names.every((mention) => isOnTheWay(reading, reading.doc.mentions[mention]!))) return undefined;
  const place = forms.some((form) => knowledge.placeByName.has(form)) && !isToldBody(reading, chain);
  if (place && chain.type !== 'organization') return { kind: 'place', rule: 'entity/known-place' };
  if (chain.type === 'demonym' || chain.type === 'other') return undefined;
  if (chain.type === 'place')
    return isAgencyName(reading, forms) ? { kind: 'agency', rule: 'entity/agency-word' } : { kind: 'place', rule: 'entity/place-name' };
  const kind = kindOfBody(reading, forms, place);
  // "[Lashkar-e-Sur], an armed group"
  const areArmed =
    kind.kind === 'organization' && chain.nominals.some((mention) => callsArmed(reading, reading.doc.mentions[mention]!.head));
  return areArmed ? { kind: 'group', rule: 'entity/armed-group' } : kind;
}

/** A lone word that the names stage took for a person's, "the organisation" to the text. */
function isCalledBody({ doc, knowledge }: Reading, chain: Chain, roles: readonly Role[]): boolean {
  const isLone = chain.names.every((mention) => doc.mentions[mention]!.tokens[1] - doc.mentions[mention]!.tokens[0] === 1);
  return (
    isLone &&
    roles.length === 0 &&
    chain.nominals.some((mention) => knowledge.organizationNouns.has(nounOf(doc, doc.mentions[mention]!.head)))
  );
}

/** "[American military] activity": no body, but words before a noun; "[Sudanese army] spokesman" serves it. */
function isModifier({ doc, knowledge }: Reading, { tokens: [, end], head }: Mention): boolean {
  if (end < doc.length && knowledge.offices.has(nounOf(doc, end))) return false;
  return /^\p{Ll}/u.test(wordAsWritten(doc, end - 1)) && doc.head[head] === end && /^(?:compound|amod|nmod)/.test(deprelOf(doc, head));
}

/** "the [Mumbai]-[Agra] highway": the ends of a road are no part of what happens on it. */
function isOnTheWay({ doc }: Reading, { tokens: [begin, end] }: Mention): boolean {
  const isHyphen = (token: number): boolean => token >= 0 && token < doc.length && /^[-–]$/u.test(wordAsWritten(doc, token));
  if (isHyphen(end)) return doc.begin[end] === doc.end[end - 1] && WAYS.has(nounOf(doc, Math.min(end + 2, doc.length - 1)));
  return isHyphen(begin - 1) && end < doc.length && WAYS.has(nounOf(doc, end));
}

const WAYS = new Set(['highway', 'road', 'motorway', 'expressway', 'railway', 'line', 'route', 'pipeline', 'corridor', 'flight', 'train']);

function wordAsWritten(doc: Document, token: number): string {
  return doc.article.text.slice(doc.begin[token], doc.end[token]);
}

/** Verbs of dealing with a government. */
const DEALINGS = new Set([
  'ask',
  'urge',
  'tell',
  'warn',
  'accuse',
  'pressure',
  'press',
  'consult',
  'negotiate',
  'lobby',
  'criticise',
  'criticize',
  'blame',
  'thank',
]);

/** "[Brussels] warned Budapest", "ministers asked [Brussels] to wait", "talks with Seoul and [Tokyo]", "[Brussels]'s envoy". */
function deals(reading: Reading, token: number): boolean {
  const { doc, tree, knowledge } = reading;
  const head = doc.head[token]!;
  if (head < 0) return false;
  switch (deprelOf(doc, token)) {
    case 'nsubj':
      return acts(reading, token);
    case 'obj':
      return DEALINGS.has(doc.lemma[head]!) || isTowardsStates(knowledge.eventVerbs.get(doc.lemma[head]!));
    case 'nmod:poss':
      return (
        knowledge.offices.get(nounOf(doc, head))?.sector === 'diplomacy' ||
        // "[Dhaka]'s High Commissioner to India"
        (nounOf(doc, head) === 'commissioner' && childrenBy(reading.tree, head, 'amod').some((child) => wordOf(doc, child) === 'high'))
      );
    case 'obl':
    case 'nmod':
      return (
        (TALKS.has(nounOf(doc, head)) && childrenBy(tree, token, 'case').some((word) => /^(?:with|between)$/u.test(wordOf(doc, word)))) ||
        // "sanctions [on Moscow]"
        (isTowardsStates(knowledge.eventNouns.get(nounOf(doc, head))) &&
          childrenBy(tree, token, 'case').some((word) => /^(?:on|against)$/u.test(wordOf(doc, word))))
      );
    case 'conj':
      return head < token && deals(reading, head);
    default:
      return false;
  }
}

/** "backed [Paris]", "accused [Brussels]", unlike "visited [Paris]", "bombed [Kyiv]". */
function isTowardsStates(event: EventClass | undefined): boolean {
  return event !== undefined && /^(?:SUPPORT|ACCUSE|REQUEST|REJECT|THREATEN|SANCTION)$/.test(event);
}

const TALKS = new Set([
  'clash',
  'side',
  'cooperate',
  'consult',
  'negotiate',
  'talk',
  'negotiation',
  'consultation',
  'relation',
  'tie',
  'agreement',
  'coordinate',
  'rift',
  'row',
  'dispute',
  'feud',
  'spat',
  'standoff',
  'stand-off',
  'rapprochement',
  'pact',
  'deal',
]);

/** Whether the token is the subject of a verb of saying or of dealing with others. */
function acts({ doc, knowledge }: Reading, token: number): boolean {
  const verb = doc.head[token]!;
  if (verb < 0 || deprelOf(doc, token) !== 'nsubj' || uposOf(doc, verb) !== 'VERB') return false;
  return knowledge.reportingVerbs.has(doc.lemma[verb]!) || knowledge.eventVerbs.has(doc.lemma[verb]!);
}

/** "Ministry of Works", "Lagos State Police Command" */
function isAgencyName({ knowledge }: Reading, forms: readonly string[]): boolean {
  return forms.some((form) => {
    const words = form.toLowerCase().split(/[\s-]+/u);
    return (
      words.length > 1 &&
      headWords(words).some((word) => knowledge.agencyNouns.has(word) && !knowledge.placeNouns.has(word) && !PARTS.has(word))
    );
  });
}

/** Words that end the names of places too. */
const PARTS = new Set([
  'state',
  'province',
  'county',
  'house',
  'mission',
  'mint',
  'kingdom',
  'garrison',
  'union',
  'league',
  'alliance',
  'board',
  'academy',
  'bank',
  'unit',
]);

/** What a name is the name of stands last, or before "of" and "for": "[Ministry] of Works", "Foreign [Ministry]". */
function headWords(words: readonly string[]): readonly string[] {
  const of = words.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  const heads = of > 0 ? [words[of - 1]!] : [words.at(-1)!];
  return heads.flatMap((word) => [word, word.replace(/s$/u, ''), word.replace(/ies$/u, 'y')]);
}

function kindOfBody(reading: Reading, forms: readonly string[], isPlace: boolean): Kind {
  const { knowledge } = reading;
  for (const form of forms) {
    const written = form.split(/\s+/u);
    const words = form.toLowerCase().split(/[\s-]+/u);
    const heads = headWords(words);
    if (written.length > 1 && knowledge.companySuffixes.has(written.at(-1)!))
      return { kind: 'organization', rule: 'entity/company-suffix' };
    if (written.length < 2) continue;
    if (heads.some((word) => ARMED.has(word))) return { kind: 'group', rule: 'entity/group-word' };
    if (heads.some((word) => word === 'party' || word === 'bank' || word === 'union' || word === 'league' || word === 'alliance')) {
      return { kind: 'organization', rule: 'entity/organization-word' };
    }
    // "[Ugandan troops]" are men, "Ugandan forces" a part of the state
    if (heads.some((word) => word === 'troop' || word === 'soldier')) return { kind: 'group', rule: 'entity/group-word' };
    if (heads.some((word) => knowledge.agencyNouns.has(word))) return { kind: 'agency', rule: 'entity/agency-word' };
    if (heads.some((word) => knowledge.organizationNouns.has(word))) return { kind: 'organization', rule: 'entity/organization-word' };
  }
  return isPlace ? { kind: 'place', rule: 'entity/known-place' } : { kind: 'organization', rule: 'entity/organization-name' };
}

/** Public office makes an official; an office that depends on its body does where that is public. */
function kindOfPerson(reading: Reading, roles: readonly Role[]): Kind {
  for (const { office, bodies, noun } of roles) {
    if (office?.isPublic === 'yes' && !(PRIVATE_TOO.test(noun) && isPrivateBody(reading, bodies[0])))
      return { kind: 'official', rule: 'entity/office' };
    const isBare = bodies.length === 0 && (office?.sector === 'spokesperson' || noun === 'director' || noun === 'official');
    if (office?.isPublic === 'depends' && (isBare || bodies.some((head) => isPublicBody(reading, head)))) {
      return { kind: 'official', rule: 'entity/office-of-agency' };
    }
  }
  return { kind: 'person', rule: 'entity/person' };
}

/** Offices of states that clubs, unions and companies have as well: "[president] of the Growers' Federation". */
const PRIVATE_TOO =
  /^(?:(?:acting|deputy|former|honorary|interim|national|vice)[ -])*(?:president|chair(?:man|woman|person)?|secretary|secretary[ -]general|general secretary|treasurer|commissioner|captain|councillor)$/u;

function isPrivateBody(reading: Reading, head: number | undefined): boolean {
  if (head === undefined || isPublicBody(reading, head)) return false;
  const { doc, nameAt, knowledge } = reading;
  const name = nameAt[head]!;
  return name < 0 ? knowledge.organizationNouns.has(nounOf(doc, head)) : doc.names[name]!.type === 'organization';
}

/** Whether the word names a country, an agency or a part of one: "the [Kenyan] army's chief". */
function isPublicBody(reading: Reading, head: number): boolean {
  const { doc, nameAt, knowledge } = reading;
  const name = nameAt[head]!;
  if (name < 0) return knowledge.agencyNouns.has(nounOf(doc, head)) && wordOf(doc, head) !== 'group';
  const { tokens, type } = doc.names[name]!;
  const form = plainForm(formOf(doc, { tokens }));
  const known = knowledge.organizationByName.get(form);
  if (known !== undefined) return known.kind === 'agency';
  if (type === 'demonym' || type === 'place') return lookUp(form, knowledge) !== undefined;
  return kindOfBody(reading, [form], false).kind === 'agency';
}
