import type { Knowledge } from '#knowledge/knowledge.ts';
import type { KnownOrganization } from '#knowledge/organizations.ts';
import type { Name, Named } from '../document.ts';
import { type Tree, uposOf, xposOf } from '../tree.ts';
import { type Chains, join, thingOf } from './chains.ts';
import { formOf, initialsOf, isAbbreviation, nameWords, personWords, plainForm } from './name-words.ts';
import { wordOf } from './traits.ts';

/**
 * Names of one thing: the same words, a country's many names, a body's name and its abbreviation, a person's full and short name.
 * In: chains of single mentions. It joins names with names only, over the whole text, in one pass over tables.
 */
export function joinNames(tree: Tree, chains: Chains, knowledge: Knowledge): void {
  const doc = tree.doc as Named;
  const entries = entriesOf(doc, tree, chains, knowledge);
  for (const entry of entries) for (const mention of entry.mentions) join(chains, entry.mentions[0]!, mention);
  joinPeople(chains, entries);
  joinHalves(chains, entries, knowledge);
  joinBodies(chains, entries, knowledge);
}

/** The mentions that have the same words. */
interface Entry {
  readonly form: string;
  readonly words: readonly string[];
  readonly type: Name['type'];
  /** Whether lists of the world's countries, places and bodies have it. */
  isKnown: boolean;
  readonly mentions: number[];
}

/** "Intergovernmental Negotiating Committee (INC)": what the text itself says that letters stand for, where lists have another body. */
function ownAbbreviations(doc: Named, chains: Chains, knowledge: Knowledge): ReadonlySet<string> {
  const own = new Set<string>();
  chains.mentions.forEach((mention, index) => {
    const next = chains.mentions[index + 1];
    if (mention.name === undefined || next?.name === undefined || next.tokens[0] !== mention.tokens[1] + 1) return;
    if (wordOf(doc, mention.tokens[1]) !== '(') return;
    const [long, short] = [plainForm(formOf(doc, mention)), plainForm(formOf(doc, next))];
    const known = knowledge.organizationByName.get(short);
    if (known === undefined || known === knowledge.organizationByName.get(long) || !isAbbreviation(short)) return;
    if (initialsOf(long) === short.toLowerCase().replaceAll('.', '')) own.add(short);
  });
  return own;
}

function entriesOf(doc: Named, tree: Tree, chains: Chains, knowledge: Knowledge): readonly Entry[] {
  const own = ownAbbreviations(doc, chains, knowledge);
  const entries = new Map<string, Entry>();
  chains.mentions.forEach((mention, index) => {
    if (mention.name === undefined) return;
    const { type } = doc.names[mention.name]!;
    const form = plainForm(formOf(doc, mention));
    const thing = thingOf(chains, index);
    const country = knowledge.countryByName.get(form);
    // "[Mexican] officials": the country. "[Mexicans] voted": its people.
    const demonym = mention.form === 'demonym' ? knowledge.countryByDemonym.get(form) : undefined;
    const isPeople = mention.form === 'demonym' && isNounLike(tree, mention.head);
    const known = country === undefined && mention.form === 'name' && !own.has(form) ? knownBody(form, type, knowledge) : undefined;
    const of = type === 'person' ? undefined : (country ?? (isPeople ? undefined : demonym));
    if (of !== undefined) thing.code = of.code;
    if (known !== undefined) thing.known = known;
    const listed = type === 'person' ? undefined : knowledge.placeByName.get(form);
    if (listed !== undefined) thing.place = listed.sort;
    if (demonym !== undefined) thing.countries.add(demonym.code);
    const words = type === 'person' ? personWords(form, knowledge) : nameWords(form);
    const place = listed ?? knowledge.metonymByName.get(form);
    const key =
      of !== undefined
        ? `country ${of.code}`
        : known !== undefined && !known.isGeneric
          ? `body ${known.name}`
          : type === 'place' && listed !== undefined && listed.name !== form
            ? `name ${nameWords(listed.name).join(' ')}`
            : `${type === 'person' && known === undefined ? 'person' : isPeople ? 'people' : 'name'} ${words.join(' ')}`;
    const entry = entries.get(key) ?? {
      form,
      words,
      type,
      isKnown: of !== undefined || known !== undefined || place !== undefined,
      mentions: [],
    };
    entry.mentions.push(index);
    entries.set(key, entry);
  });
  return [...entries.values()];
}

/** The listed body of that name; where the names stage saw a person, only if the words look like none. */
export function knownBody(form: string, type: Name['type'], knowledge: Knowledge): KnownOrganization | undefined {
  const first = form.split(' ')[0]!;
  if (type === 'person' && (first === form || knowledge.givenNames.has(first))) return undefined;
  const known = knowledge.organizationByName.get(form);
  // "the [Amazon]" where it is a place, the company has its name from it.
  return type === 'place' && known?.kind === 'organization' && knowledge.placeByName.has(form) ? undefined : known;
}

/** Whether a demonym stands for people: "[Mexicans]", "[the British]", not "the British army". */
export function isNounLike(tree: Tree, token: number): boolean {
  const tag = xposOf(tree.doc, token);
  return tag === 'NNPS' || tag === 'NNS' || (uposOf(tree.doc, token) !== 'ADJ' && !isModifier(tree, token));
}

function isModifier({ doc }: Tree, token: number): boolean {
  const head = doc.head[token]!;
  return head > token && head - token < 5 && doc.sentence[head] === doc.sentence[token] && uposOf(doc, head) !== 'VERB';
}

const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ['North', 'South'],
  ['South', 'North'],
  ['East', 'West'],
  ['West', 'East'],
]);

/** "North Korea" … "off the [North]'s coast": one half of a land that has two; but not "South Africa" … "the [South]". */
function joinHalves(chains: Chains, entries: readonly Entry[], { countryByName }: Knowledge): void {
  for (const half of entries) {
    const opposite = OPPOSITE.get(half.form);
    if (opposite === undefined || half.isKnown) continue;
    const whole = entries.find(({ form }) => {
      const rest = form.slice(half.form.length + 1);
      return (
        form === `${half.form} ${rest}` && countryByName.has(form) && (countryByName.has(rest) || countryByName.has(`${opposite} ${rest}`))
      );
    });
    if (whole !== undefined) join(chains, half.mentions[0]!, whole.mentions[0]!);
  }
}

const MOST_NAMESAKES = 20;

/** "Donald Trump" … "Trump", "Xi Jinping" … "Xi", "John F. Kennedy" … "John Kennedy". */
function joinPeople(chains: Chains, entries: readonly Entry[]): void {
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.type !== 'person' || entry.words.length < 2) continue;
    for (const word of new Set(entry.words)) {
      const list = byWord.get(word) ?? [];
      if (list.length < MOST_NAMESAKES) list.push(entry);
      byWord.set(word, list);
    }
  }
  for (const entry of entries) {
    const last = entry.words.at(-1);
    if (last === undefined) continue;
    // A lone word that the names stage took for a place or a body may be a surname; a known place's or body's name is left alone.
    if (entry.type !== 'person' && (entry.words.length > 1 || entry.isKnown || entry.type === 'demonym')) continue;
    const longer = (byWord.get(last) ?? []).filter((other) => other !== entry);
    const variants = longer.filter((other) => other.words.length >= 2 && entry.words.length >= 2 && isVariant(entry.words, other.words));
    for (const variant of variants) join(chains, entry.mentions[0]!, variant.mentions[0]!);
    if (variants.length > 0) continue;
    for (const mention of entry.mentions) {
      const best = bestNamesake(chains, entry, mention, longer);
      if (best !== undefined) join(chains, mention, best.mentions[0]!);
    }
  }
}

/** Two full names of one person: the same ends, and between them what the other leaves out or abbreviates. */
function isVariant(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return isVariant(b, a);
  if (a.at(-1) !== b.at(-1)) return a.length >= 2 && b.slice(0, a.length).join(' ') === a.join(' ');
  if (b.slice(b.length - a.length).join(' ') === a.join(' ')) return true;
  const [first, other] = [a[0]!, b[0]!];
  if (first !== other && !((first.length === 1 || other.length === 1) && first[0] === other[0])) return false;
  return a.slice(1, -1).every((word) => b.slice(1, -1).some((middle) => middle === word || (word.length === 1 && middle[0] === word)));
}

function bestNamesake(chains: Chains, entry: Entry, mention: number, longer: readonly Entry[]): Entry | undefined {
  let best: Entry | undefined;
  let most = 0;
  const { gender } = chains.traits[mention]!;
  for (const other of longer) {
    const thing = thingOf(chains, other.mentions[0]!);
    if (gender !== 'any' && thing.gender !== 'any' && thing.gender !== gender) continue;
    const rank = shortRank(entry.words, other.words);
    if (rank === 0) continue;
    // "Bo Lind and his wife, Ann Lind … Mrs [Lind]": who is known to be of that gender before who may be
    const isSure = gender !== 'any' && thing.gender === gender ? 500 : 0;
    const score = rank * 1000 + isSure + Math.min(other.mentions.length, 499);
    if (score > most) [best, most] = [other, score];
  }
  return best;
}

/** "Trump" of "Donald Trump" 3, "Xi" of "Xi Jinping" 2, "Lula" of "Luiz Lula da Silva" 1. */
function shortRank(short: readonly string[], full: readonly string[]): number {
  if (short.length >= full.length) return 0;
  const joined = ` ${full.join(' ')} `;
  const part = ` ${short.join(' ')} `;
  if (joined.endsWith(part)) return 3;
  if (joined.startsWith(part)) return 2;
  return joined.includes(part) ? 1 : 0;
}

/** "Central Intelligence Agency" … "CIA", "Acme Holdings Inc." … "Acme Holdings" … "Acme", "Russian Foreign Ministry" … "Foreign Ministry". */
function joinBodies(chains: Chains, entries: readonly Entry[], knowledge: Knowledge): void {
  const bodies = entries.filter(({ type }) => type === 'organization' || type === 'other' || type === 'place');
  const byInitials = new Map<string, Entry>();
  const byFirst = new Map<string, Entry[]>();
  const bySuffix = new Map<string, Entry[]>();
  for (const entry of bodies) {
    if (entry.words.length < 2 || entry.type === 'place') continue;
    const initials = initialsOf(entry.form);
    if (initials !== undefined && !byInitials.has(initials)) byInitials.set(initials, entry);
    put(byFirst, entry.words[0]!, entry);
    put(bySuffix, entry.words.slice(-2).join(' '), entry);
  }
  joinPlaces(chains, bodies, knowledge);
  for (const entry of bodies) {
    const [first] = entry.mentions;
    if (isAbbreviation(entry.form)) {
      const full = byInitials.get(entry.words.join(''));
      if (full !== undefined && full !== entry) join(chains, first!, full.mentions[0]!);
      continue;
    }
    if (entry.type !== 'organization' || entry.isKnown) continue;
    const longer = (entry.words.length === 1 ? byFirst.get(entry.words[0]!) : bySuffix.get(entry.words.slice(-2).join(' '))) ?? [];
    const full = longer.filter((other) => other !== entry && isLongerBody(entry, other, knowledge));
    // "the New York Post … The [Post]"
    if (entry.words.length === 1 && PAPER.test(entry.words[0]!))
      full.push(...bodies.filter(({ words }) => words.length > 1 && words.at(-1) === entry.words[0]));
    if (full.length === 1) join(chains, first!, full[0]!.mentions[0]!);
  }
}

/** "Kebbi State" … "Kebbi": a place called without the noun that tells its sort, unless it may be the city of that name. */
function joinPlaces(chains: Chains, entries: readonly Entry[], knowledge: Knowledge): void {
  const places = entries.filter(({ type }) => type === 'place');
  const byWords = new Map(places.map((entry) => [entry.words.join(' '), entry]));
  for (const long of places) {
    if (long.words.length < 2 || !AREA.test(long.words.at(-1)!)) continue;
    const short = byWords.get(long.words.slice(0, -1).join(' '));
    if (short === undefined || knowledge.countryByName.has(short.form) || knowledge.placeByName.get(short.form)?.sort === 'city') continue;
    join(chains, long.mentions[0]!, short.mentions[0]!);
  }
}

const PAPER =
  /^(?:post|times|journal|herald|tribune|guardian|globe|chronicle|telegraph|mail|observer|gazette|courier|examiner|standard|nation|punch|star|bee)$/u;

const AREA = /^(?:state|province|region|county|district|governorate|oblast|prefecture|division)$/u;

function put(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key) ?? [];
  if (list.length < MOST_NAMESAKES) list.push(entry);
  map.set(key, list);
}

function isLongerBody(short: Entry, long: Entry, knowledge: Knowledge): boolean {
  const extra = long.words.length - short.words.length;
  if (extra <= 0 || long.type !== 'organization') return false;
  // "Acme" of "Acme Holdings Inc."
  if (short.words.every((word, index) => long.words[index] === word)) {
    return !knowledge.agencyNouns.has(short.words[0]!) && !knowledge.organizationNouns.has(short.words[0]!);
  }
  // "Foreign Ministry" of "Russian Foreign Ministry"
  const rest = long.form.split(/\s+/u).slice(0, extra).join(' ');
  const ends = short.words.every((word, index) => long.words[extra + index] === word);
  return ends && (knowledge.countryByDemonym.has(rest) || knowledge.countryByName.has(rest.replace(/['’]s?$/u, '')));
}
