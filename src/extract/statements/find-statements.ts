/**
 * Document → who said what: cues and their roles by the learned models, layout by rule, then for each statement in whose words it is,
 * how it is meant, who is told, and which other statement reports it. Names and chains are not needed: a parsed document will do.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Parsed, TokenRange } from '#nlp/document.ts';
import { type LinearModel, scoreInto } from '#nlp/linear-model.ts';
import type { Statement } from '../extraction.ts';
import { type Columns, columnsOf } from './columns.ts';
import { wholeSources } from './coordination.ts';
import { keepFeatures, MOST_KEEP_FEATURES } from './keep-features.ts';
import {
  beforeRelative,
  declinedComment,
  endAtSemicolon,
  fromQuoteBegin,
  isDeed,
  isMeanwhile,
  isPleaForAnonymity,
  reportsOutside,
  titleOfTeller,
  wholeClause,
  withinReporters,
} from './mend-content.ts';
import type { StatementModel } from './model.ts';
import { nest } from './nesting.ts';
import { endBeforeOthers } from './next-clause.ts';
import { isNoted } from './noted.ts';
import { addresseeHeads, speakerHeads } from './people.ts';
import { cueScoresOf, type Draft, readDrafts } from './read-drafts.ts';
import { reportsWithin } from './reported-speech.ts';
import { type Ruled, signedQuotes, transcripts } from './rules.ts';
import { type Borders, bordersOf, tidy } from './tidy.ts';
import { trailingSpeakers } from './trailing-speaker.ts';
import { quotationOf, wordingOf } from './wording.ts';

export interface FoundStatement {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** The token that heads each conjoined speaker. */
  readonly sourceHeads: readonly number[];
  readonly addresseeHeads: readonly number[];
  readonly quotation: Statement['quotation'];
  readonly attitude: Statement['attitude'];
  readonly polarity: Statement['polarity'];
  /** The statement that reports this one: its place in the list. */
  readonly within?: number;
  readonly rule: string;
  readonly confidence: number;
}

export type StatementKnowledge = Pick<
  Knowledge,
  | 'eventVerbs'
  | 'reportingVerbs'
  | 'reportingNouns'
  | 'reportingAdjectives'
  | 'reportingPhrases'
  | 'sourceNouns'
  | 'personNouns'
  | 'offices'
  | 'organizationNouns'
>;

/** Log odds from which a draft is a statement: where precision and recall weigh alike. */
const KEPT = -0.4;

const NO_STATEMENT = [isMeanwhile, reportsOutside, isDeed, isPleaForAnonymity] as const;
/** Each sees what the one before made. */
const MENDS = [declinedComment, titleOfTeller, wholeClause, endAtSemicolon, beforeRelative] as const;

/** In the order of their cues. */
export function findStatements(doc: Parsed, model: StatementModel, knowledge: StatementKnowledge): readonly FoundStatement[] {
  const columns = columnsOf(doc, model.clusters, knowledge);
  const borders = bordersOf(columns);
  const ruled = [...signedQuotes(columns), ...transcripts(columns)];
  const decided = new Set(ruled.map(({ cue }) => cue));
  const learned = learnedStatements(columns, borders, model).filter(({ cue }) => !decided.has(cue));
  const whole = new Set(learned.filter(({ source, content }) => source.length > 0 && content.length > 0).map(({ cue }) => cue));
  const mended = trailingSpeakers(columns, knowledge).filter(({ cue }) => !whole.has(cue) && !decided.has(cue));
  const replaced = new Set(mended.map(({ cue }) => cue));
  const outer = [...ruled, ...mended, ...learned.filter(({ cue }) => !replaced.has(cue))];
  const together = [
    ...outer,
    ...reportsWithin(columns, outer).map((inner) => ({ ...inner, content: tidy(columns, borders, inner.content) })),
  ].sort((a, b) => a.cue - b.cue);
  const all = withinReporters(columns, wholeSources(columns, endBeforeOthers(columns, together)))
    .filter((statement) => !NO_STATEMENT.some((isNone) => isNone(columns, statement, knowledge)))
    .map((statement) => MENDS.reduce((mended, mend) => mend(columns, mended, knowledge), statement))
    .filter((statement) => isNoted(columns, statement));
  const within = nest(all.map(({ cue, content }) => ({ cueHead: cue, content })));
  return all.map((read, index) => {
    const { cue, source, words, content, rule, confidence } = read;
    const holder = within[index];
    return {
      source,
      cue: words,
      content,
      sourceHeads: speakerHeads(columns, source),
      addresseeHeads: addresseeHeads(columns, knowledge, cue, [...source, ...content]),
      quotation: quotationOf(columns, cue, content),
      ...wordingOf(columns, knowledge, cue, words),
      ...(holder === undefined ? {} : { within: holder }),
      rule,
      confidence,
    };
  });
}

function learnedStatements(columns: Columns, borders: Borders, model: StatementModel): readonly Ruled[] {
  const drafts = readDrafts(columns, cueScoresOf(columns, model), model);
  const features = new Uint32Array(MOST_KEEP_FEATURES);
  const ask = (judge: LinearModel, count: number): number => {
    scoreInto(judge, features, count, out);
    return out[0]!;
  };
  const out = new Float64Array(1);
  return drafts.drafts.flatMap((draft, index) => {
    const count = keepFeatures(columns, drafts, index, features);
    if (ask(model.keep, count) < KEPT) return [];
    const confidence = 1 / (1 + Math.exp(-ask(model.right, count)));
    return [{ ...rolesOf(columns, borders, draft), rule: 'statement/model', confidence }];
  });
}

function rolesOf(columns: Columns, borders: Borders, draft: Draft): Omit<Ruled, 'rule' | 'confidence'> {
  const further = draft.further.map((sentence) => columns.doc.sentences[sentence]!);
  return {
    cue: draft.cue,
    source: tidy(columns, borders, draft.source),
    words: draft.words,
    content: tidy(columns, borders, [...fromQuoteBegin(columns, draft.cue, draft.content, further), ...further]),
  };
}
