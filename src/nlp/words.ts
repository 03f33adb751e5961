/**
 * A document's words as numbers, for the features of tagger and parser: hashes of form, lower case, beginnings and endings,
 * the outline of its letters, its clusters. Worked out once for each different word; a token is a row number away from them.
 */
import { type Clusters, LEVELS } from './clusters.ts';
import type { Tokenized } from './document.ts';
import { hashText } from './features.ts';

export interface Words {
  /** Per token: its word. */
  readonly wordOf: Uint32Array;
  /** The different words. */
  readonly forms: readonly string[];
  readonly lowers: readonly string[];
  /** Per word, `WIDTH` numbers: see the columns below. */
  readonly columns: Int32Array;
}

export const FORM = 0;
export const LOWER = 1;
export const SUFFIX1 = 2;
export const SUFFIX2 = 3;
export const SUFFIX3 = 4;
export const SUFFIX4 = 5;
export const PREFIX1 = 6;
export const PREFIX2 = 7;
export const PREFIX3 = 8;
export const OUTLINE = 9;
/** Three columns, coarse to fine; 0 for a word without clusters. */
export const CLUSTER = 10;
/** Bits: CAPITAL, UPPER, DIGIT, HYPHEN, MARK. */
export const FLAGS = 13;
export const WIDTH = 14;

export const CAPITAL = 1;
export const UPPER = 2;
const DIGIT = 4;

const LONGEST = 40;

export function wordsOf(doc: Tokenized, clusters: Clusters): Words {
  const { text } = doc.article;
  return wordsOfForms(doc.length, (token) => text.slice(doc.begin[token], doc.end[token]), clusters);
}

export function wordsOfForms(length: number, formOf: (token: number) => string, clusters: Clusters): Words {
  const wordOf = new Uint32Array(length);
  const rows = new Map<string, number>();
  const forms: string[] = [];
  for (let token = 0; token < length; token++) {
    const form = formOf(token);
    let row = rows.get(form);
    if (row === undefined) {
      row = forms.length;
      rows.set(form, row);
      forms.push(form);
    }
    wordOf[token] = row;
  }
  const lowers = forms.map((form) => form.slice(0, LONGEST).toLowerCase().replace(/’/g, "'"));
  const columns = new Int32Array(forms.length * WIDTH);
  for (const [row, form] of forms.entries()) fillColumns(columns.subarray(row * WIDTH), form.slice(0, LONGEST), lowers[row]!, clusters);
  return { wordOf, forms, lowers, columns };
}

function fillColumns(columns: Int32Array, form: string, lower: string, clusters: Clusters): void {
  const { length } = lower;
  const plain = lower.replace(/\d/g, '0');
  columns[FORM] = hashText(form.replace(/\d/g, '0'));
  columns[LOWER] = hashText(plain);
  for (let n = 1; n <= 4; n++) columns[SUFFIX1 + n - 1] = hashText(plain, Math.max(0, length - n), length);
  for (let n = 1; n <= 3; n++) columns[PREFIX1 + n - 1] = hashText(plain, 0, Math.min(n, length));
  let outline = '';
  let flags = 0;
  let [letters, capitals] = [0, 0];
  for (const char of form) {
    let kind = char;
    if (/\p{Lu}/u.test(char)) {
      kind = 'X';
      capitals++;
      letters++;
    } else if (/\p{L}/u.test(char)) {
      kind = 'x';
      letters++;
    } else if (/\p{N}/u.test(char)) {
      kind = '0';
      flags |= DIGIT;
    }
    if (!outline.endsWith(kind + kind)) outline += kind;
  }
  if (/^\p{Lu}/u.test(form)) flags |= CAPITAL;
  if (letters > 0 && letters === capitals) flags |= UPPER;
  columns[OUTLINE] = hashText(outline);
  columns[FLAGS] = flags;
  let found = clusters.find(lower);
  if (found < 0 && lower.includes('.')) found = clusters.find(lower.replaceAll('.', ''));
  if (found < 0 && (flags & DIGIT) !== 0 && letters === 0) found = clusters.find('25');
  for (let level = 0; level < LEVELS; level++) columns[CLUSTER + level] = found < 0 ? 0 : clusters.ids[found * LEVELS + level]! + 1;
}
