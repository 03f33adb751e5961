import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Document, TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf, subtreeRange, type Tree, uposOf } from '#nlp/tree.ts';
import type { EventClass, Modality, Polarity } from '../extraction.ts';
import { argumentsOf } from './arguments.ts';
import { type Borders, bordersOf, type Said } from './borders.ts';
import { classify, confidenceOf } from './classify.ts';
import { findDemands } from './demands.ts';
import { type ArgumentHeads, isVerdict, lexiconClass } from './event-features.ts';
import { withImplied } from './implied.ts';
import { modalityOf, polarityOf } from './modality.ts';
import type { EventModel } from './model.ts';
import { participantsOf } from './participants.ts';
import { findPredicates, isListedVerb, type Predicate } from './predicates.ts';
import { lemmaOf, prepositionOf, type Scene, sceneOf } from './scene.ts';
import { callsFor, isAskedOf, isDeedAlone, isDeedUponThing, isNoDeed, isOnlySaid, isPurpose } from './worth.ts';

/** Who did what to whom, in tokens: extract.ts joins the heads to entities. */
export interface FoundAction {
  readonly predicate: TokenRange;
  readonly lemma: string;
  /** Heads of noun phrases. */
  readonly actorHeads: readonly number[];
  readonly targetHeads: readonly number[];
  readonly placeHeads: readonly number[];
  /** Whether it is a deed even if none of its targets is a node: "sent [monitors]". */
  readonly isUponThing: boolean;
  readonly evidence: TokenRange;
  readonly event?: EventClass;
  /** How likely that class is. */
  readonly eventConfidence?: number;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly rule: string;
  readonly confidence: number;
}

/** A predicate with the entities that it may join. */
export interface Candidate extends ArgumentHeads {
  readonly predicate: Predicate;
  /** The class that the event lexicon gives it. */
  readonly listed: EventClass | undefined;
}

/** @param statements none where only the predicates' own words matter */
export function findCandidates(
  doc: Document,
  knowledge: Knowledge,
  statements: readonly Said[] = [],
): { readonly scene: Scene; readonly borders: Borders; readonly candidates: readonly Candidate[] } {
  const scene = sceneOf(doc, knowledge);
  const { tree } = scene;
  const borders = bordersOf(doc, statements);
  const candidates = findPredicates(tree, knowledge)
    .filter((predicate) => !isSpeech(scene, predicate, borders) && !isNoDeed(tree, predicate, knowledge))
    .map((predicate) => {
      const found = argumentsOf(scene, predicate);
      const listed = lexiconClass(tree, predicate, found.targets, knowledge);
      return {
        predicate,
        ...participantsOf(scene, predicate, found, listed, borders),
        targets: found.targets,
        listed,
      };
    });
  return { scene, borders, candidates };
}

/**
 * Document → actions, in text order. A predicate is an action where it has an actor that is an entity, or where it names
 * an event of a class and has a target that is one. Linear in the document's length.
 */
export function findActions(doc: Document, model: EventModel, knowledge: Knowledge, statements: readonly Said[]): readonly FoundAction[] {
  const { scene, borders, candidates } = findCandidates(doc, knowledge, statements);
  const { tree } = scene;
  // "“[We] will march”, he said": what the speaker or the one spoken of does to nobody is talk more often than news (of fifteen articles one in seven is a
  // deed that a careful reader notes; without them F1 is 70.5 for 70.2, and no other on the two of them that are kept aside)
  const quoted = new Uint8Array(doc.length);
  for (const { tokens } of doc.quotes) quoted.fill(1, tokens[0], tokens[1]);
  const found: FoundAction[] = [];
  for (const candidate of candidates) {
    const { predicate } = candidate;
    const { event, likely } = classify(tree, predicate, candidate, model, knowledge);
    const participants =
      event === undefined || likely < SURE_OF_TARGET ? candidate : withImplied(scene, predicate, candidate, event, borders);
    const { actorHeads, targetHeads, placeHeads } = participants;
    const modality = modalityOf(tree, predicate.head, knowledge);
    const isThing =
      isDeedAlone(predicate) ||
      (modality !== 'hypothetical' &&
        (!borders.isCue(predicate.head) || callsFor(tree, predicate.head, knowledge)) &&
        isDeedUponThing(tree, predicate, knowledge));
    // "if they [fail] to agree": what might be, to nobody
    if (targetHeads.length === 0 && modality === 'hypothetical') continue;
    const isOnlyTold = borders.isCue(predicate.head) && !isDeedAlone(predicate) && isOnlySaid(tree, predicate);
    const isOnlyMeant = event === undefined && (isAskedOf(tree, predicate) || isPurpose(tree, predicate));
    if (targetHeads.length === 0 && (isOnlyTold || isOnlyMeant)) continue;
    if (targetHeads.length === 0 && quoted[predicate.head] === 1 && actorHeads.every((head) => uposOf(doc, head) === 'PRON')) continue;
    if (!isWorth(tree, { ...candidate, ...participants }, event, event === undefined ? 0 : likely, isThing)) continue;
    found.push({
      predicate: predicate.tokens,
      lemma: predicate.lemma,
      actorHeads,
      targetHeads,
      placeHeads,
      isUponThing: isThing,
      evidence: evidenceOf(tree, predicate.head),
      ...(event === undefined ? {} : { event, eventConfidence: likely }),
      polarity: polarityOf(tree, predicate.head),
      modality,
      rule: `action/${predicate.kind}`,
      confidence: confidenceOf(likely, event !== undefined, participants),
    });
  }
  for (const { must, verb, actorHeads, targetHeads } of findDemands(scene, borders, knowledge)) {
    const heads = { actorHeads, targetHeads, placeHeads: [] };
    found.push({
      predicate: [must, must + 1],
      lemma: 'must',
      ...heads,
      isUponThing: false,
      evidence: evidenceOf(tree, verb),
      event: 'REQUEST',
      eventConfidence: LIKELY_DEMAND,
      polarity: 'positive',
      modality: 'asserted',
      rule: 'action/demand',
      confidence: confidenceOf(LIKELY_DEMAND, true, heads),
    });
  }
  return withoutIdle(doc, found).sort((a, b) => a.predicate[0] - b.predicate[0]);
}

/** Of what nobody does, "[were killed]", a sentence keeps the likeliest one, and none where it tells who does another thing. */
function withoutIdle(doc: Document, found: readonly FoundAction[]): FoundAction[] {
  const active = new Set(found.filter(({ actorHeads }) => actorHeads.length > 0).map(({ predicate }) => doc.sentence[predicate[0]]!));
  const best = new Map<number, FoundAction>();
  for (const action of found) {
    const sentence = doc.sentence[action.predicate[0]]!;
    const before = best.get(sentence);
    if (action.actorHeads.length === 0 && (before === undefined || before.confidence < action.confidence)) best.set(sentence, action);
  }
  return found.filter((action) => {
    const sentence = doc.sentence[action.predicate[0]]!;
    return action.actorHeads.length > 0 || (!active.has(sentence) && best.get(sentence) === action);
  });
}

/** Of "said that Sudan must leave", how likely the class is REQUEST, on events/plv-train and plover-gsr. */
const LIKELY_DEMAND = 0.8;

/** From how likely a class it tells whom the words imply. */
const SURE_OF_TARGET = 0.6;
/** From how likely a class one role is enough: "The workers [went on strike]"; "Three bridges [were bombed]". */
const SURE_WITHOUT_TARGET = 0.5;
const SURE_WITHOUT_ACTOR = 0.75;

/** What a careful reader would note: who did what to whom or where, or an event of a class for sure. */
function isWorth(
  tree: Tree,
  { predicate, actorHeads, targetHeads, placeHeads, targets, listed }: Candidate,
  event: EventClass | undefined,
  likely: number,
  hasObject: boolean,
): boolean {
  const hasTarget = targetHeads.length > 0;
  // "troops [stationed] in Okinawa": what describes is no deed where no class is sure
  const isDescribing = predicate.kind === 'passive' && deprelOf(tree.doc, predicate.head) === 'acl';
  if (event === undefined && isDescribing && childrenBy(tree, predicate.head, 'obl:agent').length === 0) return false;
  if (actorHeads.length === 0) {
    // "Ms Obi [was killed]": where nobody does it, it must be sure, and done to one who has a name
    const isNamed = targetHeads.some((head) => uposOf(tree.doc, head) === 'PROPN');
    return predicate.kind === 'passive' && isNamed && likely > SURE_WITHOUT_ACTOR;
  }
  if (predicate.kind === 'nominal') return hasTarget || placeHeads.length > 0;
  // "[talked] for hours", "[attended] the session": of a deed that takes two, one is not enough; but one may hold the session
  if (event === 'CONSULT' && actorHeads.length < 2 && !hasTarget && placeHeads.length === 0) return HOSTING.has(predicate.lemma);
  const isDirect = targets.some((head) => targetHeads.includes(head)) || placeHeads.length > 0;
  if (event === undefined) return isDirect || hasObject;
  return hasTarget || placeHeads.length > 0 || (listed !== undefined && likely > SURE_WITHOUT_TARGET) || hasObject;
}

const HOSTING = new Set(['hold', 'host', 'convene', 'organise', 'organize']);

/** "declined to [comment]", "refused to [name] the suspects" */
const SAYING_NAMES = new Set(['comment', 'name', 'identify']);
const NOT_SAYING = new Set(['decline', 'refuse']);

/**
 * "[declined] to comment": not saying is a statement, told elsewhere. So is saying: "[recalled] Mr Ode", "[described] the raid as a mistake",
 * but for deeds done by words, "[accused] Peru".
 */
function isSpeech({ tree, knowledge, isEntity }: Scene, { kind, head, lemma }: Predicate, borders: Borders): boolean {
  const saying = (verb: number): boolean => SAYING_NAMES.has(lemmaOf(tree, verb)) || knowledge.reportingVerbs.has(lemmaOf(tree, verb));
  if (NOT_SAYING.has(lemmaOf(tree, head)))
    return childrenBy(tree, head, 'xcomp').some((child) => saying(child) && !hasParty(tree, child, isEntity));
  return (
    kind === 'active' &&
    borders.isCue(head) &&
    !isVerdict(tree, head) &&
    !isDeedAlone({ kind, lemma }) &&
    saying(head) &&
    !isListedVerb(tree, head, lemma, knowledge) &&
    !knowledge.lightVerbs.has(lemma)
  );
}

/** "refused to respond to a request [from the daily]": a party beside the saying, on the request or on the verb. */
function hasParty(tree: Tree, verb: number, isEntity: Uint8Array): boolean {
  return childrenBy(tree, verb, 'obl').some(
    (child) =>
      (isEntity[child] === 1 && prepositionOf(tree, child) === 'from') ||
      childrenBy(tree, child, 'nmod').some((inner) => isEntity[inner] === 1),
  );
}

/** The predicate's clause, without the clauses coordinated with it. */
function evidenceOf(tree: Tree, head: number): TokenRange {
  const isClause = (token: number): boolean => {
    const relation = deprelOf(tree.doc, token);
    return (
      (relation === 'conj' && uposOf(tree.doc, token) === 'VERB') ||
      relation === 'parataxis' ||
      relation === 'cc' ||
      relation === 'discourse'
    );
  };
  const [begin, end] = subtreeRange(tree, head, isClause);
  return trim(tree, begin, end);
}

/** Without the punctuation at either end. */
function trim(tree: Tree, begin: number, end: number): TokenRange {
  let from = begin;
  let to = end;
  while (from < to - 1 && uposOf(tree.doc, from) === 'PUNCT') from++;
  while (from < to - 1 && uposOf(tree.doc, to - 1) === 'PUNCT') to--;
  return [from, to];
}
