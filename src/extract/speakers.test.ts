import { describe, expect, it } from 'vitest';
import type { Document, Mention } from '#nlp/document.ts';
import { named } from '#testing/document.ts';
import { adoptSources, speakersOf } from './speakers.ts';

const knowledge = { sourceNouns: new Set(['official', 'spokesman']), personNouns: new Map<string, 'any'>([['brother', 'any']]) };

/** Names alone are mentions, each a chain. */
function documentOf(table: string): Document {
  const doc = named(table);
  const mentions = doc.names.map(
    ({ tokens, span }, name): Mention => ({ tokens, span, head: tokens[0], form: 'name', name, rule: 'test' }),
  );
  return { ...doc, mentions, chain: Int32Array.from(mentions.keys()) };
}

describe('who the words of a source name', () => {
  it.each([
    // Defence Minister [Ana Ruiz] last week: the parser took the title for the head
    ['Defence/NNP/2:compound Minister/NNP/0:root [person Ana/NNP/2:appos Ruiz/NNP/3:flat] last/JJ/6:amod week/NN/2:nmod', [1], [2]],
    // Ana Ruiz's aide: an owner does not speak
    ["[person Ana/NNP/3:nmod:poss Ruiz/NNP/0:flat] 's/POS/0:case aide/NN/0:root", [3], [3]],
    // Chile's Chamber of Deputies: the tree took the owner for the head
    ["[place Chile/NNP/0:root] 's/POS/0:case [organization Chamber/NNP/0:appos of/IN/4:case Deputies/NNPS/2:nmod]", [0], [2]],
    // Ana Ruiz and other senior officials: the second conjunct is not in the tree
    ['[person Ana/NNP/0:root Ruiz/NNP/1:flat] and/CC/6:cc other/JJ/6:amod senior/JJ/6:amod officials=official/NNS/1:nmod', [0], [0, 5]],
    // President Ana Ruiz and other senior officials: the tree has only the officials
    [
      'President/NNP/2:nmod:desc [person Ana/NNP/7:nmod Ruiz/NNP/2:flat] and/CC/7:cc other/JJ/7:amod senior/JJ/7:amod officials=official/NNS/0:root',
      [6],
      [1, 6],
    ],
    // Bo Li, Ana Ruiz and two officials: each of the list
    [
      '[person Bo/NNP/0:root Li/NNP/1:flat] ,/, [person Ana/NNP/1:appos Ruiz/NNP/4:flat] and/CC/8:cc two/CD/8:nummod officials=official/NNS/1:conj',
      [0, 7],
      [0, 3, 7],
    ],
    // Ana Ruiz, a farmer, and Bo Li: the farmer is Ana Ruiz
    [
      '[person Ana/NNP/0:root Ruiz/NNP/1:flat] ,/, a/DT/5:det farmer/NN/1:appos ,/, and/CC/8:cc [person Bo/NNP/1:conj Li/NNP/8:flat]',
      [0, 7],
      [0, 7],
    ],
    // Ana Ruiz, who leads the city, and Bo Li: both
    [
      '[person Ana/NNP/0:root Ruiz/NNP/1:flat] ,/, who/WP/5:nsubj leads/VBZ/1:acl:relcl the/DT/7:det city/NN/5:obj ,/, and/CC/10:cc [person Bo/NNP/7:conj Li/NNP/10:flat]',
      [0],
      [0, 9],
    ],
    // officials from France, Spain, and Italy: the countries do not
    ['officials=official/NNS/0:root from/IN/3:case France/NNP/1:nmod ,/, Spain/NNP/3:conj ,/, and/CC/8:cc Italy/NNP/3:conj', [0], [0]],
    // a spokesman for President Ana Ruiz: she does not speak
    ['a/DT/2:det spokesman/NN/0:root for/IN/5:case President/NNP/5:nmod:desc [person Ana/NNP/2:nmod Ruiz/NNP/5:flat]', [1], [1]],
    // a spokesman for the army and its officials: neither do they
    [
      'a/DT/2:det spokesman/NN/0:root for/IN/5:case the/DT/5:det army/NN/2:nmod and/CC/8:cc its/PRP$/8:nmod:poss officials=official/NNS/5:conj',
      [1],
      [1],
    ],
    // officials with knowledge of it: knowledge does not speak, whatever the parser says
    ['officials=official/NNS/0:root with/IN/3:case knowledge/NN/1:conj of/IN/5:case it/PRP/3:nmod', [0, 2], [0]],
    // current and former officials with knowledge of it: nor where the parser lost the officials
    ['current/JJ/6:amod and/CC/4:cc former/JJ/4:amod officials=official/NNS/6:conj with/IN/6:case knowledge/NN/0:root', [5], [3]],
    // her brothers: as the tree has it
    ['her/PRP$/2:nmod:poss brothers=brother/NNS/0:root', [1], [1]],
  ] as const)('%s', (table, heads, wanted) => {
    const doc = documentOf(table);
    expect(speakersOf(doc, knowledge, [[0, doc.length]], heads)).toEqual(wanted);
  });
});

it("takes the words of a source as its speaker's mention", () => {
  const doc = documentOf('current/JJ/3:amod former/JJ/3:amod officials=official/NNS/4:nsubj said/VBD/0:root so/RB/4:advmod');
  const mention: Mention = { tokens: [1, 3], span: [doc.begin[1]!, doc.end[2]!], head: 2, form: 'nominal', rule: 'test' };
  const { mentions } = adoptSources({ ...doc, mentions: [mention], chain: Int32Array.of(0) }, [{ source: [[0, 3]], sourceHeads: [2] }]);
  expect(mentions[0]).toMatchObject({ tokens: [0, 3], span: [doc.begin[0], doc.end[2]] });
});
