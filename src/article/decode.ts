import { InputError } from '#base/errors.ts';

/** Beginnings of files that are no text, and what to do with each. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF: give its text instead, for example with pdftotext'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an office document: save the text as .txt, or unpack it'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document: save it as .txt'],
  [[0x1f, 0x8b], 'gzip: unpack it first'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rich text (RTF): save it as plain text'],
];

/**
 * UTF-8 bytes → the text that they spell, without a byte order mark: offsets count from the first real character.
 * Anything else is an InputError that says what the bytes look like and what to do.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const signature = SIGNATURES.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) throw new InputError(`no text: it is ${signature[1]}`);
  if (isUtf16(bytes)) throw new InputError('not UTF-8: it looks like UTF-16; save it as UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(whyNotUtf8(bytes));
  }
}

/** Throws where a text holds no letter and no digit: there is nothing to analyse. */
export function checkHasWords(text: string): void {
  if (text.trim() === '') throw new InputError(text === '' ? 'empty: there is no text in it' : 'empty: there is only white space in it');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InputError('there is no word in it');
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const looked = Math.min(bytes.length, 2000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  // Latin letters in UTF-16 have every other byte zero.
  return looked >= 8 && Math.max(even, odd) > looked * 0.3 && Math.min(even, odd) < looked * 0.05;
}

function whyNotUtf8(bytes: Uint8Array): string {
  const at = firstBadByte(bytes);
  const start = bytes.subarray(0, 4000);
  const controls = start.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length;
  if (controls > start.length * 0.02) return `no text: it looks like a binary file (byte ${at} is not UTF-8)`;
  return `not UTF-8 at byte ${at}: it looks like Latin-1 or Windows-1252; save it as UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8`;
}

/** By halving: the longest prefix that decodes, less a character that is only begun (which is no error in streaming mode). */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  for (let back = 1; back <= 3 && back <= good; back += 1) {
    const byte = bytes[good - back]!;
    const length = byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    if (length > back) return good - back;
    if (byte < 0x80 || byte >= 0xc0) break;
  }
  return good;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
