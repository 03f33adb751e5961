import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Tagged, UPOS, XPOS } from '../document.ts';

/**
 * Past forms whose verb the learned endings miss, and plurals: the strong verbs of English, a closed list, and endings that its spelling tells for sure.
 * Infinitive, past, participle; what is spelled alike is written once. "lay" is the past of "lie", "bound" of "bind".
 */
const STRONG = `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|befall befell befallen|begin began begun|behold beheld
bend bent|beset|bet|bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast|build built
burn burnt|burst|buy bought|cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|dig dug|do did done
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fling flung|fly flew flown|forbid forbade forbidden|forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
forgo forwent forgone|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hit
hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|leave left|lend lent|let|lie lay lain|lose lost
make made|mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|offset|outbid|outdo outdid outdone|overcome overcame
overhear overheard|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken
pay paid|plead pled|put|quit|read|rebuild rebuilt|redo redid redone|remake remade|repay repaid|resell resold|reset|retake retook retaken|rethink rethought
rewrite rewrote rewritten|rid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|set
shake shook shaken|shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|slay slew slain
sleep slept|slide slid|sling slung|slit|sow sowed sown|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|spit spat|split|spread
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|string strung|strive strove striven
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust
tread trod trodden|undercut|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset
wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written`;

type Lists = Pick<Knowledge, 'eventVerbs' | 'reportingVerbs' | 'personNouns' | 'groupNouns' | 'agencyNouns' | 'organizationNouns'>;

const VERB_OF: ReadonlyMap<string, string> = new Map(
  STRONG.split(/[|\n]/).flatMap((row) => {
    const [verb = '', ...forms] = row.split(' ');
    return (forms.length === 0 ? [verb] : forms).map((form) => [form, verb] as const);
  }),
);

const VERB = UPOS.indexOf('VERB');
const PLURAL = XPOS.indexOf('NNS');
const PAST: ReadonlySet<number> = new Set([XPOS.indexOf('VBD'), XPOS.indexOf('VBN')]);

/** In: a Tagged document. Out: the same with the lemmas of past forms and of plurals mended. */
export function mendLemmas(doc: Tagged, knowledge: Lists): Tagged {
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

/** "rioters" of "rioter", where the lists know people, groups and bodies by that noun. */
function nounOf(form: string, learned: string, lists: Lists): string {
  if (learned !== form || !/[^s]s$/.test(form)) return learned;
  const isListed = (noun: string): boolean =>
    lists.personNouns.has(noun) || lists.groupNouns.has(noun) || lists.agencyNouns.has(noun) || lists.organizationNouns.has(noun);
  const singular = form.endsWith('ies') ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  return !isListed(form) && isListed(singular) ? singular : learned;
}

function verbOf(form: string, learned: string, { eventVerbs, reportingVerbs }: Lists): string {
  const strong = VERB_OF.get(form);
  if (strong !== undefined) return strong;
  // "shelled", "killed"; "tied", but "tried"
  if (/^[^aeiou]*[aeiou](?:ll|ss|ff|zz)ed$/.test(form)) return form.slice(0, -2);
  if (/^[^aeiou]ied$/.test(form)) return form.slice(0, -1);
  // "fined": "fin" would have doubled its n
  if (form === `${learned}ed` && /^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(learned)) return `${learned}e`;
  const isListed = (verb: string): boolean => eventVerbs.has(verb) || reportingVerbs.has(verb);
  if (!form.endsWith('ed') || isListed(learned)) return learned;
  return [form.slice(0, -2), form.slice(0, -1)].find(isListed) ?? learned;
}
