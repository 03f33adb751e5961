import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleId } from '#base/ids.ts';
import type { Extraction } from '#extract/extraction.ts';
import { loadEngine } from '#testing/engine.ts';

const rows = readFileSync(new URL('../../../data/gold/actions/sentences.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [text: string, actor: string, word: string, target: string, polarity: string, modality: string]);

const engine = loadEngine();
const read = (text: string): Extraction => engine.extract({ id: articleId('test'), text });

/** Whether one of the entities is called so, or by words that hold it. */
function isAmong({ entities }: Extraction, ids: readonly string[], name: string): boolean {
  const names = entities.filter(({ id }) => ids.includes(id)).flatMap((entity) => [entity.name, ...entity.aliases]);
  return name === '-' ? true : names.some((candidate) => candidate.toLowerCase().includes(name.toLowerCase()));
}

function missing([text, actor, word, target, polarity, modality]: (typeof rows)[number]): string[] {
  const extraction = read(text);
  const at = extraction.actions.filter(({ predicate }) => text.slice(...predicate).startsWith(word));
  const right = at.filter((action) => isAmong(extraction, action.actors, actor) && isAmong(extraction, action.targets, target));
  if (right.length === 0) return [`${text} [roles]`];
  return right.some((action) => action.polarity === polarity && action.modality === modality) ? [] : [`${text} [polarity, modality]`];
}

describe('actions in sentences of our own (data/gold/actions)', () => {
  test('most are found with who, whom, polarity and modality', () => {
    const lost = rows.flatMap(missing);
    expect(1 - lost.length / rows.length, lost.join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('what is no part of an action', () => {
  test.each([
    // who says it, and who is told, stand outside
    ['The army blocked the road to watch the rebels, two officials told Reuters.', 'officials'],
    ['The army blocked the road to watch the rebels, two officials told Reuters.', 'Reuters'],
    [
      '"The missions come as Peru moves to treat the gangs as a threat — a step it has yet to officially make," the network reported.',
      'network',
    ],
  ])('%s: not %s', (text, name) => {
    const extraction = read(text);
    for (const { targets } of extraction.actions) expect(isAmong(extraction, targets, name)).toBe(false);
  });
  test('what happens inside a country is not done to it', () => {
    const extraction = read('The agency conducted surveillance missions inside Mexico.');
    const [action] = extraction.actions;
    expect(action?.places).toEqual(['MEX']);
    expect(action?.targets).toEqual([]);
  });
  test('not saying is a statement alone', () => {
    expect(read('The CIA declined to comment on the flights.').actions).toEqual([]);
  });
});
