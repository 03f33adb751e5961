import type { Name, Named, NameType, TokenRange } from '#nlp/document.ts';
import { UPOS } from '#nlp/document.ts';
import { findQuotes } from '#nlp/tokenize/quotes.ts';
import { byDocument, goldDocument, readTreebank } from './conllu.ts';
import { readJsonLines } from './labelled-text.ts';

/** A mention as GUM marks it, in tokens of the document. */
export interface GoldMention {
  readonly tokens: TokenRange;
  readonly head: number;
  readonly chain: string;
}

/** A document of GUM with its gold tokens, tags and trees, its names (cut out of gold mentions), and its gold mentions in text order. */
export interface GumDocument {
  readonly genre: string;
  readonly doc: Named;
  readonly mentions: readonly GoldMention[];
}

interface MentionRow {
  readonly sent: string;
  readonly start: number;
  readonly end: number;
  readonly chain: string;
  readonly type: string;
  readonly named: boolean;
}

export function readGumDocuments(part: 'train' | 'dev'): readonly GumDocument[] {
  const rows = new Map(
    readJsonLines<{ doc: string; split: string; genre: string; mentions: MentionRow[] }>('ud-gum/mentions.jsonl.gz').map((row) => [
      row.doc,
      row,
    ]),
  );
  return byDocument(readTreebank(`ud-gum/${part}`)).flatMap((sentences) => {
    const row = rows.get(sentences[0]!.document);
    if (row === undefined) return [];
    const parsed = goldDocument(sentences);
    const firstOf = new Map(sentences.map(({ id }, index) => [id, parsed.sentences[index]![0]]));
    const mentions: (GoldMention & { readonly row: MentionRow })[] = [];
    for (const mention of row.mentions) {
      const first = firstOf.get(mention.sent);
      if (first === undefined) continue;
      const tokens: TokenRange = [first + mention.start - 1, first + mention.end];
      mentions.push({ tokens, head: headOf(parsed.head, tokens), chain: mention.chain, row: mention });
    }
    mentions.sort((a, b) => a.tokens[0] - b.tokens[0] || b.tokens[1] - a.tokens[1]);
    const paragraph = parsed.sentence.map((sentence) => parsed.paragraph[sentence]!);
    const quotes = findQuotes(parsed.article.text, parsed.begin, parsed.end, parsed.length, paragraph);
    const names = namesOf({ ...parsed, quotes, names: [] }, mentions);
    return [{ genre: row.genre, doc: { ...parsed, quotes, names }, mentions }];
  });
}

function headOf(heads: Int32Array, [begin, end]: TokenRange): number {
  for (let token = begin; token < end; token++) if (heads[token]! < begin || heads[token]! >= end) return token;
  return begin;
}

const TYPES: Readonly<Record<string, NameType>> = { person: 'person', organization: 'organization', place: 'place' };
const JOINS = new Set(['of', 'for', 'and', 'de', 'la', 'von', 'van', 'al', '-', '’s', "'s", 'the']);

/** The proper nouns around the head of each named mention. */
function namesOf(doc: Named, mentions: readonly (GoldMention & { readonly row: MentionRow })[]): readonly Name[] {
  const names: Name[] = [];
  const taken = new Uint8Array(doc.length);
  const isProper = (token: number): boolean => UPOS[doc.upos[token]!] === 'PROPN';
  for (const { tokens, head, row } of mentions) {
    if (!row.named || !isProper(head)) continue;
    let [begin, end] = [head, head + 1];
    const form = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
    for (let at = head - 1; at >= tokens[0] && (isProper(at) || JOINS.has(form(at))); at--) if (isProper(at)) begin = at;
    for (let at = head + 1; at < tokens[1] && (isProper(at) || JOINS.has(form(at))); at++) if (isProper(at)) end = at + 1;
    if (taken.subarray(begin, end).some((mark) => mark === 1)) continue;
    taken.fill(1, begin, end);
    const type = TYPES[row.type] ?? 'other';
    names.push({ tokens: [begin, end], span: [doc.begin[begin]!, doc.end[end - 1]!], type, rule: 'name/gold', confidence: 1 });
  }
  return names.sort((a, b) => a.tokens[0] - b.tokens[0]);
}
