import { describe, expect, it } from 'vitest';
import { named } from '#testing/document.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { DEPREL } from '../document.ts';
import { mendTrees } from './mend-trees.ts';

/** What hangs elsewhere now: `token<head:relation`, in text order. */
function changes(table: string): string {
  const doc = named(table);
  const mended = mendTrees(doc, loadKnowledge());
  const form = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
  return Array.from(doc.head.keys())
    .filter((token) => mended.head[token] !== doc.head[token] || mended.deprel[token] !== doc.deprel[token])
    .map((token) => `${form(token)}<${mended.head[token]! < 0 ? '' : form(mended.head[token]!)}:${DEPREL[mended.deprel[token]!]}`)
    .join(' ');
}

describe('mendTrees', () => {
  it.each([
    [
      'NLC President, Comrade Ann Lee, left',
      'NLC/NNP/8:nsubj President/NNP/1:flat ,/,/4:punct Comrade/NNP/1:appos Ann/NNP/4:flat Lee/NNP/4:flat ,/,/1:punct left/VBD/0:root',
      'NLC<President:compound President<left:nsubj Comrade<President:appos ,<President:punct',
    ],
    [
      'a Department for Transport spokesperson said',
      'A/DT/2:det Department/NNP/6:nsubj for/IN/5:case Transport/NNP/5:compound spokesperson/NN/2:nmod said/VBD/0:root',
      'A<spokesperson:det Department<spokesperson:compound for<Transport:case Transport<Department:nmod spokesperson<said:nsubj',
    ],
    [
      'France, the former colonial power, said',
      'France/NNP/8:nsubj ,/,/6:punct the/DT/6:det former/JJ/6:amod colonial/JJ/6:amod power/NN/1:conj ,/,/1:punct said/VBD/0:root',
      'power<France:appos',
    ],
    [
      'but not of a list',
      'Ann/NNP/9:nsubj ,/,/4:punct the/DT/4:det mayor/NN/1:conj ,/,/8:punct and/CC/8:cc two/CD/8:nummod aides/NNS/1:conj left/VBD/0:root',
      '',
    ],
    [
      'dismissed his finance and energy ministers',
      'dismissed=dismiss/VBD/0:root his/PRP$/3:nmod:poss finance/NN/1:obj and/CC/6:cc energy/NN/6:compound ministers=minister/NNS/3:conj',
      'his<ministers:nmod:poss finance<ministers:compound and<energy:cc energy<finance:conj ministers<dismissed:obj',
    ],
    [
      'but not aid and energy ministers',
      'wanted=want/VBD/0:root aid/NN/1:obj and/CC/5:cc energy/NN/5:compound ministers=minister/NNS/2:conj',
      '',
    ],
    [
      'by the former president of Peru, Ann Diaz',
      'led=lead/VBN/0:root by/IN/5:case the/DT/5:det former/JJ/5:amod president/NN/1:obl:agent of/IN/7:case Peru/NNP/5:nmod ,/,/9:punct Ann/NNP/7:appos Diaz/NNP/9:flat',
      'Ann<president:appos',
    ],
    [
      'but not the mayor of Perth, Australia',
      'led=lead/VBN/0:root by/IN/4:case the/DT/4:det mayor/NN/1:obl:agent of/IN/6:case Perth/NNP/4:nmod ,/,/8:punct Australia/NNP/6:appos',
      '',
    ],
    [
      'His aide and the minister were arrested',
      'His/PRP$/2:nmod:poss aide/NN/7:nsubj and/CC/7:cc the/DT/5:det minister/NN/7:nsubj:pass were/VBD/7:aux:pass arrested/VBN/0:root',
      'aide<arrested:nsubj:pass and<minister:cc minister<aide:conj',
    ],
    ['Houthi rebels left', 'Houthi/NNP/3:nsubj rebels=rebel/NNS/3:nsubj left/VBD/0:root', 'Houthi<rebels:compound'],
    [
      'Saudi Crown Prince Ali Noor left',
      'Saudi/JJ/2:amod Crown/NNP/6:nsubj Prince/NNP/4:nmod:desc Ali/NNP/2:appos Noor/NNP/4:flat left/VBD/0:root',
      'Saudi<Ali:amod Crown<Ali:nmod:desc Ali<left:nsubj',
    ],
    [
      'the 52-year-old said',
      'the/DT/7:det 52/CD/4:nummod -/HYPH/2:punct year/NN/6:obl:unmarked -/HYPH/4:punct old/JJ/7:nsubj said/VBD/0:root',
      'the<old:det year<old:nmod:unmarked',
    ],
    [
      'Secretary of State Ann Lee left',
      'Secretary/NNP/6:nsubj of/IN/4:case State/NNP/4:compound Ann/NNP/1:nmod Lee/NNP/4:flat left/VBD/0:root',
      'Secretary<Ann:nmod:desc of<State:case State<Secretary:nmod Ann<left:nsubj',
    ],
    [
      'a doctor at the hospital, who left, agreed',
      'a/DT/2:det doctor/NN/10:nsubj at/IN/5:case the/DT/5:det hospital/NN/2:nmod ,/,/8:punct who/WP/8:nsubj left/VBD/5:acl:relcl ,/,/5:punct agreed/VBD/0:root',
      'left<doctor:acl:relcl',
    ],
    [
      'Peru left the bloc, its minister announced on Friday',
      'Peru/NNP/2:nsubj left/VBD/0:root the/DT/4:det bloc/NN/2:obj ,/,/8:punct its/PRP$/7:nmod:poss minister/NN/8:nsubj announced=announce/VBD/2:conj on/IN/10:case Friday/NNP/8:obl',
      'left<announced:ccomp announced<:root',
    ],
    ['but not what two people do', 'Peru/NNP/2:nsubj left/VBD/0:root and/CC/5:cc ministers/NNS/5:nsubj agreed=agree/VBD/2:conj', ''],
    ['shot dead six men', 'shot=shoot/VBD/0:root dead/JJ/4:amod six/CD/4:nummod men/NNS/1:obj', 'dead<shot:xcomp'],
    [
      'Peru said it was watching and urged calm',
      'Peru/NNP/2:nsubj said=say/VBD/0:root it/PRP/5:nsubj was/VBD/5:aux watching/VBG/2:ccomp and/CC/7:cc urged=urge/VBD/5:conj calm/NN/7:obj',
      'urged<said:conj',
    ],
    [
      'Peru said in a statement it would leave',
      'Peru/NNP/2:nsubj said=say/VBD/0:root in/IN/5:case a/DT/5:det statement/NN/8:obl it/PRP/8:nsubj would/MD/8:aux leave/VB/2:ccomp',
      'statement<said:obl',
    ],
    [
      'two died in northern Peru, residents and an official said',
      'Two/CD/2:nsubj died/VBD/0:root in/IN/7:case northern/JJ/5:amod Peru/NNP/7:compound ,/,/5:punct residents/NNS/2:obl and/CC/11:cc an/DT/10:det official/NN/11:nsubj said=say/VBD/2:conj',
      'in<Peru:case Peru<died:obl residents<said:nsubj and<official:cc official<residents:conj',
    ],
    [
      "the Bank of Peru's governor, Ann, left",
      "The/DT/2:det Bank/NNP/10:nsubj of/IN/6:case Peru/NNP/6:nmod:poss 's/POS/4:case governor/NN/2:nmod ,/,/8:punct Ann/NNP/6:appos ,/,/2:punct left/VBD/0:root",
      "Bank<governor:nmod:poss of<Peru:case Peru<Bank:nmod 's<Bank:case governor<left:nsubj ,<governor:punct",
    ],
    [
      'read by the head of the commission, Ann Diaz',
      'read/VBN/0:root by/IN/4:case the/DT/4:det head/NN/1:obl:agent of/IN/7:case the/DT/7:det commission/NN/4:nmod ,/,/9:punct Ann/NNP/7:appos Diaz/NNP/9:flat',
      'Ann<head:appos',
    ],
    [
      'Chile sued, a charge Peru denies',
      'Chile/NNP/2:nsubj sued/VBD/0:root ,/,/7:punct a/DT/5:det charge/NN/7:nsubj Peru/NNP/5:appos denies/VBZ/2:parataxis',
      'charge<sued:parataxis Peru<denies:nsubj denies<charge:acl:relcl',
    ],
    [
      'Ann praised it but party spokesman Bo said so',
      'Ann/NNP/2:nsubj praised/VBD/0:root it/PRP/2:obj but/CC/6:cc party/NN/6:compound spokesman/NN/3:conj Bo/NNP/8:nsubj said/VBD/2:conj so/RB/8:advmod',
      'but<said:cc spokesman<Bo:nmod:desc',
    ],
    [
      'the bloc, which Peru left',
      'The/DT/2:det bloc/NN/7:nsubj ,/,/6:punct which/WDT/6:nsubj Peru/NNP/6:nsubj left/VBD/2:acl:relcl met/VBD/0:root',
      'which<left:obj',
    ],
    [
      'the bank left after rebels looted it',
      'The/DT/2:det bank/NN/6:nsubj left/VBD/2:acl after/IN/5:case rebels/NNS/3:obl looted/VBD/0:root it/PRP/6:obj',
      'bank<left:nsubj left<:root after<looted:mark rebels<looted:nsubj looted<left:advcl',
    ],
    [
      'condemned the raid and called for calm',
      'condemned=condemn/VBD/0:root the/DT/3:det raid/NN/1:obj and/CC/5:cc called=call/VBN/3:conj for/IN/7:case calm/NN/5:obl',
      'called<condemned:conj',
    ],
    [
      'will not end the strike before a plan is signed',
      'will/MD/3:aux not/RB/3:advmod end/VB/0:root the/DT/5:det strike/NN/10:nsubj:pass before/IN/8:case a/DT/8:det plan/NN/5:nmod is/VBZ/10:aux:pass signed=sign/VBN/3:ccomp',
      'strike<end:obj before<signed:mark plan<signed:nsubj:pass signed<end:advcl',
    ],
    [
      'but: he said the talks after May were good',
      'said=say/VBD/0:root the/DT/3:det talks/NNS/7:nsubj after/IN/5:case May/NNP/3:nmod were/VBD/7:cop good/JJ/1:ccomp',
      '',
    ],
    [
      'ended after the union and the ministry reached a deal',
      'ended=end/VBD/0:root after/IN/4:case the/DT/4:det union/NN/1:obl and/CC/8:cc the/DT/7:det ministry/NN/8:nsubj reached=reach/VBD/1:conj a/DT/10:det deal/NN/8:obj',
      'after<reached:mark union<reached:nsubj and<ministry:cc ministry<union:conj reached<ended:advcl',
    ],
    [
      'remained on alert Sunday in the town',
      'remained=remain/VBD/0:root on/IN/4:case alert/NN/4:compound Sunday/NNP/1:obl in/IN/7:case the/DT/7:det town/NN/1:obl',
      'on<alert:case alert<remained:obl Sunday<remained:obl:unmarked',
    ],
    [
      'removed from the hall by police',
      'men/NNS/0:root removed=remove/VBN/1:acl from/IN/5:case the/DT/5:det hall/NN/2:obl by/IN/7:case police/NN/5:nmod',
      'police<removed:obl:agent',
    ],
    [
      'the regional bloc ECOWAS condemned it',
      'The/DT/3:det regional/JJ/3:amod bloc/NN/5:nsubj ECOWAS/NNP/5:nsubj condemned/VBD/0:root it/PRP/5:obj',
      'ECOWAS<bloc:appos',
    ],
    [
      '…, the newspaper El Día reported',
      'Troops/NNS/2:nsubj cleared/VBD/0:root roads/NNS/2:obj ,/,/6:punct the/DT/6:det newspaper/NN/2:obj El/NNP/9:nsubj Día/NNP/7:flat reported/VBD/2:parataxis',
      'newspaper<El:nmod:desc',
    ],
    [
      'Peru has asked Chile to leave and will wait',
      'Peru/NNP/3:nsubj has/VBZ/3:aux asked/VBN/0:root Chile/NNP/3:obj to/TO/6:mark leave/VB/3:xcomp and/CC/9:cc will/MD/9:aux wait/VB/6:conj',
      'wait<asked:conj',
    ],
    [
      'ousted the president, dissolved parliament',
      'They/PRP/2:nsubj ousted/VBD/0:root the/DT/4:det president/NN/2:obj ,/,/6:punct dissolved/VBD/4:conj parliament/NN/6:obj and/CC/9:cc left/VBD/2:conj',
      'dissolved<ousted:conj',
    ],
    [
      'requires firms to respect the laws and opposed it',
      'Peru/NNP/2:nsubj requires/VBZ/0:root firms/NNS/2:obj to/TO/5:mark respect/VB/2:xcomp laws/NNS/5:obj and/CC/8:cc opposed/VBN/5:conj it/PRP/8:obj',
      'opposed<requires:conj',
    ],
    [
      'but to provide help and meet them',
      'They/PRP/2:nsubj want/VBP/0:root to/TO/4:mark provide/VB/2:xcomp help/NN/4:obj and/CC/7:cc meet/VBP/4:conj them/PRP/7:obj',
      '',
    ],
    [
      'and the bridge built in May and opened in June',
      'They/PRP/2:nsubj saw=see/VBD/0:root the/DT/4:det bridge/NN/2:obj built=build/VBN/4:acl in/IN/7:case May/NNP/5:obl and/CC/9:cc opened/VBD/4:conj in/IN/11:case June/NNP/9:obl',
      '',
    ],
    [
      'blocked the road and police arrested ten',
      'They/PRP/2:nsubj blocked/VBD/0:root the/DT/4:det road/NN/2:obj and/CC/6:cc police/NN/4:conj arrested/VBD/2:advcl ten/CD/7:obj',
      'and<arrested:cc police<arrested:nsubj arrested<blocked:conj',
    ],
    [
      'was detained at his residence by members of the guard',
      'He/PRP/3:nsubj:pass was/VBD/3:aux:pass detained/VBN/0:root at/IN/6:case his/PRP$/6:nmod:poss residence/NN/3:obl by/IN/8:case members/NNS/6:nmod',
      'members<detained:obl:agent',
    ],
    [
      'but a report by the ministry',
      'It/PRP/3:nsubj:pass was/VBD/3:aux:pass named/VBN/0:root in/IN/6:case a/DT/6:det report/NN/3:obl by/IN/9:case the/DT/9:det ministry/NN/6:nmod',
      '',
    ],
    [
      'would not leave until the rebels disarmed',
      'Peru/NNP/4:nsubj would/MD/4:aux not/RB/4:advmod leave/VB/0:root until/IN/7:case the/DT/7:det rebels/NNS/4:obl disarmed/VBD/7:acl',
      'until<disarmed:mark rebels<disarmed:nsubj disarmed<leave:advcl',
    ],
    [
      'after the storm killed ten',
      'They/PRP/2:nsubj called/VBD/0:root after/IN/5:case the/DT/5:det storm/NN/2:obl killed/VBD/2:advcl ten/CD/6:obj',
      'after<killed:mark storm<killed:nsubj',
    ],
    [
      'told investigators that cash was delivered',
      'She/PRP/2:nsubj told/VBD/0:root investigators/NNS/2:iobj that/WDT/7:nsubj cash/NN/7:nsubj:pass was/VBD/7:aux:pass delivered/VBN/3:acl:relcl',
      'that<delivered:mark delivered<told:ccomp',
    ],
    [
      'said through a spokeswoman that it was watching',
      'It/PRP/2:nsubj said=say/VBD/0:root through/IN/5:case a/DT/5:det spokeswoman/NN/2:obl that/IN/9:mark it/PRP/9:nsubj was/VBD/9:aux watching/VBG/5:acl',
      'watching<said:ccomp',
    ],
    [
      'They have sued a smelter operator',
      'They/PRP/3:nsubj have/VBP/3:aux sued=sue/VBN/0:root a/DT/6:det smelter/NN/6:compound operator/NN/3:obl',
      'operator<sued:obj',
    ],
    ['but They waited a week', 'They/PRP/2:nsubj waited/VBD/0:root a/DT/4:det week/NN/2:obl', ''],
  ])('%s', (_, table, expected) => {
    expect(changes(table)).toBe(expected);
  });

  it('makes no ring', () => {
    const mended = mendTrees(
      named('Peru/NNP/2:nsubj waits/VBZ/0:root until/IN/5:case the/DT/5:det rebels/NNS/2:obl disarmed/VBD/5:acl'),
      loadKnowledge(),
    );
    for (let token = 0; token < mended.length; token++) {
      let steps = 0;
      for (let at = token; at >= 0; at = mended.head[at]!) expect(steps++).toBeLessThan(10);
    }
  });
});
