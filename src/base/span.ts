/** A half-open range `[begin, end)` of UTF-16 code units of one article's text: begin ≤ offset < end. */
export type Span = readonly [begin: number, end: number];

/** The words that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

export function isValidSpan(text: string, span: Span): boolean {
  const [begin, end] = span;
  return Number.isInteger(begin) && Number.isInteger(end) && 0 <= begin && begin < end && end <= text.length;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Text order: by begin, then the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a[0] - b[0] || b[1] - a[1];
}
