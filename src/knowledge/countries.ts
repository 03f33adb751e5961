import { Forms, fail, isYes, type KnowledgeFiles, listOf, oneOf, plain, type Row, readRows } from './table.ts';

export interface Country {
  /** ISO 3166-1 alpha-3; Kosovo's is XKX, which users of ISO agreed on. */
  readonly code: string;
  /** Common English name. */
  readonly name: string;
  /** `Africa`, `Americas`, `Asia`, `Europe`, `Oceania`, `Antarctica` */
  readonly region: string;
  /** As the United Nations' geoscheme has it: `Western Africa`. */
  readonly subregion: string;
  /** Seat of government first. Empty where there is none. */
  readonly capitals: readonly string[];
  /** Every other name and abbreviation, former ones too. */
  readonly aliases: readonly string[];
  /** Adjectives and people: "French", "Briton", "Britons". */
  readonly demonyms: readonly string[];
}

const PLACE_SORTS = ['city', 'province', 'area', 'region', 'continent', 'water', 'seat'] as const;
/**
 * `province`: a first-level division (state, province, oblast). `area`: a part of a country or a disputed territory.
 * `region`: of several countries (Sahel). `water`: sea, strait, river. `seat`: a building or quarter that stands for who sits there.
 */
export type PlaceSort = (typeof PLACE_SORTS)[number];

interface Place {
  readonly name: string;
  readonly sort: PlaceSort;
  /** Absent where it lies in several countries or in none. */
  readonly country?: Country;
}

/** A place that stands for a government or a body: "the Kremlin said". */
interface Metonym {
  readonly name: string;
  /** The body that it stands for, as organizations.tsv names it; absent: the country's government. */
  readonly stands?: string;
  readonly country?: Country;
  /** Whether the name is hardly ever the mere place in news: "the Kremlin" yes, "Paris" no. */
  readonly isAlways: boolean;
}

export interface Places {
  readonly countries: readonly Country[];
  country(code: string): Country | undefined;
  /** Exact forms: "Mexico", "U.S.", "DRC". */
  readonly countryByName: ReadonlyMap<string, Country>;
  /** "Mexican", "Mexicans", "Briton". The commonest reading: "Congolese" is COD, "Dominican" DOM. */
  readonly countryByDemonym: ReadonlyMap<string, Country>;
  /** Cities, provinces, areas, capitals: only those of one country. A name that is a country's own is not here ("Georgia"). */
  readonly countryByPlace: ReadonlyMap<string, Country>;
  /** Of seats and capitals that stand for a government: "Kremlin", "Washington". */
  readonly countryByMetonym: ReadonlyMap<string, Country>;
  readonly metonymByName: ReadonlyMap<string, Metonym>;
  /** All places, those without a country too. */
  readonly placeByName: ReadonlyMap<string, Place>;
  /** Adjectives and people of regions, peoples and faiths: "European", "Kurdish"; those of one country are in `countryByDemonym` too: "Texan". */
  readonly regionalDemonyms: ReadonlySet<string>;
}

const COUNTRY_COLUMNS = ['code', 'name', 'region', 'subregion', 'capitals', 'aliases', 'demonyms'];

export function readPlaces(files: KnowledgeFiles): Places {
  const countries: Country[] = [];
  const byCode = new Map<string, Country>();
  const names = new Forms<Country>();
  const demonyms = new Forms<Country>();
  const places = new Forms<Place>();
  for (const row of readRows(files, 'countries.tsv', COUNTRY_COLUMNS)) {
    const country = readCountry(row);
    countries.push(country);
    byCode.set(country.code, country);
    for (const form of [country.name, ...listOf(row, 5)]) names.add(row, form, country);
    for (const form of listOf(row, 6)) demonyms.add(row, form, country);
    for (const form of listOf(row, 4)) places.add(row, form, { name: plain(form), sort: 'city', country });
  }
  const countryOf = (row: Row, column: number): { country?: Country } => {
    const code = row.fields[column]!;
    if (code === '') return {};
    return { country: byCode.get(code) ?? fail(row, `no country has the code "${code}"`) };
  };
  for (const row of readRows(files, 'places.tsv', ['name', 'sort', 'country', 'aliases'])) {
    const place = { name: plain(row.fields[0]!), sort: oneOf(row, 1, PLACE_SORTS), ...countryOf(row, 2) };
    for (const form of [row.fields[0]!, ...listOf(row, 3)]) places.add(row, form, place);
  }
  const regionalDemonyms = new Set<string>();
  for (const row of readRows(files, 'regional-demonyms.tsv', ['demonym', 'country'])) {
    const form = row.fields[0]!;
    regionalDemonyms.add(form);
    const { country } = countryOf(row, 1);
    if (country !== undefined) demonyms.add(row, form, country);
  }
  const metonyms = new Forms<Metonym>();
  for (const row of readRows(files, 'metonyms.tsv', ['name', 'country', 'stands', 'always', 'aliases'])) {
    const stands = row.fields[2]!;
    const metonym = {
      name: row.fields[0]!,
      ...(stands === '' ? {} : { stands }),
      ...countryOf(row, 1),
      isAlways: isYes(row, 3),
    };
    for (const form of [metonym.name, ...listOf(row, 4)]) metonyms.add(row, form, metonym);
  }
  const countryByName = names.commonest();
  const placeByName = places.commonest();
  const metonymByName = metonyms.commonest();
  return {
    countries,
    country: (code) => byCode.get(code),
    countryByName,
    countryByDemonym: demonyms.commonest(),
    countryByPlace: countriesOf(placeByName, (name) => !countryByName.has(name)),
    countryByMetonym: countriesOf(metonymByName, () => true),
    metonymByName,
    placeByName,
    regionalDemonyms,
  };
}

function countriesOf(entries: ReadonlyMap<string, { readonly country?: Country }>, isWanted: (name: string) => boolean) {
  const countries = new Map<string, Country>();
  for (const [name, { country }] of entries) if (country !== undefined && isWanted(name)) countries.set(name, country);
  return countries;
}

function readCountry(row: Row): Country {
  const code = row.fields[0]!;
  if (!/^[A-Z]{3}$/.test(code)) fail(row, `"${code}" is no alpha-3 code`);
  const name = row.fields[1]!;
  if (name === '') fail(row, 'no name');
  return {
    code,
    name,
    region: oneOf(row, 2, ['Africa', 'Americas', 'Antarctica', 'Asia', 'Europe', 'Oceania']),
    subregion: row.fields[3]!,
    capitals: listOf(row, 4).map(plain),
    aliases: listOf(row, 5).map(plain),
    demonyms: listOf(row, 6).map(plain),
  };
}
