/**
 * CoNLL-U treebanks (EWT, GUM) → sentences with our labels, and → the raw text with its gold tokens.
 * Empty nodes are left out; words of a multiword token lie side by side in its letters; labels we do not have go to the nearest.
 */
import type { Article } from '#article/article.ts';
import { articleId } from '#base/ids.ts';
import { DEPREL, type Parsed, type TokenRange, UPOS, XPOS } from '#nlp/document.ts';
import { readGzip } from './labelled-text.ts';

export interface TreebankSentence {
  readonly id: string;
  readonly document: string;
  readonly opensParagraph: boolean;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Index in the sentence; -1 for the root. */
  readonly heads: Int32Array;
  readonly deprel: Uint8Array;
  /** Per token: whether white space follows; inside a multiword token it does not. */
  readonly spaceAfter: readonly boolean[];
}

const NEAREST: Readonly<Record<string, string>> = { 'parataxis:rep': 'parataxis', 'nmod:agent': 'nmod', 'compound:redup': 'compound' };

function labelIndex(labels: readonly string[], label: string, fallback: string): number {
  const nearest = NEAREST[label] ?? label;
  for (const candidate of [nearest, nearest.split(':')[0]!, fallback]) {
    const at = labels.indexOf(candidate);
    if (at >= 0) return at;
  }
  return 0;
}

/** `part` as in "ud-ewt/train". */
export function readTreebank(part: string): readonly TreebankSentence[] {
  const content = readGzip(`${part}.conllu.gz`);
  const sentences: TreebankSentence[] = [];
  let document = '';
  let opensParagraph = true;
  for (const block of content.split('\n\n')) {
    const lines = block.split('\n');
    let id = '';
    for (const line of lines) {
      if (line.startsWith('# newdoc id = ')) {
        document = line.slice(14);
        opensParagraph = true;
      } else if (line.startsWith('# newpar')) opensParagraph = true;
      else if (line.startsWith('# sent_id = ')) id = line.slice(12);
    }
    const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    sentences.push(sentenceOf(id, document, opensParagraph, rows));
    opensParagraph = false;
  }
  return sentences;
}

function sentenceOf(id: string, document: string, opensParagraph: boolean, rows: readonly (readonly string[])[]): TreebankSentence {
  const words = rows.filter((row) => /^\d+$/.test(row[0]!));
  const spaceAfter = words.map((row) => !/(?:^|\|)SpaceAfter=No/.test(row[9]!));
  for (const row of rows) {
    const joined = /^(\d+)-(\d+)$/.exec(row[0]!);
    if (joined === null) continue;
    for (let i = Number(joined[1]); i < Number(joined[2]); i++) spaceAfter[i - 1] = false;
    spaceAfter[Number(joined[2]) - 1] = !/(?:^|\|)SpaceAfter=No/.test(row[9]!);
  }
  return {
    id,
    document,
    opensParagraph,
    forms: words.map((row) => row[1]!),
    lemmas: words.map((row) => row[2]!),
    upos: Uint8Array.from(words, (row) => labelIndex(UPOS, row[3]!, 'X')),
    xpos: Uint8Array.from(words, (row) => labelIndex(XPOS, row[4]!, 'XX')),
    heads: Int32Array.from(words, (row) => Number(row[6]) - 1),
    deprel: Uint8Array.from(words, (row) => labelIndex(DEPREL, row[7]!, 'dep')),
    spaceAfter,
  };
}

/** The sentences of one document as text, with the gold columns as a Parsed document. Paragraphs lie a blank line apart. */
export function goldDocument(sentences: readonly TreebankSentence[]): Parsed {
  const length = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  const begin = new Uint32Array(length);
  const end = new Uint32Array(length);
  const sentence = new Uint32Array(length);
  const ranges: TokenRange[] = [];
  const paragraph = new Uint32Array(sentences.length);
  const [upos, xpos, deprel] = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
  const head = new Int32Array(length);
  const pieces: string[] = [];
  let [at, token, block] = [0, 0, -1];
  for (const [index, gold] of sentences.entries()) {
    const gap = gold.opensParagraph && index > 0 ? '\n\n' : '';
    if (gold.opensParagraph || index === 0) block++;
    pieces.push(gap);
    at += gap.length;
    paragraph[index] = block;
    const first = token;
    for (const [i, form] of gold.forms.entries()) {
      begin[token] = at;
      end[token] = at + form.length;
      sentence[token] = index;
      upos[token] = gold.upos[i]!;
      xpos[token] = gold.xpos[i]!;
      deprel[token] = gold.deprel[i]!;
      head[token] = gold.heads[i]! < 0 ? -1 : first + gold.heads[i]!;
      const space = gold.spaceAfter[i] ? ' ' : '';
      pieces.push(form, space);
      at += form.length + space.length;
      token++;
    }
    ranges.push([first, token]);
  }
  const article: Article = { id: articleId(sentences[0]?.document ?? 'none'), text: pieces.join('') };
  return {
    article,
    excluded: [],
    diagnostics: [],
    length,
    begin,
    end,
    sentence,
    sentences: ranges,
    paragraph,
    isExcluded: new Uint8Array(length),
    quotes: [],
    upos,
    xpos,
    lemma: sentences.flatMap(({ lemmas }) => lemmas),
    head,
    deprel,
  };
}

export function byDocument(sentences: readonly TreebankSentence[]): readonly (readonly TreebankSentence[])[] {
  const documents = new Map<string, TreebankSentence[]>();
  for (const sentence of sentences) {
    const own = documents.get(sentence.document);
    if (own === undefined) documents.set(sentence.document, [sentence]);
    else own.push(sentence);
  }
  return [...documents.values()];
}
