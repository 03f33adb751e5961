import { expect, test } from 'vitest';
import type { TokenRange } from '#nlp/document.ts';
import { columnsFor, wordsAt } from '#testing/columns.ts';
import { bordersOf, tidy } from './tidy.ts';

const QUOTED =
  "“/`` It/PRP/3:nsubj rains/VBZ/0:root ,/, ”/'' Ann/NNP/7:nsubj said/VBD/3:parataxis ,/, “/`` and/CC/11:cc snows/VBZ/3:conj ./. ”/''";

test.each<[why: string, table: string, ranges: readonly TokenRange[], tidied: readonly string[]]>([
  ['a quotation with its marks', QUOTED, [[1, 3]], ['It rains']],
  ['a quotation takes in the mark beside it', QUOTED, [[1, 5]], ['“It rains,”']],
  ['the closing mark too', QUOTED, [[8, 12]], ['“and snows.”']],
  ['no comma at an edge', QUOTED, [[7, 13]], ['“and snows.”']],
  [
    'neighbours are joined, in text order',
    QUOTED,
    [
      [10, 13],
      [8, 10],
      [0, 5],
    ],
    ['“It rains,”', '“and snows.”'],
  ],
  ['a mark of another quotation is dropped', QUOTED, [[4, 7]], ['Ann said']],
  [
    'nothing but marks is nothing',
    QUOTED,
    [
      [3, 5],
      [7, 9],
    ],
    [],
  ],
])('%s', (_, table, ranges, tidied) => {
  const columns = columnsFor(table);
  expect(wordsAt(columns, tidy(columns, bordersOf(columns), ranges))).toEqual(tidied);
});
