/**
 * Rules over the words of names found: what is no part of a name goes (titles, offices, the possessive), what the model left out comes
 * in, two names taken for one are parted. Types stay as they are, except where a title says that it is a person. Each rule has its
 * example above it.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Tokenized } from '../document.ts';
import type { FoundName } from './agree.ts';
import type { ModelType } from './labels.ts';

export interface Words {
  readonly doc: Tokenized;
  word(token: number): string;
  /** The words of a range, one space between them. */
  form(begin: number, end: number): string;
  /** Token after the last of the token's sentence. */
  sentenceEnd(token: number): number;
}

export function wordsOf(doc: Tokenized): Words {
  const { text } = doc.article;
  return {
    doc,
    word: (token) => text.slice(doc.begin[token], doc.end[token]),
    form: (begin, end) => text.slice(doc.begin[begin], doc.end[end - 1]).replace(/\s+/gu, ' '),
    sentenceEnd: (token) => doc.sentences[doc.sentence[token]!]![1],
  };
}

/** What the document's names are: form → type. */
export type Types = ReadonlyMap<string, ModelType>;

/** The parts of a name, mended. `limit`: where the next name begins. */
export function mendSpan(words: Words, name: FoundName, limit: number, knowledge: Knowledge, types: Types): FoundName[] {
  const titled = withoutTitle(words, withoutFormer(words, withoutPossessive(words, name), knowledge), knowledge);
  const whole = withMembers(words, withField(words, withShortName(words, titled, limit), limit), limit, knowledge);
  return splitPair(words, withoutOffice(words, whole, knowledge), knowledge, types);
}

/** "[Kenya]'s ports": the ending is no part of the name. */
function withoutPossessive(words: Words, name: FoundName): FoundName {
  const isEnding = name.end - name.begin > 1 && /^['’]s?$/u.test(words.word(name.end - 1));
  return isEnding ? { ...name, end: name.end - 1 } : name;
}

/** "Former [Trump] adviser": a capital that the line's begin gives. */
function withoutFormer(words: Words, name: FoundName, { organizationByName }: Knowledge): FoundName {
  if (name.end - name.begin < 2 || !/^(?:Former|Late|Outgoing|Incoming|Then)$/u.test(words.word(name.begin))) return name;
  const begin = name.begin + 1;
  const form = words.form(begin, name.end);
  const isSurname = name.type === 'organization' && name.end - begin === 1 && !organizationByName.has(form);
  return { ...name, begin, type: isSurname ? 'person' : name.type, rule: 'name/former' };
}

/** "[Justice Watch] objected": how groups with a cause are called. */
const CAUSE = /^(?:Watch|Now|International|Initiative|Project|Action|Rights|Defenders|Matters|Collective)$/u;

/** Before a person of any calling: what follows is one, whatever the model says. */
const CIVIL_TITLES =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Justice|Judge|Rev|Sen|Rep|Gov|President|Senator|Congressman|Congresswoman|Chancellor|Ambassador)\.?$/u;

/** "Mrs [Adaeze Obi]", "President [Jorge Lima]" */
function withoutTitle(words: Words, name: FoundName, knowledge: Knowledge): FoundName {
  // "the [Justice Commission]": no judge.
  if (name.end - name.begin > 1 && (isBodyNoun(words.word(name.end - 1), knowledge) || CAUSE.test(words.word(name.end - 1)))) return name;
  const { honorifics, offices, givenNames } = knowledge;
  const isRanked = honorifics.has(words.word(name.begin)) && name.end - name.begin > 2 && givenNames.has(words.word(name.begin + 1));
  const isPerson = name.type === 'person' || isRanked || (CIVIL_TITLES.test(words.word(name.begin)) && name.end - name.begin < 5);
  if (!isPerson) return name;
  let { begin } = name;
  while (name.end - begin > 1) {
    const word = words.word(begin);
    const isTitle = honorifics.has(word) || honorifics.has(word.replace(/\.$/, '')) || (offices.get(word.toLowerCase())?.isPrefix ?? false);
    // "Chief Justice [Amir Latif]": behind an office, what may be a given name is one
    const isGiven =
      givenNames.has(word) && begin > 0 && /^\p{Lu}/u.test(words.word(begin - 1)) && offices.has(words.word(begin - 1).toLowerCase());
    if (!isTitle || isGiven || (begin + 1 < name.end && !/^\p{Lu}/u.test(words.word(begin + 1)) && name.end - begin === 2)) break;
    begin++;
  }
  return begin === name.begin ? name : { ...name, begin, type: 'person', rule: 'name/title' };
}

/** "[Liu He] said", "[Xu An] left": a family name alone, after it a given name that is a small word of English; not "Obi So Far" in a headline. */
function withShortName(words: Words, name: FoundName, limit: number): FoundName {
  const last = Math.min(limit, words.sentenceEnd(name.begin));
  const isAlone = name.type === 'person' && name.end - name.begin === 1;
  if (!isAlone || name.end >= last || !/^(?:He|An|So|My|Ho)$/u.test(words.word(name.end))) return name;
  if (name.end + 1 < last && /^\p{Lu}/u.test(words.word(name.end + 1))) return name;
  return { ...name, end: name.end + 1, rule: 'name/short-name' };
}

/** What is of fields, and of members: "Ministry of …", "National Institute for …". */
const OF_FIELDS =
  /(?:^| )(?:Ministry|Department|Directorate|Committee|Commission|Institute|Academy|Bureau|Office|Agency|Authority|Council|Centre|Center|Faculty|School|College|Secretariat|Secretary) (?:of|for|on) /u;

/** "[Ministry of Hajj and Umrah] officials", "the [National Institute of Anthropology and History]": a field joined by "and" that no name covers. */
function withField(words: Words, name: FoundName, limit: number): FoundName {
  if (name.type !== 'organization' || !OF_FIELDS.test(words.form(name.begin, name.end))) return name;
  const last = Math.min(limit, words.sentenceEnd(name.begin));
  let { end } = name;
  for (let at = end; at + 1 < last && /^(?:and|&|,)$/u.test(words.word(at)) && /^\p{Lu}\p{Ll}/u.test(words.word(at + 1)); ) {
    const isListed = words.word(at) === ',';
    at++;
    while (at < last && /^\p{Lu}\p{Ll}/u.test(words.word(at))) at++;
    // "Law, Justice and Home Affairs": a comma joins fields only where an "and" follows.
    if (!isListed) {
      end = at;
      break;
    }
  }
  return end === name.end ? name : { ...name, end, rule: 'name/field' };
}

/** "the [Confederation of Peruvian Growers]": no name of a body ends with a nationality where a capital follows. */
function withMembers(words: Words, name: FoundName, limit: number, { countryByDemonym }: Knowledge): FoundName {
  if (name.type !== 'organization' || name.end - name.begin < 3 || !/ of /u.test(words.form(name.begin, name.end))) return name;
  if (!countryByDemonym.has(words.word(name.end - 1))) return name;
  const last = Math.min(limit, words.sentenceEnd(name.begin));
  let { end } = name;
  while (end < last && /^\p{Lu}\p{Ll}/u.test(words.word(end))) end++;
  return end === name.end ? name : { ...name, end, rule: 'name/members' };
}

/** "[Solomon Islands] Prime Minister": the office after a name that a list knows. */
function withoutOffice(words: Words, whole: FoundName, knowledge: Knowledge): FoundName {
  if (whole.type === 'person') return whole;
  // "Executive Director [Tarnow Water Board]": the office before a body.
  const name = withoutOfficeBefore(words, whole, knowledge);
  for (let end = name.end - 1; end > name.begin && end >= name.end - 3; end--) {
    if (!knowledge.offices.has(words.form(end, name.end).toLowerCase()) || !isKnown(words.form(name.begin, end), knowledge)) continue;
    return { ...name, end, rule: 'name/office' };
  }
  return name;
}

function withoutOfficeBefore(words: Words, name: FoundName, knowledge: Knowledge): FoundName {
  for (let begin = name.begin + 3; begin > name.begin + 1; begin--) {
    if (begin + 1 >= name.end || !knowledge.offices.has(words.form(name.begin, begin).toLowerCase())) continue;
    if (/^(?:of|for|and|&|-|['’]s?)$/u.test(words.word(begin)) || !/^\p{Lu}/u.test(words.word(begin))) continue;
    return { ...name, begin, rule: 'name/office' };
  }
  return name;
}

/** "[Kenya]-[Uganda] border", "the [UN] and [World Bank] agreed": two names where both are known, or names of the document. */
function splitPair(words: Words, name: FoundName, knowledge: Knowledge, types: Types): FoundName[] {
  const isName = (form: string): boolean => types.has(form) || isKnown(form, knowledge);
  for (let at = name.begin + 1; at + 1 < name.end; at++) {
    if (!/^(?:[-–—/]|and|&)$/u.test(words.word(at))) continue;
    const from = words.word(at + 1) === 'the' && at + 2 < name.end ? at + 2 : at + 1;
    const [left, right] = [words.form(name.begin, at), words.form(from, name.end)];
    if (isKnown(words.form(name.begin, name.end), knowledge)) continue;
    // "two banks, [Oldgate Crest] and [First Tarnow], lost"
    if (!(isName(left) && isName(right)) && !(words.word(at) === 'and' && isListOf(words, name, knowledge))) continue;
    return [
      { ...name, end: at, type: types.get(left) ?? name.type, rule: 'name/pair' },
      { ...name, begin: from, type: types.get(right) ?? name.type, rule: 'name/pair' },
    ];
  }
  return [name];
}

/** "two [banks], …": what follows is a list of such. */
function isListOf(words: Words, { begin }: FoundName, { organizationNouns }: Knowledge): boolean {
  if (begin < 3 || words.word(begin - 1) !== ',') return false;
  return (
    /^(?:[Tt]wo|[Bb]oth)$/u.test(words.word(begin - 3)) &&
    organizationNouns.has(
      words
        .word(begin - 2)
        .replace(/ies$/u, 'y')
        .replace(/s$/u, ''),
    )
  );
}

function isKnown(form: string, { countryByName, placeByName, organizationByName, countryByDemonym }: Knowledge): boolean {
  return countryByName.has(form) || placeByName.has(form) || organizationByName.has(form) || countryByDemonym.has(form);
}

/** Nouns of bodies that are family names as well: "Shirley Temple". */
const FAMILY_NAMES = /^(?:Church|Temple|Press|Band|Paper|Miner|Carrier|Guard|Court|Banks?|House|Crown|Maker)$/u;

export function isBodyNoun(word: string, { agencyNouns, organizationNouns }: Knowledge): boolean {
  const noun = word.toLowerCase();
  return /^\p{Lu}/u.test(word) && !FAMILY_NAMES.test(word) && (agencyNouns.has(noun) || organizationNouns.has(noun));
}
