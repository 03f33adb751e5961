import { describe, expect, it } from 'vitest';
import { columnsFor, rangeOf } from '#testing/columns.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { endBeforeOthers } from './next-clause.ts';
import type { Ruled } from './rules.ts';
import { trailingSpeakers } from './trailing-speaker.ts';

describe('a clause, then who says so', () => {
  it.each([
    // It rained all night, two people with knowledge of the roof said.
    [
      'It/PRP/2:nsubj rained/VBD/0:root all/DT/4:det night/NN/2:obl ,/, two/CD/7:nummod people/NNS/4:conj with/IN/9:case knowledge/NN/7:nmod of/IN/12:case the/DT/12:det roof/NN/9:nmod said=say/VBD/2:dep ./.',
      'two people with knowledge of the roof',
      'It rained all night',
    ],
    // The bridge fell, officials told the paper on Monday.
    [
      'The/DT/2:det bridge/NN/3:nsubj fell/VBD/0:root ,/, officials/NNS/6:nsubj told=tell/VBD/3:parataxis the/DT/8:det paper/NN/6:obj on/IN/10:case Monday/NNP/6:obl ./.',
      'officials',
      'The bridge fell',
    ],
  ])('%s', (table, source, content) => {
    const columns = columnsFor(table);
    const [found] = trailingSpeakers(columns, loadKnowledge());
    expect(found).toMatchObject({ source: [rangeOf(columns, source)], content: [rangeOf(columns, content)] });
  });

  it.each([
    // When the bridge fell, officials said so.
    'When/WRB/4:advmod the/DT/3:det bridge/NN/4:nsubj fell/VBD/7:advcl ,/, officials/NNS/7:nsubj said=say/VBD/0:root so/RB/7:advmod ./.',
    // Last night, officials said.
    'Last/JJ/2:amod night/NN/5:obl ,/, officials/NNS/5:nsubj said=say/VBD/0:root ./.',
    // The bridge fell, officials left.
    'The/DT/2:det bridge/NN/3:nsubj fell/VBD/0:root ,/, officials/NNS/6:nsubj left=leave/VBD/3:parataxis ./.',
    // Boats leave the bay, tired crews begin drills.
    'Boats/NNS/2:nsubj leave/VBP/0:root the/DT/4:det bay/NN/2:obj ,/, tired/JJ/7:amod crews/NNS/8:nsubj begin/VBP/2:parataxis drills/NNS/8:obj ./.',
    // The crowd waved, a plan announced last week.
    'The/DT/2:det crowd/NN/3:nsubj waved/VBD/0:root ,/, a/DT/6:det plan/NN/3:parataxis announced=announce/VBD/6:acl last/JJ/9:amod week/NN/7:obl ./.',
    // The vote was close, a margin of those who said no.
    'The/DT/2:det vote/NN/4:nsubj was/VBD/4:cop close/JJ/0:root ,/, a/DT/7:det margin/NN/4:appos of/IN/9:case those/DT/7:nmod who/WP/11:nsubj said=say/VBD/9:acl:relcl no/UH/11:obj ./.',
  ])('not %s', (table) => {
    const found = trailingSpeakers(columnsFor(table), loadKnowledge());
    expect(found).toEqual([]);
  });
});

it('ends what comes after "according to" where somebody else speaks', () => {
  // It rained, according to Ana, once for a week, but others say it was dry.
  const columns = columnsFor(
    'It/PRP/2:nsubj rained/VBD/0:root ,/, according=accord/VBG/6:case to/IN/4:fixed Ana/NNP/2:obl ,/, once/RB/2:advmod for/IN/11:case a/DT/11:det week/NN/2:obl ,/, but/CC/15:cc others/NNS/15:nsubj say/VBP/2:conj it/PRP/18:nsubj was/VBD/18:cop dry/JJ/15:ccomp ./.',
  );
  const ruled = (cue: number, source: string, content: readonly string[]): Ruled => ({
    cue,
    source: [rangeOf(columns, source)],
    words: [[cue, cue + 1]],
    content: content.map((words) => rangeOf(columns, words)),
    rule: 'test',
    confidence: 1,
  });
  const [first, second] = endBeforeOthers(columns, [
    ruled(3, 'Ana', ['It rained', 'once for a week , but others say it was dry']),
    ruled(14, 'others', ['it was dry']),
  ]);
  expect(first?.content).toEqual([rangeOf(columns, 'It rained'), rangeOf(columns, 'once for a week')]);
  expect(second?.content).toEqual([rangeOf(columns, 'it was dry')]);
});
