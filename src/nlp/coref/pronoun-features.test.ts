import { describe, expect, it } from 'vitest';
import { named } from '#testing/document.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { treeOf } from '../tree.ts';
import { createChains } from './chains.ts';
import { findMentions } from './find-mentions.ts';
import { phrasesOf } from './phrases.ts';
import { NEVER, noteProminence, type Recent, rankSpeakers, unknownRecent } from './pronoun-features.ts';
import { outermostQuotes } from './quote-pronouns.ts';
import { traitsOf } from './traits.ts';

const knowledge = loadKnowledge();

/** What the mentions of one sentence, itself the last, tell of prominence: the latest first. */
function prominence(table: string): Record<string, Pick<Recent, 'spoke' | 'led' | 'opened' | 'speakersAfter'>> {
  const doc = named(table);
  const tree = treeOf(doc);
  const mentions = findMentions(phrasesOf(tree), knowledge);
  const chains = createChains(
    mentions,
    mentions.map((mention) => traitsOf(tree, mention, knowledge)),
  );
  const context = {
    tree,
    chains,
    quoteAt: outermostQuotes(doc),
    reportingVerbs: knowledge.reportingVerbs,
    clusters: { find: () => -1, ids: new Uint16Array(0) },
  };
  const things = mentions.map((_, mention) => unknownRecent(mention));
  things.reverse();
  for (const recent of things) noteProminence(context, recent.mention, 1, recent);
  rankSpeakers(things);
  return Object.fromEntries(
    things.map(({ mention, spoke, led, opened, speakersAfter }) => [
      doc.article.text.slice(...mentions[mention]!.span),
      { spoke, led, opened, speakersAfter },
    ]),
  );
}

describe('noteProminence', () => {
  it('sees who speaks and leads the sentence: "Bo Li said that Ana Ruiz hopes so."', () => {
    const found = prominence(`
      [person Bo/NNP/3:nsubj Li/NNP/1:flat] said/VBD/0:root that/IN/7:mark [person Ana/NNP/7:nsubj Ruiz/NNP/5:flat] hopes/VBZ/3:ccomp so/RB/7:advmod ./.`);
    expect(found['Bo Li']).toEqual({ spoke: 1, led: 1, opened: 1, speakersAfter: expect.any(Number) });
    expect(found['Ana Ruiz']).toMatchObject({ led: NEVER, opened: NEVER });
  });

  it('takes a clause joined to the main one for main too: "Ana Ruiz left and Bo Li said so."', () => {
    const found = prominence(`
      [person Ana/NNP/3:nsubj Ruiz/NNP/1:flat] left/VBD/0:root and/CC/7:cc [person Bo/NNP/7:nsubj Li/NNP/5:flat] said/VBD/3:conj so/RB/7:advmod ./.`);
    expect(found).toEqual({
      'Ana Ruiz': { spoke: NEVER, led: 1, opened: 1, speakersAfter: NEVER },
      'Bo Li': { spoke: 1, led: 1, opened: NEVER, speakersAfter: 0 },
    });
  });
});
