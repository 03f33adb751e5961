import { type KnowledgeFiles, oneOf, readRows, readSet } from './table.ts';

const EVENT_CLASSES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
/** PLOVER event classes (Open Event Data Alliance, 2016 and later; Halterman et al. 2023). */
type EventClass = (typeof EVENT_CLASSES)[number];

/** Words that name an event of a PLOVER class. What fits no class is absent. */
export interface EventLexicon {
  /** Lemma, or lemma and particle or preposition: "attack", "call for", "pull out". */
  readonly eventVerbs: ReadonlyMap<string, EventClass>;
  /** Lemma, or a compound of lemmas: "attack", "air strike". */
  readonly eventNouns: ReadonlyMap<string, EventClass>;
  /** Verb lemma and object lemma, one space between: "impose sanction", "hold talk". Goes before the verb's own class. */
  readonly eventPhrases: ReadonlyMap<string, EventClass>;
  /** Verbs whose object names the event: "carry out", "launch", "make", "hold". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Verbs (with particle) of moving one's own people: "send", "pull out". */
  readonly movingVerbs: ReadonlySet<string>;
  /** Who or what is moved as one's own: "troops", "envoys". */
  readonly movedNouns: ReadonlySet<string>;
  /** Verbs that name a state, no action: "have", "seem", "include". */
  readonly stativeVerbs: ReadonlySet<string>;
}

export function readEvents(files: KnowledgeFiles): EventLexicon {
  const readClasses = (file: string): ReadonlyMap<string, EventClass> =>
    new Map(readRows(files, file, ['words', 'class']).map((row) => [row.fields[0]!, oneOf(row, 1, EVENT_CLASSES)]));
  return {
    eventVerbs: readClasses('event-verbs.tsv'),
    eventNouns: readClasses('event-nouns.tsv'),
    eventPhrases: readClasses('event-phrases.tsv'),
    lightVerbs: readSet(files, 'light-verbs.txt'),
    movingVerbs: readSet(files, 'moving-verbs.txt'),
    movedNouns: readSet(files, 'moved-nouns.txt'),
    stativeVerbs: readSet(files, 'stative-verbs.txt'),
  };
}
