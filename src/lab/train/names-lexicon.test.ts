import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { hashText } from '#nlp/features.ts';
import { readLexicon } from '#nlp/names/lexicon.ts';
import { countSort, encodeLexicon, learnLexicon, type SortCounts } from './names-lexicon.ts';

describe('lexicon', () => {
  it('reads what was written', () => {
    const words = new Map(Array.from({ length: 3000 }, (_, i) => [`word${i}`, 1 + (i % 49)]));
    const lexicon = readLexicon(encodeLexicon(words));
    // 24 bits of hash: now and then two words share one, and the first stays.
    const wrong = [...words].filter(([word, sort]) => lexicon.classOf(hashText(word)) !== sort);
    expect(wrong.length).toBeLessThan(4);
    expect(lexicon.classOf(hashText('nobody'))).toBe(0);
  });

  it('refuses a file that is cut off', () => {
    const bytes = encodeLexicon(new Map([['lagos', 3]]));
    expect(() => readLexicon(bytes.subarray(0, bytes.length - 2))).toThrow(/npm run train names/);
    expect(() => readLexicon(new Uint8Array(2))).toThrow(/npm run train names/);
  });

  it('learns the sort of words that it never saw from those near to them', () => {
    const random = createRandom(1);
    const words = Array.from({ length: 400 }, (_, i) => `${i % 2 === 0 ? 'town' : 'name'}${i}`);
    const vectors = new Float32Array(words.length * 4);
    words.forEach((word, i) => {
      vectors[i * 4 + (word.startsWith('town') ? 0 : 1)] = 1;
      vectors[i * 4 + 2] = random() * 0.2;
    });
    const counts: SortCounts = new Map();
    for (const word of words.slice(0, 300)) countSort(counts, word, word.startsWith('town') ? 'place' : 'family', 9);
    const lexicon = learnLexicon({ words, dimensions: 4, vectors }, counts, () => {});
    expect(lexicon.get('town398')).toBe(3);
    expect(lexicon.get('name399')).toBe(2);
  });
});
