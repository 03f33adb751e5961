import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { tokenize } from '../tokenize/tokenize.ts';
import { agree } from './agree.ts';
import type { ModelName } from './label-names.ts';
import { MODEL_TYPES, type ModelType } from './labels.ts';

const MARK = /\[([^\]|]+)\|([a-z]+) ([\d.]+)\]/gu;

/** Names marked as `[Odinga|place 0.5]` (type and probability, the rest of it spread) → as `Odinga/person`. */
function agreed(marked: string): string[] {
  const text = marked.replace(MARK, '$1');
  const doc = tokenize({ id: articleId('test'), text }, []);
  const names: ModelName[] = [];
  let removed = 0;
  for (const match of marked.matchAll(MARK)) {
    const from = match.index - removed;
    const to = from + match[1]!.length;
    removed += match[0].length - match[1]!.length;
    const inside = Array.from({ length: doc.length }, (_, token) => token).filter(
      (token) => doc.begin[token]! >= from && doc.end[token]! <= to,
    );
    const probability = Number(match[3]);
    const probabilities = Float64Array.from(MODEL_TYPES, (type) => (type === match[2] ? probability : (1 - probability) / 8));
    names.push({ begin: inside[0]!, end: inside.at(-1)! + 1, type: match[2] as ModelType, probabilities });
  }
  return agree(doc, names, (word) => word === 'President').map(
    ({ begin, end, type }) => `${text.slice(doc.begin[begin], doc.end[end - 1])}/${type}`,
  );
}

describe('agree', () => {
  it.each([
    [
      'a family name is the person of the full name',
      '[Raila Odinga|person 0.9] won. [Odinga|place 0.5] spoke.',
      ['Raila Odinga/person', 'Odinga/person'],
    ],
    [
      'the same form is of the same type',
      '[Ondal|organization 0.9] grew. [Ondal|organization 0.9] sold. [Ondal|place 0.5] fell.',
      ['Ondal/organization', 'Ondal/organization', 'Ondal/organization'],
    ],
    ['a place of its own mind stays', '[Paris|person 0.6] spoke in [Paris|place 0.98].', ['Paris/person', 'Paris/place']],
    [
      'an abbreviation in brackets is of the type of what it stands for',
      'The [National Drought Agency|organization 0.9] ([NDA|other 0.6]) left.',
      ['National Drought Agency/organization', 'NDA/organization'],
    ],
    ['a form passed over is found', '[Amina Yusuf|person 0.9] won and Yusuf wept.', ['Amina Yusuf/person', 'Yusuf/person']],
    [
      'a form passed over after its title is found',
      '[Amina Yusuf|person 0.9] won. Today President Yusuf wept.',
      ['Amina Yusuf/person', 'Yusuf/person'],
    ],
    ['but not as part of a longer run', '[Amina Yusuf|person 0.9] won at Yusuf Hall.', ['Amina Yusuf/person']],
  ])('%s', (_, marked, expected) => {
    expect(agreed(marked)).toEqual(expected);
  });
});
