import type { Tokenized } from '#nlp/document.ts';
import { MODEL_TYPES, OUTSIDE, typeOf } from '#nlp/names/labels.ts';
import { citiesOfTheWorld, peopleOfRegions } from './name-lists.ts';
import { countSort, type SortCounts, type WordSort } from './names-lexicon.ts';

/** Counts what the words of a labelled document are. Headlines do not count: all their words are capitals. */
export function countDocument(counts: SortCounts, doc: Tokenized, labels: Uint8Array, sentenceCase: Uint8Array): void {
  for (let token = 0; token < doc.length; token++) {
    if (sentenceCase[token] !== 0) continue;
    const written = doc.article.text.slice(doc.begin[token], doc.end[token]);
    const label = labels[token]!;
    if (label === OUTSIDE) {
      if (/^\p{L}/u.test(written)) countSort(counts, written.toLowerCase(), 'small');
      continue;
    }
    if (!/^\p{Lu}/u.test(written)) continue;
    const type = MODEL_TYPES[typeOf(label)]!;
    const isFirst = ((label - 1) & 3) === 0;
    const sort: WordSort = type === 'person' ? (isFirst ? 'given' : 'family') : type;
    countSort(counts, written.toLowerCase(), sort);
  }
}

/** Adds what the lists of people and cities say. */
export function countLists(counts: SortCounts, givenNames: Iterable<string>, isKnown: (word: string) => boolean): void {
  for (const { given, family } of peopleOfRegions()) {
    for (const name of given) countSort(counts, name.toLowerCase(), 'given');
    for (const name of family) countSort(counts, name.toLowerCase(), 'family');
  }
  for (const name of givenNames) countSort(counts, name.toLowerCase(), 'given');
  for (const { name, population } of citiesOfTheWorld()) {
    if (!name.includes(' ')) countSort(counts, name.toLowerCase(), 'place', isKnown(name.toLowerCase()) || population < 100000 ? 0.7 : 1.5);
  }
}
