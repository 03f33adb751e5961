import type { TokenRange } from '#nlp/document.ts';

interface Nestable {
  readonly cueHead: number;
  readonly content: readonly TokenRange[];
}

/**
 * For each statement the one that reports it: the shortest whose content holds its cue. In the list's order; undefined for none.
 * "[Officials said [the minister hopes [it rains]]], CNN reported": hopes within said within reported.
 */
export function nest(statements: readonly Nestable[]): readonly (number | undefined)[] {
  const sizes = statements.map(({ content }) => content.reduce((sum, [begin, end]) => sum + end - begin, 0));
  const ranges = statements
    .flatMap(({ content }, index) => content.map(([begin, end]) => ({ begin, end, index })))
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
  const order = statements.map((_, index) => index).sort((a, b) => statements[a]!.cueHead - statements[b]!.cueHead);
  const within: (number | undefined)[] = statements.map(() => undefined);
  let open: { begin: number; end: number; index: number }[] = [];
  let next = 0;
  for (const index of order) {
    const { cueHead } = statements[index]!;
    while (next < ranges.length && ranges[next]!.begin <= cueHead) open.push(ranges[next++]!);
    open = open.filter(({ end }) => cueHead < end);
    let best: number | undefined;
    for (const { index: holder } of open) {
      // Of two that hold each other only the smaller lies within.
      if (holder === index || sizes[holder]! <= sizes[index]!) continue;
      if (best === undefined || sizes[holder]! < sizes[best]!) best = holder;
    }
    within[index] = best;
  }
  return within;
}
