import { describe, expect, test } from 'vitest';
import { columnsFor, rangeOf, wordsAt } from '#testing/columns.ts';
import { wholeSources } from './coordination.ts';

const SAID = 'said/VBD/0:root it/PRP/7:nsubj rained/VBD/5:ccomp ./.';

describe('a source that begins behind an "and"', () => {
  test.each<[why: string, table: string, source: string, whole: string]>([
    [
      'takes in a name',
      `Ana/NNP/6:nsubj Ruiz/NNP/1:flat and/CC/5:cc other/JJ/5:amod officials/NNS/1:conj ${SAID}`,
      'other officials',
      'Ana Ruiz and other officials',
    ],
    [
      'takes in a name with its title, not the clause before',
      'It/PRP/2:nsubj fell/VBD/0:root ,/, and/CC/11:cc president/NN/6:compound Ana/NNP/11:nsubj Ruiz/NNP/6:flat and/CC/10:cc other/JJ/10:amod officials/NNS/6:conj said/VBD/2:conj so/RB/11:advmod ./.',
      'other officials',
      'president Ana Ruiz and other officials',
    ],
    [
      'takes in a phrase with "of"',
      `The/DT/2:det head/NN/6:nsubj of/IN/4:case Fiji/NNP/2:nmod and/CC/7:cc his/PRP$/7:nmod:poss aides/NNS/2:conj ${SAID}`,
      'his aides',
      'The head of Fiji and his aides',
    ],
    [
      'leaves the object of another clause',
      `It/PRP/2:nsubj hit/VBD/0:root Ana/NNP/2:obj and/CC/6:cc other/JJ/6:amod officials/NNS/7:nsubj ${SAID}`,
      'other officials',
      'other officials',
    ],
    [
      'leaves a place after its preposition',
      `It/PRP/2:nsubj fell/VBD/0:root in/IN/4:case Fiji/NNP/2:obl and/CC/6:cc officials/NNS/7:nsubj ${SAID}`,
      'officials',
      'officials',
    ],
    [
      'leaves a clause with a comma',
      `It/PRP/2:nsubj fell/VBD/0:root ,/, and/CC/5:cc officials/NNS/6:nsubj ${SAID}`,
      'officials',
      'officials',
    ],
  ])('%s', (_, table, source, whole) => {
    const columns = columnsFor(table);
    const said = rangeOf(columns, 'said');
    const statement = { cue: said[0], source: [rangeOf(columns, source)], words: [said], content: [], rule: 'test', confidence: 1 };
    expect(wordsAt(columns, wholeSources(columns, [statement])[0]!.source)).toEqual([whole]);
  });
});

describe('a source that ends before a comma', () => {
  test.each<[why: string, table: string, source: string, whole: string]>([
    [
      'takes in what is said of a name between commas',
      'Rain/NN/2:nsubj fell/VBD/0:root ,/, said/VBD/2:parataxis Ana/NNP/4:nsubj Ruiz/NNP/5:flat ,/, a/DT/9:det farmer/NN/5:appos in/IN/11:case Fiji/NNP/9:nmod ,/, late/RB/2:advmod ./.',
      'Ana Ruiz',
      'Ana Ruiz, a farmer in Fiji',
    ],
    [
      'leaves a clause',
      'Rain/NN/2:nsubj fell/VBD/0:root ,/, said/VBD/2:parataxis Ana/NNP/4:nsubj Ruiz/NNP/5:flat ,/, the/DT/9:det farmer/NN/10:nsubj left/VBD/2:parataxis ,/, late/RB/2:advmod ./.',
      'Ana Ruiz',
      'Ana Ruiz',
    ],
    [
      'leaves what goes on to the end',
      'Rain/NN/2:nsubj fell/VBD/0:root ,/, said/VBD/2:parataxis Ana/NNP/4:nsubj Ruiz/NNP/5:flat ,/, a/DT/9:det farmer/NN/5:appos ./.',
      'Ana Ruiz',
      'Ana Ruiz',
    ],
  ])('%s', (_, table, source, whole) => {
    const columns = columnsFor(table);
    const statement = {
      cue: 3,
      source: [rangeOf(columns, source)],
      words: [[3, 4] as const],
      content: [[0, 2] as const],
      rule: 'test',
      confidence: 1,
    };
    expect(wordsAt(columns, wholeSources(columns, [statement])[0]!.source)).toEqual([whole]);
  });
});
