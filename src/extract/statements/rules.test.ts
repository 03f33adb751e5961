import { describe, expect, test } from 'vitest';
import { columnsFor, wordsAt } from '#testing/columns.ts';
import { signedQuotes, transcripts } from './rules.ts';

const shown = (columns: ReturnType<typeof columnsFor>, found: ReturnType<typeof signedQuotes>) =>
  found.map(({ source, words, content }) =>
    [...wordsAt(columns, source), ...wordsAt(columns, words), ...wordsAt(columns, content)].join(' | '),
  );

describe('signedQuotes', () => {
  test.each<[why: string, table: string, found: readonly string[]]>([
    [
      'signed below',
      `“/\`\` It/PRP/3:nsubj rains/VBZ/0:root too/RB/5:advmod much/RB/3:advmod ./. ”/''

       ―/: Ann/NNP/0:root Diaz/NNP/2:flat ,/, gardener/NN/2:appos`,
      ['Ann Diaz, gardener | ― | “It rains too much.”'],
    ],
    [
      'signed at its end',
      `“/\`\` It/PRP/3:nsubj rains/VBZ/0:root ./. ”/'' —/: Ann/NNP/3:parataxis Diaz/NNP/7:flat ./.`,
      ['Ann Diaz | — | “It rains.”'],
    ],
    ['the story goes on after the dash', `“/\`\` Rain/NN/8:dep ”/'' —/: She/PRP/6:nsubj laughed/VBD/0:root ./.`, []],
    ['no quotation opens the paragraph', `Ann/NNP/0:root “/\`\` rain/NN/1:dep ”/'' —/: Ben/NNP/1:dep`, []],
  ])('%s', (_, table, found) => {
    const columns = columnsFor(table);
    expect(shown(columns, signedQuotes(columns))).toEqual(found);
  });
});

describe('transcripts', () => {
  test.each<[why: string, table: string, found: readonly string[]]>([
    [
      'two people in turn',
      `DIAZ/NNP/4:dep :/: It/PRP/4:nsubj rains/VBZ/0:root too/RB/6:advmod much/RB/4:advmod ./.

       MR./NNP/2:compound COHEN/NNP/5:dep :/: Not/RB/5:advmod here/RB/0:root ./.`,
      ['DIAZ | : | It rains too much.', 'MR. COHEN | : | Not here.'],
    ],
    ['one label alone may be no person', 'UPDATE/NN/4:dep :/: It/PRP/4:nsubj rains/VBZ/0:root now/RB/4:advmod ./.', []],
    [
      'a colon in a sentence',
      `We/PRP/2:nsubj saw/VBD/0:root this/DT/2:obj :/: rain/NN/2:dep ./.

       Ann/NNP/2:nsubj saw/VBD/0:root that/DT/2:obj :/: snow/NN/2:dep ./.`,
      [],
    ],
  ])('%s', (_, table, found) => {
    const columns = columnsFor(table);
    expect(shown(columns, transcripts(columns))).toEqual(found);
  });
});
