/**
 * Types that the words around a name, or the document's other names, tell. In: names found, in text order. Out: the same names, some of another
 * type. Each rule has its example above it.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { FoundName } from './agree.ts';
import type { ModelType } from './labels.ts';
import type { Words } from './mend-spans.ts';

export function retype(words: Words, names: readonly FoundName[], knowledge: Knowledge): FoundName[] {
  const bodies = new Set<string>();
  const people = new Set<string>();
  for (const { begin, end, type } of names) {
    if (type === 'person' && end - begin > 1) people.add(words.word(end - 1));
    if (type === 'organization' && end - begin > 1) bodies.add(words.word(begin));
  }
  const ships = new Set(names.filter((name) => isShip(words, name)).map(({ end }) => words.word(end - 1)));
  const called = new Set(
    names.filter((name) => isCalledBody(words, name) || isEmployer(words, name)).map(({ begin, end }) => words.form(begin, end)),
  );
  const explained = new Set(
    names
      .filter((name) => /^(?:other|place|organization)$/.test(name.type) && isExplained(words, name))
      .map(({ begin, end }) => words.form(begin, end)),
  );
  const votes = votesOf(words, names);
  return names.map((name) => {
    const form = words.form(name.begin, name.end);
    if (name.type !== 'norp' && (ships.has(form) || isShip(words, name))) return { ...name, type: 'other', rule: 'name/ship' };
    // "[Roe] v. [Wade]": a case in court
    if (isCase(words, name)) return { ...name, type: 'other', rule: 'name/case' };
    if (isUniversity(words, name)) return { ...name, type: 'organization', rule: 'name/university' };
    if (isSuffixed(words, name, knowledge)) return { ...name, type: 'person', rule: 'name/suffix' };
    if (isListed(form, knowledge)) return name;
    if ((name.type === 'place' || name.type === 'person') && called.has(form) && !(name.type === 'person' && people.has(form)))
      return { ...name, type: 'organization', rule: 'name/called' };
    // "[Oldgate Salts] lost. [Oldgate], which is based in Lima": the first word of a body that the text names in full.
    const isShort = name.type === 'place' && name.end - name.begin === 1 && bodies.has(form) && !people.has(form);
    if (isShort) return { ...name, type: 'organization', rule: 'name/short-body' };
    // "[Oldgate Lines], the operator, lost.", "[Lashkar-e-Sur], an armed group"
    if ((name.type === 'other' || name.type === 'place') && explained.has(form))
      return { ...name, type: 'organization', rule: 'name/called' };
    const voted = name.end - name.begin > 1 ? votes.get(form) : undefined;
    return voted === undefined || voted === name.type ? name : { ...name, type: voted, rule: 'name/agree' };
  });
}

/** Whether lists of the world's countries, places, bodies and peoples have it. */
export function isListed(
  form: string,
  { countryByName, placeByName, organizationByName, countryByDemonym, regionalDemonyms }: Knowledge,
): boolean {
  return (
    countryByName.has(form) ||
    placeByName.has(form) ||
    organizationByName.has(form) ||
    countryByDemonym.has(form) ||
    regionalDemonyms.has(form)
  );
}

/** "the [MV Tarnow] sank", "the [Tarnow]": ships are called like places. */
function isShip(words: Words, { begin, end, type }: FoundName): boolean {
  if (type === 'norp') return false;
  const isPrefix = (token: number): boolean => token >= 0 && SHIP.test(words.word(token));
  return (end - begin > 1 && isPrefix(begin)) || (isPrefix(begin - 1) && words.doc.sentence[begin - 1] === words.doc.sentence[begin]);
}

const SHIP = /^(?:MV|M\/V|MT|USS|HMS|HMAS|HMCS|USNS|USCGC|RMS|RRS|BRP|KRI)$/u;

function isCase(words: Words, { begin, end, type }: FoundName): boolean {
  if (type === 'norp' || type === 'place') return false;
  const isVersus = (token: number): boolean => token >= 0 && token < words.doc.length && /^v(?:s)?\.?$/u.test(words.word(token));
  return isVersus(end) || isVersus(begin - 1) || (isVersus(begin - 2) && words.word(begin - 1) === '.');
}

/** "[Georgetown] law professor Ann Lee": towns have no professors. */
function isUniversity(words: Words, { begin, end, type }: FoundName): boolean {
  if (type === 'norp' || end - begin > 2) return false;
  const last = words.sentenceEnd(begin);
  const isProfessor = (token: number): boolean => token < last && /^(?:professor|lecturer|undergraduate)$/u.test(words.word(token));
  return isProfessor(end) || (end < last && FIELD.test(words.word(end)) && isProfessor(end + 1));
}

const FIELD =
  /^(?:law|history|economics|politics|sociology|physics|chemistry|biology|medicine|philosophy|journalism|finance|business|engineering|law-school)$/u;

/** "[Ann Lee KC], counsel to the inquiry" */
function isSuffixed(words: Words, { begin, end, type }: FoundName, { nameSuffixes, givenNames }: Knowledge): boolean {
  if (type !== 'organization' || end - begin < 3 || end - begin > 4 || !nameSuffixes.has(words.word(end - 1))) return false;
  return givenNames.has(words.word(begin)) || /^(?:KC|QC|MP|OBE|CBE|MBE)$/u.test(words.word(end - 1));
}

/** "the [Adelante] alliance", "the [Simba] militia"; "the Peruvian group [Oldgate]", "state company [Roslin]" */
function isCalledBody(words: Words, { begin, end, type }: FoundName): boolean {
  if (type === 'norp' || begin === 0) return false;
  const isAlone = end - begin === 1 || type === 'place';
  if (isAlone && BODY.test(words.word(begin - 1)) && words.doc.sentence[begin - 1] === words.doc.sentence[begin]) return true;
  // "the organisation “[Odhikor]”"
  const isQuoted = begin > 1 && /^["“‘]$/u.test(words.word(begin - 1));
  if (isQuoted && (BODY.test(words.word(begin - 2)) || OUTFIT.test(words.word(begin - 2)))) return true;
  if (end >= words.sentenceEnd(begin) || !/^[Tt]he$/u.test(words.word(begin - 1))) return false;
  return CALLED.test(words.word(end)) && end - begin < 4;
}

const BODY =
  /^(?:company|firm|group|giant|maker|carmaker|miner|lender|broadcaster|newspaper|airline|operator|startup|retailer|consultancy|charity|militia|conglomerate|insurer|supplier|contractor|developer|producer|utility|brewer|steelmaker|chipmaker|drugmaker)$/u;

function isExplained(words: Words, { begin, end }: FoundName): boolean {
  const last = words.sentenceEnd(begin);
  if (end + 2 >= last || words.word(end) !== ',' || !/^(?:the|an?)$/u.test(words.word(end + 1))) return false;
  for (let token = end + 2; token < last && token < end + 6; token++) {
    if (BODY.test(words.word(token)) || OUTFIT.test(words.word(token))) return true;
    if (!/^\p{L}+$/u.test(words.word(token)) || /^(?:of|that|which|who|in|for)$/u.test(words.word(token))) return false;
  }
  return false;
}

const OUTFIT =
  /^(?:movement|faction|party|outfit|organisation|organization|insurgency|gang|cartel|alliance|union|website|daily|network|lobby|nonprofit|think-tank)$/u;

const CALLED = /^(?:alliance|party|militia|movement|coalition|insurgency|cartel|gang|rebels|newspaper|daily|union|bloc|consortium)$/u;

/** "a partner at [Ridge Meridian]", "an economist with [Tarnow]" */
function isEmployer(words: Words, { begin, type }: FoundName): boolean {
  if (type !== 'place' || begin < 2 || !/^(?:at|with)$/u.test(words.word(begin - 1))) return false;
  return EMPLOYED.test(words.word(begin - 2));
}

const EMPLOYED = /^(?:partner|analyst|economist|strategist|executive|fellow|consultant|researcher|lawyer|attorney|engineer|trader)s?$/u;

/** "[Lashkar-e-Sur] struck … from [Lashkar-e-Sur]": a name of several words is one thing, whatever a place makes of it. */
function votesOf(words: Words, names: readonly FoundName[]): ReadonlyMap<string, ModelType> {
  const sums = new Map<string, Map<ModelType, number>>();
  for (const { begin, end, type, confidence } of names) {
    if (end - begin < 2 || type === 'norp') continue;
    const form = words.form(begin, end);
    const row = sums.get(form) ?? new Map<ModelType, number>();
    row.set(type, (row.get(type) ?? 0) + confidence);
    sums.set(form, row);
  }
  const voted = new Map<string, ModelType>();
  for (const [form, row] of sums) if (row.size > 1) voted.set(form, [...row].reduce((best, next) => (next[1] > best[1] ? next : best))[0]);
  return voted;
}
