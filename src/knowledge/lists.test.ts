import { describe, expect, test } from 'vitest';
import { knowledgeFiles, loadKnowledge } from '#testing/knowledge.ts';
import { readKnowledge } from './knowledge.ts';

const files = knowledgeFiles();
const known = loadKnowledge();

describe('every list is in form', () => {
  test.each(Object.entries(files))('%s', (_, text) => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\r|[ \t]+\n\n|\u00a0| {2}/u);
    expect(text).toBe(text.normalize('NFC'));
    const lines = text.split('\n').slice(0, -1);
    const notes = lines.filter((line) => line.startsWith('#'));
    expect(notes.length).toBeGreaterThan(0);
    const keys = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t')[0]!);
    expect(keys.every((key) => key !== '')).toBe(true);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(keys).size).toBe(keys.length);
  });
  test.each([
    'offices.tsv',
    'person-nouns.tsv',
    'source-nouns.txt',
    'group-nouns.txt',
    'agency-nouns.txt',
    'organization-nouns.txt',
    'place-nouns.txt',
    'reporting-verbs.tsv',
    'reporting-nouns.tsv',
    'reporting-adjectives.tsv',
    'reporting-phrases.tsv',
    'event-verbs.tsv',
    'event-nouns.tsv',
    'event-phrases.tsv',
    'quantity-nouns.txt',
    'document-nouns.txt',
    'ambiguous-body-nouns.txt',
    'body-nouns.tsv',
    'light-verbs.txt',
    'moving-verbs.txt',
    'moved-nouns.txt',
    'stative-verbs.txt',
  ])('%s holds lower case words alone', (file) => {
    for (const line of files[file]!.split('\n'))
      if (!line.startsWith('#')) expect(line.split('\t')[0]).toBe(line.split('\t')[0]!.toLowerCase());
  });
});

describe('the world is covered', () => {
  test('all of ISO 3166-1 and Kosovo, by region', () => {
    expect(known.countries).toHaveLength(250);
    const count = (region: string): number => known.countries.filter((country) => country.region === region).length;
    expect(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania', 'Antarctica'].map(count)).toEqual([59, 55, 51, 52, 28, 5]);
  });
  test('a country with people has a demonym', () => {
    const without = known.countries.filter((country) => country.demonyms.length === 0).map((country) => country.code);
    expect(without.join(' ')).toBe('ATA ATF BLM BVT GGY HMD JEY MAF SGS SJM SPM SXM UMI VAT');
  });
  test.each([
    ['organizations', known.organizations.length, 500],
    ['agencies', known.organizations.filter(({ kind }) => kind === 'agency').length, 500],
    ['places', known.placeByName.size, 900],
    ['offices', known.offices.size, 500],
    ['given names', known.givenNames.size, 2500],
    ['reporting verbs', known.reportingVerbs.size, 250],
    ['event words', known.eventVerbs.size + known.eventNouns.size + known.eventPhrases.size, 900],
  ])('%s', (_, size, least) => {
    expect(size).toBeGreaterThanOrEqual(least);
  });
  test('every region of the world has agencies and organizations', () => {
    for (const region of ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']) {
      expect(known.organizations.filter(({ kind, country }) => kind === 'agency' && country?.region === region).length).toBeGreaterThan(15);
    }
  });
  test('every body that a metonym stands for is known', () => {
    for (const { stands } of known.metonymByName.values())
      if (stands !== undefined) expect([...known.organizationByName.keys()]).toContain(stands);
  });
});

describe('countries', () => {
  test.each([
    ['U.S.', 'USA'],
    ['US', 'USA'],
    ['United States', 'USA'],
    ['U.K.', 'GBR'],
    ['Britain', 'GBR'],
    ['DRC', 'COD'],
    ['Congo', 'COD'],
    ['Republic of Congo', 'COG'],
    ['Ivory Coast', 'CIV'],
    ['Côte d’Ivoire', 'CIV'],
    ['Burma', 'MMR'],
    ['UAE', 'ARE'],
    ['Palestine', 'PSE'],
    ['Taiwan', 'TWN'],
    ['Kosovo', 'XKX'],
    ['Türkiye', 'TUR'],
    ['Georgia', 'GEO'],
    ['Eswatini', 'SWZ'],
    ['European Union', undefined],
  ])('name %s: %s', (name, code) => {
    expect(known.countryByName.get(name)?.code).toBe(code);
  });
  test.each([
    ['American', 'USA'],
    ['Mexicans', 'MEX'],
    ['Briton', 'GBR'],
    ['British', 'GBR'],
    ['Scottish', 'GBR'],
    ['Emirati', 'ARE'],
    ['Congolese', 'COD'],
    ['Dominican', 'DOM'],
    ['Filipina', 'PHL'],
    ['Chechen', 'RUS'],
    ['Kurdish', undefined],
    ['European', undefined],
  ])('demonym %s: %s', (form, code) => {
    expect(known.countryByDemonym.get(form)?.code).toBe(code);
  });
  test.each([
    ['Kyiv', 'UKR'],
    ['Crimea', 'UKR'],
    ['Gaza', 'PSE'],
    ['West Bank', 'PSE'],
    ['Texas', 'USA'],
    ['Xinjiang', 'CHN'],
    ['Tigray', 'ETH'],
    ['Darfur', 'SDN'],
    ['Donbas', 'UKR'],
    ['Brussels', 'BEL'],
    ['Kashmir', undefined],
    ['Sahel', undefined],
    ['Middle East', undefined],
    ['Georgia', undefined],
  ])('place %s: %s', (name, code) => {
    expect(known.countryByPlace.get(name)?.code).toBe(code);
    expect(known.placeByName.has(name) || known.countryByName.has(name)).toBe(true);
  });
  test.each([
    ['Kremlin', 'RUS', 'Kremlin', true],
    ['Downing Street', 'GBR', '10 Downing Street', true],
    ['Pentagon', 'USA', 'Pentagon', true],
    ['Brussels', undefined, 'European Union', false],
    ['Washington', 'USA', undefined, false],
  ])('metonym %s', (name, code, stands, isAlways) => {
    const metonym = known.metonymByName.get(name);
    expect([metonym?.country?.code, metonym?.stands, metonym?.isAlways]).toEqual([code, stands, isAlways]);
    expect(known.countryByMetonym.get(name)?.code).toBe(code);
  });
});

describe('organizations', () => {
  test.each([
    ['CIA', 'CIA', 'agency', 'USA'],
    ['Central Intelligence Agency', 'CIA', 'agency', 'USA'],
    ['Department of State', 'State Department', 'agency', 'USA'],
    ['UN', 'United Nations', 'agency', undefined],
    ['Nato', 'NATO', 'agency', undefined],
    ['EU', 'European Union', 'agency', undefined],
    ['EFCC', 'Economic and Financial Crimes Commission', 'agency', 'NGA'],
    ['ISPR', 'Inter-Services Public Relations', 'agency', 'PAK'],
    ['PBOC', "People's Bank of China", 'agency', 'CHN'],
    ['The Guardian', 'Guardian', 'organization', 'GBR'],
    ['BJP', 'Bharatiya Janata Party', 'organization', 'IND'],
    ['Labour Party', 'Labour Party', 'organization', 'GBR'],
    ['Hezbollah', 'Hezbollah', 'group', 'LBN'],
    ['Daesh', 'Islamic State', 'group', undefined],
    ['RSF', 'Rapid Support Forces', 'group', 'SDN'],
    ['M23', 'M23', 'group', 'COD'],
    ['Wagner', 'Wagner Group', 'group', 'RUS'],
  ])('%s: %s', (form, name, kind, code) => {
    const organization = known.organizationByName.get(form);
    expect([organization?.name, organization?.kind, organization?.country?.code]).toEqual([name, kind, code]);
  });
  test('the rarer readings of a name come after the commonest', () => {
    expect(known.organizationsByName.get('RSF')?.map(({ name }) => name)).toEqual(['Rapid Support Forces', 'Reporters Without Borders']);
    expect(known.organizationsByName.get('Labour Party')?.map(({ country }) => country?.code)).toEqual(['GBR', 'NGA']);
  });
  test('names that many countries share have no country', () => {
    expect(known.organizationByName.get('Senate')).toMatchObject({ isGeneric: true, country: { code: 'USA' } });
    for (const name of ['Supreme Court', 'Foreign Ministry', 'Ministry of Defence', 'National Assembly']) {
      expect(known.organizationByName.get(name)).toMatchObject({ isGeneric: true, kind: 'agency' });
      expect(known.organizationByName.get(name)?.country).toBeUndefined();
    }
  });
});

describe('offices and nouns', () => {
  test.each([
    ['president', 'state', 'yes'],
    ['taoiseach', 'state', 'yes'],
    ['defense minister', 'government', 'yes'],
    ['sen.', 'legislature', 'yes'],
    ['gen.', 'military', 'yes'],
    ['spokeswoman', 'spokesperson', 'depends'],
    ['director', 'civil', 'depends'],
    ['ceo', 'business', 'no'],
    ['professor', 'academic', 'no'],
    ['coach', 'sport', 'no'],
  ])('%s', (title, sector, isPublic) => {
    expect(known.offices.get(title)).toMatchObject({ sector, isPublic });
  });
  test('nouns stand in the lists that they belong to', () => {
    expect(known.personNouns.get('mother')).toBe('female');
    expect(known.personNouns.get('teacher')).toBe('any');
    expect(known.groupNouns.has('cartel') && known.groupNouns.has('protester')).toBe(true);
    expect(known.agencyNouns.has('ministry') && known.agencyNouns.has('administration')).toBe(true);
    expect(known.organizationNouns.has('network') && known.organizationNouns.has('party')).toBe(true);
    expect(known.sourceNouns.has('official') && known.sourceNouns.has('source')).toBe(true);
    expect(known.placeNouns.has('border')).toBe(true);
    expect(known.honorifics.get('Mrs.')).toBe('female');
    expect(known.nameParticles.has('bin')).toBe(true);
    expect(known.nameSuffixes.has('Jr.')).toBe(true);
    expect(known.companySuffixes.has('GmbH')).toBe(true);
    expect(known.partyWords.has('Democrats')).toBe(true);
    expect(known.months.has('Sept.') && known.weekdays.has('Tuesday')).toBe(true);
    expect(known.regionalDemonyms.has('Kurdish')).toBe(true);
  });
  test.each([
    ['Claudia', 'female'],
    ['Ricardo', 'male'],
    ['Fatima', 'female'],
    ['Vladimir', 'male'],
    ['Oluwaseun', 'male'],
    ['Yuki', 'any'],
  ])('first name %s: %s', (name, gender) => {
    expect(known.givenNames.get(name)).toBe(gender);
  });
});

describe('reporting words and events', () => {
  test.each([
    ['say', 'assertion', 'positive'],
    ['deny', 'assertion', 'negative'],
    ['decline', 'eventuality', 'negative'],
    ['refuse', 'eventuality', 'negative'],
    ['believe', 'belief', 'positive'],
    ['doubt', 'belief', 'negative'],
    ['know', 'fact', 'positive'],
    ['plan', 'eventuality', 'positive'],
    ['point out', 'assertion', 'positive'],
  ])('%s', (verb, attitude, polarity) => {
    expect(known.reportingVerbs.get(verb)).toMatchObject({ attitude, polarity });
  });
  test('who is told, and which verbs quote', () => {
    expect(known.reportingVerbs.get('tell')).toMatchObject({ addressee: 'object', takesQuote: true });
    expect(known.reportingVerbs.get('say')).toMatchObject({ addressee: 'to', takesQuote: true });
    expect(known.reportingVerbs.get('want')).toMatchObject({ addressee: 'none', takesQuote: false });
    expect(known.reportingNouns.get('denial')).toEqual({ attitude: 'assertion', polarity: 'negative' });
    expect(known.reportingAdjectives.get('confident')).toEqual({ attitude: 'belief', polarity: 'positive' });
    expect(known.reportingPhrases.get('according to')).toEqual({ attitude: 'assertion', polarity: 'positive' });
  });
  test.each([
    ['eventVerbs', 'meet', 'CONSULT'],
    ['eventVerbs', 'call for', 'REQUEST'],
    ['eventVerbs', 'arrest', 'COERCE'],
    ['eventVerbs', 'bomb', 'ASSAULT'],
    ['eventVerbs', 'withdraw', 'RETREAT'],
    ['eventVerbs', 'deploy', 'MOBILIZE'],
    ['eventVerbs', 'have', undefined],
    ['eventNouns', 'airstrike', 'ASSAULT'],
    ['eventNouns', 'ceasefire', 'RETREAT'],
    ['eventNouns', 'sanction', 'SANCTION'],
    ['eventPhrases', 'carry out strike', 'ASSAULT'],
    ['eventPhrases', 'carry strike', undefined],
    ['eventPhrases', 'hold talk', 'CONSULT'],
    ['eventPhrases', 'impose sanction', 'SANCTION'],
    ['eventPhrases', 'stage protest', 'PROTEST'],
  ] as const)('%s %s: %s', (list, words, event) => {
    expect(known[list].get(words)).toBe(event);
  });
  test('light, moving and stative verbs', () => {
    expect(known.movingVerbs.has('pull out')).toBe(true);
    expect(known.movedNouns.has('troops')).toBe(true);
    expect(known.lightVerbs.has('carry out')).toBe(true);
    expect(known.stativeVerbs.has('remain')).toBe(true);
  });
});

describe('a broken list is refused with file and line', () => {
  const broken = (file: string, change: (text: string) => string) => () => readKnowledge({ ...files, [file]: change(files[file]!) });
  test.each([
    ['missing file', () => readKnowledge({}), /countries\.tsv is missing/],
    ['too few fields', broken('offices.tsv', (text) => `${text}zzz\n`), /offices\.tsv:\d+: 1 fields .* expected 5/],
    ['an entry twice', broken('months.txt', (text) => `${text}May\n`), /months\.txt:\d+: "May" stands in line \d+ already/],
    [
      'an unknown choice',
      broken('given-names.tsv', (text) => `${text}Zz\tneuter\n`),
      /given-names\.tsv:\d+: "neuter" is none of female, male, any/,
    ],
    ['an unknown country', broken('places.tsv', (text) => `${text}Zz\tcity\tQQQ\t\n`), /places\.tsv:\d+: no country has the code "QQQ"/],
    [
      'a name of two',
      broken('organizations.tsv', (text) => `${text}Zz\tngo\t\tNATO\n`),
      /organizations\.tsv:\d+: "NATO" is claimed .* "\?NATO"/,
    ],
    ['spaces', broken('weekdays.txt', (text) => `${text} Zday\n`), /weekdays\.txt:\d+: spaces around/],
    ['a bad code', broken('countries.tsv', (text) => `${text}Zz\ta\tAsia\tb\t\t\t\n`), /countries\.tsv:\d+: "Zz" is no alpha-3 code/],
    ['an empty item', broken('organizations.tsv', (text) => `${text}Zz\tngo\t\tA||B\n`), /organizations\.tsv:\d+: an empty or padded item/],
  ])('%s', (_, read, message) => {
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ name: 'ModelError' }));
  });
});
