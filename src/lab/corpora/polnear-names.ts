import { readConlluSentences } from './conllu-rows.ts';
import { type LabelledName, type LabelledText, type LabelledType, readGzip, readJsonLines } from './labelled-text.ts';

const TYPES: Readonly<Record<string, LabelledType>> = {
  PERSON: 'person',
  ORGANIZATION: 'organization',
  LOCATION: 'place',
  MISC: 'other',
};

/** PolNeAR's articles with the names that CoreNLP found in them: silver, with its faults (mend-names.ts). */
export function readPolnearNames(part: 'train' | 'dev'): LabelledText[] {
  const texts = new Map(readJsonLines<{ id: string; text: string }>(`polnear/${part}.jsonl.gz`).map((row) => [row.id, row.text]));
  const names = new Map<string, LabelledName[]>();
  for (const sentence of readConlluSentences(readGzip(`polnear-corenlp/${part}.conllu.gz`))) {
    const list = names.get(sentence.document) ?? [];
    names.set(sentence.document, list);
    let open: { begin: number; end: number; type: LabelledType } | undefined;
    for (const { misc } of sentence.tokens) {
      const type = TYPES[misc.get('NER') ?? ''];
      const [begin, end] = [Number(misc.get('Begin')), Number(misc.get('End'))];
      if (open !== undefined && open.type === type) open.end = end;
      else {
        if (open !== undefined) list.push(open);
        open = type === undefined ? undefined : { begin, end, type };
      }
    }
    if (open !== undefined) list.push(open);
  }
  return [...names].flatMap(([id, list]) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text, names: list.sort((a, b) => a.begin - b.begin), weight: 1 }];
  });
}
