import { describe, expect, test } from 'vitest';
import { columnsFor, rangeOf, wordsAt } from '#testing/columns.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { addresseeHeads, speakerHeads } from './people.ts';

describe('speakerHeads', () => {
  test.each<[why: string, table: string, source: string, heads: readonly string[]]>([
    [
      'two conjoined',
      'Ann/NNP/5:nsubj and/CC/4:cc her/PRP$/4:nmod:poss brothers/NNS/1:conj said/VBD/0:root it/PRP/7:nsubj rained/VBD/5:ccomp ./.',
      'Ann and her brothers',
      ['Ann', 'brothers'],
    ],
    [
      'coordinated adjectives are one group',
      'former/JJ/4:amod and/CC/3:cc current/JJ/1:conj officials/NNS/5:nsubj said/VBD/0:root so/RB/5:advmod ./.',
      'former and current officials',
      ['officials'],
    ],
    [
      'a relative pronoun is whom it refers to',
      'The/DT/2:det judge/NN/9:nsubj ,/, who/WP/5:nsubj said/VBD/2:acl:relcl it/PRP/7:nsubj rained/VBD/5:ccomp ,/, left/VBD/0:root ./.',
      'who',
      ['judge'],
    ],
    ['nobody', 'It/PRP/3:nsubj:pass was/VBD/3:aux:pass said/VBN/0:root ./.', '', []],
  ])('%s', (_, table, source, heads) => {
    const columns = columnsFor(table);
    expect(wordsAt(columns, speakerHeads(columns, source === '' ? [] : [rangeOf(columns, source)]))).toEqual(heads);
  });
});

describe('addresseeHeads', () => {
  test.each<[why: string, table: string, cue: string, content: string, heads: readonly string[]]>([
    [
      'the object of tell',
      'Ann/NNP/2:nsubj told/VBD/0:root CNN/NNP/2:iobj it/PRP/5:nsubj rained/VBD/2:ccomp ./.',
      'told',
      'it rained',
      ['CNN'],
    ],
    [
      'after "to"',
      'Ann/NNP/2:nsubj said/VBD/0:root to/IN/4:case reporters/NNS/2:obl that/IN/7:mark it/PRP/7:nsubj rained/VBD/2:ccomp ./.',
      'said',
      'that it rained',
      ['reporters'],
    ],
    [
      'two who are told',
      'Ann/NNP/2:nsubj told/VBD/0:root aides/NNS/2:iobj and/CC/5:cc donors/NNS/3:conj it/PRP/7:nsubj rained/VBD/2:ccomp ./.',
      'told',
      'it rained',
      ['aides', 'donors'],
    ],
    ['what is told is nobody', 'Ann/NNP/2:nsubj told/VBD/0:root lies/NNS/2:obj ./.', 'told', 'lies', []],
    ['a verb that tells nobody', 'Ann/NNP/2:nsubj denied/VBD/0:root the/DT/4:det report/NN/2:obj ./.', 'denied', 'the report', []],
  ])('%s', (_, table, cue, content, heads) => {
    const columns = columnsFor(table);
    const found = addresseeHeads(columns, loadKnowledge(), rangeOf(columns, cue)[0], [rangeOf(columns, content)]);
    expect(wordsAt(columns, found)).toEqual(heads);
  });
});
