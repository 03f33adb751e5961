import { DEPREL, type Deprel, type Parsed, type TokenRange, UPOS, type Upos, XPOS, type Xpos } from './document.ts';

/**
 * The dependency trees of a document, to walk downwards: children by token, in text order (compressed rows).
 * In: a Parsed document. It decides nothing.
 */
export interface Tree {
  readonly doc: Parsed;
  /** Per token, where its children begin in `children`; one more at the end. */
  readonly first: Uint32Array;
  readonly children: Uint32Array;
}

export function treeOf(doc: Parsed): Tree {
  const first = new Uint32Array(doc.length + 1);
  for (let token = 0; token < doc.length; token++) if (doc.head[token]! >= 0) first[doc.head[token]! + 1]!++;
  for (let token = 0; token < doc.length; token++) first[token + 1]! += first[token]!;
  const next = first.slice();
  const children = new Uint32Array(first[doc.length]!);
  for (let token = 0; token < doc.length; token++) {
    const head = doc.head[token]!;
    if (head >= 0) children[next[head]!++] = token;
  }
  return { doc, first, children };
}

export function childrenOf(tree: Tree, token: number): Uint32Array {
  return tree.children.subarray(tree.first[token], tree.first[token + 1]);
}

/** The children that stand in one of these relations; a relation without subtype stands for its subtypes too. */
export function childrenBy({ doc, first, children }: Tree, token: number, ...relations: readonly string[]): readonly number[] {
  const found: number[] = [];
  const end = first[token + 1]!;
  for (let at = first[token]!; at < end; at++) {
    const child = children[at]!;
    const relation = doc.deprel[child]!;
    if (relations.includes(DEPREL[relation]!) || relations.includes(WITHOUT_SUBTYPE[relation]!)) found.push(child);
  }
  return found;
}

const WITHOUT_SUBTYPE: readonly string[] = DEPREL.map((relation) => relation.split(':', 1)[0]!);

export function deprelOf(doc: Parsed, token: number): Deprel {
  return DEPREL[doc.deprel[token]!]!;
}

export function uposOf(doc: Parsed, token: number): Upos {
  return UPOS[doc.upos[token]!]!;
}

export function xposOf(doc: Parsed, token: number): Xpos {
  return XPOS[doc.xpos[token]!]!;
}

/** A token and what is coordinated with it, in text order. */
export function conjunctsOf(tree: Tree, token: number): readonly number[] {
  return [token, ...childrenBy(tree, token, 'conj').flatMap((child) => conjunctsOf(tree, child))].sort((a, b) => a - b);
}

/** The least range that holds the token and all below it, but for what `isCut` leaves out (with all below that). */
export function subtreeRange(tree: Tree, token: number, isCut: (token: number) => boolean = () => false): TokenRange {
  let begin = token;
  let end = token + 1;
  const open = [token];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    begin = Math.min(begin, at);
    end = Math.max(end, at + 1);
    for (const child of childrenOf(tree, at)) if (!isCut(child)) open.push(child);
  }
  return [begin, end];
}
