import { expect, it } from 'vitest';
import { type Asked, resolved, tableOf } from '#testing/entities.ts';

it.each<[string, string, Asked, readonly string[]]>([
  [
    'an administration of Americans, where the text names them',
    `[place Chile/NNP/7:nsubj] and/CC/5:cc the/DT/5:det [place United/NNP/5:amod States/NNP/1:conj] ,/,/1:punct urged/VBD/0:root the/DT/10:det [organization Hale/NNP/10:compound administration/NN/7:obj] ./.`,
    { arguments: ['administration'] },
    ['Chile: CHL', 'United States: USA', 'Hale administration: USA'],
  ],
  [
    'a government of the land of who leads it',
    `[place Spain/NNP/6:nmod:poss] 's/POS/1:case Prime/NNP/4:amod Minister/NNP/6:nmod:desc Mr./NNP/6:nmod:desc [person Solis/NNP/7:nsubj] said/VBD/0:root his/PRP$/9:nmod:poss government/NN/10:nsubj met/VBD/7:ccomp [demonym Chilean/JJ/12:amod] officials/NNS/10:obj and/CC/14:cc [place Chile/NNP/12:conj] ./.`,
    { arguments: ['government'] },
    ['Spain: ESP', 'Solis: ESP', 'his government: ESP', 'Chile: CHL'],
  ],
  [
    'none of a body of many lands, but of who holds an office',
    `[place Sweden/NNP/4:nmod:poss] 's/POS/1:case [organization NATO/NNP/4:compound] bid/NN/5:nsubj angered/VBD/0:root [demonym Turkish/JJ/8:amod] President/NNP/8:nmod:desc [person Ann/NNP/5:obj Yildiz/NNP/8:flat] ./.`,
    {},
    ['Sweden: SWE', 'NATO: –', 'Turkey: TUR', 'Ann Yildiz: TUR'],
  ],
])('the land: %s', (_, table, asked, expected) => {
  const { entities } = tableOf(resolved(table), asked);
  expect(entities.map(({ name, country }) => `${name}: ${country ?? '–'}`).sort()).toEqual([...expected].sort());
});
