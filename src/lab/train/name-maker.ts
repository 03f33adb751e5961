/** Makes up names of people, places and organisations of all regions, seeded: the stuff of training texts. */
import type { Knowledge } from '#knowledge/knowledge.ts';
import { citiesOfTheWorld, type PeopleOfRegion, peopleOfRegions } from './name-lists.ts';

export interface NameMaker {
  /** The people named from now on are of one region. */
  newRegion(): void;
  given(): string;
  family(): string;
  /** A full name; `words`: how many words the name that it stands for had. */
  join(given: string, family: string, words: number): string;
  place(): string;
  /** Of the sort of the given one: an abbreviation for an abbreviation. */
  organization(like: string): string;
  countryCode(): string;
  countryName(code: string): string;
  demonym(code: string, isPlural: boolean): string;
}

/** Given names and family names that word vectors know as such: the pools of the world. */
export interface Pools {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly place: readonly string[];
}

const SYLLABLES = 'min jae hyun seok woo jin young ho kyung soo wei ming hua xiao jun ling yan fang hong qiang mei tao bin guo dong'.split(
  ' ',
);
const FIELDS =
  'Health|Education|Trade|Energy|Water|Justice|Agriculture|Finance|Transport|Human Rights|Climate Change|Labour|Women|Youth|Culture|Environment|Mining|Land Reform|Foreign Affairs|Public Works|Tourism|Fisheries|Science and Technology|Defence|Home Affairs|Civil Aviation|Social Development|Housing|Sports|Communications'.split(
    '|',
  );
const COMPANY =
  'Bank|Group|Holdings|Airlines|Telecom|Motors|Energy|Insurance|Industries|Steel|Securities|Media|Capital|Foods|Pharma|Resources|Mining|Properties'.split(
    '|',
  );
const PARTIES =
  'Democratic Party|Congress|Liberal Party|Socialist Party|Labour Party|National Front|Popular Alliance|Unity Party|Freedom Movement|Progressive Coalition|Peoples Party|Justice Party|Green Alliance|Reform Party|Liberation Army|Workers Union'.split(
    '|',
  );
const BODIES =
  'Commission|Authority|Council|Agency|Board|Foundation|Institute|Association|Federation|Corporation|Bureau|Committee|Directorate|Secretariat|Tribunal|Chamber of Commerce|Society|Network|Forum|Centre|Trust|Service|Department|Alliance|Court'.split(
    '|',
  );
const MEDIA = 'Times|Post|Herald|Daily|News|Observer|Tribune|Standard|Television|Radio|Press|Gazette|Chronicle|Mirror|Star'.split('|');
const SCHOOLS = 'University|College|Institute of Technology|Medical School|School of Law|Polytechnic'.split('|');

export function createNameMaker(knowledge: Knowledge, pools: Pools, random: () => number): NameMaker {
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const regions = peopleOfRegions();
  const cities = citiesOfTheWorld().map(({ name }) => name);
  const known = [...knowledge.organizationByName.keys()].filter((name) => /^\p{Lu}/u.test(name));
  const { countries } = knowledge;
  let region: PeopleOfRegion = regions[0]!;
  let style = 0;

  const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
  const given = (): string => {
    if (style === 1) return `${capital(pick(SYLLABLES))}${random() < 0.7 ? '-' : ''}${pick(SYLLABLES)}`;
    if (random() < 0.1) return pick(pools.given);
    return random() < 0.5 ? pick(region.given) : pick(pools.given);
  };
  const family = (): string => {
    const name = random() < 0.5 ? pick(region.family) : pick(pools.family);
    if (style === 2 && random() < 0.4) return `al-${name}`;
    if (style === 3 && random() < 0.3) return `${name}-${pick(region.family)}`;
    return name;
  };
  const place = (): string => (random() < 0.6 ? pick(cities) : pick(pools.place));
  const initials = (name: string): string =>
    name
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('');
  const adjective = (): string => pick(pick(countries).demonyms.concat('National')) ?? 'National';

  const full = (): string => {
    const r = random();
    const where = random() < 0.5 ? place() : pick(countries).name;
    if (r < 0.1) return `Ministry of ${pick(FIELDS)}`;
    if (r < 0.16) return `${pick(FIELDS)} Ministry`;
    if (r < 0.22) return `Department of ${pick(FIELDS)}`;
    if (r < 0.34) return `${random() < 0.5 ? where : adjective()} ${pick(FIELDS)} ${pick(BODIES)}`;
    if (r < 0.42) return `${pick(BODIES)} for ${pick(FIELDS)}${random() < 0.4 ? ` and ${pick(FIELDS)}` : ''}`;
    if (r < 0.5) return `${where} ${pick(COMPANY)}`;
    if (r < 0.56) return `${pick(pools.family)} ${pick(COMPANY)}`;
    if (r < 0.64) return `${random() < 0.5 ? where : adjective()} ${pick(PARTIES)}`;
    if (r < 0.7) return `University of ${where}`;
    if (r < 0.76) return `${where} ${pick(SCHOOLS)}`;
    if (r < 0.84) return `${random() < 0.3 ? 'The ' : ''}${where} ${pick(MEDIA)}`;
    if (r < 0.9) return `${where} ${pick(BODIES)} of ${pick(FIELDS)}`;
    return `${pick(BODIES)} of ${where} ${pick(FIELDS)}`;
  };

  return {
    newRegion() {
      region = pick(regions);
      style = Math.floor(random() * 6);
    },
    given,
    family,
    join(first, last, words) {
      if (style === 1) return `${last} ${first}`;
      if (words > 2) return random() < 0.5 ? `${first} ${pick(region.given)[0]}. ${last}` : `${first} ${given()} ${last}`;
      const r = random();
      if (style === 2 && r < 0.15) return `${first} bin ${given()} ${last}`;
      if (style === 4 && r < 0.3) return `${first} ${last} ${family()}`;
      if (style === 4 && r < 0.36) return `${first} de ${last}`;
      if (style === 5 && r < 0.2) return `${first[0]}. ${last}`;
      if (style === 5 && r < 0.25) return `${first[0]}.${last}`;
      return `${first} ${last}`;
    },
    place,
    organization(like) {
      const isShort = /^[\p{Lu}.]+$/u.test(like);
      if (random() < 0.4) {
        const same = pick(known);
        if (isShort === /^[\p{Lu}.]+$/u.test(same)) return same;
      }
      if (isShort) {
        const name = initials(full());
        return name.length > 1 && name.length < 7 ? name : pick(SYLLABLES).toUpperCase();
      }
      if (!like.includes(' ') && random() < 0.7) return pick(random() < 0.5 ? pools.family : pools.place);
      return full();
    },
    countryCode: () => pick(countries).code,
    countryName: (code) => knowledge.country(code)!.name,
    demonym(code, isPlural) {
      const { demonyms } = knowledge.country(code)!;
      return demonyms.find((form) => form.endsWith('s') === isPlural) ?? demonyms[0] ?? 'Foreign';
    },
  };
}
