import type { Document, Named, TokenRange } from '../document.ts';
import { type Chains, join } from './chains.ts';
import { wordOf } from './traits.ts';

/** Per token: the outermost quotation it lies in, as an index into `quotes`; -1 outside. */
export function outermostQuotes(doc: Named): Int32Array {
  const at = new Int32Array(doc.length).fill(-1);
  let reached = 0;
  doc.quotes.forEach(({ tokens }, index) => {
    for (let token = Math.max(tokens[0], reached); token < tokens[1]; token++) at[token] = index;
    reached = Math.max(reached, tokens[1]);
  });
  return at;
}

/** "I … my" of one quotation are one, "we … our" another; so are those outside quotations. Whose they are is known only after statements. */
export function joinSpeakers(chains: Chains, quoteAt: Int32Array): void {
  const first = new Map<string, number>();
  chains.mentions.forEach((mention, index) => {
    const { person, number } = chains.traits[index]!;
    if (person !== 1 && person !== 2) return;
    const key = `${quoteAt[mention.head]!} ${person} ${number}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else join(chains, before, index);
  });
}

/** Quoted words and the heads of the words that name who says them. */
interface QuotedSpeaker {
  readonly content: readonly TokenRange[];
  readonly sourceHeads: readonly number[];
}

/**
 * "I … my" and "we … our" in quoted words are their speaker, and "he" in them is not. In: a Document and who says which quotation.
 * Out: the Document with these pronouns in their speakers' chains. Of statements in one another the innermost counts.
 */
export function bindQuotePronouns(doc: Document, quoted: readonly QuotedSpeaker[]): Document {
  const inside = outermostQuotes(doc);
  const speakerAt = new Int32Array(doc.length).fill(-1);
  const byLength = quoted
    .filter(({ sourceHeads }) => sourceHeads.length === 1)
    .flatMap(({ content, sourceHeads }) => content.map((range) => ({ range, head: sourceHeads[0]! })))
    .sort((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]) || a.range[0] - b.range[0]);
  for (const { range, head } of byLength) speakerAt.fill(head, range[0], range[1]);
  const chainOfHead = new Map<number, number>();
  doc.mentions.forEach((mention, index) => {
    if (mention.rule !== 'mention/coordination') chainOfHead.set(mention.head, doc.chain[index]!);
  });
  let fresh = doc.mentions.length;
  const apart = new Map<string, number>();
  const chain = Array.from(doc.mentions, (mention, index) => {
    const own = doc.chain[index]!;
    const speaker = mention.form === 'pronoun' && inside[mention.head]! >= 0 ? speakerAt[mention.head]! : -1;
    const its = speaker < 0 ? undefined : chainOfHead.get(speaker);
    if (its === undefined) return own;
    const word = wordOf(doc, mention.head);
    if (FIRST.has(word)) return its;
    if (own !== its || !THIRD.has(word)) return own;
    const key = `${inside[mention.head]!} ${own}`;
    if (!apart.has(key)) apart.set(key, fresh++);
    return apart.get(key)!;
  });
  return { ...doc, chain: inTextOrder(chain) };
}

const FIRST = new Set('i me my mine myself we us our ours ourselves'.split(' '));
const THIRD = new Set('he him his she her hers'.split(' '));

function inTextOrder(chain: readonly number[]): Int32Array {
  const number = new Map<number, number>();
  return Int32Array.from(chain, (id) => {
    if (!number.has(id)) number.set(id, number.size);
    return number.get(id)!;
  });
}
