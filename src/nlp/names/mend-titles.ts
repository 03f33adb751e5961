/**
 * Titles in capitals that a model takes for names: "its [National Publicity Secretary], Ann Lee". In: a name found. Out: what of it is a name,
 * which may be nothing. Each rule has its example above it.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { FoundName } from './agree.ts';
import type { Words } from './mend-spans.ts';

/** Offices that are hardly ever family names, unlike Bishop, Judge or King. */
const OFFICE =
  /^(?:Secretary|Secretary-General|President|Vice-President|Director|Director-General|Chairman|Chairwoman|Chairperson|Minister|Commissioner|Governor|Spokesman|Spokeswoman|Spokesperson|Officer|Manager|Coordinator|Executive|Ambassador|Treasurer|Adviser|Advisor|Inspector|Inspector-General|Superintendent|Leader|Accountant-General|Auditor-General|Registrar|Comptroller)$/u;

/** "[NLC] President": what stands before the office, where that is a name by itself. */
export function withoutOffices(words: Words, name: FoundName, { organizationByName, placeByName, countryByName }: Knowledge): FoundName {
  const last = name.end - 1;
  // "[Senate] Minority Leader Ann Lee"
  const next = name.end < words.doc.length ? words.word(name.end) : '';
  if (name.end - name.begin > 1 && /^(?:Minority|Majority)$/u.test(words.word(last)) && /^(?:Leader|Whip)$/u.test(next))
    return { ...name, end: last, rule: 'name/office' };
  if (name.type === 'place' || name.end - name.begin !== 2 || !OFFICE.test(words.word(last))) return name;
  const first = words.word(name.begin);
  const isBody = /^\p{Lu}{2,6}$/u.test(first) || organizationByName.has(first);
  return isBody && !placeByName.has(first) && !countryByName.has(first)
    ? { ...name, end: last, type: 'organization', rule: 'name/office' }
    : name;
}

/** Whether a name is but a title. */
export function isTitleAlone(words: Words, name: FoundName, knowledge: Knowledge): boolean {
  const form = words.form(name.begin, name.end);
  if (name.type === 'place' || name.type === 'norp') return false;
  if (isFieldOf(words, name, knowledge)) return true;
  return !knowledge.organizationByName.has(form) && (endsInOffice(words, name) || opensWithOffice(words, name, knowledge));
}

/** "its National Publicity Secretary, Ann Lee", "Ann Lee, Deputy Country Director, said" */
function endsInOffice(words: Words, { begin, end }: FoundName): boolean {
  if (end - begin < 2 || !OFFICE.test(words.word(end - 1)) || / of /u.test(words.form(begin, end))) return false;
  const before = begin === 0 ? '' : words.word(begin - 1);
  const after = end < words.doc.length ? words.word(end) : '';
  return /^(?:its|his|her|their|the|a|an|as|,)$/iu.test(before) || after === ',';
}

const LONGEST_OFFICE = 3;
const RANK = /^(?:Acting|Deputy|Assistant|Associate|Executive|Senior|Regional|Country|Managing|National|Interim|Vice|Joint|Permanent)$/u;

/** "Ann Lee, Acting Director for Knowledge Management at the union" */
function opensWithOffice(words: Words, { begin, end }: FoundName, { offices }: Knowledge): boolean {
  for (let at = begin + 1; at < end && at <= begin + LONGEST_OFFICE; at++) {
    if (!/^(?:of|for)$/u.test(words.word(at))) continue;
    return offices.has(words.form(begin, at).toLowerCase()) || (RANK.test(words.word(begin)) && OFFICE.test(words.word(at - 1)));
  }
  return false;
}

/** "the Minister of [Labour], Ann Lee": a field that is also a party or a body. */
function isFieldOf(words: Words, { begin, end, type }: FoundName, { placeByName, countryByName }: Knowledge): boolean {
  if (type === 'person' || begin < 2 || !/^(?:of|for)$/u.test(words.word(begin - 1))) return false;
  if (!/^(?:Minister|Ministers|Secretary|Undersecretary)$/u.test(words.word(begin - 2))) return false;
  const form = words.form(begin, end);
  return end - begin < 3 && /^\p{Lu}\p{Ll}+/u.test(form) && !placeByName.has(form) && !countryByName.has(form);
}
