import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Tagged, UPOS, XPOS } from '../document.ts';

type Verbs = Pick<Knowledge, 'strongVerbs' | 'eventVerbs' | 'reportingVerbs' | 'lightVerbs'>;
type Nouns = Pick<Knowledge, 'personNouns' | 'groupNouns' | 'agencyNouns' | 'organizationNouns' | 'placeNouns' | 'offices'>;

const VERB = UPOS.indexOf('VERB');
const PLURAL = XPOS.indexOf('NNS');
const PAST: ReadonlySet<number> = new Set([XPOS.indexOf('VBD'), XPOS.indexOf('VBN')]);

/**
 * Lemmas that the learned endings miss: of past forms by the list of strong verbs and by what spelling tells for sure, of plurals by the lists of
 * nouns. In: a Tagged document. Out: the same, those lemmas mended.
 */
export function mendLemmas(doc: Tagged, knowledge: Verbs & Nouns): Tagged {
  let lemma: string[] | undefined;
  for (let token = 0; token < doc.length; token++) {
    const isPast = doc.upos[token] === VERB && PAST.has(doc.xpos[token]!);
    if (!isPast && doc.xpos[token] !== PLURAL) continue;
    const form = doc.article.text.slice(doc.begin[token], doc.end[token]).toLowerCase();
    const learned = doc.lemma[token]!;
    const mended = isPast ? verbOf(form, learned, knowledge) : nounOf(form, learned, knowledge);
    if (mended === learned) continue;
    lemma ??= doc.lemma.slice();
    lemma[token] = mended;
  }
  return lemma === undefined ? doc : { ...doc, lemma };
}

/** "rioters" of "rioter", where the lists know people, bodies and places by that noun. */
function nounOf(form: string, learned: string, lists: Nouns): string {
  if (learned !== form || !/[^s]s$/.test(form)) return learned;
  const isListed = (noun: string): boolean =>
    lists.personNouns.has(noun) ||
    lists.groupNouns.has(noun) ||
    lists.agencyNouns.has(noun) ||
    lists.organizationNouns.has(noun) ||
    lists.placeNouns.has(noun) ||
    lists.offices.has(noun);
  const singular = form.endsWith('ies') ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  return !isListed(form) && isListed(singular) ? singular : learned;
}

function verbOf(form: string, learned: string, verbs: Verbs): string {
  const strong = verbs.strongVerbs.get(form);
  if (strong !== undefined) return strong;
  // "shelled", "killed"; "tied", but "tried"
  if (/^[^aeiou]*[aeiou](?:ll|ss|ff|zz)ed$/.test(form)) return form.slice(0, -2);
  if (/^[^aeiou]ied$/.test(form)) return form.slice(0, -1);
  // "fined": "fin" would have doubled its n
  if (form === `${learned}ed` && /^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(learned)) return `${learned}e`;
  return isListed(learned, verbs) ? learned : (listedVerbOf(form, verbs) ?? learned);
}

/** "freed" → free, "overthrew" → overthrow: the verb of a past form, where it is one of the lists. */
export function listedVerbOf(form: string, verbs: Verbs): string | undefined {
  const strong = verbs.strongVerbs.get(form);
  if (strong !== undefined) return isListed(strong, verbs) ? strong : undefined;
  if (!form.endsWith('ed')) return undefined;
  const stem = form.slice(0, -2);
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')].find((verb) => isListed(verb, verbs));
}

function isListed(verb: string, { eventVerbs, reportingVerbs, lightVerbs }: Verbs): boolean {
  return eventVerbs.has(verb) || reportingVerbs.has(verb) || lightVerbs.has(verb);
}
