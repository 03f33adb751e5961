import type { Tokenized, TokenRange } from '../document.ts';

/**
 * "director [John] Ratcliffe", "J. [Robert] Hale", "Ana [Diaz]": what an editor put into a name is part of it, so names are found in the
 * text as it reads without such brackets. In: a document. Out: one without those tokens, and the way back; the same where it has none.
 */
interface Unbracketed {
  readonly doc: Tokenized;
  /** Tokens of the shorter document → of the longer, with the brackets that lie inside or close what lies inside. */
  back(range: TokenRange): TokenRange;
}

const MOST_WORDS = 4;

export function withoutBrackets(doc: Tokenized): Unbracketed {
  const isBracket = bracketsIn(doc);
  if (isBracket === undefined) return { doc, back: (range) => range };
  const kept: number[] = [];
  const place = new Uint32Array(doc.length + 1);
  for (let token = 0; token < doc.length; token++) {
    place[token] = kept.length;
    if (isBracket[token] === 0) kept.push(token);
  }
  place[doc.length] = kept.length;
  const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(kept, (token) => column[token]!);
  const shorter: Tokenized = {
    ...doc,
    length: kept.length,
    begin: pick(doc.begin),
    end: pick(doc.end),
    sentence: pick(doc.sentence),
    sentences: doc.sentences.map(([begin, end]) => [place[begin]!, place[end]!]),
    isExcluded: Uint8Array.from(kept, (token) => doc.isExcluded[token]!),
  };
  return {
    doc: shorter,
    back([from, to]) {
      const [begin, end] = [kept[from]!, kept[to - 1]! + 1];
      const [opens, closes] = [begin > 0 && isBracket[begin - 1] === 1, end < doc.length && isBracket[end] === 1];
      let depth = 0;
      for (let token = begin; token < end; token++) if (isBracket[token] === 1) depth += isOpening(doc, token) ? 1 : -1;
      // "[John] Hale": what opens inside closes inside.
      return [depth < 0 && opens ? begin - 1 : begin, depth > 0 && closes ? end + 1 : end];
    },
  };
}

function isOpening({ article, begin }: Tokenized, token: number): boolean {
  return article.text[begin[token]!] === '[';
}

/** Marks the brackets around one to four words of which the first has a capital; undefined where there are none. */
function bracketsIn(doc: Tokenized): Uint8Array | undefined {
  const { text } = doc.article;
  if (!text.includes('[')) return undefined;
  let found: Uint8Array | undefined;
  for (let token = 0; token + 2 < doc.length; token++) {
    if (text[doc.begin[token]!] !== '[' || doc.end[token]! - doc.begin[token]! > 1) continue;
    if (!/\p{Lu}/u.test(text[doc.begin[token + 1]!]!)) continue;
    for (let last = token + 2; last < Math.min(doc.length, token + 2 + MOST_WORDS); last++) {
      if (doc.sentence[last] !== doc.sentence[token]) break;
      const mark = text.slice(doc.begin[last], doc.end[last]);
      if (!/^[\]\p{L}.’'-]/u.test(mark)) break;
      if (mark !== ']') continue;
      found ??= new Uint8Array(doc.length);
      found[token] = 1;
      found[last] = 1;
      break;
    }
  }
  return found;
}
