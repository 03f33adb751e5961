/**
 * Text → its paragraphs, as spans without the white space around them. A line is a paragraph, unless the text was wrapped at a
 * column: then only blank lines part. A line that goes on in lower case belongs to the line before.
 */
import type { Span } from '#base/span.ts';

interface Line {
  readonly begin: number;
  readonly end: number;
  readonly afterBlank: boolean;
}

const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 40;
const LEAST_WRAPPED_LINES = 3;
const MOST_WORD = 40;

export function findParagraphs(text: string): readonly Span[] {
  const lines = linesOf(text);
  const isWrapped = isWrappedAtColumn(text, lines);
  const paragraphs: [number, number][] = [];
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1];
    const goesOn = previous !== undefined && !line.afterBlank && (isWrapped || continues(text, previous, line));
    if (goesOn) paragraphs.at(-1)![1] = line.end;
    else paragraphs.push([line.begin, line.end]);
  }
  return paragraphs;
}

/** The lines with something on them. Line feed, carriage return, vertical tab, form feed, next line, line and paragraph separator part. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterBlank = false;
  for (let at = 0; at <= text.length; ) {
    let stop = at;
    while (stop < text.length && !isLineBreak(text.charCodeAt(stop))) stop++;
    let [begin, end] = [at, stop];
    while (begin < end && isSpace(text.charCodeAt(begin))) begin++;
    while (begin < end && isSpace(text.charCodeAt(end - 1))) end--;
    if (begin < end) lines.push({ begin, end, afterBlank: isAfterBlank });
    isAfterBlank = begin === end;
    at = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x7f) return false;
  return (
    (code >= 0x7f && code <= 0xa0) ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2060) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Where each line ends because the next word had no more room, and the ends are not those of sentences. */
function isWrappedAtColumn(text: string, lines: readonly Line[]): boolean {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.begin);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  let [breaks, full, open] = [0, 0, 0];
  for (let i = 1; i < lines.length; i++) {
    const [previous, line] = [lines[i - 1]!, lines[i]!];
    if (line.afterBlank) continue;
    let word = line.begin;
    while (word < line.end && word < line.begin + MOST_WORD && !isSpace(text.charCodeAt(word))) word++;
    breaks++;
    if (previous.end - previous.begin + 1 + word - line.begin > width - 4) full++;
    if (!/[.!?:"”'’)]/.test(text[previous.end - 1]!)) open++;
  }
  return breaks >= LEAST_WRAPPED_LINES && full >= breaks * 0.8 && open >= breaks * 0.5;
}

/** "… the minister of\nforeign affairs": no stop before, lower case after. */
function continues(text: string, previous: Line, line: Line): boolean {
  return (
    previous.end - previous.begin >= NARROWEST_WRAP && /\p{Ll}/u.test(text[line.begin]!) && /[\p{L}\p{N},]/u.test(text[previous.end - 1]!)
  );
}
