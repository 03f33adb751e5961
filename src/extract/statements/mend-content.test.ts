import { describe, expect, test } from 'vitest';
import { columnsFor, rangeOf, wordsAt } from '#testing/columns.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import type { Columns } from './columns.ts';
import {
  beforeRelative,
  declinedComment,
  endAtSemicolon,
  fromQuoteBegin,
  isDeed,
  isMeanwhile,
  isPleaForAnonymity,
  reportsOutside,
  titleOfTeller,
  wholeClause,
  withinReporters,
} from './mend-content.ts';

const statement = (columns: Columns, words: string, content: string, confidence = 1) => ({
  cue: rangeOf(columns, words)[0],
  source: [],
  words: [rangeOf(columns, words)],
  content: content === '' ? [] : [rangeOf(columns, content)],
  rule: 'test',
  confidence,
});

test('a quotation that goes on in the next sentence is said from its beginning on', () => {
  const columns = columnsFor(
    "“/`` It/PRP/2:nsubj ”/'' said/VBD/0:root Ann/NNP/4:nsubj “/`` fell/VBD/4:ccomp ./.\nWe/PRP/2:nsubj ran/VBD/0:root ./. ”/''",
  );
  const [next] = columns.doc.sentences.slice(1);
  const own = fromQuoteBegin(columns, rangeOf(columns, 'said')[0], [rangeOf(columns, '“ It ”')], [next!]);
  expect(wordsAt(columns, own)).toEqual(['“It”', '“fell.']);
});

test('whose words stand in a report reports no more than the report', () => {
  const columns = columnsFor(
    'Ann/NNP/2:nsubj wants/VBZ/5:ccomp rain/NN/2:obj ,/, Ben/NNP/6:nsubj said/VBD/0:root ,/, laughing/VBG/6:advcl ./.',
  );
  const wants = statement(columns, 'wants', 'rain , Ben said , laughing', 0.3);
  const said = statement(columns, 'said', 'Ann wants rain', 0.9);
  expect(withinReporters(columns, [wants, said]).map(({ content }) => wordsAt(columns, content))).toEqual([['rain'], ['Ann wants rain']]);
});

describe('what is declined is the comment', () => {
  test.each<[words: string, content: string, cue: string, left: readonly string[]]>([
    ['declined', 'to comment on it', 'declined to comment', ['on it']],
    ['declined to comment on', 'it', 'declined to comment', ['on it']],
    ['declined', 'to comment', 'declined', ['to comment']],
  ])('%s | %s', (words, content, cue, left) => {
    const columns = columnsFor(
      'Ann/NNP/2:nsubj declined/VBD/0:root to/TO/4:mark comment/VB/2:xcomp on/IN/6:case it/PRP/4:obl ./.'.replace(
        'declined',
        'declined=decline',
      ),
    );
    const mended = declinedComment(columns, statement(columns, words, content));
    expect([wordsAt(columns, mended.words), wordsAt(columns, mended.content)]).toEqual([[cue], left]);
  });
});

test('a clause after "as" says when, not what', () => {
  const columns = columnsFor('Ruiz/NNP/2:nsubj wary/JJ/0:root as/IN/5:mark neighbours/NNS/5:nsubj arm/VBP/2:advcl');
  expect(isMeanwhile(columns, statement(columns, 'wary as', 'neighbours arm'))).toBe(true);
  expect(isMeanwhile(columns, statement(columns, 'wary', 'neighbours'))).toBe(false);
});

test.each<[content: string, isPlea: boolean]>([
  ['not/RB/6:advmod to/TO/6:mark be/VB/6:aux:pass named=name/VBN/3:xcomp', true],
  ['that/IN/7:mark her/PRP$/5:nmod:poss name/NN/7:nsubj not/RB/7:advmod be/VB/7:aux:pass used=use/VBN/3:ccomp', true],
  ['to/TO/5:mark leave/VB/3:xcomp', false],
])('who asks for no name tells no news: %s', (content, isPlea) => {
  const columns = columnsFor(`a/DT/2:det diplomat/NN/0:root asked=ask/VBD/2:acl:relcl ${content}`);
  const words = content.replace(/(?:=\w+)?\/\S+/g, '');
  expect(isPleaForAnonymity(columns, statement(columns, 'asked', words))).toBe(isPlea);
});

test('a subject alone says nothing', () => {
  const columns = columnsFor(
    'Peru/NNP/6:nsubj ,/,/5:punct where/WRB/5:advmod it/PRP/5:nsubj rained/VBD/1:acl:relcl closed/VBD/10:ccomp roads/NNS/6:obj ,/,/6:punct Ann/NNP/10:nsubj said/VBD/0:root ./.',
  );
  const said = { ...statement(columns, 'said', 'Peru'), source: [rangeOf(columns, 'Ann')] };
  expect(wordsAt(columns, wholeClause(columns, said).content)).toEqual(['Peru, where it rained closed roads']);
  const whole = { ...said, content: [rangeOf(columns, 'Peru , where it rained closed roads')] };
  expect(wholeClause(columns, whole)).toEqual(whole);
});

test('who says something in a quotation does not quote who writes around it', () => {
  const columns = columnsFor("“/`` All/DT/3:nsubj agreed/VBD/0:root ,/, ”/'' Ann/NNP/7:nsubj wrote/VBD/3:parataxis ./.");
  expect(reportsOutside(columns, statement(columns, 'agreed', 'Ann wrote'))).toBe(true);
  expect(reportsOutside(columns, statement(columns, 'wrote', 'All agreed'))).toBe(false);
});

test('an office between what is said and who says it belongs to the latter', () => {
  const columns = columnsFor(
    "Two/CD/2:nsubj died/VBD/0:root ,/, the/DT/5:det army/NN/7:nmod:poss 's/POS/5:case spokesman/NN/12:nsubj ,/, Ann/NNP/7:appos Lee/NNP/9:flat ,/, said/VBD/2:conj ./.",
  );
  const said = { ...statement(columns, 'said', "Two died , the army 's spokesman"), source: [rangeOf(columns, 'Ann Lee')] };
  const mended = titleOfTeller(columns, said, loadKnowledge());
  expect([wordsAt(columns, mended.content), wordsAt(columns, mended.source)]).toEqual([['Two died'], ["the army's spokesman, Ann Lee"]]);
  const plain = { ...said, content: [rangeOf(columns, 'Two died')] };
  expect(titleOfTeller(columns, plain, loadKnowledge())).toEqual(plain);
});

test('a semicolon ends what was said before it, but not within a quotation', () => {
  const columns = columnsFor(
    'Ana/NNP/2:nsubj praised/VBD/0:root the/DT/4:det move/NN/2:obj ;/: Bo/NNP/7:nsubj declined/VBD/2:parataxis to/TO/9:mark comment/VB/7:xcomp ./.',
  );
  const praised = endAtSemicolon(columns, statement(columns, 'praised', 'the move ; Bo'));
  expect(wordsAt(columns, praised.content)).toEqual(['the move']);
  const quoted = columnsFor("Ana/NNP/2:nsubj said/VBD/0:root “/`` yes/UH/2:ccomp ;/: no/UH/4:conj ”/'' ./.");
  expect(wordsAt(quoted, endAtSemicolon(quoted, statement(quoted, 'said', '“ yes ; no ”')).content)).toEqual(['“yes; no”']);
});

describe('who speaks is before a relative clause, not the last noun in it', () => {
  test.each([
    [
      'Poland/NNP/9:nsubj ,/, which/WDT/4:nsubj faces/VBZ/1:acl:relcl a/DT/7:det like/JJ/7:amod case/NN/4:obj ,/, said/VBD/0:root no/UH/9:obj ./.',
      'a like case',
      'Poland',
    ],
    ['Poland/NNP/4:nsubj ,/, a/DT/1:det neighbour/NN/0:root ,/, said/VBD/4:conj no/UH/6:obj ./.', 'a neighbour', 'a neighbour'],
  ])('%s', (table, source, speaker) => {
    const columns = columnsFor(table);
    const given = { ...statement(columns, 'said', 'no'), source: [rangeOf(columns, source)] };
    expect(wordsAt(columns, beforeRelative(columns, given).source)).toEqual([speaker]);
  });
});

const WARN = { attitude: 'assertion', polarity: 'positive', takesQuote: true, addressee: 'object' } as const;

test('a deed done to a thing is no statement, but for a clause, a quotation, or a verb that speaks', () => {
  const lists = {
    eventVerbs: new Map([
      ['sue', 'ACCUSE' as const],
      ['warn', 'THREATEN' as const],
    ]),
    reportingVerbs: new Map([['warn', WARN]]),
  };
  const bank = columnsFor('Lima/NNP/2:nsubj sued=sue/VBD/0:root the/DT/4:det bank/NN/2:obj ./.');
  expect(isDeed(bank, statement(bank, 'sued', 'the bank'), lists)).toBe(true);
  const war = columnsFor('Lima/NNP/2:nsubj warned=warn/VBD/0:root of/IN/4:case war/NN/2:obl ./.');
  expect(isDeed(war, statement(war, 'warned', 'war'), lists)).toBe(false);
  const clause = columnsFor('Lima/NNP/2:nsubj sued=sue/VBD/0:root to/TO/4:mark stop/VB/2:xcomp it/PRP/4:obj ./.');
  expect(isDeed(clause, statement(clause, 'sued', 'to stop it'), lists)).toBe(false);
  const quoted = columnsFor("Lima/NNP/2:nsubj sued=sue/VBD/0:root “/`` thieves/NNS/2:obj ”/'' ./.");
  expect(isDeed(quoted, statement(quoted, 'sued', '“ thieves ”'), lists)).toBe(false);
});
