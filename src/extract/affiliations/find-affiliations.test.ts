import { describe, expect, it } from 'vitest';
import { type Asked, resolved, tableOf } from '#testing/entities.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { findAffiliations } from './find-affiliations.ts';

const knowledge = loadKnowledge();
const END = './.';

describe('findAffiliations', () => {
  it.each<[string, string, Asked, readonly string[]]>([
    [
      'a title with its country',
      `[demonym Kenyan/JJ/3:amod] Defence/NNP/3:compound Minister/NNP/4:nmod:desc [person Ann/NNP/6:nsubj Otieno/NNP/4:flat] left/VBD/0:root ${END}`,
      {},
      ['ann-otieno | Kenyan Defence Minister | KEN | Kenyan Defence Minister Ann Otieno'],
    ],
    [
      'a possessor before the title',
      `[place Kenya/NNP/3:nmod:poss] ’s/POS/1:case president/NN/4:nmod:desc [person Ann/NNP/6:nsubj Otieno/NNP/4:flat] left/VBD/0:root ${END}`,
      {},
      ['ann-otieno | president | KEN | Kenya’s president Ann Otieno'],
    ],
    [
      'an apposition',
      `[person Ann/NNP/12:nsubj Otieno/NNP/1:flat] ,/,/7:punct the/DT/7:det [organization UN/NNP/7:nmod:poss] ’s/POS/5:case envoy/NN/1:appos to/IN/9:case [place Libya/NNP/7:nmod] ,/,/7:punct later/RB/12:advmod left/VBD/0:root ${END}`,
      {},
      ['ann-otieno | UN’s envoy to Libya | united-nations | Ann Otieno, the UN’s envoy to Libya'],
    ],
    [
      'who heads a body',
      `[person Ann/NNP/9:nsubj Otieno/NNP/1:flat] ,/,/5:punct who/WP/5:nsubj heads/VBZ/1:acl:relcl the/DT/7:det [organization CIA/NNP/5:obj] ,/,/5:punct left/VBD/0:root ${END}`,
      {},
      ['ann-otieno | heads | cia | Ann Otieno, who heads the CIA'],
    ],
    [
      'a spokesman for a body',
      `A/DT/2:det spokesman/NN/6:nsubj for/IN/5:case the/DT/5:det [organization CIA/NNP/2:nmod] refused/VBD/0:root ${END}`,
      { speakers: ['spokesman'] },
      ['a-spokesman-for-the-cia | spokesman for the CIA | cia | A spokesman for the CIA'],
    ],
    [
      'a title with its letters, and an honorific, before the name',
      `[place Lagos/NNP/2:compound] superintendent/NN/10:nmod:desc of/IN/4:case police/NN/2:nmod (/-LRB-/6:punct SP/NNP/2:appos )/-RRB-/6:punct Mrs./NNP/9:nmod:desc [person Ann/NNP/11:nsubj Otieno/NNP/9:flat] left/VBD/0:root ${END}`,
      {},
      ['ann-otieno | Lagos superintendent of police | lagos | Lagos superintendent of police (SP) Mrs. Ann Otieno'],
    ],
    [
      'the president of the body that a pronoun stands for',
      `The/DT/4:det [organization Tarnow/NNP/4:compound Growers/NNPS/4:compound Federation/NNP/5:nsubj] met/VBD/0:root ${END}
       Its/PRP$/2:nmod:poss president/NN/7:nsubj ,/,/4:punct [person Ann/NNP/2:appos Otieno/NNP/4:flat] ,/,/4:punct left/VBD/0:root ${END}`,
      {},
      ['ann-otieno | president | tarnow-growers-federation | Its president, Ann Otieno'],
    ],
    [
      'the army of an army spokesman, and the body behind a name',
      `The/DT/2:det army/NN/3:nsubj met/VBD/0:root [place Kenya/NNP/3:obj] ${END}
       Army/NN/2:compound spokesman/NN/3:nmod:desc [person Ann/NNP/5:nsubj Otieno/NNP/3:flat] left/VBD/0:root ${END}
       [person Bo/NNP/5:nsubj Lind/NNP/1:flat] of/IN/4:case [organization Greenpeace/NNP/1:nmod] left/VBD/0:root ${END}`,
      { arguments: ['army'] },
      ['ann-otieno | Army spokesman | army | Army spokesman Ann Otieno', 'bo-lind | of Greenpeace | greenpeace | Bo Lind of Greenpeace'],
    ],
    [
      'a governor of the place last named',
      `Floods/NNS/2:nsubj hit/VBD/0:root [place Tarnow/NNP/4:compound State/NNP/2:obj] ,/,/8:punct Governor/NNP/6:nmod:desc [person Ann/NNP/8:nsubj Otieno/NNP/6:flat] agreed/VBD/2:parataxis ${END}`,
      {},
      ['ann-otieno | Governor | tarnow-state | Governor Ann Otieno'],
    ],
    [
      'a role ends where the name begins',
      `The/DT/2:det chairwoman/NN/9:nsubj of/IN/4:case [organization CIA/NNP/2:nmod] [person Ann/NNP/2:appos Otieno/NNP/5:flat] has/VBZ/9:aux now/RB/9:advmod left/VBN/0:root ${END}`,
      {},
      ['ann-otieno | chairwoman of CIA | cia | The chairwoman of CIA Ann Otieno'],
    ],
    [
      'who serves a person serves no body',
      `[person Hale/NNP/2:compound] spokeswoman/NN/3:nmod:desc [person Ann/NNP/5:nsubj Otieno/NNP/3:flat] met/VBD/0:root the/DT/7:det [organization CIA/NNP/5:obj] ${END}`,
      {},
      [],
    ],
  ])('%s', (_, table, asked, expected) => {
    const doc = resolved(table);
    const found = findAffiliations(doc, tableOf(doc, asked), knowledge);
    expect(found.map(({ official, role, of, evidence }) => [official, role, of, doc.article.text.slice(...evidence)].join(' | '))).toEqual(
      expected,
    );
  });
});
