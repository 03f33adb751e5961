import type { Knowledge } from '#knowledge/knowledge.ts';
import { hashText } from '../features.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

/** Lists of words as sets of hashes of their lower-case forms, and the phrases: what the features look words up in. */
export interface WordSets {
  readonly phrases: Phrases;
  /** Before a person's name: "Mr.", "President", "Sgt". */
  readonly titles: ReadonlySet<number>;
  /** Any word of a title of office: "deputy", "foreign", "minister". */
  readonly titleWords: ReadonlySet<number>;
  readonly givenNames: Pick<ReadonlySet<number>, 'has'>;
  /** "ministry", "party", "Inc.": heads of names of organisations. */
  readonly organizationNouns: ReadonlySet<number>;
  readonly placeNouns: ReadonlySet<number>;
  readonly reportingForms: ReadonlySet<number>;
  readonly particles: ReadonlySet<number>;
  /** "The", "While": open sentences. */
  readonly functionWords: ReadonlySet<number>;
  /** "Tuesday", "March": capitals that are no names. */
  readonly calendar: ReadonlySet<number>;
}

const cache = new WeakMap<Knowledge, WordSets>();

/** Made once for a Knowledge. */
export function wordSetsOf(knowledge: Knowledge): WordSets {
  let sets = cache.get(knowledge);
  if (sets === undefined) {
    sets = makeWordSets(knowledge);
    cache.set(knowledge, sets);
  }
  return sets;
}

function makeWordSets(knowledge: Knowledge): WordSets {
  const titles: string[] = [...knowledge.honorifics.keys()];
  const titleWords: string[] = [...titles];
  for (const office of knowledge.offices.values()) {
    const words = office.title.split(' ');
    titleWords.push(...words.filter((word) => word !== 'of' && word !== 'the' && word !== 'and'));
    if (office.isPrefix) titles.push(words.at(-1)!);
  }
  const reporting: string[] = [];
  for (const lemma of knowledge.reportingVerbs.keys()) reporting.push(...formsOf(lemma));
  return {
    phrases: phrasesOf(knowledge),
    titles: hashed(titles),
    titleWords: hashed(titleWords),
    givenNames: hashed([...knowledge.givenNames.keys()]),
    organizationNouns: hashed([...knowledge.agencyNouns, ...knowledge.organizationNouns, ...knowledge.companySuffixes]),
    placeNouns: hashed([...knowledge.placeNouns]),
    reportingForms: hashed(reporting),
    particles: hashed([...knowledge.nameParticles]),
    functionWords: hashed([...knowledge.functionWords]),
    calendar: hashed([...knowledge.months, ...knowledge.weekdays]),
  };
}

const hashed = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => hashText(word.toLowerCase())));

/** The lemma with regular endings, and the irregular past forms of the commonest reporting verbs. */
function formsOf(lemma: string): string[] {
  const stem = lemma.replace(/e$/, '');
  return [
    lemma,
    `${lemma}s`,
    `${stem}ed`,
    `${stem}es`,
    lemma.replace(/y$/, 'ied'),
    lemma.replace(/y$/, 'ies'),
    ...(IRREGULAR[lemma] ?? []),
  ];
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  know: ['knew', 'known'],
  admit: ['admitted'],
  speak: ['spoke'],
  swear: ['swore'],
};
