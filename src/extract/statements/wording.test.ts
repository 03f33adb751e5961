import { describe, expect, test } from 'vitest';
import { columnsFor, rangeOf } from '#testing/columns.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { quotationOf, wordingOf } from './wording.ts';

describe('wordingOf', () => {
  test.each<[table: string, head: string, cue: string, attitude: string, polarity: string]>([
    ['Ann/NNP/2:nsubj said/VBD/0:root it/PRP/4:nsubj rained/VBD/2:ccomp ./.', 'said', 'said', 'assertion', 'positive'],
    ['Ann/NNP/2:nsubj wants/VBZ/0:root rain/NN/2:obj ./.', 'wants', 'wants', 'eventuality', 'positive'],
    ['Ann/NNP/2:nsubj believes=believe/VBZ/0:root it/PRP/4:nsubj rains/VBZ/2:ccomp ./.', 'believes', 'believes', 'belief', 'positive'],
    ['Ann/NNP/2:nsubj knows/VBZ/0:root it/PRP/4:nsubj rains/VBZ/2:ccomp ./.', 'knows', 'knows', 'fact', 'positive'],
    ['Ann/NNP/2:nsubj denied=deny/VBD/0:root it/PRP/2:obj ./.', 'denied', 'denied', 'assertion', 'negative'],
    [
      'Ann/NNP/2:nsubj refused=refuse/VBD/0:root to/TO/4:mark comment/VB/2:xcomp ./.',
      'refused',
      'refused to comment',
      'assertion',
      'negative',
    ],
    ["Ann/NNP/4:nsubj did/VBD/4:aux n't/RB/4:advmod say/VB/0:root so/RB/4:advmod ./.", 'say', "did n't say", 'assertion', 'negative'],
    ['Ann/NNP/3:nsubj never/RB/3:advmod said/VBD/0:root so/RB/3:advmod ./.', 'said', 'said', 'assertion', 'negative'],
    ['No/DT/2:det one/NN/3:nsubj believes=believe/VBZ/0:root it/PRP/3:obj ./.', 'believes', 'believes', 'belief', 'negative'],
    [
      'It/PRP/2:nsubj rained/VBD/0:root ,/, according/VBG/6:case to/IN/4:fixed Ann/NNP/2:obl ./.',
      'according',
      'according to',
      'assertion',
      'positive',
    ],
  ])('%s', (table, head, cue, attitude, polarity) => {
    const columns = columnsFor(table);
    expect(wordingOf(columns, loadKnowledge(), rangeOf(columns, head)[0], [rangeOf(columns, cue)])).toEqual({ attitude, polarity });
  });
});

describe('quotationOf', () => {
  test.each<[table: string, cue: string, content: string, quotation: string]>([
    ["“/`` It/PRP/3:nsubj rains/VBZ/0:root ,/, ”/'' Ann/NNP/7:nsubj said/VBD/3:parataxis ./.", 'said', '“ It rains , ”', 'direct'],
    [
      "Ann/NNP/2:nsubj said/VBD/0:root it/PRP/5:nsubj “/`` never/RB/7:advmod ”/'' rains/VBZ/2:ccomp ./.",
      'said',
      'it “ never ” rains',
      'mixed',
    ],
    ['Ann/NNP/2:nsubj said/VBD/0:root it/PRP/4:nsubj rains/VBZ/2:ccomp ./.', 'said', 'it rains', 'indirect'],
    [
      "“/`` Ann/NNP/3:nsubj said/VBD/0:root it/PRP/5:nsubj rains/VBZ/3:ccomp ,/, ”/'' Ben/NNP/9:nsubj said=say/VBD/3:parataxis ./.",
      'said',
      'it rains',
      'indirect',
    ],
  ])('%s', (table, cue, content, quotation) => {
    const columns = columnsFor(table);
    expect(quotationOf(columns, rangeOf(columns, cue)[0], [rangeOf(columns, content)])).toBe(quotation);
  });
});
