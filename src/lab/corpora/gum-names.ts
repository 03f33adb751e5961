import { type ConlluSentence, readConlluSentences } from './conllu-rows.ts';
import { type LabelledName, type LabelledText, type LabelledType, readGzip, readJsonLines } from './labelled-text.ts';

interface GumMention {
  readonly sent: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly minspan: string;
  readonly wiki?: string;
  readonly named: boolean;
}

const TYPES: Readonly<Record<string, LabelledType>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  abstract: 'other',
  event: 'other',
  object: 'other',
};
const JOINERS = new Set([
  'of',
  'for',
  'and',
  '&',
  'the',
  'de',
  'la',
  'del',
  'van',
  'von',
  'al',
  'bin',
  '-',
  '–',
  "'",
  '’',
  'on',
  'in',
  'to',
]);

/**
 * GUM's named mentions cut down to the name: the proper nouns around the mention's head, or the words of its Wikipedia title.
 * A rule's gold, not a hand's: GUM marks whole noun phrases.
 */
export function readGumNames(part: 'train' | 'dev'): LabelledText[] {
  const mentions = new Map<string, GumMention[]>();
  for (const row of readJsonLines<{ split: string; mentions: GumMention[] }>('ud-gum/mentions.jsonl.gz')) {
    if (row.split !== part) continue;
    for (const mention of row.mentions) {
      if (!mention.named) continue;
      const list = mentions.get(mention.sent);
      if (list === undefined) mentions.set(mention.sent, [mention]);
      else list.push(mention);
    }
  }
  const documents: { id: string; text: string; names: LabelledName[]; weight: number }[] = [];
  for (const sentence of readConlluSentences(readGzip(`ud-gum/${part}.conllu.gz`))) {
    let document = documents.at(-1);
    if (document === undefined || document.id !== sentence.document) {
      document = { id: sentence.document, text: '', names: [], weight: 1 };
      documents.push(document);
    }
    if (document.text !== '') document.text = `${document.text.trimEnd()}${sentence.opensParagraph ? '\n\n' : ' '}`;
    const begins: number[] = [];
    const ends: number[] = [];
    for (const { form, end, spaceAfter } of sentence.surface) {
      const begin = document.text.length;
      document.text += form;
      // "Kenya's" of two tokens: the first takes its own letters, the rest the others.
      let at = begin;
      for (let token = begins.length; token < end; token++) {
        begins.push(at);
        at = token + 1 === end ? document.text.length : Math.min(document.text.length, at + sentence.tokens[token]!.form.length);
        ends.push(at);
      }
      if (spaceAfter) document.text += ' ';
    }
    for (const [from, to, type] of coresOf(sentence, mentions.get(sentence.id) ?? [])) {
      document.names.push({ begin: begins[from]!, end: ends[to - 1]!, type });
    }
  }
  return documents;
}

type Core = [from: number, to: number, type: LabelledType];

function coresOf(sentence: ConlluSentence, mentions: readonly GumMention[]): Core[] {
  const cores: Core[] = [];
  for (const mention of mentions) {
    const type = TYPES[mention.type];
    const core = type === undefined ? undefined : coreOf(sentence, mention, type);
    if (core !== undefined) cores.push(core);
  }
  cores.sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0]);
  const kept: Core[] = [];
  for (const core of cores) if (kept.every((other) => core[1] <= other[0] || other[1] <= core[0])) kept.push(core);
  return kept.sort((a, b) => a[0] - b[0]);
}

function coreOf(sentence: ConlluSentence, mention: GumMention, type: LabelledType): Core | undefined {
  const { tokens } = sentence;
  const [start, end] = [mention.start - 1, mention.end];
  const isProper = (token: number): boolean => /^(NNPS?|FW)$/.test(tokens[token]!.xpos) && /[\p{Lu}\d]/u.test(tokens[token]!.form);
  if (mention.wiki !== undefined) {
    const title = mention.wiki
      .replace(/_\([^)]*\)$/, '')
      .replace(/_/g, '')
      .toLowerCase();
    for (let from = start; from < end; from++) {
      let written = '';
      for (let to = from; to < end && written.length < title.length; to++) {
        written += tokens[to]!.form.toLowerCase();
        if (written === title && (isProper(from) || isProper(to))) return [from, to + 1, type];
      }
    }
  }
  const heads = mention.minspan.split(',').map((number) => start + Number(number) - 1);
  const head = heads.find((token) => token < end && isProper(token));
  if (head === undefined) return undefined;
  let from = head;
  let to = head + 1;
  const joins = (token: number): boolean => JOINERS.has(tokens[token]!.form) && type !== 'person';
  for (;;) {
    if (to < end && isProper(to)) to++;
    else if (to + 1 < end && (joins(to) || tokens[to]!.xpos === 'HYPH') && isProper(to + 1)) to += 2;
    else if (to + 2 < end && joins(to) && tokens[to + 1]!.form === 'the' && isProper(to + 2)) to += 3;
    else break;
  }
  for (;;) {
    if (from > start && (isProper(from - 1) || (/^\p{Lu}/u.test(tokens[from - 1]!.form) && /^(JJ|NN)/.test(tokens[from - 1]!.xpos))))
      from--;
    else if (from - 1 > start && (joins(from - 1) || tokens[from - 1]!.xpos === 'HYPH') && isProper(from - 2)) from -= 2;
    else break;
  }
  return [from, to, type];
}
