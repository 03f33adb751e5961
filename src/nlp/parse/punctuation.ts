/**
 * Where punctuation hangs, given the tree of the words: as the treebanks have it from udapi's FixPunct. A pair hangs on the head of
 * what it encloses; other marks on the lower of the two highest nodes that end before and begin after them.
 */

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‹', '›'],
  ['‘', '’'],
  ['``', "''"],
  ['-LRB-', '-RRB-'],
]);

const STOPS: ReadonlySet<string> = new Set(['.', '?', '!', '...']);

const PLAIN = 0;
const OPENING = 1;
const CLOSING = 2;

/**
 * `heads` counts within the sentence, -1 for the root; those of words are given, those of punctuation are filled in. `formOf` is
 * asked for punctuation alone.
 */
export function attachPunctuation(isMark: Uint8Array, formOf: (token: number) => string, heads: Int32Array, length: number): void {
  const kinds = new Uint8Array(length);
  const marks: number[] = [];
  for (let token = 0; token < length; token++) if (isMark[token] === 1) marks.push(token);
  if (marks.length === 0 || marks.length === length) return;
  const forms = marks.map(formOf);
  for (const [i, form] of forms.entries()) {
    if (kinds[marks[i]!] !== PLAIN) continue;
    const closing = PAIRS.get(form);
    if (closing === undefined) continue;
    const j = forms.indexOf(closing, i + 1);
    if (j < 0 || kinds[marks[j]!] !== PLAIN) continue;
    const head = headWithin(isMark, heads, marks[i]!, marks[j]!);
    if (head < 0) continue;
    kinds[marks[i]!] = OPENING;
    kinds[marks[j]!] = CLOSING;
    heads[marks[i]!] = head;
    heads[marks[j]!] = head;
  }
  for (const [i, mark] of marks.entries()) {
    if (kinds[mark] === PLAIN) heads[mark] = headOfPlain(isMark, kinds, heads, mark, length, STOPS.has(forms[i]!));
  }
}

/** The word between the two whose head is outside; of several the first. */
function headWithin(isMark: Uint8Array, heads: Int32Array, open: number, close: number): number {
  for (let token = open + 1; token < close; token++) {
    if (isMark[token] === 1) continue;
    const head = heads[token]!;
    if (head < open || head > close) return token;
  }
  return -1;
}

function headOfPlain(isMark: Uint8Array, kinds: Uint8Array, heads: Int32Array, mark: number, length: number, isStop: boolean): number {
  let left = mark - 1;
  while (left >= 0 && isMark[left] === 1 && kinds[left] !== OPENING) left--;
  let right = mark + 1;
  while (right < length && isMark[right] === 1 && kinds[right] !== CLOSING) right++;
  // Nothing climbs out of the pair that encloses the mark.
  const [low, high] = enclosing(kinds, heads, mark, length);
  if (left >= 0 && isMark[left] === 1) left = -1;
  if (right < length && isMark[right] === 1) right = length;
  while (left >= 0 && heads[left]! > low && heads[left]! < mark) left = heads[left]!;
  while (right < length && heads[right]! > mark && heads[right]! < high) right = heads[right]!;
  if (left < 0 && right === length) return nearestWord(isMark, mark, length);
  if (left < 0) return right;
  if (right === length || (isStop && kinds[mark + 1] === OPENING)) return left;
  return isBelow(heads, left, right) ? left : right;
}

/** The innermost pair around the mark; the sentence's borders without one. */
function enclosing(kinds: Uint8Array, heads: Int32Array, mark: number, length: number): readonly [number, number] {
  let depth = 0;
  for (let open = mark - 1; open >= 0; open--) {
    if (kinds[open] === CLOSING) depth++;
    else if (kinds[open] === OPENING && depth-- === 0) {
      let close = mark + 1;
      while (close < length && !(kinds[close] === CLOSING && heads[close] === heads[open])) close++;
      return [open, close];
    }
  }
  return [-1, length];
}

function isBelow(heads: Int32Array, token: number, above: number): boolean {
  for (let at = token; at >= 0; at = heads[at]!) if (at === above) return true;
  return false;
}

function nearestWord(isMark: Uint8Array, mark: number, length: number): number {
  for (let far = 1; far < length; far++) {
    if (mark - far >= 0 && isMark[mark - far] === 0) return mark - far;
    if (mark + far < length && isMark[mark + far] === 0) return mark + far;
  }
  return -1;
}
