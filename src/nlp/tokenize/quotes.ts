/**
 * Tokens → the quotations between marks: straight, curly, low-high, angled, `` and '', single ones told apart from apostrophes.
 * A quotation closes in its paragraph or goes on where the next paragraph opens with a mark again; else it ends with its paragraph
 * (`isClosed: false`). Scare quotes and titles are quotations too: whose words they are is no question of this file.
 * One pass with a stack; time grows with the number of tokens, whatever the marks.
 */
import type { Article } from '#article/article.ts';
import type { Diagnostic } from '#base/diagnostic.ts';
import type { Quote } from '../document.ts';

type Family = 'double' | 'angle' | 'single';
/** What a mark may do: `"` and `'` either, `“` opens but for „…“, `”` closes but for ”…”. */
interface Mark {
  readonly family: Family;
  readonly opens: 'always' | 'mostly' | 'either' | 'rarely';
}

/** Straight and curly marks pair up where they must, but are balanced apart. */
type Style = 0 | 1;

const mark = (family: Family, opens: Mark['opens']): Mark => ({ family, opens });
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['"', mark('double', 'either')],
  ['＂', mark('double', 'either')],
  ['“', mark('double', 'mostly')],
  ['‟', mark('double', 'mostly')],
  ['„', mark('double', 'always')],
  ['``', mark('double', 'always')],
  ['”', mark('double', 'rarely')],
  ["''", mark('double', 'rarely')],
  ['«', mark('angle', 'mostly')],
  ['»', mark('angle', 'rarely')],
  ["'", mark('single', 'either')],
  ['‘', mark('single', 'mostly')],
  ['‛', mark('single', 'mostly')],
  ['‚', mark('single', 'always')],
  ['`', mark('single', 'always')],
  ['’', mark('single', 'rarely')],
  ['‹', mark('single', 'always')],
  ['›', mark('single', 'rarely')],
]);
const LONGEST_MARK = 2;

/** Deeper quotations are not told apart. */
const MOST_DEPTH = 4;

/** Written with an apostrophe at its begin: ’em, ’til, ’90s. */
const ELISION = /^(?:em|im|er|til|tis|twas|cause|bout|cuz|n|round|ere|s|re|ll|ve|d|m|t|\d\d?s?)$/i;

interface Open {
  readonly token: number;
  readonly family: Family;
  readonly style: Style;
  /** Its place in `found`. */
  readonly slot: number;
  /** Whether it came with the paragraph before and was opened anew. */
  goesOn: boolean;
}

interface Tokens {
  readonly text: string;
  readonly begin: Uint32Array;
  readonly end: Uint32Array;
  readonly length: number;
  /** Per token: its paragraph. */
  readonly paragraph: Uint32Array;
}

/** In text order, nested ones included; they never cross. */
export function findQuotes(
  text: string,
  begin: Uint32Array,
  end: Uint32Array,
  length: number,
  tokenParagraph: Uint32Array,
): readonly Quote[] {
  const tokens: Tokens = { text, begin, end, length, paragraph: tokenParagraph };
  const marks: { token: number; mark: Mark; side: Side }[] = [];
  for (let token = 0; token < length; token++) {
    if (end[token]! - begin[token]! > LONGEST_MARK) continue;
    const found = MARKS.get(text.slice(begin[token], end[token]));
    if (found !== undefined) marks.push({ token, mark: found, side: sideOf(tokens, token) });
  }
  if (marks.length === 0) return [];

  // From each mark on to its paragraph's end: how many of its family and style look like closing less those that look like opening.
  const surplus = new Int32Array(marks.length);
  let tally = newTally();
  for (let i = marks.length - 1; i >= 0; i--) {
    const { token, mark, side } = marks[i]!;
    const next = marks[i + 1];
    if (next === undefined || tokenParagraph[next.token] !== tokenParagraph[token]) tally = newTally();
    const opens = mark.opens === 'always' || (mark.opens === 'mostly' && side !== 'close') || (mark.opens === 'either' && side === 'open');
    const closes = !opens && (mark.opens === 'rarely' || side === 'close');
    const counts = tally[mark.family];
    counts[styleOf(mark)] += opens ? -1 : closes ? 1 : 0;
    surplus[i] = counts[styleOf(mark)];
  }

  const found: ({ begin: number; end: number; isClosed: boolean } | undefined)[] = [];
  const stack: Open[] = [];
  const open: Record<Family, number> = { double: 0, angle: 0, single: 0 };
  const push = (token: number, family: Family, style: Style): void => {
    stack.push({ token, family, style, slot: found.length, goesOn: false });
    found.push(undefined);
    open[family]++;
  };
  /** Ends the innermost quotation. One between single marks that never closes was an apostrophe. */
  const pop = (after: number, isClosed: boolean): void => {
    const { token, family, slot } = stack.pop()!;
    open[family]--;
    if (isClosed || family !== 'single') found[slot] = { begin: token, end: after, isClosed };
  };
  const close = (token: number, family: Family): void => {
    while (stack.at(-1)!.family !== family) pop(token, false);
    pop(token + 1, true);
  };

  marks.forEach(({ token, mark, side }, i) => {
    const { family } = mark;
    const before = i === 0 ? undefined : marks[i - 1]!.token;
    if (before !== undefined && tokenParagraph[before] !== tokenParagraph[token]) {
      endParagraph(tokens, stack, pop, before, { token, family, canOpen: mark.opens !== 'rarely' || side === 'open' });
    }
    const top = stack.at(-1);
    if (stack.length === 1 && top!.goesOn && top!.family === family && isFirst(tokens, token)) return;
    switch (decide(tokens, mark, side, token, open[family] > 0, surplus[i]! + (top?.style === styleOf(mark) ? 0 : 1))) {
      case 'close':
        close(token, family);
        break;
      case 'replace':
        while (open[family] > 0) pop(token, false);
        push(token, family, styleOf(mark));
        break;
      case 'open':
        if (stack.length < MOST_DEPTH) push(token, family, styleOf(mark));
        break;
      case 'nothing':
        break;
    }
  });
  endParagraph(tokens, stack, pop, marks.at(-1)!.token, undefined);

  const quotes: Quote[] = [];
  const outer: number[] = [];
  for (const quote of found) {
    if (quote === undefined || quote.begin >= quote.end) continue;
    while (outer.length > 0 && outer.at(-1)! <= quote.begin) outer.pop();
    quotes.push({
      tokens: [quote.begin, quote.end],
      span: [begin[quote.begin]!, end[quote.end - 1]!],
      depth: outer.length,
      isClosed: quote.isClosed,
    });
    outer.push(quote.end);
  }
  return quotes;
}

/** A line for each quotation whose closing mark is missing. */
export function quoteDiagnostics(article: Article, quotes: readonly Quote[]): readonly Diagnostic[] {
  return quotes
    .filter((quote) => !quote.isClosed)
    .map(({ span }) => ({
      code: 'quote/unclosed',
      article: article.id,
      span: [span[0], span[0] + 1],
      message: 'a quotation opens here and no mark closes it; it is taken to end with its paragraph or where the next one opens',
    }));
}

const styleOf = (mark: Mark): Style => (mark.opens === 'either' ? 0 : 1);
const newTally = (): Record<Family, [number, number]> => ({ double: [0, 0], angle: [0, 0], single: [0, 0] });

type Side = 'open' | 'close' | 'unclear';

const OPENING = /[([{<—–/=-]/;
const CLOSING = /[.,;:!?…)\]}>—–/-]/;
const SPACE = /\s/;

/** What the characters beside a mark say: a space before and none after opens, the reverse closes. */
function sideOf({ text, begin, end, length, paragraph }: Tokens, token: number): Side {
  const left = text[begin[token]! - 1] ?? ' ';
  const right = text[end[token]!] ?? ' ';
  const startsParagraph = token === 0 || paragraph[token - 1] !== paragraph[token];
  const endsParagraph = token === length - 1 || paragraph[token + 1] !== paragraph[token];
  if (startsParagraph !== endsParagraph) return startsParagraph ? 'open' : 'close';
  const spaceLeft = SPACE.test(left);
  const spaceRight = SPACE.test(right);
  if (spaceLeft !== spaceRight) return spaceLeft ? 'open' : 'close';
  if (spaceLeft) return 'unclear';
  const opens = OPENING.test(left) || (MARKS.has(left) && !/[.,!?”’»]/.test(left));
  const closes = CLOSING.test(right) || /[.,!?…%]/.test(left);
  if (opens !== closes) return opens ? 'open' : 'close';
  // “‘Go’” and (“yes”): the neighbour on the outer side is a mark too.
  return MARKS.has(right) && !opens ? 'close' : 'unclear';
}

function isFirst({ paragraph }: Tokens, token: number): boolean {
  return token === 0 || paragraph[token - 1] !== paragraph[token];
}

type Deed = 'open' | 'close' | 'replace' | 'nothing';

function decide(tokens: Tokens, mark: Mark, side: Side, token: number, isOpen: boolean, surplus: number): Deed {
  const { text, begin, end, length } = tokens;
  const wordAfter = token + 1 < length && begin[token + 1] === end[token] ? text.slice(begin[token + 1], end[token + 1]) : '';
  if (mark.family === 'single') {
    if (isOpen && mark.opens !== 'always' && side !== 'open') {
      // "the officials' reports": an apostrophe, while a later mark still closes.
      const isPossessive = /[sxz]/i.test(text[begin[token]! - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(end[token], end[token]! + 3));
      return isPossessive && surplus > 1 ? 'nothing' : 'close';
    }
    const canOpen = mark.opens === 'always' || (side === 'open' && !ELISION.test(wordAfter));
    if (!canOpen || (mark.opens === 'rarely' && !isFirst(tokens, token))) return 'nothing';
    return isOpen ? (surplus > 0 ? 'open' : 'replace') : 'open';
  }
  const wantsToClose =
    mark.opens === 'rarely'
      ? side !== 'open' || surplus >= 0
      : mark.opens === 'either'
        ? side !== 'open'
        : mark.opens === 'mostly' && side === 'close';
  if (isOpen) return wantsToClose ? 'close' : surplus > 0 ? 'open' : 'replace';
  if (mark.opens === 'rarely') return side === 'open' ? 'open' : 'nothing';
  // An inch mark, or a closing mark whose opening one is missing.
  return mark.opens === 'either' && side === 'close' ? 'nothing' : 'open';
}

/** Ends what is open, but the outermost where `next`, the next paragraph's first mark, opens it anew. */
function endParagraph(
  tokens: Tokens,
  stack: Open[],
  pop: (after: number, isClosed: boolean) => void,
  last: number,
  next: { readonly token: number; readonly family: Family; readonly canOpen: boolean } | undefined,
): void {
  if (stack.length === 0) return;
  const outermost = stack[0]!;
  let after = last + 1;
  while (after < tokens.length && tokens.paragraph[after] === tokens.paragraph[last]) after++;
  outermost.goesOn = next?.canOpen === true && next.token === after && next.family === outermost.family;
  while (stack.length > (outermost.goesOn ? 1 : 0)) pop(after, false);
}
