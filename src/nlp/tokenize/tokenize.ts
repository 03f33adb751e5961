/**
 * Article → tokens, sentences, paragraphs, quotations. Offsets are the article's own; nothing is normalised.
 * Sentences never cross a paragraph or the border of an excluded stretch, and monstrous ones are cut: later stages need not fear length.
 */
import type { Article, Excluded } from '#article/article.ts';
import type { Diagnostic } from '#base/diagnostic.ts';
import type { Tokenized, TokenRange } from '../document.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuotes, quoteDiagnostics } from './quotes.ts';
import { splitSentences } from './sentences.ts';
import { tokenizeText } from './tokens.ts';

const LONGEST_SENTENCE = 250;
/** A cut looks this far back for a mark to cut after. */
const CUT_WINDOW = 80;

export function tokenize(article: Article, excluded: readonly Excluded[]): Tokenized {
  const { text } = article;
  let begin = new Uint32Array(256);
  let end = new Uint32Array(256);
  let length = 0;
  const emit = (from: number, to: number): void => {
    if (length === begin.length) {
      begin = grown(begin);
      end = grown(end);
    }
    begin[length] = from;
    end[length++] = to;
  };
  const sentences: TokenRange[] = [];
  const paragraph: number[] = [];
  const diagnostics: Diagnostic[] = [];
  const borders = excluded.flatMap(({ span }) => span).sort((a, b) => a - b);
  let border = 0;
  let count = 0;
  for (const [from, to] of findParagraphs(text)) {
    const first = length;
    tokenizeText(text, from, to, emit);
    if (length === first) continue;
    const opens: number[] = [first];
    splitSentences({ text, begin, end }, first, length, (token) => opens.push(token));
    for (let token = first; token < length; token++) {
      while (border < borders.length && borders[border]! <= begin[token]!) {
        if (token > first) opens.push(token);
        border++;
      }
    }
    const starts = [...new Set(opens)].sort((a, b) => a - b);
    for (const [i, open] of starts.entries()) {
      for (const range of cutLong(text, begin, [open, starts[i + 1] ?? length])) {
        sentences.push(range);
        paragraph.push(count);
        if (range[1] - range[0] > 0 && range[1] < (starts[i + 1] ?? length)) {
          diagnostics.push({
            code: 'sentence/cut',
            article: article.id,
            span: [begin[range[0]]!, end[range[1] - 1]!],
            message: `a sentence of over ${LONGEST_SENTENCE} tokens was cut here`,
          });
        }
      }
    }
    count++;
  }
  begin = begin.slice(0, length);
  end = end.slice(0, length);
  const sentence = new Uint32Array(length);
  const tokenParagraph = new Uint32Array(length);
  for (const [index, [from, to]] of sentences.entries()) {
    sentence.fill(index, from, to);
    tokenParagraph.fill(paragraph[index]!, from, to);
  }
  const quotes = findQuotes(text, begin, end, length, tokenParagraph);
  return {
    article,
    excluded,
    diagnostics: [...diagnostics, ...quoteDiagnostics(article, quotes)],
    length,
    begin,
    end,
    sentence,
    sentences,
    paragraph: Uint32Array.from(paragraph),
    isExcluded: markExcluded(excluded, begin, end, length),
    quotes,
  };
}

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** Pieces of at most LONGEST_SENTENCE tokens, cut after a semicolon, dash or comma where one stands near the limit. */
function cutLong(text: string, begin: Uint32Array, [from, to]: TokenRange): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let open = from;
  while (to - open > LONGEST_SENTENCE) {
    const limit = open + LONGEST_SENTENCE;
    let cut = limit;
    let best = 0;
    for (let token = limit - 1; token > limit - CUT_WINDOW; token--) {
      const mark = text[begin[token]!]!;
      const worth = /[.!?;]/.test(mark) ? 3 : /[—–:]/.test(mark) ? 2 : mark === ',' ? 1 : 0;
      if (worth > best) {
        best = worth;
        cut = token + 1;
      }
    }
    pieces.push([open, cut]);
    open = cut;
  }
  pieces.push([open, to]);
  return pieces;
}

function markExcluded(excluded: readonly Excluded[], begin: Uint32Array, end: Uint32Array, length: number): Uint8Array {
  const isExcluded = new Uint8Array(length);
  for (const { span } of excluded) {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (end[middle]! <= span[0]) low = middle + 1;
      else high = middle;
    }
    for (let token = low; token < length && begin[token]! < span[1]; token++) isExcluded[token] = 1;
  }
  return isExcluded;
}
