/** The tokens that head who speaks and who is told: from the spans of a statement, with coordination and relative clauses resolved. */
import type { Knowledge } from '#knowledge/knowledge.ts';
import { DEPREL, type Parsed, type TokenRange, XPOS } from '#nlp/document.ts';
import { childrenBy, childrenOf, conjunctsOf, deprelOf } from '#nlp/tree.ts';
import { type Columns, topOf } from './columns.ts';

const RELATIVE = new Set([XPOS.indexOf('WP'), XPOS.indexOf('WDT')]);
const RELATIVE_CLAUSE = DEPREL.indexOf('acl:relcl');
/** No noun phrase coordinates more people than this. */
const MOST_SPEAKERS = 12;

/**
 * Each conjoined speaker's head, in text order.
 * "[Ann] and [her brothers] said it rained." "The judge, [who] said it rained, left.": the judge.
 */
export function speakerHeads(columns: Columns, source: readonly TokenRange[]): readonly number[] {
  const { doc, tree } = columns;
  const heads = new Set<number>();
  for (const range of source) {
    const top = nounOf(columns, topOf(columns, range), range);
    if (RELATIVE.has(doc.xpos[top]!)) {
      heads.add(antecedentOf(columns, top) ?? top);
      continue;
    }
    const inside = conjunctsOf(tree, top).filter((token) => range[0] <= token && token < range[1] && (token === top || !isAge(doc, token)));
    for (const token of inside.slice(0, MOST_SPEAKERS)) heads.add(token);
  }
  return [...heads].sort((a, b) => a - b);
}

/** "Ann Lee, [34], a teacher": no second speaker. */
function isAge({ article, begin, end }: Parsed, token: number): boolean {
  return /^\d{1,3}$/.test(article.text.slice(begin[token], end[token]));
}

/** A noun phrase's head where the parser took another word of it for the top: a title's, a determiner's. */
function nounOf({ doc, tree }: Columns, top: number, [begin, end]: TokenRange): number {
  // "the [wounded]", "the 52-year-[old]"
  if (/^(?:N|PRP|WP|WDT|CD|DT)/.test(XPOS[doc.xpos[top]!]!) || childrenBy(tree, top, 'det').length > 0) return top;
  for (let token = begin; token < end; token++) if (/^(?:NN|PRP$)/.test(XPOS[doc.xpos[token]!]!) && doc.head[token] === top) return token;
  return top;
}

function antecedentOf({ doc }: Columns, relative: number): number | undefined {
  let at = relative;
  for (let steps = 0; steps < 20 && at >= 0; steps++) {
    if (doc.deprel[at] === RELATIVE_CLAUSE) return doc.head[at];
    at = doc.head[at]!;
  }
  return undefined;
}

/**
 * Who is told, outside source and content.
 * "Ann told [CNN] it rained." "Ann said to [reporters] that it rained."
 */
export function addresseeHeads(
  columns: Columns,
  knowledge: Pick<Knowledge, 'reportingVerbs'>,
  cue: number,
  taken: readonly TokenRange[],
): readonly number[] {
  const { doc, tree } = columns;
  const verb = knowledge.reportingVerbs.get(doc.lemma[cue]!);
  if (verb === undefined || verb.addressee === 'none') return [];
  const isFree = (token: number): boolean => !taken.some(([begin, end]) => begin <= token && token < end);
  const isPassive = childrenBy(tree, cue, 'nsubj:pass', 'aux:pass').length > 0;
  const found: number[] = [];
  for (const child of childrenOf(tree, cue)) {
    const relation = deprelOf(doc, child);
    if (!isFree(child) || !/^(?:N|PRP$|CD)/.test(XPOS[doc.xpos[child]!]!)) continue;
    if (verb.addressee === 'object' && (relation === 'obj' || relation === 'iobj' || (isPassive && relation === 'nsubj:pass'))) {
      found.push(...conjunctsOf(tree, child).filter(isFree));
    } else if (relation === 'obl' && childrenBy(tree, child, 'case').some((word) => doc.lemma[word] === 'to')) {
      found.push(...conjunctsOf(tree, child).filter(isFree));
    }
  }
  return [...new Set(found)].sort((a, b) => a - b).slice(0, MOST_SPEAKERS);
}
