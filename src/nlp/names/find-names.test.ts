import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { loadKnowledge } from '../../testing/knowledge.ts';
import type { Tokenized } from '../document.ts';
import { readModelFile } from '../model-file.ts';
import { tokenize } from '../tokenize/tokenize.ts';
import { namesIn } from './find-names.ts';
import { readNamesModel } from './model.ts';

const model = readNamesModel(readModelFile(gunzipSync(readFileSync('data/models/en-2026-11-26/names.bin.gz')), 'names'));

const documentOf = (text: string): Tokenized => tokenize({ id: articleId('test'), text }, []);
const MARK = /\[([^\]|]+)\|([a-z]+)\]/gu;

/** "[Lima|place] is quiet." → the text without marks, and the marks that the names found would make. */
function marked(sentence: string): { plain: string; found: string } {
  const plain = sentence.replace(MARK, '$1');
  let found = '';
  let at = 0;
  for (const { span, type } of namesIn(documentOf(plain), model, loadKnowledge())) {
    found += `${plain.slice(at, span[0])}[${plain.slice(...span)}|${type}]`;
    at = span[1];
  }
  return { plain, found: found + plain.slice(at) };
}

describe('names', () => {
  it.each([
    ['people', '[Adaeze Okonkwo|person] and [Tomasz Wilk|person] met in [Nairobi|place] on Tuesday.'],
    ['a title is no part of the name', 'President [Joe Biden|person] told reporters that Senator [Maria Lopez|person] would resign.'],
    ['an honorific is no part of the name', 'Mrs [Amina Yusuf|person] thanked Dr [Peter Novak|person] for his help.'],
    ['the possessive is no part of the name', "[Kenya|place]'s president praised [Reuters|organization]'s reporters."],
    ['nationalities', 'The [Peruvian|demonym] singer thanked her [Mexican|demonym] fans.'],
    ['a body under a leader', 'Officials of the [Obama administration|organization] said nothing.'],
    ['a body of a nationality', 'The [Peruvian government|organization] and [Iraqi security forces|organization] denied the report.'],
    ['a pair of countries', 'The [Kenya|place]-[Uganda|place] border was closed on Monday.'],
    ['an office alone is no name', 'The Vice President and the Prime Minister met on Friday.'],
    ['two organisations joined', 'The [UN|organization] and [World Bank|organization] agreed to help.'],
    [
      'an abbreviation and its name',
      'The [National Drought Management Authority|organization] ([NDMA|organization]) warned farmers. The [NDMA|organization] expects no rain.',
    ],
    [
      'a family name alone is the person of the full name',
      'Judge [Kwame Boateng|person] spoke first. [Boateng|person] said the court would wait.',
    ],
    ['particles and hyphens', '[Khalid bin Salem al-Amri|person] and [Park Min-jae|person] arrived in [Doha|place].'],
    ['a headline', 'Mayor [Okonkwo|person] Rejects [CIA|organization] Report on [Mexico|place]'],
    ['weekdays and months are no names', 'On Wednesday, in March, it rained in [Lagos|place].'],
  ])('finds %s', (_, sentence) => {
    expect(marked(sentence).found).toBe(sentence);
  });

  it('finds most names in news of the world (data/gold/names)', () => {
    const lines = readFileSync('data/gold/names/world-news.txt', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const [gold, found] = [new Set<string>(), new Set<string>()];
    for (const [index, line] of lines.entries()) {
      for (const [names, text] of [
        [gold, line],
        [found, marked(line).found],
      ] as const) {
        let removed = 0;
        for (const match of text.matchAll(MARK)) {
          names.add(`${index} ${match.index - removed} ${match[1]} ${match[2]}`);
          removed += match[0].length - match[1]!.length;
        }
      }
    }
    const right = [...found].filter((name) => gold.has(name)).length;
    expect(gold.size).toBeGreaterThan(230);
    expect((2 * right) / (gold.size + found.size)).toBeGreaterThan(0.85);
  });

  it('gives spans inside the text, in order, without overlap', () => {
    const text = 'JOHN O’NEILL 🙂 MET Léa in São-Paulo\u0000 — "Al Jazeera\'s" U.N.\nAl-Shabaab, [John] Doe/Jane Doe @CNN';
    let last = 0;
    for (const { span, confidence } of namesIn(documentOf(text), model, loadKnowledge())) {
      expect(span[0]).toBeGreaterThanOrEqual(last);
      expect(span[1]).toBeGreaterThan(span[0]);
      expect(span[1]).toBeLessThanOrEqual(text.length);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      last = span[1];
    }
  });

  it('takes a text all in capitals in its stride', () => {
    expect(() => namesIn(documentOf('TOKYO AND OSAKA '.repeat(5000)), model, loadKnowledge())).not.toThrow();
  });
});
