import type { Knowledge } from '#knowledge/knowledge.ts';
import { formOf, isAbbreviation, plainForm } from '#nlp/coref/name-words.ts';
import { wordOf } from '#nlp/coref/traits.ts';
import { childrenBy, deprelOf } from '#nlp/tree.ts';
import type { EntityKind } from '../extraction.ts';
import { type Chain, isToldBody, type Reading } from './chains.ts';
import { countryOf, lookUp } from './country-of.ts';
import type { Role } from './role.ts';

/**
 * The country of a node: what its own words say, then what its person serves, then what the article is about. In: chains with kinds and
 * roles. Out: alpha-3 codes.
 */
export type CountryOfChain = (chain: number) => string | undefined;

/** What its own words say: "[Mexican] officials", "Bank of [Mexico]", "the [CIA]". */
export function ownCountry(reading: Reading, chain: Chain, kind: EntityKind): string | undefined {
  const { doc, knowledge } = reading;
  if (chain.code !== undefined) return chain.code;
  // "[Sweden]'s NATO bid": a body of many lands is of none
  const isOfMany = chain.known !== undefined && !chain.known.isGeneric && chain.known.country === undefined;
  const owner = kind === 'agency' && !isOfMany ? ownerCountry(reading, chain) : undefined;
  if (owner !== undefined) return owner;
  const based = kind === 'organization' || kind === 'agency' ? landOfBase(reading, chain) : undefined;
  if (based !== undefined && (chain.known === undefined || chain.known.isGeneric)) return based;
  if (chain.known?.country !== undefined) return chain.known.country.code;
  if (isOfMany) return undefined;
  if (kind !== 'person' && kind !== 'official' && !isToldBody(reading, chain)) {
    const forms = chain.names.map((mention) => plainForm(formOf(doc, doc.mentions[mention]!)));
    const isLong = chain.known === undefined && forms.some((form) => form.includes(' '));
    // "[Brussels] warned": the seat of a body of many states
    if (kind === 'agency' && forms.some((form) => isSeatOfMany(form, knowledge))) return undefined;
    for (const form of forms) {
      // "[Intergovernmental Negotiating Committee] (INC)": the letters of a full name say nothing beyond it.
      if (isLong && isAbbreviation(form)) continue;
      const found = kind === 'place' ? lookUp(form, knowledge)?.country : countryOf(form, knowledge);
      if (found !== undefined) return found.code;
    }
  }
  for (const mention of [...chain.nominals, ...chain.names]) {
    const found = modifierCountry(reading, doc.mentions[mention]!.head, kind === 'group' ? OF : kind === 'source' ? SERVED : WHOSE);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isSeatOfMany(form: string, { metonymByName }: Knowledge): boolean {
  const seat = metonymByName.get(form);
  return seat !== undefined && seat.country === undefined;
}

/** "[Chile]'s Joint Chiefs of Staff": who is named as its owner counts more than who owns the best known one of that name. */
function ownerCountry({ doc, nameAt, mentionAt, chains, knowledge }: Reading, { names }: Chain): string | undefined {
  for (const mention of names) {
    const [begin] = doc.mentions[mention]!.tokens;
    // "Peru agreed, [its] Foreign Ministry said"
    const pronoun =
      begin > 0 && /^its$/iu.test(doc.article.text.slice(doc.begin[begin - 1], doc.end[begin - 1])) ? mentionAt[begin - 1]! : -1;
    const code = pronoun < 0 ? undefined : chains[doc.chain[pronoun]!]!.code;
    if (code !== undefined) return code;
    const name = begin < 2 || !isPossessive(doc.article.text.slice(doc.begin[begin - 1], doc.end[begin - 1])) ? -1 : nameAt[begin - 2]!;
    const place = name < 0 ? undefined : lookUp(plainForm(formOf(doc, { tokens: doc.names[name]!.tokens })), knowledge);
    if (place?.country !== undefined) return place.country.code;
  }
  return undefined;
}

const FARTHEST_BASE = 6;

/** "the [Lima]-based Institute of Frontiers", "the Nairobi-based think tank Oldgate" */
function landOfBase({ doc, nameAt, knowledge }: Reading, { names, nominals }: Chain): string | undefined {
  for (const mention of [...names, ...nominals]) {
    const { tokens, head } = doc.mentions[mention]!;
    for (let token = head - 1; token > 1 && token >= tokens[0] - FARTHEST_BASE && doc.sentence[token] === doc.sentence[head]; token--) {
      const word = wordOf(doc, token);
      if (/^[,.;:)]$/u.test(word)) break;
      const place = word === 'based' && wordOf(doc, token - 1) === '-' ? nameAt[token - 2]! : -1;
      const land = place < 0 ? undefined : lookUp(plainForm(formOf(doc, { tokens: doc.names[place]!.tokens })), knowledge)?.country;
      if (land !== undefined) return land.code;
    }
  }
  return undefined;
}

const isPossessive = (word: string): boolean => /^['’]s?$/u.test(word);

const WHOSE: ReadonlySet<string> = new Set(['of', 'in', 'from', 'inside', 'across']);
/** "a source [at] the Bank of Peru", "a spokesman [for] the Peruvian army" */
const SERVED: ReadonlySet<string> = new Set([...WHOSE, 'at', 'for', 'with', 'within']);
/** "drug cartels [in] Mexico": where a group is does not tell whose it is, as it does of police. */
const OF: ReadonlySet<string> = new Set(['of', 'from']);

/** Of the words before the noun, and of "of …" and "in …" after it; of "in Syria, Iraq and Somalia" no one's. */
export function modifierCountry(reading: Reading, head: number, whose = WHOSE): string | undefined {
  const { doc, tree, nameAt, mentionAt, chains, knowledge } = reading;
  for (const child of childrenBy(tree, head, 'amod', 'compound', 'nmod', 'nmod:poss', 'nmod:desc', 'flat')) {
    const name = nameAt[child]!;
    if (name < 0 || name === nameAt[head]) continue;
    // "“… from [Peru],” army spokesman Lee said": what was quoted tells nothing of who speaks
    if (child < head && isQuoteBetween(reading, child, head)) continue;
    if (child > head) {
      const [preposition] = childrenBy(tree, child, 'case');
      if (preposition === undefined || !whose.has(wordOf(doc, preposition))) continue;
      if (childrenBy(tree, child, 'conj').some((other) => nameAt[other]! >= 0)) continue;
    }
    const { tokens, type, rule } = doc.names[name]!;
    if (type === 'person' || type === 'other' || rule === 'name/university') continue;
    // "a [Congress] MP" in a text about India: what the name turned out to be
    const known = mentionAt[child]! < 0 ? undefined : chains[doc.chain[mentionAt[child]!]!]!.known;
    const form = plainForm(formOf(doc, { tokens }));
    // "a [Peruvian government] source": of several words, and in no list
    const found =
      known?.country ?? (lookUp(form, knowledge) ?? { country: form.includes(' ') ? countryOf(form, knowledge) : undefined }).country;
    if (found !== undefined) return found.code;
  }
  return undefined;
}

function isQuoteBetween({ doc }: Reading, from: number, to: number): boolean {
  for (let token = from + 1; token < to && token < from + FARTHEST_BASE; token++) if (/^["”»]$/u.test(wordOf(doc, token))) return true;
  return false;
}

/**
 * The country that a role's words name: the first body's, "the [UN]'s envoy to Libya" has none. What is named counts before what a pronoun
 * stands for: "its chairman, [Ghanaian] President Ann Lee".
 */
export function roleCountry(reading: Reading, roles: readonly Role[], ofChain: CountryOfChain): string | undefined {
  const { doc, nameAt, mentionAt, knowledge } = reading;
  const isExplicit = ({ bodies: [head], tokens: [begin, end] }: Role): boolean =>
    head !== undefined && nameAt[head]! >= 0 && begin <= head && head < end;
  for (const { bodies } of [...roles.filter(isExplicit), ...roles.filter((role) => !isExplicit(role))]) {
    const [head] = bodies;
    if (head === undefined) continue;
    const name = nameAt[head]!;
    const form = name < 0 ? '' : plainForm(formOf(doc, { tokens: doc.names[name]!.tokens }));
    const mention = mentionAt[head]!;
    const found = form === '' ? undefined : lookUp(form, knowledge)?.country?.code;
    const code = (mention < 0 ? undefined : ofChain(doc.chain[mention]!)) ?? found;
    if (code !== undefined) return code;
  }
  return undefined;
}

/** How often the text names each country or a body, place or people of it. */
export interface Dominance {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
  /** What the headline, or else the place it was filed from, names first. */
  readonly lead?: string;
}

const ABROAD = / (?:[Ee]mbassy|[Cc]onsulate)$/u;
const DATELINE = 3;
const HEADLINE = 2;

export function dominanceOf(reading: Reading, ofChain: CountryOfChain, kindAt: (chain: number) => EntityKind | undefined): Dominance {
  const counts = new Map<string, number>();
  let total = 0;
  let lead: string | undefined;
  const { doc } = reading;
  const isTitled = doc.sentences.length > 1 && doc.paragraph[0] !== doc.paragraph[1];
  const headline = isTitled ? doc.sentences[0]![1] : 0;
  for (const chain of reading.chains) {
    // a newspaper or a company says little of where a story happens
    if (chain.names.length === 0 || chain.known?.kind === 'organization' || kindAt(chain.index) === 'organization') continue;
    // "the [Senate]": many lands have one; "the [Israeli embassy]": it stands in another
    if (chain.known?.isGeneric || chain.names.some((mention) => ABROAD.test(formOf(doc, doc.mentions[mention]!)))) continue;
    const code = ofChain(chain.index);
    if (code === undefined) continue;
    // "[Peru] rivals agree": what a headline names the story is about
    const isInHeadline = chain.code !== undefined && chain.mentions[0] !== undefined && doc.mentions[chain.mentions[0]]!.head < headline;
    if (isInHeadline) lead ??= code;
    const weight = chain.mentions.length + (isInHeadline ? HEADLINE : 0);
    counts.set(code, (counts.get(code) ?? 0) + weight);
    total += weight;
  }
  // "[NAIROBI, Kenya] —": where it was filed from counts as a few mentions.
  for (const { span, why } of reading.doc.excluded) {
    const code = why === 'dateline' ? countryOf(reading.doc.article.text.slice(...span), reading.knowledge)?.code : undefined;
    if (code === undefined) continue;
    lead ??= code;
    counts.set(code, (counts.get(code) ?? 0) + DATELINE);
    total += DATELINE;
  }
  return { total, counts, ...(lead === undefined ? {} : { lead }) };
}

/** The country that the text is mostly about, of those not `taken`; undefined where none stands out. */
export function dominant({ total, counts, lead }: Dominance, taken: ReadonlySet<string>): string | undefined {
  let [best, most, second] = ['', 0, 0];
  let left = total;
  for (const [code, count] of counts) {
    if (taken.has(code)) left -= count;
    else if (count > most) [best, most, second] = [code, count, most];
    else second = Math.max(second, count);
  }
  // The only country named is the one meant.
  if (second === 0 && most > 0) return best;
  return most >= 2 && (most >= LEAST_SHARE * left || best === lead) && most > second ? best : undefined;
}

const LEAST_SHARE = 0.4;

/** "[his] government", "[its] embassy": of the land of who owns it. */
export function pronounOwner({ doc, tree, mentionAt }: Reading, { nominals }: Chain, ofChain: CountryOfChain): string | undefined {
  for (const nominal of nominals) {
    for (const owner of childrenBy(tree, doc.mentions[nominal]!.head, 'nmod:poss')) {
      const mention = mentionAt[owner]!;
      if (mention >= 0 && doc.mentions[mention]!.form === 'pronoun') return ofChain(doc.chain[mention]!);
    }
  }
  return undefined;
}

/** The nearest country that the words before in the same and the last sentence name. */
export function nearestCountry(reading: Reading, head: number, ofChain: CountryOfChain): string | undefined {
  const { doc, mentionAt, chains } = reading;
  const sentence = doc.sentence[head]!;
  const first = doc.sentences[Math.max(0, sentence - 1)]![0];
  for (let token = head - 1, looks = 0; token >= first && looks < 80; token--, looks++) {
    const mention = mentionAt[token]!;
    if (mention < 0 || deprelOf(doc, token) === 'punct') continue;
    const chain = doc.chain[mention]!;
    const code = chains[chain]!.known?.kind === 'organization' ? undefined : ofChain(chain);
    if (code !== undefined) return code;
  }
  return undefined;
}

/**
 * "[Peru] offered to help. Foreign Minister Ann Lee flew to Oslo": the land that the sentence before is about, where who holds an office opens the
 * next of the same paragraph; "a visit to [Peru], where she met President Ann Lee": the land of a clause.
 */
export function landSpokenOf(reading: Reading, { names }: Chain, ofChain: CountryOfChain): string | undefined {
  const { doc, mentionAt, chains } = reading;
  const [first] = names;
  if (first === undefined) return undefined;
  const { head } = doc.mentions[first]!;
  const landAt = (token: number): string | undefined => {
    const chain = token < 0 || mentionAt[token]! < 0 ? undefined : chains[doc.chain[mentionAt[token]!]!]!;
    const isOfLand = chain !== undefined && (chain.code !== undefined || chain.known?.kind === 'agency' || chain.type === 'person');
    return isOfLand ? ofChain(chain.index) : undefined;
  };
  for (let at = head, steps = 0; at >= 0 && steps < 12; at = doc.head[at]!, steps++) {
    if (deprelOf(doc, at) !== 'acl:relcl') continue;
    const [opener] = childrenBy(reading.tree, at, 'advmod').filter((child) => wordOf(doc, child) === 'where');
    const land = opener === undefined ? undefined : (landAt(opener - 1) ?? (opener > 1 ? landAt(opener - 2) : undefined));
    if (land !== undefined) return land;
  }
  const sentence = doc.sentence[head]!;
  const [begin] = doc.sentences[sentence]!;
  if (sentence === 0 || doc.paragraph[sentence - 1] !== doc.paragraph[sentence] || head - begin > LONGEST_TITLE) return undefined;
  const [from, to] = doc.sentences[sentence - 1]!;
  for (let token = from; token < to; token++) {
    const verb = doc.head[token]!;
    if (deprelOf(doc, token).startsWith('nsubj') && verb >= 0 && doc.head[verb]! < 0) return landAt(token);
  }
  return undefined;
}

const LONGEST_TITLE = 6;
