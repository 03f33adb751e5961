import type { TokenRange } from '#nlp/document.ts';
import { uposOf } from '#nlp/tree.ts';
import type { Columns } from './columns.ts';
import type { Ruled } from './rules.ts';

/**
 * "It rained, according to Ana, once for a week, but others say it was dry.": what comes after "according to …" ends where
 * somebody else begins to speak. In: columns and all statements of the document, in the order of their cues. Out: the same, such contents cut before that clause.
 */
export function endBeforeOthers(columns: Columns, statements: readonly Ruled[]): readonly Ruled[] {
  return statements.map((statement, index) => {
    if (columns.doc.lemma[statement.cue] !== 'accord' && columns.doc.lemma[statement.cue] !== 'according') return statement;
    const content = statement.content.flatMap((range) => {
      if (range[0] < statement.cue) return [range];
      let end = range[1];
      for (let next = index + 1; next < statements.length && statements[next]!.cue < range[1]; next++) {
        end = Math.min(end, clauseOf(columns, statements[next]!, range));
      }
      return end <= range[0] ? [] : [[range[0], end] as const];
    });
    return { ...statement, content };
  });
}

/** Where the range must end so that another's clause, with the comma and "but" before it, lies outside; its end where none begins. */
function clauseOf({ doc }: Columns, { source, cue }: Ruled, [begin, end]: TokenRange): number {
  const first = source[0]?.[0];
  if (first === undefined || first <= begin || end <= cue || cue < first) return end;
  const conjunction = first - 1;
  if (conjunction <= begin || uposOf(doc, conjunction) !== 'CCONJ') return end;
  return uposOf(doc, conjunction - 1) === 'PUNCT' ? conjunction - 1 : end;
}
