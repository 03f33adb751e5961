/**
 * What the statement stage looks at, a document's columns worked out once: hashes of words, shape of the trees, state of quotation.
 * In: a Parsed document and the word clusters. Everything here is linear in the number of tokens.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Clusters, LEVELS } from '#nlp/clusters.ts';
import { type Parsed, type TokenRange, UPOS } from '#nlp/document.ts';
import { hashText } from '#nlp/features.ts';
import { type Tree, treeOf } from '#nlp/tree.ts';

/** Where a token stands to the outermost quotation that covers it. */
export const OUTSIDE = 0;
export const OPENING = 1;
const INSIDE = 2;
export const CLOSING = 3;

export type ReportingLists = Pick<Knowledge, 'reportingVerbs' | 'reportingNouns' | 'reportingAdjectives'>;

export interface Columns {
  readonly doc: Parsed;
  readonly tree: Tree;
  /** Hash of the lower-cased word; of the lemma. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Cluster of the word, middle and fine; 0 where it has none. */
  readonly cluster: Int32Array;
  readonly fine: Int32Array;
  /** What the lists of reporting words say of the lemma: 0 nothing, else a number for sort and attitude. */
  readonly report: Uint8Array;
  /** Steps up to the root. */
  readonly depth: Uint32Array;
  /** The stretch from the first to the last token below (and with) each token. */
  readonly below: { readonly begin: Uint32Array; readonly end: Uint32Array };
  /** Outermost quotation of each token, by its place in `doc.quotes`; -1 outside. */
  readonly quote: Int32Array;
  readonly quoteState: Uint8Array;
  /** Per token: how many commas stand before it in the document. */
  readonly commas: Uint32Array;
  /** Per sentence: the token after its paragraph's last. */
  readonly paragraphEnd: Uint32Array;
}

export function columnsOf(doc: Parsed, clusters: Clusters, knowledge: ReportingLists): Columns {
  const { length, article } = doc;
  const word = new Int32Array(length);
  const lemma = new Int32Array(length);
  const cluster = new Int32Array(length);
  const fine = new Int32Array(length);
  const report = new Uint8Array(length);
  const commas = new Uint32Array(length + 1);
  const ofWord = new Map<string, { word: number; cluster: number; fine: number }>();
  const ofLemma = new Map<string, number>();
  for (let token = 0; token < length; token++) {
    const form = article.text.slice(doc.begin[token], doc.end[token]);
    let known = ofWord.get(form);
    if (known === undefined) {
      const lower = plain(form.toLowerCase());
      const row = clusters.find(lower);
      known = {
        word: hashText(lower),
        cluster: row < 0 ? 0 : clusters.ids[row * LEVELS + 1]! + 1,
        fine: row < 0 ? 0 : clusters.ids[row * LEVELS + 2]! + 1,
      };
      ofWord.set(form, known);
    }
    word[token] = known.word;
    cluster[token] = known.cluster;
    fine[token] = known.fine;
    const name = doc.lemma[token]!;
    let hash = ofLemma.get(name);
    if (hash === undefined) {
      hash = hashText(name.toLowerCase());
      ofLemma.set(name, hash);
    }
    lemma[token] = hash;
    report[token] = reportOf(knowledge, name, UPOS[doc.upos[token]!]!);
    commas[token + 1] = commas[token]! + (form === ',' ? 1 : 0);
  }
  const { quote, quoteState } = quoteColumns(doc);
  return {
    doc,
    tree: treeOf(doc),
    word,
    lemma,
    cluster,
    fine,
    report,
    ...shapeOf(doc),
    quote,
    quoteState,
    commas,
    paragraphEnd: paragraphEnds(doc),
  };
}

const ATTITUDES = ['assertion', 'belief', 'fact', 'eventuality'];

function reportOf(lists: ReportingLists, lemma: string, tag: string): number {
  switch (tag) {
    case 'VERB': {
      const verb = lists.reportingVerbs.get(lemma);
      return verb === undefined ? 0 : 1 + ATTITUDES.indexOf(verb.attitude) * 2 + (verb.takesQuote ? 1 : 0);
    }
    case 'NOUN': {
      const noun = lists.reportingNouns.get(lemma);
      return noun === undefined ? 0 : 9 + ATTITUDES.indexOf(noun.attitude);
    }
    case 'ADJ': {
      const adjective = lists.reportingAdjectives.get(lemma);
      return adjective === undefined ? 0 : 13 + ATTITUDES.indexOf(adjective.attitude);
    }
    default:
      return 0;
  }
}

/** Straight and curly apostrophes and marks are one word. */
function plain(lower: string): string {
  return lower.replace(/[‘’‛`]/g, "'").replace(/[“”‟„«»]|``|''/g, '"');
}

function shapeOf(doc: Parsed): Pick<Columns, 'depth' | 'below'> {
  const { length, head } = doc;
  const depth = new Uint32Array(length);
  const path: number[] = [];
  const isKnown = new Uint8Array(length);
  for (let token = 0; token < length; token++) {
    let at = token;
    while (at >= 0 && isKnown[at] === 0) {
      path.push(at);
      isKnown[at] = 1;
      at = head[at]!;
    }
    let steps = at < 0 ? 0 : depth[at]! + 1;
    for (let step = path.pop(); step !== undefined; step = path.pop()) depth[step] = steps++;
  }
  const order = Uint32Array.from({ length }, (_, token) => token).sort((a, b) => depth[b]! - depth[a]! || a - b);
  const begin = Uint32Array.from({ length }, (_, token) => token);
  const end = Uint32Array.from({ length }, (_, token) => token + 1);
  for (const token of order) {
    const above = head[token]!;
    if (above < 0) continue;
    if (begin[token]! < begin[above]!) begin[above] = begin[token]!;
    if (end[token]! > end[above]!) end[above] = end[token]!;
  }
  return { depth, below: { begin, end } };
}

function quoteColumns(doc: Parsed): Pick<Columns, 'quote' | 'quoteState'> {
  const quote = new Int32Array(doc.length).fill(-1);
  const quoteState = new Uint8Array(doc.length);
  for (const [index, { tokens, depth, isClosed }] of doc.quotes.entries()) {
    if (depth > 0) continue;
    const [begin, end] = tokens;
    quote.fill(index, begin, end);
    quoteState.fill(INSIDE, begin, end);
    quoteState[begin] = OPENING;
    if (isClosed) quoteState[end - 1] = CLOSING;
  }
  return { quote, quoteState };
}

function paragraphEnds(doc: Parsed): Uint32Array {
  const ends = new Uint32Array(doc.sentences.length);
  let end = doc.length;
  for (let sentence = doc.sentences.length - 1; sentence >= 0; sentence--) {
    if (sentence + 1 < doc.sentences.length && doc.paragraph[sentence] !== doc.paragraph[sentence + 1]) end = doc.sentences[sentence]![1];
    ends[sentence] = end;
  }
  return ends;
}

/** The stretch of its sentence that a cue's roles are looked for in: whole but for monsters. */
export function windowOf(columns: Columns, cue: number): TokenRange {
  const [begin, end] = columns.doc.sentences[columns.doc.sentence[cue]!]!;
  return [Math.max(begin, cue - WINDOW), Math.min(end, cue + WINDOW + 1)];
}

const WINDOW = 90;

/** The topmost token of a range; the first of equals. */
export function topOf({ depth }: Columns, [begin, end]: readonly [number, number]): number {
  let top = begin;
  for (let token = begin + 1; token < end; token++) if (depth[token]! < depth[top]!) top = token;
  return top;
}
