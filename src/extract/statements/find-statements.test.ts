import { describe, expect, test } from 'vitest';
import { articleId } from '#base/ids.ts';
import type { TokenRange } from '#nlp/document.ts';
import { loadEngine } from '#testing/engine.ts';
import { findStatements } from './find-statements.ts';

function statementsIn(text: string) {
  const engine = loadEngine();
  const doc = engine.annotate({ id: articleId('test'), text });
  const found = findStatements(doc, engine.models.statements, engine.knowledge);
  const words = (ranges: readonly TokenRange[]) => ranges.map(([begin, end]) => text.slice(doc.begin[begin], doc.end[end - 1])).join(' … ');
  return found.map((statement) => ({
    ...statement,
    source: words(statement.source),
    cue: words(statement.cue),
    content: words(statement.content),
    heads: statement.sourceHeads.map((head) => text.slice(doc.begin[head], doc.end[head])),
    told: statement.addresseeHeads.map((head) => text.slice(doc.begin[head], doc.end[head])),
  }));
}

describe('findStatements', () => {
  test.each<[text: string, source: string, cue: string, content: string]>([
    ['The minister said that the bridge would be closed.', 'The minister', 'said', 'that the bridge would be closed'],
    ['“We will rebuild the bridge,” the mayor said.', 'the mayor', 'said', '“We will rebuild the bridge,”'],
    ['"We will rebuild the bridge," said Mayor Ana Diaz.', 'Mayor Ana Diaz', 'said', '"We will rebuild the bridge,"'],
    [
      'The bridge will be rebuilt, according to the transport ministry.',
      'the transport ministry',
      'according to',
      'The bridge will be rebuilt',
    ],
    ['According to police, two people were hurt.', 'police', 'According to', 'two people were hurt'],
    ['The mayor told reporters that the bridge was safe.', 'The mayor', 'told', 'that the bridge was safe'],
    [
      '“We will rebuild,” the mayor said. “It will take a year. Perhaps two.”',
      'the mayor',
      'said',
      '“We will rebuild,” … “It will take a year. Perhaps two.”',
    ],
    [
      'Kenyan foreign minister Amina Odhiambo and other senior officials have said the doses were paid for.',
      'Kenyan foreign minister Amina Odhiambo and other senior officials',
      'have said',
      'the doses were paid for',
    ],
    [
      '“The rains,” said Amara Okafor, a farmer outside Kano, “have come too late. We lost the maize.”',
      'Amara Okafor, a farmer outside Kano',
      'said',
      '“The rains,” … “have come too late. We lost the maize.”',
    ],
    [
      'The president ordered the army to withdraw, two generals said, adding that the order came by telephone.',
      'The president',
      'ordered',
      'the army to withdraw',
    ],
    [
      '“They want peace.\n\n“And they will have it,” President Okoro told parliament.',
      'President Okoro',
      'told',
      '“They want peace.\n\n“And they will have it,”',
    ],
    ['The dam could fail, engineers warned.', 'engineers', 'warned', 'The dam could fail'],
    ['The embassy refused to say whether the two men were held.', 'The embassy', 'refused to say', 'whether the two men were held'],
    ['The deal is dead, says Lima.', 'Lima', 'says', 'The deal is dead'],
    ['Diaz believes the bridge is safe.', 'Diaz', 'believes', 'the bridge is safe'],
  ])('%s', (text, source, cue, content) => {
    expect(statementsIn(text)).toEqual(expect.arrayContaining([expect.objectContaining({ source, cue, content })]));
  });

  test('tells who is told, in whose words, and what is denied', () => {
    expect(statementsIn('The mayor told Reuters that the bridge was “absolutely safe”.')[0]).toMatchObject({
      told: ['Reuters'],
      quotation: 'mixed',
    });
    expect(statementsIn('The ministry denied that the bridge was unsafe.')[0]).toMatchObject({
      polarity: 'negative',
      quotation: 'indirect',
    });
  });

  test('the cue of what is declined ends before its preposition', () => {
    expect(statementsIn('The company declined to comment on the report.')).toEqual(
      expect.arrayContaining([expect.objectContaining({ cue: 'declined to comment', content: 'on the report' })]),
    );
  });

  test('one statement reports another', () => {
    const found = statementsIn('The mayor said that engineers believe the bridge is safe.');
    const inner = found.find(({ cue }) => cue === 'believe');
    expect(found[inner?.within ?? -1]?.cue).toBe('said');
  });

  test('no statement, no harm', () => {
    expect(statementsIn('')).toEqual([]);
    expect(statementsIn('The bridge fell on Monday.')).toEqual([]);
  });

  test('hostile text stays linear and its spans stay apart', () => {
    for (const text of ['said “'.repeat(3000), 'he said she said '.repeat(3000), '"said," according to '.repeat(2000)]) {
      const start = process.cpuUsage();
      for (const { source, cue, content } of statementsIn(text)) expect(`${source}${cue}${content}`).not.toBe('');
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(30);
    }
  });
});
