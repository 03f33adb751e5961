import type { Span } from '#base/span.ts';
import { readConlluSentences } from './conllu-rows.ts';
import { readGzip } from './labelled-text.ts';

/** The chains that CoreNLP found in PolNeAR's articles: silver, wrong in about a quarter of the pronouns. By article: chain → spans. */
export function readPolnearChains(part: 'train' | 'dev'): ReadonlyMap<string, readonly (readonly Span[])[]> {
  const articles = new Map<string, Map<string, Span[]>>();
  let document = '';
  /** Begins of the mentions that are not closed yet, by chain. */
  let open = new Map<string, number[]>();
  for (const sentence of readConlluSentences(readGzip(`polnear-corenlp/${part}.conllu.gz`))) {
    if (sentence.document !== document) {
      document = sentence.document;
      articles.set(document, new Map());
      open = new Map();
    }
    const chains = articles.get(document)!;
    for (const { misc } of sentence.tokens) {
      const [begin, end] = [Number(misc.get('Begin')), Number(misc.get('End'))];
      // "(1*": opens a mention of chain 1 that names it; "1)" closes it; "(1)" does both.
      for (const [, opens, id, closes] of (misc.get('Coref') ?? '').matchAll(/(\()?(\d+)\*?(\))?/gu)) {
        if (opens !== undefined) open.set(id!, [...(open.get(id!) ?? []), begin]);
        if (closes === undefined) continue;
        const from = open.get(id!)?.pop();
        if (from !== undefined) chains.set(id!, [...(chains.get(id!) ?? []), [from, end]]);
      }
    }
  }
  return new Map([...articles].map(([id, chains]) => [id, [...chains.values()]]));
}
