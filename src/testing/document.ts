import { invariant } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';
import type { Span } from '#base/span.ts';
import {
  DEPREL,
  type Deprel,
  type Name,
  type Named,
  type NameType,
  type Quote,
  type TokenRange,
  UPOS,
  type Upos,
  XPOS,
  type Xpos,
} from '#nlp/document.ts';

/**
 * A Document built by hand, for tests only: no model. A line a sentence, an empty line between paragraphs, a token
 * `form/XPOS/head:relation`, the head counted from 1 in its sentence, 0 for the root; `form=lemma/…` where the lemma is not the plain one.
 * Without head it is punctuation, or hangs on the root. Names in brackets with their type: `[person Ana/NNP/2:nsubj Diaz/NNP/1:flat]`.
 * A sentence that begins with `!` is excluded from the story. Quotations are found from “ and ”.
 *   named('[person Ana/NNP/3:nsubj Diaz/NNP/1:flat] left/VBD/0:root ./.')
 */
export function named(table: string): Named {
  const lines = table
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const rows: Row[] = [];
  const names: { begin: number; end: number; type: NameType }[] = [];
  const sentences: TokenRange[] = [];
  const paragraph: number[] = [];
  let paragraphs = 0;
  for (const line of lines) {
    if (line === '') {
      paragraphs++;
      continue;
    }
    const begin = rows.length;
    readSentence(line, rows, names);
    sentences.push([begin, rows.length]);
    paragraph.push(paragraphs);
  }
  return toDocument(rows, names, sentences, paragraph);
}

interface Row {
  readonly form: string;
  readonly lemma: string;
  readonly xpos: Xpos;
  readonly deprel: Deprel;
  readonly upos: Upos;
  head: number;
  readonly isExcluded: boolean;
}

const TYPES: readonly string[] = ['person', 'organization', 'place', 'demonym', 'other'];

function readSentence(line: string, rows: Row[], names: { begin: number; end: number; type: NameType }[]): void {
  const begin = rows.length;
  const isExcluded = line.startsWith('!');
  let open: { begin: number; type: NameType } | undefined;
  for (const piece of (isExcluded ? line.slice(1) : line).trim().split(/\s+/)) {
    const type = piece.startsWith('[') ? piece.slice(1) : '';
    if (TYPES.includes(type)) {
      open = { begin: rows.length, type: type as NameType };
      continue;
    }
    const closes = open !== undefined && piece.endsWith(']') && piece.length > 1;
    rows.push(readToken(closes ? piece.slice(0, -1) : piece, begin, isExcluded));
    if (closes && open !== undefined) {
      names.push({ ...open, end: rows.length });
      open = undefined;
    }
  }
  invariant(open === undefined, `a name is not closed in "${line}"`);
  let root = begin;
  for (let token = begin; token < rows.length; token++) if (rows[token]!.deprel === 'root') root = token;
  for (let token = begin; token < rows.length; token++) if (rows[token]!.head === -2) rows[token]!.head = token === root ? -1 : root;
}

function readToken(piece: string, begin: number, isExcluded: boolean): Row {
  const match = /^(.+?)(?:=([^/]+))?\/([^/]+)(?:\/(\d+):([a-z:]+))?$/.exec(piece);
  invariant(match !== null, `"${piece}" is no form/XPOS/head:relation`);
  const [, form, lemma, tag, head, relation] = match;
  const xpos = XPOS.find((candidate) => candidate === tag);
  invariant(form !== undefined && xpos !== undefined, `"${piece}": unknown tag ${tag}`);
  const deprel = DEPREL.find((candidate) => candidate === (relation ?? 'punct'));
  invariant(deprel !== undefined, `"${piece}": unknown relation ${relation}`);
  const upos = uposOf(xpos, deprel, form);
  const at = head === undefined ? -2 : head === '0' ? -1 : begin + Number(head) - 1;
  return { form, lemma: lemma ?? plainLemma(form, xpos), xpos, deprel, upos, head: at, isExcluded };
}

function uposOf(xpos: Xpos, deprel: Deprel, form: string): Upos {
  if (xpos.startsWith('VB') || xpos === 'MD') return xpos === 'MD' || deprel.startsWith('aux') || deprel === 'cop' ? 'AUX' : 'VERB';
  if (xpos.startsWith('NNP')) return 'PROPN';
  if (xpos.startsWith('NN')) return 'NOUN';
  if (xpos.startsWith('JJ') || xpos === 'AFX') return 'ADJ';
  if (xpos.startsWith('RB') || xpos === 'WRB') return form.toLowerCase() === 'not' || form === "n't" || form === 'n’t' ? 'PART' : 'ADV';
  if (xpos.startsWith('PRP')) return 'PRON';
  if (xpos.startsWith('W')) return 'PRON';
  switch (xpos) {
    case 'DT':
    case 'PDT':
      return deprel === 'det' || deprel === 'det:predet' ? 'DET' : 'PRON';
    case 'IN':
    case 'RP':
      return deprel === 'mark' ? 'SCONJ' : 'ADP';
    case 'TO':
    case 'POS':
      return 'PART';
    case 'CC':
      return 'CCONJ';
    case 'CD':
      return 'NUM';
    case 'EX':
      return 'PRON';
    case 'UH':
      return 'INTJ';
    case '$':
    case 'SYM':
      return 'SYM';
    case 'FW':
    case 'LS':
    case 'XX':
    case 'ADD':
    case 'GW':
      return 'X';
    default:
      return 'PUNCT';
  }
}

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  has: 'have',
  had: 'have',
  men: 'man',
  women: 'woman',
  people: 'people',
  left: 'leave',
  met: 'meet',
  took: 'take',
};

/** Enough for tests: the forms of regular words and a few others; give the rest after `=`. */
function plainLemma(form: string, xpos: Xpos): string {
  if (xpos.startsWith('NNP')) return form;
  const lower = form.toLowerCase();
  if (IRREGULAR[lower] !== undefined) return IRREGULAR[lower];
  if (xpos === 'NNS') return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/(?<=ss|sh|ch|x)es$|s$/, '');
  if (xpos === 'VBZ') return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/(?<=ss|sh|ch|x)es$|s$/, '');
  if (xpos === 'VBD' || xpos === 'VBN') return lower.endsWith('ied') ? `${lower.slice(0, -3)}y` : lower.replace(/ed$/, '');
  if (xpos === 'VBG') return lower.replace(/ing$/, '');
  return lower;
}

const CLINGS = /^(?:[.,;:!?)%\]”]|'s|’s|'|’|n't|n’t|'re|'ve|'ll|'m|'d)$/;

function toDocument(
  rows: readonly Row[],
  names: readonly { begin: number; end: number; type: NameType }[],
  sentences: readonly TokenRange[],
  paragraph: readonly number[],
): Named {
  let text = '';
  const begin: number[] = [];
  const end: number[] = [];
  sentences.forEach(([first, last], sentence) => {
    if (sentence > 0) text += paragraph[sentence] === paragraph[sentence - 1] ? ' ' : '\n\n';
    for (let token = first; token < last; token++) {
      const { form } = rows[token]!;
      if (token > first && !CLINGS.test(form) && !/[(“[$]$/.test(rows[token - 1]!.form)) text += ' ';
      begin.push(text.length);
      text += form;
      end.push(text.length);
    }
  });
  const spanOf = ([from, to]: TokenRange): Span => [begin[from]!, end[to - 1]!];
  const excluded = sentences.filter(([first]) => rows[first]!.isExcluded).map((range) => ({ span: spanOf(range), why: 'promotion' }));
  return {
    article: { id: articleId('test'), text },
    excluded,
    diagnostics: [],
    length: rows.length,
    begin: Uint32Array.from(begin),
    end: Uint32Array.from(end),
    sentence: Uint32Array.from(sentences.flatMap(([first, last], sentence) => Array<number>(last - first).fill(sentence))),
    sentences,
    paragraph: Uint32Array.from(paragraph),
    isExcluded: Uint8Array.from(rows.map(({ isExcluded }) => (isExcluded ? 1 : 0))),
    quotes: quotesOf(rows, spanOf),
    upos: Uint8Array.from(rows.map(({ upos }) => UPOS.indexOf(upos))),
    xpos: Uint8Array.from(rows.map(({ xpos }) => XPOS.indexOf(xpos))),
    lemma: rows.map(({ lemma }) => lemma),
    head: Int32Array.from(rows.map(({ head }) => head)),
    deprel: Uint8Array.from(rows.map(({ deprel }) => DEPREL.indexOf(deprel))),
    names: names.map(({ begin: from, end: to, type }): Name => {
      return { tokens: [from, to], span: spanOf([from, to]), type, rule: 'name/test', confidence: 1 };
    }),
  };
}

function quotesOf(rows: readonly Row[], spanOf: (range: TokenRange) => Span): readonly Quote[] {
  const quotes: Quote[] = [];
  let open: number | undefined;
  rows.forEach(({ form }, token) => {
    if (form === '“') open = token;
    if (form !== '”' || open === undefined) return;
    quotes.push({ tokens: [open, token + 1], span: spanOf([open, token + 1]), depth: 0, isClosed: true });
    open = undefined;
  });
  return quotes;
}
