import { fail, type KnowledgeFiles, listOf, oneOf, type Row, readRows } from './table.ts';

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

export interface Place {
  readonly name: string;
  readonly sort: PlaceSort;
  /** Absent where it lies in several countries or in none. */
  readonly country?: Country;
}

/** A place that stands for a government or a body: "the Kremlin said". */
export interface Metonym {
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
  /** Adjectives of regions and peoples of no one country: "European", "Kurdish". */
  readonly regionalDemonyms: ReadonlySet<string>;
}

const COUNTRY_COLUMNS = ['code', 'name', 'region', 'subregion', 'capitals', 'aliases', 'demonyms'];

export function readPlaces(files: KnowledgeFiles): Places {
  const countries: Country[] = [];
  const byCode = new Map<string, Country>();
  const countryByName = new Map<string, Country>();
  const countryByDemonym = new Map<string, Country>();
  const rarer: [string, Country][] = [];
  const placeByName = new Map<string, Place>();
  for (const row of readRows(files, 'countries.tsv', COUNTRY_COLUMNS)) {
    const country = readCountry(row, rarer);
    countries.push(country);
    byCode.set(country.code, country);
    for (const name of [country.name, ...country.aliases]) put(row, countryByName, name, country);
    for (const demonym of country.demonyms) {
      if (!rarer.some(([form, of]) => form === demonym && of === country)) put(row, countryByDemonym, demonym, country);
    }
    for (const name of country.capitals) {
      if (!countryByName.has(name)) placeByName.set(name, { name, sort: 'city', country });
    }
  }
  for (const [form, country] of rarer) if (!countryByDemonym.has(form)) countryByDemonym.set(form, country);

  const countryOf = (row: Row, column: number): { country?: Country } => {
    const code = row.fields[column]!;
    if (code === '') return {};
    return { country: byCode.get(code) ?? fail(row, `no country has the code "${code}"`) };
  };
  for (const row of readRows(files, 'places.tsv', ['name', 'sort', 'country', 'aliases'])) {
    const place = { name: row.fields[0]!, sort: oneOf(row, 1, PLACE_SORTS), ...countryOf(row, 2) };
    for (const name of [place.name, ...listOf(row, 3)]) put(row, placeByName, name, place);
  }
  const countryByPlace = new Map<string, Country>();
  for (const [name, { country }] of placeByName) if (country !== undefined && !countryByName.has(name)) countryByPlace.set(name, country);

  const metonymByName = new Map<string, Metonym>();
  const countryByMetonym = new Map<string, Country>();
  for (const row of readRows(files, 'metonyms.tsv', ['name', 'country', 'stands', 'always', 'aliases'])) {
    const stands = row.fields[2]!;
    const metonym = {
      name: row.fields[0]!,
      ...(stands === '' ? {} : { stands }),
      ...countryOf(row, 1),
      isAlways: oneOf(row, 3, ['yes', 'no']) === 'yes',
    };
    for (const name of [metonym.name, ...listOf(row, 4)]) {
      put(row, metonymByName, name, metonym);
      if (metonym.country !== undefined) countryByMetonym.set(name, metonym.country);
    }
  }
  const regionalDemonyms = new Set(readRows(files, 'regional-demonyms.txt', ['demonym']).map((row) => row.fields[0]!));
  return {
    countries,
    country: (code) => byCode.get(code),
    countryByName,
    countryByDemonym,
    countryByPlace,
    countryByMetonym,
    metonymByName,
    placeByName,
    regionalDemonyms,
  };
}

/** A demonym that begins with `?` is a rarer reading of a form that another country has: noted in `rarer`. */
function readCountry(row: Row, rarer: [string, Country][]): Country {
  const code = row.fields[0]!;
  if (!/^[A-Z]{3}$/.test(code)) fail(row, `"${code}" is no alpha-3 code`);
  const country: Country = {
    code,
    name: row.fields[1]!,
    region: oneOf(row, 2, ['Africa', 'Americas', 'Antarctica', 'Asia', 'Europe', 'Oceania']),
    subregion: row.fields[3]!,
    capitals: listOf(row, 4),
    aliases: listOf(row, 5),
    demonyms: listOf(row, 6).map((form) => form.replace(/^\?/, '')),
  };
  if (country.name === '') fail(row, 'no name');
  for (const form of listOf(row, 6)) if (form.startsWith('?')) rarer.push([form.slice(1), country]);
  return country;
}

function put<Value>(row: Row, map: Map<string, Value>, key: string, value: Value): void {
  const before = map.get(key);
  if (before !== undefined && before !== value) fail(row, `"${key}" means another entry already; write the rarer one with "?" or drop it`);
  map.set(key, value);
}
