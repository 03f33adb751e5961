/**
 * The tokens of a paragraph → where its sentences begin. A stop ends a sentence with the marks that close after it; stops of
 * abbreviations, stops before lower case, and questions or cries that someone is then said to have made ("Why?" Ann asked) do not.
 */
import { isMonth, isTitle } from './abbreviations.ts';

export interface TokenSpans {
  readonly text: string;
  readonly begin: Uint32Array;
  readonly end: Uint32Array;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** After an abbreviation these begin a sentence: "… in the U.S. The minister …". */
const OPENERS = [
  words('the a an this that these those there here what who how why'),
  words('he she it they we i you his her their its our my'),
  words('but and or so yet if when while as after before since although though'),
  words('in on at for from with under during despite by according meanwhile however still also'),
];
const REPORTING = words('said says asked asks told replied wrote cried shouted added tweeted wondered exclaimed demanded quipped');
const CLOSING = words(") ] } ” ’ » '' › 』 」");
/** How far after a closed question its verb of saying may stand: "Why?" Prime Minister Ann B. Lee asked. */
const REACH = 6;
const LONGEST_TERMINAL = 120;

/** Calls `open` with each token that begins a sentence, but for the first. */
export function splitSentences(tokens: TokenSpans, from: number, to: number, open: (token: number) => void): void {
  for (let token = from; token < to - 1; token++) {
    const kind = terminalKind(tokens, token);
    if (kind === 'none') continue;
    let next = token + 1;
    let hasQuote = false;
    while (next < to) {
      if (isClosing(tokens, next, to)) hasQuote ||= isQuoteMark(tokens, next);
      else if (isNote(tokens, next, to)) next += 2;
      else if (terminalKind(tokens, next) !== 'mark' || isSpaced(tokens, next)) break;
      next++;
    }
    if (next < to && endsHere(tokens, token, kind, next, to, hasQuote)) {
      open(next);
      token = next - 1;
    }
  }
}

type Terminal = 'none' | 'stop' | 'mark' | 'dots' | 'abbreviation';

function terminalKind({ text, begin, end }: TokenSpans, token: number): Terminal {
  const [from, to] = [begin[token]!, end[token]!];
  const last = text.charCodeAt(to - 1);
  const length = to - from;
  if (length === 1) {
    if (last === 46 || last === 0x3002 || last === 0x0964) return 'stop';
    if (last === 33 || last === 63 || last === 0xff01 || last === 0xff1f || last === 0x061f) return 'mark';
    return last === 0x2026 ? 'dots' : 'none';
  }
  if (last === 33 || last === 63) return 'mark';
  if (last === 0x2026) return 'dots';
  if (last !== 46 || length > LONGEST_TERMINAL) return 'none';
  return text.charCodeAt(from) === 46 ? 'dots' : 'abbreviation';
}

function endsHere(tokens: TokenSpans, token: number, kind: Terminal, next: number, to: number, hasQuote: boolean): boolean {
  const { text, begin, end } = tokens;
  const first = firstLetterFrom(tokens, next, to);
  const initial = String.fromCodePoint(text.codePointAt(begin[first]!)!);
  if (/\p{Ll}/u.test(initial)) return false;
  if (/[,;:)\]}%]/.test(text[begin[next]!]!)) return false;
  const isCapital = /\p{Lu}/u.test(initial);
  switch (kind) {
    case 'abbreviation':
      return isCapital && abbreviationEnds(tokens, token, first);
    case 'dots':
      return isCapital && (begin[next]! > end[next - 1]! || first > next);
    case 'mark':
      return !(hasQuote && isSaidNext(tokens, next, to));
    default:
      return true;
  }
}

/** Past opening marks: the token whose first letter tells how the next sentence begins. */
function firstLetterFrom({ text, begin, end }: TokenSpans, next: number, to: number): number {
  let token = next;
  while (token < to - 1 && token < next + 3 && end[token]! - begin[token]! <= 2 && /["“‘'(`[«„—–-]/.test(text[begin[token]!]!)) token++;
  return token;
}

/** "in the U.S. The …" ends one, "U.S. President …", "Mr. Lee", "at 5 p.m. Monday" do not. */
function abbreviationEnds({ text, begin, end }: TokenSpans, token: number, next: number): boolean {
  const word = text.slice(begin[token]!, end[token]! - 1).toLowerCase();
  if (word.length === 1 || isTitle(word)) return false;
  if (/^\d+$/.test(word)) return false;
  const follower = text.slice(begin[next]!, end[next]!);
  if (isMonth(word) && follower.length < 3) return false;
  return OPENERS.some((list) => list.has(follower.toLowerCase()));
}

function isSaidNext({ text, begin, end }: TokenSpans, next: number, to: number): boolean {
  for (let token = next; token < Math.min(to, next + REACH); token++) {
    if (end[token]! - begin[token]! > 12) return false;
    const word = text.slice(begin[token]!, end[token]!);
    if (REPORTING.has(word.toLowerCase())) return true;
    if (/^["“.!?]$/.test(word)) return false;
  }
  return false;
}

function isSpaced({ begin, end }: TokenSpans, token: number): boolean {
  return begin[token]! > end[token - 1]!;
}

/** A mark that closes what the ended sentence opened. A straight one closes where it hangs on the word before. */
function isClosing(tokens: TokenSpans, token: number, to: number): boolean {
  const { text, begin, end } = tokens;
  if (end[token]! - begin[token]! > 2) return false;
  const mark = text.slice(begin[token]!, end[token]!);
  if (CLOSING.has(mark)) return mark !== '’' || !isSpaced(tokens, token);
  if (mark !== '"' && mark !== "'") return false;
  if (isSpaced(tokens, token)) return token + 1 < to && isSpaced(tokens, token + 1) && countBefore(tokens, token, mark) % 2 === 1;
  return token + 1 >= to || isSpaced(tokens, token + 1) || /["')\]”’.,;]/.test(text[begin[token + 1]!]!);
}

const MOST_BACK = 200;

/** How often the mark stands in the tokens before, within reach. */
function countBefore({ text, begin, end }: TokenSpans, token: number, mark: string): number {
  let count = 0;
  for (let i = token - 1; i >= 0 && i >= token - MOST_BACK; i--) {
    if (end[i]! - begin[i]! === 1 && text[begin[i]!] === mark) count++;
  }
  return count;
}

function isQuoteMark({ text, begin }: TokenSpans, token: number): boolean {
  return /["“”'’»]/.test(text[begin[token]!]!);
}

/** A note's number belongs to the sentence before it: "grew.[3] The …". */
function isNote({ text, begin }: TokenSpans, token: number, to: number): boolean {
  return text[begin[token]!] === '[' && token + 2 < to && /\d/.test(text[begin[token + 1]!]!) && text[begin[token + 2]!] === ']';
}
