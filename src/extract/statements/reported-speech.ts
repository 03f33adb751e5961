/**
 * Speech within speech: "The mayor said [engineers believe [the bridge is safe]]". The corpus that the models learn from never marks the inner
 * statement, so they pass over it; a listed verb with a noun that says so and a clause that it reports is one all the same.
 * In: columns and the statements found. Out: those within them, as the tree has them.
 */
import { DEPREL, UPOS, XPOS } from '#nlp/document.ts';
import { childrenOf, deprelOf } from '#nlp/tree.ts';
import type { Columns } from './columns.ts';
import type { Ruled } from './rules.ts';

const VERB = UPOS.indexOf('VERB');
const COMPLEMENT = DEPREL.indexOf('ccomp');
const FINITE = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
const NAMES = new Set([UPOS.indexOf('NOUN'), UPOS.indexOf('PROPN')]);

/** PolNeAR marks none, so its count says nothing; read by hand, 19 of the 26 found in its dev part are right. */
const CONFIDENCE = 0.7;

export function reportsWithin(columns: Columns, statements: readonly Ruled[]): readonly Ruled[] {
  const { doc } = columns;
  const isCue = new Uint8Array(doc.length);
  const isHeld = new Uint8Array(doc.length);
  for (const { words, content } of statements) {
    for (const [begin, end] of words) isCue.fill(1, begin, end);
    for (const [begin, end] of content) isHeld.fill(1, begin, end);
  }
  const found: Ruled[] = [];
  for (let token = 0; token < doc.length; token++) {
    const report = isHeld[token] === 1 && isCue[token] === 0 ? plainReport(columns, token) : undefined;
    if (report !== undefined) found.push(report);
  }
  return found;
}

/**
 * "[engineers] believe [the bridge is safe]", not "I think [it is safe]": a listed verb, before it a noun that says so, after it a finite clause;
 * or "[The president] ordered [the army to withdraw]": whom it is said to, and what is to be done.
 */
function plainReport(columns: Columns, token: number): Ruled | undefined {
  const { doc, tree, report, below } = columns;
  if (doc.upos[token] !== VERB || report[token] === 0 || !isFiniteVerb(columns, token)) return undefined;
  let speaker: number | undefined;
  let clause: number | undefined;
  let told: number | undefined;
  let demand: number | undefined;
  let begin = token;
  for (const child of childrenOf(tree, token)) {
    const relation = deprelOf(doc, child);
    if (relation === 'nsubj' && child < token && NAMES.has(doc.upos[child]!)) speaker = child;
    if (doc.deprel[child] === COMPLEMENT && child > token && isFiniteVerb(columns, child) && hasSubject(columns, child)) clause ??= child;
    if (relation === 'obj' && child > token) told ??= child;
    if (relation === 'xcomp' && child > token && doc.lemma[below.begin[child]!] === 'to') demand ??= child;
  }
  const first = clause ?? (demand === undefined ? undefined : told);
  if (speaker === undefined || first === undefined || below.begin[first]! <= token || token < below.end[speaker]!) return undefined;
  while (begin - 1 >= below.end[speaker]! && doc.head[begin - 1] === token && /^(?:aux|advmod)/.test(deprelOf(doc, begin - 1))) begin--;
  return {
    cue: token,
    source: [[below.begin[speaker]!, below.end[speaker]!]],
    words: [[begin, token + 1]],
    content: [[below.begin[first]!, below.end[clause ?? demand!]!]],
    rule: 'statement/within',
    confidence: CONFIDENCE,
  };
}

function isFiniteVerb({ doc, tree }: Columns, token: number): boolean {
  if (FINITE.has(XPOS[doc.xpos[token]!]!)) return true;
  return childrenOf(tree, token).some((child) => /^(?:aux|cop)/.test(deprelOf(doc, child)) && FINITE.has(XPOS[doc.xpos[child]!]!));
}

function hasSubject({ doc, tree }: Columns, token: number): boolean {
  return childrenOf(tree, token).some((child) => deprelOf(doc, child).startsWith('nsubj'));
}
