import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Named } from '../document.ts';
import { childrenBy, childrenOf, deprelOf, type Tree, uposOf, xposOf } from '../tree.ts';
import { type Chains, join, rootOf, thingOf } from './chains.ts';
import { nounOf, wordOf } from './traits.ts';

/**
 * One owner's troops or army: "its forces … all Ugandan troops", "its army … Peru's army". In: chains with their pronouns joined, so that
 * "its" has an owner. Out: these things joined; nothing that is counted or but a part of them.
 */
export function joinOwned(tree: Tree, chains: Chains, knowledge: Knowledge): void {
  const doc = tree.doc as Named;
  const byHead = new Map<number, number>();
  chains.mentions.forEach((mention, index) => {
    if (mention.rule !== 'mention/coordination') byHead.set(mention.head, index);
  });
  const first = new Map<string, number>();
  chains.mentions.forEach(({ form, head }, index) => {
    const noun = nounOf(doc, head);
    const areTroops = TROOPS.has(noun) && /^NNP?S$/.test(xposOf(doc, head));
    if (form === 'pronoun' || form === 'demonym' || !(areTroops || ONE_A_LAND.has(noun) || ONE_A_LEADER.has(noun)) || isPart(tree, head))
      return;
    const owner = ONE_A_LEADER.has(noun) ? leaderOf(tree, chains, byHead, index) : ownerOf(tree, chains, byHead, index, knowledge);
    if (owner === undefined) return;
    const key = `${owner} ${areTroops ? 'troops' : noun}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else join(chains, before, index);
  });
}

/** Of one owner they are the same: "Kenyan [soldiers] … its [forces]". */
const TROOPS = new Set(['soldier', 'troop', 'troops', 'force', 'forces']);
export const ONE_A_LAND: ReadonlySet<string> = new Set(['army', 'military', 'navy', 'police', 'coastguard', 'parliament', 'government']);

/** Of one person, by name or as "his": "Ann Lee's [campaign] … the Lee [campaign]". */
const ONE_A_LEADER = new Set(['campaign', 'team', 'cabinet', 'administration', 'entourage', 'legal team', 'foundation']);

function leaderOf(tree: Tree, chains: Chains, byHead: ReadonlyMap<number, number>, index: number): string | undefined {
  const { head } = chains.mentions[index]!;
  for (const child of childrenBy(tree, head, 'nmod:poss', 'compound', 'nmod:desc')) {
    const other = byHead.get(child);
    const thing = other === undefined ? undefined : thingOf(chains, other);
    if (thing?.sort === 'person' && thing.isNamed) return `person ${rootOf(chains, other!)}`;
  }
  return undefined;
}

/** "500 soldiers", "its special forces", "some troops", "the forces that stayed" */
function isPart(tree: Tree, head: number): boolean {
  return [...childrenOf(tree, head)].some((child) => {
    const relation = deprelOf(tree.doc, child);
    if (relation === 'nummod' || relation.startsWith('acl') || (relation === 'compound' && uposOf(tree.doc, child) === 'NOUN')) return true;
    if (relation === 'det') return /^(?:some|any|more|most|no)$/u.test(wordOf(tree.doc as Named, child));
    return relation === 'amod' && /^\p{Ll}/u.test(tree.doc.article.text.charAt(tree.doc.begin[child]!));
  });
}

/** The owner's country, else its thing: "[its] forces", "[Ugandan] troops", "forces of [Uganda]", "[Uganda], which deployed soldiers". */
function ownerOf(
  tree: Tree,
  chains: Chains,
  byHead: ReadonlyMap<number, number>,
  index: number,
  { countryByDemonym }: Knowledge,
): string | undefined {
  const doc = tree.doc as Named;
  const { head, tokens } = chains.mentions[index]!;
  const demonym = countryByDemonym.get(doc.article.text.slice(doc.begin[tokens[0]], doc.end[tokens[0]]));
  if (demonym !== undefined && tokens[0] < head) return demonym.code;
  const [owner] = [...childrenBy(tree, head, 'nmod:poss'), ...ofWhom(tree, head), ...subjectThatSends(tree, head)];
  const other = owner === undefined ? undefined : byHead.get(owner);
  if (other === undefined) return undefined;
  return thingOf(chains, other).code ?? `thing ${rootOf(chains, other)}`;
}

function ofWhom(tree: Tree, head: number): readonly number[] {
  return childrenBy(tree, head, 'nmod').filter((child) => childrenBy(tree, child, 'case').some((word) => tree.doc.lemma[word] === 'of'));
}

/** "[Uganda], which has deployed soldiers": troops without an owner are of who sends them. */
function subjectThatSends(tree: Tree, head: number): readonly number[] {
  const { doc } = tree;
  const verb = doc.head[head]!;
  if (verb < 0 || deprelOf(doc, head) !== 'obj' || !SENDS.has(doc.lemma[verb]!) || childrenBy(tree, head, 'det').length > 0) return [];
  return childrenBy(tree, verb, 'nsubj').flatMap((subject) => (/^W/.test(xposOf(doc, subject)) ? [doc.head[verb]!] : [subject]));
}

const SENDS = new Set(['deploy', 'send', 'withdraw', 'dispatch', 'station']);
