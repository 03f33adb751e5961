/** Words whose full stop belongs to them, by what may follow. Compared in lower case, without their stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TITLES = words('mr mrs ms messrs dr prof rev fr hon mt st ste sr sra srta mme mlle smt shri sri adv engr alh barr msgr ust');
const RANKS = words(
  'gen lt col maj capt cmdr cpl sgt adm brig sen rep gov pres supt insp atty amb asst dep cllr ald lieut cdr comdr sqn wg flt',
);
const MONTHS = words('jan feb mar apr jun jul aug sep sept oct nov dec');
const WITHIN = words('vs v viz cf al ca approx fig figs vol vols pp ed eds no nos tel art sec');
const STATES = words('ala ariz ark calif colo conn fla ga ill ind kan ky la mass mich minn mo neb nev');
const MORE_STATES = words('okla ore pa tenn tex va vt wash wis wyo');
const COMPANIES = words('inc corp co ltd bros llc plc assn dept univ jr sr esq');
const AFTER_NUMBERS = words('oz lb lbs ft hr hrs min mins yrs mph sq');
const STREETS = words('ave blvd rd etc ph');

/** Never the end of a sentence: a name follows. */
export function isTitle(lower: string): boolean {
  return TITLES.has(lower) || RANKS.has(lower);
}

/** Seldom the end of a sentence, if a number or a lower-case word follows. */
export function isMonth(lower: string): boolean {
  return MONTHS.has(lower);
}

/** Are also words ("no", "art", "la", "co", "min"): an abbreviation only with a capital or before a number. */
const ALSO_WORDS = words('no nos art sec la pa ill mass wash ore co fig min mar jun sat mo ind ed va hon sen rep mt');

/**
 * Whether the stop after this word belongs to it. `next` is the first character after the stop and the white space, '' at the end.
 * "No. 5", "Mass. residents", "Co. said", but "He said no."
 */
export function ownsStop(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  const isKnown =
    isTitle(lower) ||
    MONTHS.has(lower) ||
    WITHIN.has(lower) ||
    STATES.has(lower) ||
    MORE_STATES.has(lower) ||
    COMPANIES.has(lower) ||
    AFTER_NUMBERS.has(lower) ||
    STREETS.has(lower);
  if (!isKnown) return false;
  const isDigit = next >= '0' && next <= '9';
  if (WITHIN.has(lower) && ALSO_WORDS.has(lower)) return isDigit;
  if (AFTER_NUMBERS.has(lower)) return next !== '' && next === next.toLowerCase() && !isDigit;
  const isCapital = word[0] !== lower[0];
  if (ALSO_WORDS.has(lower)) return isCapital && word !== word.toUpperCase() && next !== '';
  if (isTitle(lower) || MONTHS.has(lower) || STATES.has(lower) || MORE_STATES.has(lower)) return isCapital;
  return true;
}
