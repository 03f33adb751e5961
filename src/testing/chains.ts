import type { Document } from '#nlp/document.ts';

/** The chains of more than one mention, as words. */
export function chainsOf(doc: Document): string[] {
  const chains: string[][] = [];
  doc.mentions.forEach((mention, index) => {
    chains[doc.chain[index]!] = [...(chains[doc.chain[index]!] ?? []), doc.article.text.slice(...mention.span)];
  });
  return chains.filter((chain) => chain.length > 1).map((chain) => chain.join(' = '));
}
