/**
 * Rules over the names found: spans as the product wants them (no titles, no possessive), bodies that the model does not know as
 * such ("Obama administration", "Peruvian government"), pairs split, types that a list is sure of. Each rule has its example above it.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Tokenized } from '../document.ts';
import type { FoundName } from './agree.ts';
import { withForgottenDemonyms } from './forgotten-demonyms.ts';
import { isBodyNoun, mendSpan, type Words, wordsOf } from './mend-spans.ts';
import { isTitleAlone, withoutOffices } from './mend-titles.ts';
import { isListed, retype } from './retype.ts';
import { withSeats } from './seats.ts';

/** Who governs under a leader's name. */
const RULES_UNDER = new Set(['administration', 'government', 'cabinet', 'regime', 'presidency', 'junta']);
/** May stand between a nationality and its body: "Iraqi security forces". */
const BODY_ADJECTIVES =
  /^(?:security|armed|federal|special|democratic|military|central|interim|transitional|air|ground|naval|foreign|defen[cs]e|interior|border|intelligence|supreme|finance|health|government)$/u;
/** Bodies of a state that a nationality goes with; other nouns after one ("Iraqi officials") name people. */
const BODY_NOUNS =
  /^(?:government|military|army|navy|parliament|police|forces?|authorities|ministry|embassy|consulate|cabinet|junta|regime|troops|guard|court|congress|senate|services?|administration)$/u;

/** Those that follow a country's name as well: "US military". */
const COUNTRY_BODY_NOUNS =
  /^(?:government|military|army|navy|parliament|police|forces?|authorities|embassy|consulate|troops|administration)$/u;
const COALITIONS = /^(?:coalition|forces?|mission|alliance)$/u;

export function mend(doc: Tokenized, labelled: readonly FoundName[], knowledge: Knowledge): FoundName[] {
  const words = wordsOf(doc);
  const names = withForgottenDemonyms(words, labelled, knowledge);
  const mended: FoundName[] = [];
  const plain = plainAbbreviationsIn(words, names);
  const types = new Map(names.map(({ begin, end, type }) => [words.form(begin, end), type]));
  const common = commonWordsIn(words, names);
  for (const [index, name] of names.entries()) {
    const limit = names[index + 1]?.begin ?? doc.length;
    for (const part of mendSpan(words, name, limit, knowledge, types)) {
      const typed = knownType(words, withoutOffices(words, part, knowledge), knowledge);
      const form = words.form(typed.begin, typed.end);
      if (
        !isNoName(words, typed, knowledge) &&
        !plain.has(form) &&
        !(common.has(form) && !isListed(form, knowledge) && !knowledge.givenNames.has(form))
      )
        mended.push(body(words, typed, limit, knowledge));
    }
  }
  return retype(words, withSeats(words, withLetteredParties(words, mended), knowledge), knowledge);
}

/** "the [CPI(M)] leader", "[JD(U)]": letters that letters in brackets tell from others, with no space between, are one name. */
function withLetteredParties(words: Words, names: readonly FoundName[]): FoundName[] {
  const { doc } = words;
  const found: FoundName[] = [];
  for (let token = 1; token + 2 < doc.length; token++) {
    if (doc.end[token]! - doc.begin[token]! !== 1 || words.word(token) !== '(') continue;
    const isTight =
      doc.end[token - 1] === doc.begin[token] && doc.begin[token + 1] === doc.end[token] && doc.begin[token + 2] === doc.end[token + 1];
    if (!isTight || words.word(token + 2) !== ')') continue;
    if (!/^\p{Lu}{2,6}$/u.test(words.word(token - 1)) || !/^(?:\p{Lu}{1,3}|\p{Lu}\p{Ll}{2,9})$/u.test(words.word(token + 1))) continue;
    found.push({ begin: token - 1, end: token + 3, type: 'organization', rule: 'name/lettered-party', confidence: 0.9 });
  }
  if (found.length === 0) return [...names];
  const isFree = ({ begin, end }: FoundName): boolean => found.every((party) => end <= party.begin || party.end <= begin);
  return [...names.filter(isFree), ...found].sort((a, b) => a.begin - b.begin);
}

/** "[Onion] ban draws fire … onion farmers": capital letters that a line's begin alone explains; the forms. */
function commonWordsIn(words: Words, names: readonly FoundName[]): ReadonlySet<string> {
  const { doc } = words;
  const isFirst = (token: number): boolean => doc.sentences[doc.sentence[token]!]![0] === token;
  const candidates = new Set<string>();
  for (const { begin, end, type } of names) {
    if (end - begin === 1 && isFirst(begin) && type !== 'norp' && /^\p{Lu}\p{Ll}{2,}$/u.test(words.word(begin)))
      candidates.add(words.word(begin));
  }
  for (const { begin, end } of names) if (end - begin === 1 && !isFirst(begin)) candidates.delete(words.word(begin));
  if (candidates.size === 0) return candidates;
  const small = new Map([...candidates].map((word) => [word.toLowerCase(), word]));
  const found = new Set<string>();
  for (let token = 0; token < doc.length && found.size < small.size; token++) {
    const word = small.get(words.word(token)) ?? small.get(words.word(token).replace(/s$/u, ''));
    if (word !== undefined) found.add(word);
  }
  return found;
}

/** "unmanned aerial systems (UAS)": short for small words, which name nothing; the forms. */
function plainAbbreviationsIn(words: Words, names: readonly FoundName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { begin, end } of names) {
    const form = words.form(begin, end);
    if (end - begin > 1 || begin < 3 || words.word(begin - 1) !== '(' || !/^\p{Lu}{2,6}$/u.test(form)) continue;
    const before = Array.from({ length: Math.min(form.length + 2, begin - 1) }, (_, back) => words.word(begin - 2 - back)).reverse();
    const small = before.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|for|in|on)$/u.test(word));
    const initials = small.map((word) => word[0]!.toUpperCase()).join('');
    if (initials.endsWith(form) && /^\p{Ll}/u.test(before.at(-1)!)) found.add(form);
  }
  return found;
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
  // "[Tamil Nadu] will buy power", "the [Aral Sea]": of several words and known as a place.
  if (
    name.type !== 'place' &&
    name.type !== 'norp' &&
    form.includes(' ') &&
    knowledge.placeByName.has(form) &&
    !knowledge.organizationByName.has(form)
  ) {
    return { ...name, type: 'place', rule: 'name/place' };
  }
  // "trees of the [Amazon]": companies that are called like a region have no article.
  if (name.type === 'organization' && name.begin > 0 && /^[Tt]he$/u.test(words.word(name.begin - 1))) {
    const sort = knowledge.placeByName.get(form)?.sort;
    if (sort === 'region' || sort === 'water') return { ...name, type: 'place', rule: 'name/place' };
  }
  // "[Madrid] refused": a capital of the world alone, for all that a model knows of given names.
  if (name.type === 'person' && !form.includes(' ') && isCapital(form, knowledge) && !isTitled(words, name, knowledge)) {
    return { ...name, type: 'place', rule: 'name/capital' };
  }
  // "the [Cuban Government] can show": the model takes it for something else.
  if (name.type === 'other' && isStateBody(words, name, knowledge)) return { ...name, type: 'organization', rule: 'name/body-noun' };
  // "the [Zambian Army]", "[Tanga Workers Federation]": the last word says that it is a body.
  if (name.type === 'person' && name.end - name.begin > 1) {
    const noun = words.word(name.end - 1);
    if (isBodyNoun(noun, knowledge)) return { ...name, type: 'organization', rule: 'name/body-noun' };
    // "the [Simba River]", "[Mount Ondo]"
    if (PLACE_NOUNS.test(noun) || /^(?:Mount|Lake|Cape|Port|Fort)$/u.test(words.word(name.begin))) {
      return { ...name, type: 'place', rule: 'name/place-noun' };
    }
  }
  // "[Typhoon Mara] killed two", "Hurricane [Otto]": storms are called like people
  const isStorm = [name.begin, name.begin - 1].some((token) => 0 <= token && STORM.test(words.word(token)));
  // but "Storm [Lake]", a town that lists have
  if (isStorm && name.type !== 'norp' && !knowledge.placeByName.has(form)) return { ...name, type: 'other', rule: 'name/storm' };
  const isDemonym = knowledge.countryByDemonym.has(form) || knowledge.regionalDemonyms.has(form);
  if (isDemonym && name.type !== 'norp' && name.type !== 'person') return { ...name, type: 'norp', rule: 'name/demonym' };
  // "[Democrats] objected": followers of a party, no nationality.
  if (name.type === 'norp' && knowledge.partyWords.has(form)) return { ...name, type: 'other', rule: 'name/party-word' };
  return name;
}

function isCapital(form: string, { countryByPlace, givenNames }: Knowledge): boolean {
  return !givenNames.has(form) && (countryByPlace.get(form)?.capitals.includes(form) ?? false);
}

/** "Mr [Paris]" */
function isTitled(words: Words, { begin }: FoundName, { honorifics, offices }: Knowledge): boolean {
  if (begin === 0) return false;
  const before = words.word(begin - 1);
  return honorifics.has(before) || honorifics.has(before.replace(/\.$/u, '')) || offices.has(before.toLowerCase());
}

const STORM = /^(?:Typhoon|Hurricane|Cyclone|Storm)$/u;

/** Hardly ever a family name, unlike Park, Hall or Hill. */
const PLACE_NOUNS =
  /^(?:River|Creek|Bay|Province|District|County|Islands?|Peninsula|Mountains?|Valley|Desert|Strait|Gulf|Airport|Street|Avenue|Square|Plaza)$/u;

function isStateBody(words: Words, name: FoundName, { countryByDemonym }: Knowledge): boolean {
  return (
    name.end - name.begin > 1 && countryByDemonym.has(words.word(name.begin)) && BODY_NOUNS.test(words.word(name.end - 1).toLowerCase())
  );
}

/** "the [Republic]", "the [Constitution]": a capital alone makes no name of them. */
const GENERIC =
  /^(?:Government|Republic|Kingdom|Nation|State|Constitution|Church|Province|Bureau|Interior|God|Allah|Dad|Mum|Mom|Grandma|Grandpa)$/u;

/** "[Roads and Bridges] Minister Ann Lee", "[Union] Transport Minister": what a minister is for is no body, unless a list knows it as one. */
function isFieldOfMinister(words: Words, { type, begin, end }: FoundName, { organizationByName }: Knowledge): boolean {
  const form = words.form(begin, end);
  if (type !== 'organization' || organizationByName.has(form) || /^\p{Lu}{2,}$/u.test(form)) return false;
  const last = words.sentenceEnd(begin);
  const isMinister = (token: number): boolean => token < last && words.word(token) === 'Minister';
  return isMinister(end) || (isMinister(end + 1) && /^\p{Lu}\p{Ll}/u.test(words.word(end)));
}

/**
 * "the Vice President spoke", "the GDP grew", "part XII", "a pro-Nkosi rally", "post-Brexit": offices without a holder, common abbreviations, numbers
 * and attitudes are no names.
 */
function isNoName(words: Words, name: FoundName, knowledge: Knowledge): boolean {
  const { offices, honorifics, plainAbbreviations } = knowledge;
  const form = words.form(name.begin, name.end);
  if (isPartyMember(words, name) || isFieldOfMinister(words, name, knowledge) || isTitleAlone(words, name, knowledge)) return true;
  // "the [Union] minister": of all India
  if (form === 'Union' && name.end < words.doc.length && /^(?:ministers?|cabinet|budget|home|territory)$/u.test(words.word(name.end)))
    return true;
  // "aboard [Air Force] One": an aeroplane
  if (form === 'Air Force' && name.end < words.doc.length && /^(?:One|Two)$/u.test(words.word(name.end))) return true;
  if (GENERIC.test(form) || /^(?:anti|pro|pre|post|non|[Ee]x|mid|cross)-/u.test(form)) return true;
  if (name.type === 'place' || name.type === 'norp' || name.rule === 'name/platform') return false;
  return offices.has(form.toLowerCase()) || honorifics.has(form) || plainAbbreviations.has(form) || /^[IVXL]+$|\$/u.test(form);
}

/** "the Ohio [Republican] agreed", "a moderate [Democrat]": one of a party, described and not named. */
function isPartyMember(words: Words, { begin, end }: FoundName): boolean {
  if (end - begin > 1 || begin < 2 || !/^(?:Republican|Democrat)$/u.test(words.word(begin))) return false;
  const next = end < words.sentenceEnd(begin) ? words.word(end) : '.';
  return /^(?:the|an?|another|fellow)$/iu.test(words.word(begin - 2)) && /^(?:\p{Ll}{2,}|[,.;:])/u.test(next);
}

/** "the [Obama administration]", "the [Lima government]"; "[Peruvian government]", "[Iraqi security forces]" */
function body(words: Words, name: FoundName, limit: number, knowledge: Knowledge): FoundName {
  const end = Math.min(words.sentenceEnd(name.end - 1), limit);
  if (name.end >= end) return name;
  const next = words.word(name.end);
  if (name.type === 'person' && RULES_UNDER.has(next))
    return { ...name, end: name.end + 1, type: 'organization', rule: 'name/leader-body' };
  const isCountry = name.type === 'place' && knowledge.countryByName.has(words.form(name.begin, name.end));
  // "the [US-led coalition]"
  if (isCountry && words.form(name.end, Math.min(end, name.end + 3)).startsWith('-led ') && COALITIONS.test(words.word(name.end + 2)))
    return { ...name, end: name.end + 3, type: 'organization', rule: 'name/led-body' };
  if (name.type !== 'norp' && !isCountry) return name;
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
  if (at >= end || !(isCountry ? COUNTRY_BODY_NOUNS : BODY_NOUNS).test(small(at))) return name;
  return { ...name, end: at + 1, type: 'organization', rule: isCountry ? 'name/country-body' : 'name/demonym-body' };
}
