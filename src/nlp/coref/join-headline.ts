import type { Named } from '../document.ts';
import { childrenBy, type Tree, uposOf } from '../tree.ts';
import { areApart, type Chains, join, type Thing, thingOf } from './chains.ts';

/**
 * "[Governor] says troops are coming / … Governor Ana Diaz said": a headline names an office whose holder only the story names. In: chains with
 * titles noted. It joins where one named person alone is said to hold that office.
 */
export function joinHeadline(tree: Tree, chains: Chains): void {
  const doc = tree.doc as Named;
  const last = endOfHeadlines(doc);
  chains.mentions.forEach((mention, index) => {
    if (mention.head >= last || mention.form !== 'nominal' || mention.rule === 'mention/coordination') return;
    const { sort, number, article, noun } = chains.traits[index]!;
    if (sort !== 'person' || number !== 'singular' || article === 'indefinite' || uposOf(doc, mention.head) !== 'NOUN') return;
    // "the chief of [staff]": a word inside another's phrase.
    if (childrenBy(tree, mention.head, 'case').length > 0 && article === 'bare' && !noun.startsWith('ex-')) return;
    const own = thingOf(chains, index);
    if (own.isNamed) return;
    const holders = [...chains.things].filter(
      ([, thing]) =>
        thing.isNamed &&
        thing.sort === 'person' &&
        (thing.nouns.has(noun) || isFormer(doc, chains, thing, noun)) &&
        !areApart(own.countries, thing.countries) &&
        // "[permanent secretary]" is no transport secretary
        !areApart(own.modifiers, thing.modifiers),
    );
    if (holders.length === 1) join(chains, index, holders[0]![0]);
  });
}

/** One after the last token of the headline and of the line below it, where that is no sentence; 0 where there is no headline. */
function endOfHeadlines(doc: Named): number {
  const [headline, deck] = doc.sentences;
  if (headline === undefined || deck === undefined || doc.paragraph[1] === doc.paragraph[0]) return 0;
  const isLine = doc.sentences.length > 2 && doc.paragraph[2] !== doc.paragraph[1] && uposOf(doc, deck[1] - 1) !== 'PUNCT';
  return isLine ? deck[1] : headline[1];
}

/** "[Ex-minister] held / … former Energy Minister Ana Diaz" */
function isFormer(doc: Named, { mentions }: Chains, { members, nouns }: Thing, noun: string): boolean {
  if (!noun.startsWith('ex-') || !nouns.has(noun.slice(3))) return false;
  return members.some((member) => {
    const { form, tokens } = mentions[member]!;
    const before = form === 'name' ? doc.lemma.slice(Math.max(0, tokens[0] - LONGEST_TITLE), tokens[0]) : [];
    return before.includes('former');
  });
}

const LONGEST_TITLE = 5;
