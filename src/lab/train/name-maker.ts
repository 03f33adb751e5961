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
/** Heads and fields of names that English news leaves in the language of the country. */
const FOREIGN: readonly { readonly heads: readonly string[]; readonly fields: readonly string[] }[] = [
  {
    heads:
      'Frente|Partido|Movimiento|Universidad|Banco|Instituto|Comisión|Consejo|Asociación|Fundación|Centro|Radio|Diario|Mesa|Unión|Coordinadora'.split(
        '|',
      ),
    fields:
      'de Todos|Nacional|Popular|de la Tierra|del Sur|Central|de Derechos Humanos|Revolucionario|de Salud|de la República|Latina|Ciudadano|de Trabajadores|Campesina|por la Vida|Libre'.split(
        '|',
      ),
  },
  {
    heads: 'Union|Mouvement|Rassemblement|Parti|Alliance|Banque|Université|Radio|Agence|Office|Front|Forces|Conseil|Société|Journal'.split(
      '|',
    ),
    fields:
      'pour la Démocratie|du Peuple|Nationale|pour le Progrès|des Patriotes|de la République|Démocratique|des Eaux|du Sahel|pour le Changement|Générale|Populaire'.split(
        '|',
      ),
  },
  {
    heads: 'Partido|Movimento|Banco|Universidade|Ministério|Frente|Folha|Rádio|Assembleia|Instituto|Rede|Central'.split('|'),
    fields: 'do Brasil|dos Trabalhadores|da Saúde|Federal|Popular|da República|Sustentabilidade|Nacional|do Povo|da Cidade'.split('|'),
  },
  {
    heads: 'Partai|Majlis|Barisan|Dewan|Lembaga|Parti|Pertubuhan|Badan|Yayasan|Persatuan'.split('|'),
    fields: 'Rakyat|Nasional|Negara|Bersatu|Keadilan|Islam|Kebangsaan|Demokrat|Harapan|Mahasiswa'.split('|'),
  },
  {
    heads: 'Chama|Jubilee|Umoja|Muungano|Baraza|Harakati|Jumuiya|Shirika'.split('|'),
    fields: 'cha Wananchi|la Wafanyakazi|Kwanza|ya Kenya|wa Taifa|la Amani|Mapya|Asili'.split('|'),
  },
  {
    heads: 'Bharatiya|Rashtriya|Lok|Jatiya|Awami|Samajwadi|Jamaat|Jamiat|Pakistan|Bangla|Nepali|Prajatantra'.split('|'),
    fields: 'Janata Dal|Sabha|Sangh|Dal|Party|Tehreek|Samiti|Parishad|Vikas Party|Morcha|Manch|Parishad'.split('|'),
  },
];
/** Words around the name of a place that make another place's. */
const PLACE_BEFORE =
  'San|Santa|Villa|Puerto|Río|Cerro|Wadi|Tel|Jebel|Kampung|Mount|Lake|Port|Fort|Ras|Ain|Bir|Saint|Nova|Ciudad|El|Los|Sidi|Deir|Ayn|Dayr Az|Khan|Al|Kafr'.split(
    '|',
  );
const UNITS =
  'Battalion|Brigade|Infantry Division|Fleet|Air Wing|Field Artillery Regiment|Army Corps|Assault Brigade|Special Forces Group|Regiment|Squadron'.split(
    '|',
  );
const STATE_BODIES = 'Government|Parliament|Army|Navy|Air Force|Police|Senate|Armed Forces|Coast Guard|Supreme Court|Embassy'.split('|');
/** Before a name of one's own: "Md Rafiqul Haque", "Abdul Karim". */
const BEFORE_GIVEN = 'Md|Md.|Mst|Sk|Abdul|Abu|Syed|Ould|Nguyen Thi|Maria|Jean'.split('|');
const TAILS = 'Bank|Pay|Net|Tech|Air|Med|Farm|Watch|First|Hub|Chem|Soft|Link|Gas|Corp'.split('|');
const DIRECTIONS = 'North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Central|New'.split('|');
const PLACE_AFTER =
  'Valley|Canyon|Hills|Park|Palace|Island|Falls|Creek|Forest|Township|Province|District|Bay|Bridge|Square|Stadium|Airport|Road|Nagar|Ridge|Plateau|Highlands|Mountains|Desert|Springs|Beach|Hospital|Pass|Camp|Reserve|National Park'.split(
    '|',
  );

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
    if (style === 2 && random() < 0.4) return random() < 0.6 ? `al-${name}` : `${random() < 0.7 ? 'Al' : 'El'} ${name}`;
    if (style === 3 && random() < 0.3) return `${name}-${pick(region.family)}`;
    return name;
  };
  const place = (): string => {
    const name = random() < 0.6 ? pick(cities) : pick(pools.place);
    const r = random();
    if (r < 0.05) return `${pick(PLACE_BEFORE)} ${random() < 0.5 ? pick(pools.family) : name}`;
    if (r < 0.12) return `${random() < 0.3 ? pick(pools.family) : name} ${pick(PLACE_AFTER)}`;
    return r < 0.15 ? `${pick(DIRECTIONS)} ${name}` : name;
  };
  const initials = (name: string): string =>
    name
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('');
  const adjective = (): string => pick(pick(countries).demonyms.concat('National')) ?? 'National';

  const ordinal = (n: number): string => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
  const foreign = (): string => {
    const { heads, fields } = pick(FOREIGN);
    return `${pick(heads)} ${random() < 0.75 ? pick(fields) : place()}`;
  };
  const full = (): string => {
    const chance = random();
    if (chance < 0.12) return foreign();
    if (chance < 0.16) return `${random() < 0.3 ? 'U.S. ' : ''}${ordinal(2 + Math.floor(random() * 120))} ${pick(UNITS)}`;
    if (chance < 0.2) return `${adjective()} ${pick(STATE_BODIES)}`;
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
      if (style === 0 && random() < 0.2) return `${pick(BEFORE_GIVEN)} ${first} ${last}`;
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
      if (!like.includes(' ') && random() < 0.7) {
        const name = pick(random() < 0.5 ? pools.family : pools.place);
        const r = random();
        return r < 0.06 ? `${name}${pick(TAILS)}` : r < 0.1 ? `${pick(TAILS)}${name}` : name;
      }
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
