import { type KnowledgeFiles, listOf, oneOf, type Row, readRows, readSet } from './table.ts';

const GENDERS = ['female', 'male', 'any'] as const;
export type Gender = (typeof GENDERS)[number];

/** Words about people, bodies and time. Nouns are lemmas in lower case. */
export interface Words {
  /** Before a name, with their full stop where they have one: "Mr.", "Dr", "Sheikh" → whom they fit. */
  readonly honorifics: ReadonlyMap<string, Gender>;
  /** First names of the world, as written in English. */
  readonly givenNames: ReadonlyMap<string, Gender>;
  /** Inside a name, lower case: "van", "bin", "al". */
  readonly nameParticles: ReadonlySet<string>;
  /** After a name: "Jr.", "III". */
  readonly nameSuffixes: ReadonlySet<string>;
  /** At the end of a company's name: "Inc.", "GmbH". */
  readonly companySuffixes: ReadonlySet<string>;
  /** A person by work, family, age or role → whom it fits: "teacher", "mother". */
  readonly personNouns: ReadonlyMap<string, Gender>;
  /** Who speaks without a name: "source", "official", "spokesman". */
  readonly sourceNouns: ReadonlySet<string>;
  /** Many people: "cartel", "militant", "protester". */
  readonly groupNouns: ReadonlySet<string>;
  /** Part of a state: "ministry", "police", "administration". */
  readonly agencyNouns: ReadonlySet<string>;
  /** Any other body: "company", "newspaper", "party". */
  readonly organizationNouns: ReadonlySet<string>;
  /** "city", "border", "region". */
  readonly placeNouns: ReadonlySet<string>;
  /** "dozens of protesters", "a number of states": they count what follows "of". */
  readonly quantityNouns: ReadonlySet<string>;
  /** At the end of names of papers, events and honours: "treaty", "championship". */
  readonly documentNouns: ReadonlySet<string>;
  /** Among the nouns of bodies, those that oftener mean deeds, things or places: "mission", "order". */
  readonly ambiguousBodyNouns: ReadonlySet<string>;
  /** What a party's or a faction's followers are called, as written: "Democrat", "Tories". */
  readonly partyWords: ReadonlySet<string>;
  /** "the", "while", "there": begin sentences, hardly ever names. */
  readonly functionWords: ReadonlySet<string>;
  /** Of common nouns, units, degrees: "GDP", "MPs", "PhD". */
  readonly plainAbbreviations: ReadonlySet<string>;
  /** Govern what is intended, ordered or asked for, not done: "plan", "decision". */
  readonly planningWords: ReadonlySet<string>;
  /** As written, abbreviations too: "March", "Sept.". */
  readonly months: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Past form or participle → verb, of the strong verbs: "shot" → "shoot", "put" → "put". */
  readonly strongVerbs: ReadonlyMap<string, string>;
}

export function readWords(files: KnowledgeFiles): Words {
  const readGenders = (file: string): ReadonlyMap<string, Gender> =>
    new Map(readRows(files, file, ['word', 'gender']).map((row) => [row.fields[0]!, oneOf(row, 1, GENDERS)]));
  return {
    honorifics: readGenders('honorifics.tsv'),
    givenNames: readGenders('given-names.tsv'),
    nameParticles: readSet(files, 'name-particles.txt'),
    nameSuffixes: readSet(files, 'name-suffixes.txt'),
    companySuffixes: readSet(files, 'company-suffixes.txt'),
    personNouns: readGenders('person-nouns.tsv'),
    sourceNouns: readSet(files, 'source-nouns.txt'),
    groupNouns: readSet(files, 'group-nouns.txt'),
    agencyNouns: readSet(files, 'agency-nouns.txt'),
    organizationNouns: readSet(files, 'organization-nouns.txt'),
    placeNouns: readSet(files, 'place-nouns.txt'),
    quantityNouns: readSet(files, 'quantity-nouns.txt'),
    documentNouns: readSet(files, 'document-nouns.txt'),
    ambiguousBodyNouns: readSet(files, 'ambiguous-body-nouns.txt'),
    partyWords: readSet(files, 'party-words.txt'),
    functionWords: readSet(files, 'function-words.txt'),
    plainAbbreviations: readSet(files, 'plain-abbreviations.txt'),
    planningWords: readSet(files, 'planning-words.txt'),
    months: readSet(files, 'months.txt'),
    weekdays: readSet(files, 'weekdays.txt'),
    strongVerbs: readStrongVerbs(files),
  };
}

function readStrongVerbs(files: KnowledgeFiles): ReadonlyMap<string, string> {
  const rows = readRows(files, 'strong-verbs.tsv', ['verb', 'forms']);
  return new Map(rows.flatMap((row) => formsOf(row).map((form) => [form, row.fields[0]!] as const)));
}

function formsOf(row: Row): readonly string[] {
  const forms = listOf(row, 1);
  return forms.length === 0 ? [row.fields[0]!] : forms;
}
