import { ONE_A_LAND } from '#nlp/coref/join-owned.ts';
import { formOf, nameWords, plainForm } from '#nlp/coref/name-words.ts';
import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import { type Document, type Mention, XPOS } from '#nlp/document.ts';
import { childrenBy } from '#nlp/tree.ts';
import type { EntityKind } from '../extraction.ts';
import { bodyOfBare } from './bridge.ts';
import type { Chain, Reading } from './chains.ts';
import {
  type CountryOfChain,
  type Dominance,
  dominanceOf,
  dominant,
  isSeatOfMany,
  landSpokenOf,
  nearestCountry,
  ownCountry,
  pronounOwner,
  roleCountry,
} from './countries.ts';
import { lookUp } from './country-of.ts';
import type { Role } from './role.ts';

/**
 * The country of each chain that is a node. In: chains, their kinds, what their people are said to be. Out: alpha-3 codes by chain. First
 * what the words say, then the bodies that people serve; officials and parts of a state that say nothing take the article's country.
 */
export function assignCountries(
  reading: Reading,
  kindAt: (chain: number) => EntityKind | undefined,
  roles: readonly (readonly Role[])[],
): readonly (string | undefined)[] {
  const { doc, mentionAt, chains } = reading;
  const countries: (string | undefined)[] = chains.map((chain) => {
    const kind = kindAt(chain.index) ?? (chain.code === undefined ? undefined : 'country');
    return kind === undefined ? undefined : ownCountry(reading, chain, kind);
  });
  const ofChain = (chain: number): string | undefined => countries[chain];
  const first = dominanceOf(reading, ofChain, kindAt);
  for (const chain of chains) {
    // "the [Senate]" in a text about Kenya, which names no American: hers
    const usual = chain.known?.isGeneric ? chain.known.country?.code : undefined;
    const land =
      usual !== undefined && countries[chain.index] === usual && !first.counts.has(usual) ? dominant(first, new Set()) : undefined;
    if (land !== undefined) countries[chain.index] = land;
  }
  for (const { index } of chains) {
    if (kindAt(index) === 'official' || kindAt(index) === 'source') countries[index] ??= roleCountry(reading, roles[index]!, ofChain);
  }
  const dominance = dominanceOf(reading, ofChain, kindAt);
  const agencies = agenciesByNoun(reading, kindAt);
  const taken = takenOffices(reading, countries, kindAt, roles);
  const guess = (chain: number, gone: ReadonlySet<string>): string | undefined => {
    const near = nearestCountry(reading, doc.mentions[chains[chain]!.mentions[0]!]!.head, ofChain);
    return dominant(dominance, gone) ?? (near !== undefined && !gone.has(near) ? near : undefined);
  };
  for (const chain of chains) {
    const own = roles[chain.index]!;
    if (kindAt(chain.index) !== 'official' || countries[chain.index] !== undefined || own.some(({ bodies }) => bodies.length > 0)) continue;
    const body = bodyOfBare(reading, chain, 'official', own, kindAt);
    const called = agencyInTitle(reading, own, agencies);
    const fromBody = called === undefined ? (body === undefined ? undefined : countries[doc.chain[mentionAt[body]!]!]) : countries[called];
    const gone = new Set(own.flatMap(({ noun }) => [...(taken.get(noun) ?? [])]));
    const local = fromBody === undefined ? landSpokenOf(reading, chain, ofChain) : undefined;
    countries[chain.index] = fromBody ?? (local !== undefined && !gone.has(local) ? local : guess(chain.index, gone));
  }
  joinAdministrations(reading, countries, kindAt);
  for (const chain of chains) {
    if (kindAt(chain.index) !== 'agency' || countries[chain.index] !== undefined) continue;
    // "foreign governments" are of no one country.
    const isMany = chain.names.length === 0 && chain.nominals.every((mention) => isPlural(reading, doc.mentions[mention]!.head));
    const isSeat = chain.names.some((mention) => isSeatOfMany(plainForm(formOf(doc, doc.mentions[mention]!)), reading.knowledge));
    if (isMany || isSeat || (chain.known !== undefined && !chain.known.isGeneric)) continue;
    // "the [Hale administration]" in a text that names Americans: so theirs is called
    const isAmerican = dominance.counts.has('USA') && chain.names.some((mention) => LED.test(formOf(doc, doc.mentions[mention]!)));
    countries[chain.index] = pronounOwner(reading, chain, ofChain) ?? (isAmerican ? 'USA' : guess(chain.index, new Set()));
  }
  for (const chain of chains) {
    // "state miner [Oldgate]": of the land spoken of
    if (kindAt(chain.index) === 'organization' && countries[chain.index] === undefined && isOfState(reading, chain))
      countries[chain.index] = guess(chain.index, new Set());
    if (kindAt(chain.index) === 'place') countries[chain.index] ??= countryAround(reading, chain, dominance, ofChain);
  }
  // "the [Roads Division]'s secretary, Ann Otieno": of the country that the body turned out to be of, else of the article's.
  for (const chain of chains) {
    const { index } = chain;
    const kind = kindAt(index);
    if ((kind !== 'official' && kind !== 'source') || countries[index] !== undefined) continue;
    const local = kind === 'official' ? landSpokenOf(reading, chain, ofChain) : undefined;
    const isOurs = kind === 'official' ? !servesWorld(reading, roles[index]!) : servesState(reading, chain);
    countries[index] = roleCountry(reading, roles[index]!, ofChain) ?? (isOurs ? (local ?? guess(index, new Set())) : undefined);
  }
  for (const { index } of chains)
    if (kindAt(index) === 'official' && countries[index] !== undefined) lend(reading, roles[index]!, countries, index, kindAt);
  return countries;
}

function isOfState({ doc, tree }: Reading, { nominals }: Chain): boolean {
  return nominals.some((mention) =>
    childrenBy(tree, doc.mentions[mention]!.head, 'compound', 'amod').some((child) => /^state(?:-owned|-run)?$/u.test(wordOf(doc, child))),
  );
}

const LED = /^\p{Lu}\S* administration$/u;
const NO_LAND =
  /(?:^| )(?:Seas?|Oceans?|Gulf|Strait|Channel|River|Nile|Desert|Mountains?|Islands?|Europe|Asia|Africa|Americas?|East|West)$/u;

/** "near the village of [Daraga]": a place of no list, in a text about one land; not where another land is named beside it. */
function countryAround(reading: Reading, chain: Chain, dominance: Dominance, ofChain: CountryOfChain): string | undefined {
  const { doc, knowledge } = reading;
  const forms = chain.names.map((mention) => plainForm(formOf(doc, doc.mentions[mention]!)));
  if (forms.length === 0 || forms.some((form) => NO_LAND.test(form) || lookUp(form, knowledge) !== undefined)) return undefined;
  const land = dominant(dominance, new Set());
  const near = nearestCountry(reading, doc.mentions[chain.mentions[0]!]!.head, ofChain);
  return near === undefined || near === land ? land : undefined;
}

/** "the Peruvian army … [army] spokesman Ann Lee": the chain of the agency that the noun in a title calls again. */
function agencyInTitle({ doc }: Reading, roles: readonly Role[], agencies: ReadonlyMap<string, number>): number | undefined {
  for (const { tokens, rule } of roles) {
    for (let token = tokens[0]; rule === 'role/title' && token + 1 < tokens[1]; token++) {
      const found = agencies.get(nounOf(doc, token));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The first agency that the text calls by each noun. */
function agenciesByNoun({ doc, chains }: Reading, kindAt: (chain: number) => EntityKind | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { index, names, nominals } of chains) {
    if (kindAt(index) !== 'agency') continue;
    for (const mention of [...names, ...nominals]) {
      const noun = lastNoun(doc, doc.mentions[mention]!);
      if (ONE_A_LAND.has(noun) && !found.has(noun)) found.set(noun, index);
    }
  }
  return found;
}

function lastNoun(doc: Document, { tokens, head, form }: Mention): string {
  return nounOf(doc, form === 'nominal' ? head : tokens[1] - 1);
}

/** "a [presidential] aide", "a ministry official", "two [lawmakers]": who serves a state that is not named. */
function servesState({ doc, tree, knowledge, nameAt }: Reading, { nominals }: Chain): boolean {
  return nominals.some((mention) => {
    const { head } = doc.mentions[mention]!;
    if (!knowledge.offices.has(nounOf(doc, head)) && !knowledge.sourceNouns.has(nounOf(doc, head))) return false;
    if (LAWMAKERS.has(nounOf(doc, head))) return childrenBy(tree, head, 'nmod').every((child) => nameAt[child]! < 0);
    return childrenBy(tree, head, 'amod', 'compound').some((child) => STATE.has(wordOf(doc, child)));
  });
}

const LAWMAKERS = new Set(['lawmaker', 'legislator', 'parliamentarian', 'minister', 'senator', 'mp']);
const STATE = new Set([
  'presidential',
  'congressional',
  'parliamentary',
  'ministry',
  'government',
  'ministerial',
  'cabinet',
  'palace',
  'military',
  'army',
  'police',
  'security',
  'intelligence',
  'judicial',
]);

/** "[Coastal Party] lawmaker Ann Otieno", a Kenyan: a party that no list knows is of the land that its people serve. */
function lend(
  { doc, mentionAt, chains }: Reading,
  roles: readonly Role[],
  countries: (string | undefined)[],
  index: number,
  kindAt: (chain: number) => EntityKind | undefined,
): void {
  for (const { bodies, office, rule } of roles) {
    const [body] = bodies;
    if (body === undefined || mentionAt[body]! < 0) continue;
    const chain = chains[doc.chain[mentionAt[body]!]!]!;
    const isParty = rule === 'role/bracket' || rule === 'role/member' || office?.sector === 'legislature' || office?.title === 'leader';
    if (isParty && kindAt(chain.index) === 'organization' && (chain.known === undefined || chain.known.isGeneric))
      countries[chain.index] ??= countries[index];
  }
}

/** "the [UN]'s envoy": of no country, whatever the article is about. */
function servesWorld({ doc, mentionAt, chains }: Reading, roles: readonly Role[]): boolean {
  return roles.some(({ bodies }) =>
    bodies.some((head) => {
      const known = mentionAt[head]! < 0 ? undefined : chains[doc.chain[mentionAt[head]!]!]!.known;
      return known !== undefined && known.country === undefined && !known.isGeneric;
    }),
  );
}

const ONE_IN_PLURAL = new Set(['police', 'authority', 'troop', 'customs']);

function isPlural({ doc }: Reading, head: number): boolean {
  return XPOS[doc.xpos[head]!] === 'NNS' && !ONE_IN_PLURAL.has(nounOf(doc, head));
}

const ONE_HOLDER: ReadonlySet<string> = new Set(['state', 'royal', 'government']);

/** Whose office of each name the text gives away already: where Kenya has its president, another president is not Kenya's. */
function takenOffices(
  { chains }: Reading,
  countries: readonly (string | undefined)[],
  kindAt: (chain: number) => EntityKind | undefined,
  roles: readonly (readonly Role[])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  for (const { index } of chains) {
    const code = countries[index];
    if (code === undefined || kindAt(index) !== 'official') continue;
    // a land has many lawmakers, generals and judges
    for (const { noun, office } of roles[index]!)
      if (office !== undefined && ONE_HOLDER.has(office.sector)) taken.set(noun, (taken.get(noun) ?? new Set()).add(code));
  }
  return taken;
}

/** "the Hale administration" is of the country whose official Hale is. */
function joinAdministrations(
  { chains, doc }: Reading,
  countries: (string | undefined)[],
  kindAt: (chain: number) => EntityKind | undefined,
): void {
  const byName = new Map<string, string>();
  for (const { index, names } of chains) {
    const code = countries[index];
    if (code === undefined || kindAt(index) !== 'official') continue;
    for (const mention of names) {
      const last = nameWords(formOf(doc, doc.mentions[mention]!)).at(-1);
      if (last !== undefined && !byName.has(last)) byName.set(last, code);
    }
  }
  for (const chain of chains) {
    if (kindAt(chain.index) !== 'agency' || countries[chain.index] !== undefined) continue;
    for (const mention of [...chain.names, ...chain.nominals]) {
      const words = nameWords(plainForm(formOf(doc, doc.mentions[mention]!)));
      const code = words.length < 2 ? undefined : words.map((word) => byName.get(word)).find((found) => found !== undefined);
      if (code !== undefined) countries[chain.index] ??= code;
    }
  }
}
