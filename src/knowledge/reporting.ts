import { isYes, type KnowledgeFiles, oneOf, type Row, readRows } from './table.ts';

const ATTITUDES = ['assertion', 'belief', 'fact', 'eventuality'] as const;
const POLARITIES = ['positive', 'negative'] as const;

/** What a word that reports tells of what it reports: said, thought, known, or wanted and planned; denied or not. */
interface ReportingWord {
  readonly attitude: (typeof ATTITUDES)[number];
  /** `negative`: deny, decline, refuse, doubt. */
  readonly polarity: (typeof POLARITIES)[number];
}

interface ReportingVerb extends ReportingWord {
  /** May introduce a quotation: "…", she warned. */
  readonly takesQuote: boolean;
  /** How it names who is told: "told CNN", "said to CNN", not at all. */
  readonly addressee: 'object' | 'to' | 'none';
}

export interface Reporting {
  /** Lemma, or lemma and particle: "say", "point out". */
  readonly reportingVerbs: ReadonlyMap<string, ReportingVerb>;
  /** "claim", "belief", "promise". */
  readonly reportingNouns: ReadonlyMap<string, ReportingWord>;
  /** "confident", "aware", "reluctant". */
  readonly reportingAdjectives: ReadonlyMap<string, ReportingWord>;
  /** Lower-case words before the source: "according to", "in the words of". */
  readonly reportingPhrases: ReadonlyMap<string, ReportingWord>;
}

export function readReporting(files: KnowledgeFiles): Reporting {
  const reportingVerbs = new Map<string, ReportingVerb>();
  for (const row of readRows(files, 'reporting-verbs.tsv', ['lemma', 'attitude', 'polarity', 'quote', 'addressee'])) {
    reportingVerbs.set(row.fields[0]!, {
      ...readReportingWord(row),
      takesQuote: isYes(row, 3),
      addressee: oneOf(row, 4, ['object', 'to', 'none']),
    });
  }
  const readWordsOf = (file: string): ReadonlyMap<string, ReportingWord> =>
    new Map(readRows(files, file, ['word', 'attitude', 'polarity']).map((row) => [row.fields[0]!, readReportingWord(row)]));
  return {
    reportingVerbs,
    reportingNouns: readWordsOf('reporting-nouns.tsv'),
    reportingAdjectives: readWordsOf('reporting-adjectives.tsv'),
    reportingPhrases: readWordsOf('reporting-phrases.tsv'),
  };
}

function readReportingWord(row: Row): ReportingWord {
  return { attitude: oneOf(row, 1, ATTITUDES), polarity: oneOf(row, 2, POLARITIES) };
}
