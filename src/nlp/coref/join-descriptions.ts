import type { Knowledge } from '#knowledge/knowledge.ts';
import type { KnownOrganization } from '#knowledge/organizations.ts';
import type { Named } from '../document.ts';
import { deprelOf, type Tree, uposOf } from '../tree.ts';
import { areApart, type Chains, join, type PlaceSort, rootOf, type Thing, thingOf } from './chains.ts';
import { PALE } from './note-modifiers.ts';
import { AGED } from './traits.ts';

/**
 * Descriptions of what was named or described before: "the agency" after the CIA, "the cartels" after "drug cartels", "the new
 * administration" beside "the Trump administration". In: chains with their names joined. Looks back over a bounded number of things.
 */
const MOST_THINGS = 100;
const MOST_SENTENCES = 30;

export function joinDescriptions(tree: Tree, chains: Chains, knowledge: Knowledge): void {
  const doc = tree.doc as Named;
  /** Roots, the latest last. */
  const recent: number[] = [];
  const open: number[] = [];
  chains.mentions.forEach((mention, index) => {
    if (isBodyNoun(chains, index, knowledge) || (mention.form === 'nominal' && mention.rule !== 'mention/coordination')) {
      // "[the Danish minister], Ann Lee,": what has its name beside it points back to nobody else
      const isPointing = mention.form === 'name' || !thingOf(chains, index).isNamed;
      const found = isPointing && isAnaphoric(tree, chains, index, knowledge) ? lookBack(doc, chains, index, recent, knowledge) : undefined;
      if (found !== undefined) join(chains, index, found);
      else if (isPointing && chains.traits[index]!.article === 'definite') open.push(index);
    }
    recent.push(index);
    if (recent.length > 4 * MOST_THINGS) recent.splice(0, 2 * MOST_THINGS);
  });
  joinUnique(doc, chains, open, knowledge);
}

/** "the [Bureau]" after the NGO Affairs Bureau: a name that is but a noun. */
function isBodyNoun({ mentions, traits }: Chains, index: number, knowledge: Knowledge): boolean {
  const { form, tokens } = mentions[index]!;
  const { noun } = traits[index]!;
  return form === 'name' && tokens[1] - tokens[0] === 1 && (knowledge.agencyNouns.has(noun) || knowledge.organizationNouns.has(noun));
}

/** Whether the phrase may point back: "the cartels", "this agency"; "cartels" of an armed or other group; not "a man", "some officials". */
function isAnaphoric(tree: Tree, chains: Chains, index: number, knowledge: Knowledge): boolean {
  const { article, noun, number, sort } = chains.traits[index]!;
  if (sort === 'time') return false;
  if (article === 'definite') return true;
  if (article === 'possessive') return false;
  // "the army left. [Army] officers stayed": a capital that the sentence's begin gives
  const { form, head, tokens } = chains.mentions[index]!;
  if (form === 'name') return tokens[0] === tree.doc.sentences[tree.doc.sentence[head]!]![0];
  return (
    article === 'bare' &&
    number === 'plural' &&
    sort === 'group' &&
    !knowledge.sourceNouns.has(noun) &&
    uposOf(tree.doc, chains.mentions[index]!.head) === 'NOUN'
  );
}

function lookBack(doc: Named, chains: Chains, index: number, recent: readonly number[], knowledge: Knowledge): number | undefined {
  const mention = chains.mentions[index]!;
  const seen = new Set<number>();
  const sentence = doc.sentence[mention.head]!;
  let best: number | undefined;
  let most = 0;
  for (let at = recent.length - 1; at >= 0 && seen.size < MOST_THINGS; at--) {
    const other = recent[at]!;
    const root = rootOf(chains, other);
    if (seen.has(root)) continue;
    seen.add(root);
    const before = chains.mentions[other]!;
    if (sentence - doc.sentence[before.head]! > MOST_SENTENCES) break;
    // "[the head of [the agency]]": a phrase is no part of itself.
    if (before.tokens[0] <= mention.head && mention.head < before.tokens[1]) continue;
    if (mention.tokens[0] <= before.head && before.head < mention.tokens[1]) continue;
    if (areConjuncts(doc, mention.head, before.head) || isMereModifier(doc, before.head)) continue;
    const score = fits(chains, index, other, sentence - doc.sentence[before.head]!, knowledge);
    if (score > most) [best, most] = [other, score];
  }
  return best;
}

/** "a [Peruvian government] source": a body that but narrows a noun is not what "the government" is. */
function isMereModifier(doc: Named, head: number): boolean {
  const up = doc.head[head]!;
  return up > head && /^(?:compound|amod)$/.test(deprelOf(doc, head)) && uposOf(doc, up) === 'NOUN';
}

/** "[The African Union] and [the bloc]": what "and" joins is two. */
function areConjuncts(doc: Named, token: number, before: number): boolean {
  if (deprelOf(doc, token) !== 'conj') return false;
  const head = doc.head[token]!;
  return head === before || (deprelOf(doc, before) === 'conj' && doc.head[before] === head);
}

/** How well a description fits a thing: 0 not at all; the same noun before knowledge, that before a mere guess; the latest of equals. */
function fits(chains: Chains, index: number, other: number, distance: number, knowledge: Knowledge): number {
  const { noun, number, article } = chains.traits[index]!;
  const own = thingOf(chains, index);
  const thing = thingOf(chains, other);
  // "her term in [office] … the office": a state, no body
  if (!thing.isNamed && STATES.has(noun) && chains.traits[other]!.article === 'bare' && chains.traits[other]!.noun === noun) return 0;
  if (thing.number !== 'any' && number !== 'any' && thing.number !== number) return 0;
  if (areApart(own.countries, countriesOf(thing))) return 0;
  // "[these funds]" of the Environment Programme: many are not one body.
  if (number === 'plural' && thing.isNamed && thing.sort === 'organization' && !knowledge.groupNouns.has(noun)) return 0;
  if (thing.nouns.has(noun)) {
    // "President Diaz … union president Lee … [the president]": of the land before of a body
    const isOfBody = own.sort === 'person' && own.modifiers.size === 0 && hasNameInside(thing) && thing.countries.size === 0;
    return modifiersFit(own, thing, article) ? (isOfBody ? 3 : 4) : 0;
  }
  // "the [52-year-old]": who was last named
  if (noun === AGED) return thing.isNamed && thing.sort === 'person' && distance < 4 ? 2 : 0;
  // "the [rebels]" of "the main rebel alliance"
  if (
    number === 'plural' &&
    !thing.isNamed &&
    (thing.sort === 'organization' || thing.sort === 'group') &&
    thing.modifiers.has(noun) &&
    own.modifiers.size === 0
  )
    return 2;
  // "the state [of Rio]" after another place.
  if (article === 'bare' || own.isOfNamed) return 0;
  // "Tarnow County Council … the [authority]", "Tarnow Police … the force"
  const same = own.modifiers.size === 0 ? ALSO_CALLED[noun] : undefined;
  if (same?.some((other) => thing.nouns.has(other))) return 2;
  // "the government" is no Kremlin of three paragraphs before
  if (noun === 'government' && thing.known?.sort === 'government' && distance > 2) return 0;
  const described = describes(noun, own.modifiers, thing, knowledge);
  if (described > 0) return 1 + described;
  // "the company" after a body that no list knows.
  const areBodies = [...thing.nouns].every((other) => knowledge.organizationNouns.has(other) && !knowledge.agencyNouns.has(other));
  const isGuess = thing.isNamed && thing.sort === 'organization' && thing.known === undefined && areBodies;
  // "the [Peruvian] firm" after a Peruvian one
  const isOfOne = own.modifiers.size <= 2 && hasNameInside(own) && [...own.countries].some((code) => thing.countries.has(code));
  return isGuess && knowledge.organizationNouns.has(noun) && (own.modifiers.size === 0 || isOfOne) && distance < 4 ? 1 : 0;
}

const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = { authority: ['council'], force: ['police', 'constabulary'] };

const STATES = new Set(['office', 'power', 'force', 'service', 'command', 'order']);

function countriesOf(thing: Thing): ReadonlySet<string> {
  if (thing.code !== undefined) return new Set([thing.code]);
  return thing.known?.country === undefined ? thing.countries : new Set([...thing.countries, thing.known.country.code]);
}

/** "the cartels" of "drug cartels"; "the drug cartels" not of "price cartels", but of "the cartels". */
function modifiersFit(own: Thing, thing: Thing, article: string): boolean {
  if (own.modifiers.size === 0) return article !== 'bare' || thing.modifiers.size < 3;
  let shared = 0;
  for (const modifier of own.modifiers) if (thing.modifiers.has(modifier)) shared++;
  if (thing.modifiers.size === 0 || thing.isNamed)
    return article !== 'bare' ? shared === own.modifiers.size || thing.modifiers.size === 0 : true;
  return shared === own.modifiers.size || shared === thing.modifiers.size;
}

/** Words that tell a body's sort: "the [spy] agency". */
const SORT_WORDS: ReadonlyMap<string, KnownOrganization['sort']> = new Map([
  ['intelligence', 'intelligence'],
  ['spy', 'intelligence'],
  ['news', 'news'],
  ['media', 'news'],
  ['television', 'news'],
  ['police', 'police'],
  ['central', 'central-bank'],
]);

const PLACE_NOUNS: Readonly<Record<PlaceSort, readonly string[]>> = {
  city: ['city', 'town', 'capital', 'village', 'municipality'],
  province: ['province', 'state', 'region', 'county', 'district'],
  area: ['territory', 'region', 'enclave', 'area', 'island', 'peninsula'],
  region: ['region', 'continent'],
  continent: ['continent', 'region'],
  water: ['sea', 'river', 'lake', 'strait', 'gulf', 'ocean', 'waterway', 'canal'],
  seat: ['building', 'palace', 'compound'],
};

/** What the place may be called; of one that no list has, what towns and districts are. */
function placeNouns({ place }: Thing): readonly string[] {
  return place === undefined ? ['city', 'town', 'village', 'district', 'province', 'island'] : PLACE_NOUNS[place];
}

/** 2: what lists know of it; 1: its own name says so ("the commission" of "European Commission"). */
const NAMING = new Set(['bank', 'fund', 'court', 'tribunal', 'union', 'council', 'commission', 'league']);

function describes(noun: string, modifiers: ReadonlySet<string>, thing: Thing, knowledge: Knowledge): number {
  for (const modifier of modifiers) {
    // "the [rebel] alliance", "the [refugee] agency": of others than states
    if (thing.known?.sort !== undefined && !thing.modifiers.has(modifier) && isOfPeople(modifier, knowledge)) return 0;
    const sort = SORT_WORDS.get(modifier);
    if (sort !== undefined && thing.known?.sort !== sort) return 0;
  }
  // "the [bank]" of the World Bank, not of the European Union
  if (
    thing.known?.sort === 'international' &&
    NAMING.has(noun) &&
    ![thing.known.name, ...thing.known.aliases].some((name) => name.toLowerCase().includes(noun))
  )
    return 0;
  if (thing.known !== undefined) return knowledge.nounsOfSort.get(thing.known.sort)?.has(noun) ? 2 : 0;
  if (thing.code !== undefined) return noun === 'country' || noun === 'nation' ? 2 : 0;
  if (thing.sort === 'place' && thing.isNamed && modifiers.size === 0) return placeNouns(thing).includes(noun) ? 1 : 0;
  return 0;
}

function isOfPeople(modifier: string, { groupNouns, personNouns }: Knowledge): boolean {
  return (groupNouns.has(modifier) || personNouns.has(modifier)) && !/^(?:member|state|national|force|team|leader)$/u.test(modifier);
}

/** "the new administration … the Trump administration": the only body of that noun in the text, wherever it is named. */
function joinUnique(doc: Named, chains: Chains, open: readonly number[], knowledge: Knowledge): void {
  const byNoun = new Map<string, Set<number>>();
  for (const [root, thing] of chains.things) {
    for (const noun of thing.nouns) if (knowledge.agencyNouns.has(noun)) byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(root));
  }
  for (const index of open) {
    const { noun } = chains.traits[index]!;
    const own = thingOf(chains, index);
    // "Peru's military … the [army]"
    const same = noun === 'army' ? 'military' : noun === 'military' ? 'army' : noun;
    const others = [...(byNoun.get(noun) ?? []), ...(same === noun ? [] : (byNoun.get(same) ?? []))]
      .map((root) => rootOf(chains, root))
      .filter((root, at, list) => root !== rootOf(chains, index) && list.indexOf(root) === at)
      .filter((root) => chains.things.get(root)!.members.some((member) => !isMereModifier(doc, chains.mentions[member]!.head)))
      .filter(
        (root) =>
          chains.things.get(root)!.isNamed || chains.things.get(root)!.countries.size > 0 || hasNameInside(chains.things.get(root)!),
      );
    const isBare = [...own.modifiers].every((modifier) => PALE.has(modifier));
    if (others.length === 1 && isBare && own.countries.size === 0) join(chains, index, others[0]!);
  }
}

function hasNameInside(thing: Thing): boolean {
  return thing.modifiers.has('*');
}
