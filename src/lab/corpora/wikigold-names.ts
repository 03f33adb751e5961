import { type LabelledName, type LabelledText, type LabelledType, readGzip } from './labelled-text.ts';

const TYPES: Readonly<Record<string, LabelledType>> = { PER: 'person', ORG: 'organization', LOC: 'place', MISC: 'other' };
const NO_SPACE_BEFORE = new Set([',', '.', ';', ':', '!', '?', ')', ']', '%', "'s", "n't", "'", "''", '...']);
const NO_SPACE_AFTER = new Set(['(', '[', '$', '``']);

/** wikigold: Wikipedia articles, names by hand; the text is put together again from its tokens. */
export function readWikigoldNames(): LabelledText[] {
  const documents: LabelledText[] = [];
  let text = '';
  let names: LabelledName[] = [];
  let open: { begin: number; end: number; type: LabelledType } | undefined;
  const close = (): void => {
    if (open !== undefined) names.push(open);
    open = undefined;
  };
  for (const line of readGzip('ner/wikigold.conll.gz').split('\n')) {
    if (line.startsWith('-DOCSTART-')) {
      close();
      if (text !== '') documents.push({ id: `wikigold-${documents.length}`, text, names, weight: 1 });
      text = '';
      names = [];
      continue;
    }
    if (line.trim() === '') {
      close();
      if (text !== '' && !text.endsWith('\n')) text += '\n';
      continue;
    }
    const [form, label] = line.split(/\s+/) as [string, string];
    const written = form === '``' || form === "''" ? '"' : form;
    const last = text.slice(text.lastIndexOf(' ') + 1);
    const isJoined =
      text === '' ||
      text.endsWith('\n') ||
      NO_SPACE_BEFORE.has(form) ||
      NO_SPACE_AFTER.has(last) ||
      (/["]$/.test(text) && opensQuote(text));
    if (!isJoined) text += ' ';
    const begin = text.length;
    text += written;
    const type = TYPES[label.slice(2)];
    if (type === undefined || label.startsWith('B-') || open?.type !== type) close();
    if (type !== undefined) {
      if (open === undefined) open = { begin, end: text.length, type };
      else open.end = text.length;
    }
  }
  close();
  if (text !== '') documents.push({ id: `wikigold-${documents.length}`, text, names, weight: 1 });
  return documents;
}

/** Whether the quotation mark that ends the text opens a quotation: an odd one in its line. */
function opensQuote(text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return line.split('"').length % 2 === 0;
}
