/**
 * Rules over the names found: spans as the product wants them (no titles, no possessive), bodies that the model does not know as
 * such ("Obama administration", "Peruvian government"), pairs split, types that a list is sure of. Each rule has its example above it.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Tokenized } from '../document.ts';
import type { FoundName } from './agree.ts';

/** Who governs under a leader's name. */
const RULES_UNDER = new Set(['administration', 'government', 'cabinet', 'regime', 'presidency', 'junta']);
/** May stand between a nationality and its body: "Iraqi security forces". */
const BODY_ADJECTIVES =
  /^(?:security|armed|federal|special|military|central|interim|transitional|air|ground|naval|foreign|defen[cs]e|interior|border|intelligence|supreme|finance|health|government)$/u;
/** Bodies of a state that a nationality goes with; other nouns after one ("Iraqi officials") name people. */
const BODY_NOUNS =
  /^(?:government|military|army|navy|parliament|police|forces?|authorities|ministry|embassy|consulate|cabinet|junta|regime|troops|guard|court|congress|senate|services?|administration)$/u;

export function mend(doc: Tokenized, names: readonly FoundName[], knowledge: Knowledge): FoundName[] {
  const words = wordsOf(doc);
  const mended: FoundName[] = [];
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    for (const part of splitPair(words, withoutTitle(words, withoutPossessive(words, name), knowledge), knowledge)) {
      const typed = knownType(words, part, knowledge);
      if (isNoName(words, typed, knowledge)) continue;
      mended.push(body(words, typed, next?.begin ?? doc.length));
    }
  }
  return mended;
}

interface Words {
  readonly doc: Tokenized;
  word(token: number): string;
  /** The words of a range, one space between them. */
  form(begin: number, end: number): string;
  /** Token after the last of the token's sentence. */
  sentenceEnd(token: number): number;
}

function wordsOf(doc: Tokenized): Words {
  const { text } = doc.article;
  return {
    doc,
    word: (token) => text.slice(doc.begin[token], doc.end[token]),
    form: (begin, end) => text.slice(doc.begin[begin], doc.end[end - 1]).replace(/\s+/gu, ' '),
    sentenceEnd: (token) => doc.sentences[doc.sentence[token]!]![1],
  };
}

/** "[Kenya]'s ports": the ending is no part of the name. */
function withoutPossessive(words: Words, name: FoundName): FoundName {
  const isEnding = name.end - name.begin > 1 && /^['’]s?$/u.test(words.word(name.end - 1));
  return isEnding ? { ...name, end: name.end - 1 } : name;
}

/** Before a person of any calling: what follows is one, whatever the model says. */
const CIVIL_TITLES = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Justice|Judge|Rev|Sen|Rep|Gov)\.?$/u;

/** "Mrs [Adaeze Obi]", "President [Jorge Lima]" */
function withoutTitle(words: Words, name: FoundName, { honorifics, offices }: Knowledge): FoundName {
  const isPerson = name.type === 'person' || (CIVIL_TITLES.test(words.word(name.begin)) && name.end - name.begin < 5);
  if (!isPerson) return name;
  let { begin } = name;
  while (name.end - begin > 1) {
    const word = words.word(begin);
    const isTitle = honorifics.has(word) || honorifics.has(word.replace(/\.$/, '')) || (offices.get(word.toLowerCase())?.isPrefix ?? false);
    if (!isTitle || (begin + 1 < name.end && !/^\p{Lu}/u.test(words.word(begin + 1)) && name.end - begin === 2)) break;
    begin++;
  }
  return begin === name.begin ? name : { ...name, begin, type: 'person', rule: 'name/title' };
}

/** "[Kenya]-[Uganda] border", "the [UN] and [World Bank] agreed": two names where both are known. */
function splitPair(words: Words, name: FoundName, knowledge: Knowledge): FoundName[] {
  for (let at = name.begin + 1; at + 1 < name.end; at++) {
    if (!/^(?:[-–—/]|and|&)$/u.test(words.word(at))) continue;
    const [left, right] = [words.form(name.begin, at), words.form(at + 1, name.end)];
    if (isKnown(words.form(name.begin, name.end), knowledge)) continue;
    if (!isKnown(left, knowledge) || !isKnown(right, knowledge)) continue;
    return [
      { ...name, end: at, rule: 'name/pair' },
      { ...name, begin: at + 1, rule: 'name/pair' },
    ];
  }
  return [name];
}

function isKnown(form: string, { countryByName, placeByName, organizationByName, countryByDemonym }: Knowledge): boolean {
  return countryByName.has(form) || placeByName.has(form) || organizationByName.has(form) || countryByDemonym.has(form);
}

/** "[Pakistan] army": a country is a place and a nationality is one, whatever stands beside it. */
function knownType(words: Words, name: FoundName, knowledge: Knowledge): FoundName {
  const form = words.form(name.begin, name.end);
  if (knowledge.countryByName.has(form) && name.type !== 'place' && (name.type !== 'person' || form.includes(' '))) {
    return { ...name, type: 'place', rule: 'name/country' };
  }
  // "[Bharatiya Janata Party] members": of several words and known as a body.
  if (name.type !== 'organization' && form.includes(' ') && knowledge.organizationByName.has(form) && !knowledge.placeByName.has(form)) {
    return { ...name, type: 'organization', rule: 'name/organization' };
  }
  // "the [Zambian Army]", "[Tanga Workers Federation]": the last word says that it is a body.
  if (name.type === 'person' && name.end - name.begin > 1) {
    const noun = words.word(name.end - 1);
    if (isBodyNoun(noun, knowledge)) return { ...name, type: 'organization', rule: 'name/body-noun' };
    // "the [Simba River]", "[Mount Ondo]"
    if (PLACE_NOUNS.test(noun) || /^(?:Mount|Lake|Cape|Port|Fort)$/u.test(words.word(name.begin))) {
      return { ...name, type: 'place', rule: 'name/place-noun' };
    }
  }
  const isDemonym = knowledge.countryByDemonym.has(form) || knowledge.regionalDemonyms.has(form);
  if (isDemonym && name.type !== 'norp' && name.type !== 'person') return { ...name, type: 'norp', rule: 'name/demonym' };
  // "[Democrats] objected": followers of a party, no nationality.
  if (name.type === 'norp' && knowledge.partyWords.has(form)) return { ...name, type: 'other', rule: 'name/party-word' };
  return name;
}

/** Hardly ever a family name, unlike Park, Hall or Hill. */
const PLACE_NOUNS =
  /^(?:River|Creek|Bay|Province|District|County|Islands?|Peninsula|Mountains?|Valley|Desert|Strait|Gulf|Airport|Street|Avenue|Square|Plaza)$/u;
/** Nouns of bodies that are family names as well: "Shirley Temple". */
const FAMILY_NAMES = /^(?:Church|Temple|Press|Band|Paper|Miner|Carrier|Guard|Court|Banks?|House|Crown|Maker)$/u;

function isBodyNoun(word: string, { agencyNouns, organizationNouns }: Knowledge): boolean {
  const noun = word.toLowerCase();
  return /^\p{Lu}/u.test(word) && !FAMILY_NAMES.test(word) && (agencyNouns.has(noun) || organizationNouns.has(noun));
}

/**
 * "the Vice President spoke", "the GDP grew", "part XII", "a pro-Nkosi rally": offices without a holder, common abbreviations, numbers
 * and attitudes are no names.
 */
function isNoName(words: Words, name: FoundName, { offices, honorifics, plainAbbreviations }: Knowledge): boolean {
  const form = words.form(name.begin, name.end);
  if (/^(?:anti|pro)-/u.test(form)) return true;
  if (name.type === 'place' || name.type === 'norp') return false;
  return offices.has(form.toLowerCase()) || honorifics.has(form) || plainAbbreviations.has(form) || /^[IVXL]+$/u.test(form);
}

/** "the [Obama administration]", "the [Lima government]"; "[Peruvian government]", "[Iraqi security forces]" */
function body(words: Words, name: FoundName, limit: number): FoundName {
  const end = Math.min(words.sentenceEnd(name.end - 1), limit);
  if (name.end >= end) return name;
  const next = words.word(name.end);
  if (name.type === 'person' && RULES_UNDER.has(next))
    return { ...name, end: name.end + 1, type: 'organization', rule: 'name/leader-body' };
  if (name.type !== 'norp') return name;
  const small = (token: number): string => words.word(token).toLowerCase();
  let at = name.end;
  while (
    at < end &&
    at < name.end + 2 &&
    BODY_ADJECTIVES.test(small(at)) &&
    at + 1 < end &&
    (BODY_NOUNS.test(small(at + 1)) || BODY_ADJECTIVES.test(small(at + 1)))
  )
    at++;
  if (!BODY_NOUNS.test(small(at))) return name;
  return { ...name, end: at + 1, type: 'organization', rule: 'name/demonym-body' };
}
