import type { Document, TokenRange } from '#nlp/document.ts';
import { xposOf } from '#nlp/tree.ts';

/** What of a statement bounds the actions in it. */
export interface Said {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly sourceHeads: readonly number[];
  readonly addresseeHeads: readonly number[];
  readonly within?: number;
}

/**
 * Which words can't take part in an action since a statement stands between: who says a thing, or is told it, is no part of what is said:
 * "… to spy on the cartels, [officials] told [CNN]". In: statements. Out: questions by predicate and head, each answered in a few steps.
 */
export interface Borders {
  /** Whether the head is outside what is said of the predicate. */
  isOutside(predicate: number, head: number, role: 'actor' | 'target'): boolean;
  /** Who says what the word lies in: heads; none outside of statements. */
  speakersOf(token: number): readonly number[];
  /** Whether the word reports what is said. */
  isCue(token: number): boolean;
  /** Whether the head speaks in a statement other than one that the predicate lies in. */
  speaks(head: number): boolean;
}

const MOST_NESTED = 4;

export function bordersOf(doc: Document, statements: readonly Said[]): Borders {
  const inner = new Int32Array(doc.length).fill(-1);
  const voice = new Int32Array(doc.length).fill(-1);
  const cues = new Uint8Array(doc.length);
  const ends = statements.map(({ content }) => Math.max(0, ...content.map(([, end]) => end)));
  const size = ({ content }: Said): number => content.reduce((sum, [begin, end]) => sum + end - begin, 0);
  const order = statements.map((_, index) => index).sort((a, b) => size(statements[b]!) - size(statements[a]!) || a - b);
  for (const index of order) {
    const { source, cue, content, addresseeHeads } = statements[index]!;
    for (const [begin, end] of cue) cues.fill(1, begin, end);
    for (const [begin, end] of content) inner.fill(index, begin, end);
    for (const [begin, end] of source) voice.fill(index, begin, end);
    for (const head of addresseeHeads) voice[head] = index;
  }
  return {
    isOutside(predicate, head, role) {
      // "The minister vowed to close it": one who acts may stand before what is said, where the verb has no subject of its own
      if (role === 'actor' && head < predicate && !/^VB[DPZ]$/.test(xposOf(doc, predicate))) return false;
      let at: number | undefined = inner[predicate]!;
      for (let step = 0; at !== undefined && 0 <= at && step < MOST_NESTED; step++) {
        if (voice[head] === at || ends[at]! <= head) return true;
        at = statements[at]!.within;
      }
      return false;
    },
    speakersOf: (token) => statements[inner[token]!]?.sourceHeads ?? [],
    isCue: (token) => cues[token] === 1,
    speaks: (head) => 0 <= voice[head]!,
  };
}
