import { invariant } from '#base/errors.ts';
import { compareSpans, contains, isValidSpan, overlaps, type Span } from '#base/span.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { bindQuotePronouns } from '#nlp/coref/quote-pronouns.ts';
import type { Document, TokenRange } from '#nlp/document.ts';
import { languageOf } from '#nlp/language.ts';
import { type FoundAction, findActions } from './actions/find-actions.ts';
import type { EventModel } from './actions/model.ts';
import { findAffiliations } from './affiliations/find-affiliations.ts';
import type { EntityTable } from './entities/entity-table.ts';
import { findEntities } from './entities/find-entities.ts';
import { type Action, EXTRACTION_FORMAT, type Extraction, QUAD_OF, type Statement } from './extraction.ts';
import { adoptSources, speakersOf } from './speakers.ts';
import { type FoundStatement, findStatements } from './statements/find-statements.ts';
import type { StatementModel } from './statements/model.ts';

export interface ExtractionModels {
  readonly statements: StatementModel;
  readonly events: EventModel;
}

/** A title that is taken from the text is cut here, in code units. */
const LONGEST_TITLE = 300;

/**
 * Document → Extraction: runs the families, joins what they found to the entities, sorts, checks every evidence span.
 * The families speak of tokens; only here do tokens become spans and ids.
 */
export function extract(document: Document, models: ExtractionModels, knowledge: Knowledge): Extraction {
  const statements = findStatements(document, models.statements, knowledge).map((statement) => ({
    ...statement,
    sourceHeads: speakersOf(document, knowledge, statement.source, statement.sourceHeads),
  }));
  const doc = bindQuotePronouns(
    adoptSources(document, statements),
    statements.flatMap(({ content, quotation, sourceHeads }) => (quotation === 'indirect' ? [] : [{ content, sourceHeads }])),
  );
  const actions = findActions(doc, models.events, knowledge, statements);
  const table = findEntities(doc, knowledge, {
    speakers: statements.flatMap(({ source, sourceHeads, attitude, polarity }) =>
      sourceHeads.map((head) => ({
        tokens: source.find(([begin, end]) => begin <= head && head < end) ?? [head, head + 1],
        head,
        isDoer: attitude === 'eventuality' && polarity === 'positive',
      })),
    ),
    arguments: [
      ...actions.flatMap(({ actorHeads, targetHeads, placeHeads }) => [...actorHeads, ...targetHeads, ...placeHeads]),
      ...statements.flatMap(({ addresseeHeads }) => addresseeHeads),
    ],
  });
  const said = toStatements(doc, statements, table);
  const extraction: Extraction = {
    format: EXTRACTION_FORMAT,
    id: doc.article.id,
    title: doc.article.title ?? firstLine(doc.article.text),
    text: doc.article.text,
    language: languageOf(doc),
    excluded: doc.excluded.map(({ span, why }) => ({ span, why })),
    entities: table.entities,
    statements: said,
    actions: toActions(doc, actions, table, said),
    affiliations: findAffiliations(doc, table, knowledge),
  };
  checkEvidence(extraction);
  return extraction;
}

function firstLine(text: string): string {
  const line = text.split(/\r\n|[\n\r\u2028\u2029]/u, 50).find((candidate) => candidate.trim() !== '') ?? '';
  return line.trim().slice(0, LONGEST_TITLE);
}

/** The words of a range of tokens, without the white space around them. */
function spanOf(doc: Document, [begin, end]: TokenRange): Span {
  return [doc.begin[begin]!, doc.end[end - 1]!];
}

function spansOf(doc: Document, ranges: readonly TokenRange[]): readonly Span[] {
  return ranges.map((range) => spanOf(doc, range)).sort(compareSpans);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function toStatements(doc: Document, found: readonly FoundStatement[], table: EntityTable): readonly Statement[] {
  const firstToken = ({ source, cue, content }: FoundStatement) => Math.min(...[...source, ...cue, ...content].map(([begin]) => begin));
  const order = found.map((_, index) => index).sort((a, b) => firstToken(found[a]!) - firstToken(found[b]!) || a - b);
  const ids = new Map(order.map((index, place) => [index, `s${place + 1}`]));
  return order.map((index) => {
    const statement = found[index]!;
    const within = statement.within === undefined ? undefined : ids.get(statement.within);
    return {
      id: ids.get(index)!,
      speakers: unique(statement.sourceHeads.flatMap((head) => table.at(head))),
      addressees: unique(statement.addresseeHeads.flatMap((head) => table.at(head))),
      about: unique(statement.content.flatMap((range) => table.inRange(range))),
      source: spansOf(doc, statement.source),
      cue: spansOf(doc, statement.cue),
      content: spansOf(doc, statement.content),
      quotation: statement.quotation,
      attitude: statement.attitude,
      polarity: statement.polarity,
      ...(within === undefined ? {} : { within }),
      rule: statement.rule,
      confidence: round(statement.confidence),
    };
  });
}

function toActions(doc: Document, found: readonly FoundAction[], table: EntityTable, said: readonly Statement[]): readonly Action[] {
  const innermost = vouching(doc.article.text, said);
  const isDeed = ({ actorHeads, targetHeads, placeHeads, event, isUponThing, rule }: FoundAction): boolean => {
    const hasAny = (heads: readonly number[]): boolean => heads.some((head) => table.at(head).length > 0);
    return hasAny(actorHeads)
      ? event !== undefined || isUponThing || hasAny(targetHeads) || hasAny(placeHeads) || targetHeads.length + placeHeads.length === 0
      : rule === 'action/passive' && event !== undefined && hasAny(targetHeads);
  };
  return found
    .filter(isDeed)
    .map((action) => ({ action, predicate: spanOf(doc, action.predicate) }))
    .sort((a, b) => compareSpans(a.predicate, b.predicate))
    .map(({ action, predicate }, place) => {
      const attributedTo = innermost(predicate);
      return {
        id: `a${place + 1}`,
        actors: unique(action.actorHeads.flatMap((head) => table.at(head))),
        targets: unique(action.targetHeads.flatMap((head) => table.at(head))),
        places: unique(action.placeHeads.flatMap((head) => table.at(head))),
        predicate,
        lemma: action.lemma,
        ...(action.event === undefined ? {} : { event: action.event, quad: QUAD_OF[action.event] }),
        ...(action.eventConfidence === undefined ? {} : { eventConfidence: round(action.eventConfidence) }),
        polarity: action.polarity,
        modality: action.modality,
        evidence: spanOf(doc, action.evidence),
        ...(attributedTo === undefined ? {} : { attributedTo }),
        rule: action.rule,
        confidence: round(action.confidence),
      };
    });
}

/**
 * predicate → id of the statement with the shortest content stretch that holds it: the one that vouches. Who wants, plans or orders
 * a thing ("her order to attack") does not say that it is so; nor does who is "wary as Peru moves troops".
 */
function vouching(text: string, said: readonly Statement[]): (predicate: Span) => string | undefined {
  const vouchers = said.filter(
    ({ attitude, cue }) => attitude !== 'eventuality' && !cue.some((span) => MERELY_MEANWHILE.test(text.slice(...span))),
  );
  const stretches = vouchers
    .flatMap(({ id, content }) => content.map((span) => ({ id, span })))
    .sort((a, b) => compareSpans(a.span, b.span));
  /** Per stretch, the furthest end of it and all before it: where that is too early, nothing before can hold the predicate. */
  const reach: number[] = [];
  for (const { span } of stretches) reach.push(Math.max(reach.at(-1) ?? 0, span[1]));
  return (predicate) => {
    let low = 0;
    for (let high = stretches.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (stretches[middle]!.span[0] <= predicate[0]) low = middle + 1;
      else high = middle;
    }
    let best: { id: string; span: Span } | undefined;
    for (let index = low - 1; 0 <= index && predicate[1] <= reach[index]!; index--) {
      const stretch = stretches[index]!;
      if (contains(stretch.span, predicate) && (best === undefined || length(stretch.span) < length(best.span))) best = stretch;
    }
    return best?.id;
  };
}

const MERELY_MEANWHILE = /\b(?:as|after|amid|while|when)$/iu;

const length = ([begin, end]: Span) => end - begin;

/** Two decimals: more would pretend. */
function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

/** Every span lies in the text, every id resolves, the spans of one statement do not overlap: else a bug of ours. */
function checkEvidence({ id, text, entities, statements, actions, affiliations }: Extraction): void {
  const known = new Set(entities.map((entity) => entity.id));
  invariant(known.size === entities.length, `article ${id}: two entities have the same id`);
  const check = (record: string, spans: readonly Span[], ids: readonly string[]) => {
    for (const span of spans) invariant(isValidSpan(text, span), `article ${id}, ${record}: span [${span}] does not lie in the text`);
    for (const other of ids) invariant(known.has(other), `article ${id}, ${record}: there is no entity ${other}`);
  };
  for (const entity of entities)
    check(
      `entity ${entity.id}`,
      entity.mentions.map(({ span }) => span),
      [],
    );
  for (const { id: statement, source, cue, content, speakers, addressees, about } of statements) {
    const spans = [...source, ...cue, ...content].sort(compareSpans);
    check(`statement ${statement}`, spans, [...speakers, ...addressees, ...about]);
    for (let index = 1; index < spans.length; index++) {
      invariant(!overlaps(spans[index - 1]!, spans[index]!), `article ${id}, statement ${statement}: spans overlap at ${spans[index]![0]}`);
    }
  }
  for (const { id: action, predicate, evidence, actors, targets, places } of actions) {
    check(`action ${action}`, [predicate, evidence], [...actors, ...targets, ...places]);
  }
  for (const { official, of, evidence } of affiliations) check(`affiliation of ${official}`, [evidence], [official, of]);
}
