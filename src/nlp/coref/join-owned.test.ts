import { describe, expect, it } from 'vitest';
import { chainsOf } from '#testing/chains.ts';
import { resolved } from '#testing/entities.ts';

describe('bodies and those who serve them are joined', () => {
  it.each([
    [
      'what a body is, right after its name',
      `The/DT/4:det [organization Seleka/NNP/4:compound] rebel/NN/4:compound group/NN/5:nsubj agreed/VBD/0:root ./.`,
      ['The Seleka rebel group = Seleka'],
    ],
    [
      'an armed group and those who fight for it, but not some of them',
      `[organization Boko/NNP/3:compound Haram/NNP/1:flat] militants/NNS/4:nsubj attacked/VBD/0:root ./.
       Eleven/CD/4:nummod [organization Boko/NNP/4:compound Haram/NNP/2:flat] militants/NNS/5:nsubj fled/VBD/0:root ./.`,
      ['Boko Haram militants = Boko Haram = Boko Haram'],
    ],
    [
      'those who fight for a group of a land',
      `[place Peru/NNP/5:nmod:poss] 's/POS/1:case [organization Boko/NNP/5:compound Haram/NNP/3:flat] rebels/NNS/6:nsubj fled/VBD/0:root ./.`,
      ["Peru's Boko Haram rebels = Boko Haram"],
    ],
    [
      'who is called by an age',
      `[person Bo/NNP/3:nsubj Lind/NNP/1:flat] left/VBD/0:root ./.
       the/DT/6:det 52/CD/4:nummod -/HYPH/2:punct year/NN/6:nmod:unmarked -/HYPH/4:punct old/JJ/7:nsubj stayed/VBD/0:root ./.`,
      ['Bo Lind = the 52 - year - old'],
    ],
    [
      'one of many and the name behind',
      `Voters/NNS/2:nsubj left/VBD/0:root ./.
       said/VBD/0:root one/CD/1:nsubj of/IN/4:case them/PRP/2:nmod ,/,/6:punct [person Bo/NNP/2:parataxis Lind/NNP/6:flat] ./.`,
      ['Voters = them', 'one of them = Bo Lind'],
    ],
    [
      'what is counted by dozens, as a whole',
      `Dozens=dozen/NNS/4:nsubj of/IN/3:case people/NNS/1:nmod fled/VBD/0:root ./.
       The/DT/2:det people/NNS/3:nsubj returned/VBD/0:root ./.`,
      [],
    ],
    [
      'who says what, with when between',
      `[place Peru/NNP/3:nmod:poss] 's/POS/1:case army/NN/4:nsubj said/VBD/0:root on/IN/6:case Monday/NNP/4:obl it/PRP/8:nsubj left/VBD/4:ccomp ./.`,
      ["Peru's army = it"],
    ],
    [
      'whose ministry it is where the text calls a country by half its name',
      `[place North/NNP/2:compound Korea/NNP/3:nsubj] agreed/VBD/0:root ./.
       The/DT/2:det [place North/NNP/5:nmod:poss] 's/POS/2:case foreign/JJ/5:amod ministry/NN/6:nsubj refused/VBD/0:root ./.
       [demonym Chinese/JJ/3:amod] foreign/JJ/3:amod ministry/NN/4:nsubj waited/VBD/0:root ./.
       The/DT/3:det foreign/JJ/3:amod ministry/NN/4:nsubj returned/VBD/0:root ./.`,
      ['North Korea = North', 'Chinese foreign ministry = The foreign ministry'],
    ],
    [
      'a body and the same noun at the begin of a sentence',
      `The/DT/2:det army/NN/3:nsubj left/VBD/0:root ./.
       [organization Army/NNP/2:compound] officers/NNS/3:nsubj stayed/VBD/0:root ./.`,
      ['The army = Army'],
    ],
    [
      'an office before a rank',
      `[organization Army/NNP/2:compound] spokesman/NN/6:nsubj Gen./NNP/4:nmod:desc [person Ana/NNP/6:nsubj Diaz/NNP/4:flat] agreed/VBD/0:root ./.`,
      ['Army spokesman = Ana Diaz'],
    ],
    [
      'who is named with a word of honour between commas',
      `Its/PRP$/2:nmod:poss president/NN/8:nsubj ,/,/4:punct Mr/NNP/2:appos [person Bo/NNP/4:flat Lind/NNP/5:flat] ,/,/2:punct left/VBD/0:root ./.`,
      ['Its president = Mr Bo Lind = Bo Lind'],
    ],
    [
      "one land's troops and army, by whatever words",
      `[place Uganda/NNP/2:nsubj] deployed/VBD/0:root soldiers/NNS/2:obj ./.
       Its/PRP$/2:nmod:poss forces/NNS/3:nsubj stayed/VBD/0:root ./.
       [demonym Ugandan/JJ/2:amod] troops/NNS/3:nsubj left/VBD/0:root ./.
       [demonym Peruvian/JJ/2:amod] troops/NNS/3:nsubj left/VBD/0:root ./.`,
      ['Uganda = Its = Ugandan', 'soldiers = Its forces = Ugandan troops'],
    ],
    [
      "one land's government and no other's, by whatever words",
      `The/DT/2:det government/NN/5:nsubj of/IN/4:case [place Iraq/NNP/2:nmod] agreed/VBD/0:root ./.
       The/DT/3:det [organization Iraqi/JJ/3:amod government/NN/4:nsubj] paid/VBD/0:root ./.
       The/DT/2:det government/NN/5:nsubj of/IN/4:case [place Peru/NNP/2:nmod] refused/VBD/0:root ./.`,
      ['The government of Iraq = Iraqi government'],
    ],
    [
      "a group's, by what it does not name",
      `The/DT/2:det rebels/NNS/3:nsubj agreed/VBD/0:root ./.
       Their/PRP$/2:nmod:poss troops/NNS/3:nsubj left/VBD/0:root ./.
       Their/PRP$/2:nmod:poss forces/NNS/3:nsubj returned/VBD/0:root ./.`,
      ['The rebels = Their = Their', 'Their troops = Their forces'],
    ],
    [
      'but no part of them',
      `[place Uganda/NNP/2:nsubj] deployed/VBD/0:root soldiers/NNS/2:obj ./.
       500/CD/3:nummod [demonym Ugandan/JJ/3:amod] soldiers/NNS/4:nsubj left/VBD/0:root ./.`,
      ['Uganda = Ugandan'],
    ],
  ])('%s', (_, table, expected) => {
    expect(chainsOf(resolved(table))).toEqual(expected);
  });
});
