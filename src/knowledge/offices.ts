import { isYes, type KnowledgeFiles, oneOf, readRows } from './table.ts';

const SECTORS = [
  'state',
  'government',
  'legislature',
  'judiciary',
  'military',
  'police',
  'intelligence',
  'diplomacy',
  'local',
  'royal',
  'spokesperson',
  'party',
  'religion',
  'business',
  'academic',
  'media',
  'sport',
  'arts',
  'civil',
  'armed-group',
] as const;
type Sector = (typeof SECTORS)[number];

/** A title of office or of work: "prime minister", "chief executive". */
export interface Office {
  /** Lower case, singular. */
  readonly title: string;
  readonly sector: Sector;
  /** Whether who holds it is an official: a public office, or speaking for one. `depends`: on the body ("director", "spokesman"). */
  readonly isPublic: 'yes' | 'no' | 'depends';
  /** Whether the body or place follows as "of X": "minister of health", not "spokesman of". */
  readonly takesOf: boolean;
  /** Whether it stands before a name: "Senator Diaz", not "lawmaker Diaz" alone but "lawmaker" describes. */
  readonly isPrefix: boolean;
}

export interface Offices {
  /** Lower-case title, abbreviations too ("sen.", "gen.", "mp"), of one word to five → office. */
  readonly offices: ReadonlyMap<string, Office>;
}

/** offices.tsv: title, sector, public, of, before a name. Plural forms are the caller's matter: it has lemmas. */
export function readOffices(files: KnowledgeFiles): Offices {
  const offices = new Map<string, Office>();
  for (const row of readRows(files, 'offices.tsv', ['title', 'sector', 'public', 'of', 'prefix'])) {
    offices.set(row.fields[0]!, {
      title: row.fields[0]!,
      sector: oneOf(row, 1, SECTORS),
      isPublic: oneOf(row, 2, ['yes', 'no', 'depends']),
      takesOf: isYes(row, 3),
      isPrefix: isYes(row, 4),
    });
  }
  return { offices };
}
