import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Named } from '../document.ts';
import { childrenBy, deprelOf, type Tree, uposOf, xposOf } from '../tree.ts';
import { areAlike, areApart, type Chains, join, rootOf, thingOf } from './chains.ts';
import { formOf } from './name-words.ts';
import { AGED, nounOf } from './traits.ts';

/**
 * A person whose name and office stand in two sentences, or side by side without grammar: "Ann Lee protested. [The professor] said …", "[Peru's
 * economy minister] said … Ann Lee added …", "Ann Lee, [Deputy Finance Secretary], and Bo Lind". In: chains with descriptions joined. It joins where
 * one alone may be meant.
 */
export function joinIntroduced(tree: Tree, chains: Chains, knowledge: Knowledge): void {
  const doc = tree.doc as Named;
  const leads = leadOf(doc, chains);
  const tellers: { readonly index: number; readonly sentence: number }[] = [];
  chains.mentions.forEach(({ head, form }, index) => {
    joinTitleBehind(doc, chains, index, knowledge);
    const isTeller = deprelOf(doc, head).startsWith('nsubj') && isTold(doc, head, knowledge);
    const sentence = doc.sentence[head]!;
    if (form === 'nominal' && isTeller && isOfficeAlone(tree, chains, index, knowledge)) {
      const holder = lastTeller(chains, tellers, index, sentence, knowledge);
      if (holder !== undefined) join(chains, index, holder);
    }
    if (form === 'name' && isTeller && isUndescribed(chains, index) && thingOf(chains, index).members.every((member) => member >= index)) {
      const office = lastOffice(doc, chains, tellers, index, sentence, knowledge);
      if (office !== undefined) join(chains, index, office);
    }
    if (leads !== undefined && isNext(doc, chains, index, leads)) join(chains, index, leads);
    if (isTeller && form !== 'pronoun') tellers.push({ index, sentence });
  });
}

const LAST_LEAD = 2;

/** "[The chief executive of Tarnow Council] has quit.": a person without a name, the subject of a sentence that opens the story. */
function leadOf(doc: Named, chains: Chains): number | undefined {
  const found = chains.mentions.findIndex(({ head, form }, index) => {
    const verb = doc.head[head]!;
    const { sort, number } = chains.traits[index]!;
    return (
      form === 'nominal' &&
      sort === 'person' &&
      number === 'singular' &&
      deprelOf(doc, head).startsWith('nsubj') &&
      verb >= 0 &&
      doc.head[verb]! < 0 &&
      !thingOf(chains, index).isNamed &&
      (doc.sentence[head]! > 0 || doc.paragraph[1] === doc.paragraph[0])
    );
  });
  return found < 0 || doc.sentence[chains.mentions[found]!.head]! > LAST_LEAD ? undefined : found;
}

/** "[Deborah Finch], 54, stepped down": who is named first thing in the paragraph after, and told by nothing else. */
function isNext(doc: Named, chains: Chains, index: number, lead: number): boolean {
  const { head, form, tokens } = chains.mentions[index]!;
  const sentence = doc.sentence[head]!;
  const from = doc.sentence[chains.mentions[lead]!.head]!;
  if (form !== 'name' || sentence !== from + 1 || doc.paragraph[sentence] === doc.paragraph[from]) return false;
  if (tokens[0] !== doc.sentences[sentence]![0] || !isUndescribed(chains, index) || thingOf(chains, index).members[0] !== index)
    return false;
  const [one, other] = [thingOf(chains, lead), thingOf(chains, index)];
  return deprelOf(doc, head).startsWith('nsubj') && !one.isNamed && areAlike(one.gender, other.gender);
}

/** "[Ann Lee], [Deputy Finance Secretary], Bo Lind, …": a title in capitals right behind a name and its comma. */
function joinTitleBehind(doc: Named, chains: Chains, index: number, { offices }: Knowledge): void {
  const { mentions, traits } = chains;
  const { form, tokens, head } = mentions[index]!;
  if (form !== 'nominal' || xposOf(doc, head) !== 'NNP' || traits[index]!.article !== 'bare' || tokens[0] < 2) return;
  const before = mentions[index - 1];
  const isComma = (token: number): boolean => token < doc.length && doc.article.text[doc.begin[token]!] === ',';
  if (before === undefined || traits[index - 1]!.sort !== 'person' || before.form !== 'name' || before.tokens[1] !== tokens[0] - 1) return;
  if (!isComma(tokens[0] - 1) || doc.sentence[tokens[0] - 1] !== doc.sentence[head]) return;
  const end = head + 1;
  const words = formOf(doc, { tokens: [tokens[0], head + 1] })
    .toLowerCase()
    .split(' ');
  const isOffice = words.some((_, from) => offices.has(words.slice(from).join(' ')));
  const isClosed = end >= doc.length || isComma(end) || /^(?:and|at|of|for)$/u.test(doc.article.text.slice(doc.begin[end], doc.end[end]));
  if (isOffice && isClosed && !thingOf(chains, index).isNamed) join(chains, index - 1, index);
}

/** Subject of a verb of saying. */
function isTold(doc: Named, head: number, { reportingVerbs }: Knowledge): boolean {
  const verb = doc.head[head]!;
  return verb >= 0 && uposOf(doc, verb) === 'VERB' && reportingVerbs.has(doc.lemma[verb]!);
}

/** Offices that one person of a land holds: "the president" is whom everybody knows. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(['state', 'royal', 'judiciary', 'armed-group']);

/** "[The professor] said", "[the Foreign Ministry spokesman] added": an office, of nobody named so far. */
function isOfficeAlone(tree: Tree, chains: Chains, index: number, { offices }: Knowledge): boolean {
  const { article, sort, number, noun } = chains.traits[index]!;
  const office = offices.get(noun);
  const own = thingOf(chains, index);
  if (article !== 'definite' || sort !== 'person' || number !== 'singular' || own.isNamed || own.members.length > 1) return false;
  return (
    office !== undefined && !KNOWN_TO_ALL.has(office.sector) && childrenBy(tree, chains.mentions[index]!.head, 'acl:relcl').length === 0
  );
}

/** Named in full, and nothing said of who that is. */
function isUndescribed(chains: Chains, index: number): boolean {
  const { isNamed, isLone, nouns, sort, known } = thingOf(chains, index);
  const isOnlyAged = [...nouns].every((noun) => noun === AGED || /^(?:\d+|mrs?|ms|miss|dr|sir|dame)\.?$/u.test(noun));
  return isNamed && !isLone && isOnlyAged && sort === 'person' && known === undefined;
}

type Tellers = readonly { readonly index: number; readonly sentence: number }[];

/** The last who spoke, in the two sentences before: nobody of another public office. */
function lastTeller(chains: Chains, tellers: Tellers, index: number, sentence: number, { offices }: Knowledge): number | undefined {
  const last = tellers.at(-1);
  if (last === undefined || sentence - last.sentence > 2 || last.sentence === sentence) return undefined;
  const [one, other] = [thingOf(chains, index), thingOf(chains, last.index)];
  if (!other.isNamed || other.sort !== 'person' || other.known !== undefined || (other.isLone && other.members.length < 2))
    return undefined;
  const isPublic = (noun: string): boolean => offices.get(noun)?.isPublic === 'yes';
  if ([...one.nouns].some(isPublic) && [...other.nouns].some(isPublic)) return undefined;
  return !areApart(one.countries, other.countries) && areAlike(one.gender, other.gender) ? last.index : undefined;
}

/** "[Peru's economy minister] said": of whom, where no name is told, the next name tells it. */
function lastOffice(
  doc: Named,
  chains: Chains,
  tellers: Tellers,
  index: number,
  sentence: number,
  { offices }: Knowledge,
): number | undefined {
  const last = tellers.at(-1);
  if (last === undefined || sentence - last.sentence > 2 || last.sentence === sentence) return undefined;
  const { form, head } = chains.mentions[last.index]!;
  const thing = thingOf(chains, last.index);
  const { sort, number } = chains.traits[last.index]!;
  if (
    form !== 'nominal' ||
    thing.isNamed ||
    sort !== 'person' ||
    number !== 'singular' ||
    rootOf(chains, index) === rootOf(chains, last.index)
  )
    return undefined;
  // an office of the land: "a teacher said" is another
  const isOfLand =
    thing.countries.size > 0 &&
    uposOf(doc, head) === 'NOUN' &&
    /^(?:government|diplomacy|legislature|state)$/u.test(offices.get(nounOf(doc, head))?.sector ?? '');
  return isOfLand && areAlike(thing.gender, thingOf(chains, index).gender) ? last.index : undefined;
}
