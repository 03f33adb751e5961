/** Labels of the sequence model: outside, and begin, inside, last and unit of each type. */
export const MODEL_TYPES = ['person', 'organization', 'place', 'norp', 'other'] as const;
/** `norp`: nationalities, peoples, faiths, followers of a party. */
export type ModelType = (typeof MODEL_TYPES)[number];

export const OUTSIDE = 0;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;
export const LABELS = 1 + 4 * MODEL_TYPES.length;

export const typeOf = (label: number): number => (label - 1) >> 2;
const partOf = (label: number): number => (label - 1) & 3;

/** Whether a name may start with this label. */
export const opens = (label: number): boolean => label !== OUTSIDE && (partOf(label) === BEGIN || partOf(label) === UNIT);
/** Whether a name may end with this label. */
export const closes = (label: number): boolean => label !== OUTSIDE && (partOf(label) === LAST || partOf(label) === UNIT);

/** Label of the token at `at` of a name of `length` tokens. */
export function labelAt(type: number, at: number, length: number): number {
  const part = length === 1 ? UNIT : at === 0 ? BEGIN : at + 1 === length ? LAST : INSIDE;
  return 1 + 4 * type + part;
}

/** Whether label `b` may follow label `a`; the ends of a sequence count as outside. */
export function mayFollow(a: number, b: number): boolean {
  const isOpen = a !== OUTSIDE && !closes(a);
  if (!isOpen) return b === OUTSIDE || opens(b);
  return b !== OUTSIDE && typeOf(a) === typeOf(b) && !opens(b);
}
