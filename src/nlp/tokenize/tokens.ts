/**
 * A paragraph's text → its tokens, by the conventions of the English Universal Dependencies (EWT, GUM): hyphens, clitics and
 * marks stand alone, abbreviations keep their stop. One pass; every look ahead is bounded, so time grows with the text.
 */
import { ownsStop } from './abbreviations.ts';
import { type Emit, splitClitics } from './clitics.ts';
import { isSpace } from './paragraphs.ts';

/** No word is longer: a text without spaces is cut. */
const LONGEST = 120;

/** A word with what may stand inside it: letters, marks, digits, apostrophes, stops, ampersands between letters. */
const WORD = /(?:[\p{L}\p{M}\p{N}_\u00AD]|\u200C|\u200D){1,120}/uy;
const NUMBER = /(?:\d{1,30}(?:,\d{3}(?!\d)|[.:/]\d{1,30}){0,8}|\.\d{1,30})/y;
const PHONE = /(?:\+?\d{1,3}-)?\d{3}-(?:\d{3}-)?\d{4}(?![\w-])/y;
const ORDINAL_TAIL = /(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}])/uy;
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}/iy;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/y;
const HANDLE = /[@#][\p{L}_][\p{L}\p{N}_]{1,80}/uy;
const DOMAIN =
  /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.(?:com|org|net|gov|edu|int|info|tv|io|eu|uk|us|ru|ua|de|fr|in|cn|au|co)(?![\p{L}\p{N}])(?:\/[\w./%?=&-]{1,200})?/uy;
/** U.S., U.N., a.m., D.C., Ph.D., e.g., J.K. */
const DOTTED = /(?:\p{L}\.){2,8}|(?:\p{L}\.){1,6}\p{L}(?![\p{L}\p{N}])|(?:Ph|ph)\.[Dd]\.?/uy;
const SMILEY = /[:;]-?[()DPp](?![\p{L}\p{N}])/uy;
const RUN = /(?:\.{2,120}|-{2,120}|[!?]{2,120}|\*{2,120}|_{2,120}|={2,120}|~{2,120}|#{2,120}|<{2,3}|>{2,3}|`{2}|'{2})/y;
const SYMBOL_MONEY = /(?:US|C|A|HK|NZ|S|R|CA|AU)[$]/y;
const EMOJI =
  /(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u20E3|\u200D\p{Extended_Pictographic}){0,12})/uy;
/** One letter & one or two: AT&T, R&D, PG&E. */
const AMPERSAND = /\p{Lu}{1,4}(?:&\p{Lu}{1,4}){1,2}(?![\p{L}\p{N}])/uy;
/** Prefixes that keep their hyphen: non-profit, pro-Beijing, e-mail. */
const PREFIX =
  /(?:non|pre|re|anti|co|pro|mid|cross|post|sub|semi|over|counter|ex|multi|inter|intra|mini|micro|socio|psycho|un|ultra|e|trans)-(?=\p{L})/iuy;

export function tokenizeText(text: string, begin: number, end: number, emit: Emit): void {
  let at = begin;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else at = nextToken(text, at, end, emit);
  }
}

/** Emits the token (or tokens) that begin here; where to go on. */
function nextToken(text: string, at: number, end: number, emit: Emit): number {
  const code = text.charCodeAt(at);
  const one = (stop: number): number => {
    const limit = Math.min(stop, end);
    emit(at, limit);
    return limit;
  };
  const isAscii = code < 128;
  const isAsciiLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  const isDigit = code >= 48 && code <= 57;
  if (isAsciiLetter || isDigit) {
    const special = specialWord(text, at, end, isDigit);
    if (special > at) return one(special);
    return isDigit ? numberAt(text, at, end, emit) : wordAt(text, at, end, emit);
  }
  if (isAscii) return one(markAt(text, at, end));
  if (stickyEnd(WORD, text, at) > at) return wordAt(text, at, end, emit);
  const emoji = stickyEnd(EMOJI, text, at);
  if (emoji > at) return one(emoji);
  if (code === 0x2014 || code === 0x2013 || code === 0x2026) {
    let stop = at + 1;
    while (stop < end && stop < at + LONGEST && text.charCodeAt(stop) === code) stop++;
    return one(stop);
  }
  return one(at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
}

/** Addresses, dotted abbreviations and the like; `at` where there is none. */
function specialWord(text: string, at: number, end: number, isDigit: boolean): number {
  const chunk = chunkEnd(text, at, end);
  let [hasDot, hasAt, hasAnd, hasMoney] = [false, false, false, false];
  for (let i = at + 1; i < chunk; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) hasDot = true;
    else if (code === 64) hasAt = true;
    else if (code === 38) hasAnd = true;
    else if (code === 36) hasMoney = true;
  }
  if (hasAt) {
    const mail = stickyEnd(MAIL, text, at);
    if (mail > at) return mail;
  }
  if (hasMoney) {
    const money = stickyEnd(SYMBOL_MONEY, text, at);
    if (money > at) return money;
  }
  if (hasAnd) {
    const joined = stickyEnd(AMPERSAND, text, at);
    if (joined > at) return joined;
  }
  if (isDigit) {
    const phone = stickyEnd(PHONE, text, at);
    if (phone > at) return phone;
  }
  const url = stickyEnd(URL, text, at);
  if (url > at) return trimAddress(text, at, url);
  if (!hasDot) return at;
  const dotted = stickyEnd(DOTTED, text, at);
  if (dotted > at) return dotted;
  return stickyEnd(DOMAIN, text, at);
}

/** The next white space, not farther than an address may reach. */
function chunkEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 64);
  let stop = at;
  while (stop < limit && !isSpace(text.charCodeAt(stop))) stop++;
  return stop;
}

/** An address does not end with the sentence's marks. */
function trimAddress(text: string, at: number, stop: number): number {
  let end = stop;
  while (end > at + 1 && /[.,;:!?)\]}'’*]/.test(text[end - 1]!)) end--;
  return end;
}

function numberAt(text: string, at: number, end: number, emit: Emit): number {
  let stop = Math.min(stickyEnd(NUMBER, text, at), end);
  // 20th, 1990s; "5 pm", "10 km", "8 M" part; 3D, 4chan, 3143C do not.
  const tail = stickyEnd(ORDINAL_TAIL, text, stop);
  const isClitic = text[stop] === "'" || text[stop] === '’';
  if (tail > stop && !isClitic && tail <= end) stop = tail;
  else {
    const word = Math.min(stickyEnd(WORD, text, stop), end);
    const letters = text.slice(stop, word);
    if (letters !== '' && !/^(?:[ap]m|[AP]M|[kmcg]?[mgbK]|[kKMB]|bn|tn|mm|ft|lbs?|hrs?|mins?|mph|km\/h|kmh|yrs?)$/.test(letters))
      stop = word;
  }
  // 1. at the beginning of a line
  if (text[stop] === '.' && stop - at <= 2 && isLineStart(text, at) && isSpace(text.charCodeAt(stop + 1))) stop++;
  emit(at, stop);
  return stop;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** A word from its first letter, with its clitics apart; abbreviations keep their stop. */
function wordAt(text: string, at: number, end: number, emit: Emit): number {
  const prefix = stickyEnd(PREFIX, text, at);
  const from = prefix > at && isWordStart(text, at) ? prefix : at;
  let stop = Math.min(wordEnd(text, from), end);
  if (stop <= from) stop = Math.min(from + 1, end);
  if (text[stop] === '.' && stop < end) {
    const word = text.slice(at, stop);
    const next = charAfter(text, stop + 1, end);
    if (isInitial(text, at, stop, next) || isReference(word, next) || ownsStop(word, next)) {
      emit(at, stop + 1);
      return stop + 1;
    }
  }
  // a word broken off: "mid- and long-term"
  if (text[stop] === '-' && stop + 1 < end && isSpace(text.charCodeAt(stop + 1)) && isWordStart(text, at)) {
    emit(at, stop + 1);
    return stop + 1;
  }
  splitClitics(text, at, stop, emit);
  return stop;
}

/** "p. 330", "c. 1450" */
function isReference(word: string, next: string): boolean {
  return word.length === 1 && /[pcmdbn]/.test(word) && next >= '0' && next <= '9';
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] !== '-';
}

/** "J." in "J. Smith" and "J. [Robert] Smith"; not "I." and not the last word of a sentence such as "plan B." at the paragraph's end. */
function isInitial(text: string, at: number, stop: number, next: string): boolean {
  if (stop - at !== 1 || !/\p{Lu}/u.test(text[at]!) || next === '') return false;
  if (text[at] === 'I' && !/^\p{Lu}/u.test(next)) return false;
  const before = text[at - 1];
  return (before === undefined || /[\s("“'‘.[-]/.test(before)) && /[\p{Lu},;)[\]"”’']/u.test(next);
}

/** The first character after white space, '' at the end. */
function charAfter(text: string, from: number, end: number): string {
  let at = from;
  while (at < end && at < from + LONGEST && isSpace(text.charCodeAt(at))) at++;
  return at < end ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

function wordEnd(text: string, at: number): number {
  let stop = stickyEnd(WORD, text, at);
  if (stop - at >= LONGEST) return safeCut(text, stop);
  // an apostrophe between letters: don't, O'Reilly, officials’s; a hyphenated prefix is handled by the caller
  while ((text[stop] === "'" || text[stop] === '’') && stop - at < LONGEST) {
    const more = stickyEnd(WORD, text, stop + 1);
    if (more === stop + 1) break;
    stop = more;
  }
  return safeCut(text, Math.min(stop, at + LONGEST * 2));
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const [high, low] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? at + 1 : at;
}

/** Where a token of ASCII punctuation ends. */
function markAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const run = stickyEnd(RUN, text, at);
  if (run > at) return Math.min(run, end);
  if (code === 64 || code === 35) {
    const handle = stickyEnd(HANDLE, text, at);
    if (handle > at) return handle;
  }
  if (code === 46) {
    const number = stickyEnd(NUMBER, text, at);
    if (number > at) return number;
  }
  if (code === 58 || code === 59) {
    const smiley = stickyEnd(SMILEY, text, at);
    if (smiley > at) return smiley;
  }
  if (code === 39) return cliticMark(text, at);
  return at + 1;
}

/** A clitic that stands apart: 's after a bracket or mark, ’90s. */
function cliticMark(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  if (at === 0 || isSpace(before)) return at + 1;
  const stop = stickyEnd(/['’](?:s|re|ve|ll|m|d)(?![\p{L}\p{N}])/iuy, text, at);
  return stop > at ? stop : at + 1;
}

function stickyEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
