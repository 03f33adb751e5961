import { describe, expect, it } from 'vitest';
import { bindQuotePronouns } from '#nlp/coref/quote-pronouns.ts';
import { type Asked, resolved, tableOf, tokenOf } from '#testing/entities.ts';
import type { EntityTable } from './entity-table.ts';

/** kind, id, name, country, role */
const show = ({ entities }: EntityTable) =>
  entities.map(({ kind, id, name, country, role }) => [kind, id, name, country ?? '', role ?? ''].join(' | ').replace(/(?: \| )+$/, ''));

const END = './.';

describe('findEntities', () => {
  it.each<[string, string, Asked, readonly string[]]>([
    [
      'an official with title and country',
      `[demonym Kenyan/JJ/3:amod] Defence/NNP/3:compound Minister/NNP/4:nmod:desc [person Ann/NNP/6:nsubj Otieno/NNP/4:flat] left/VBD/0:root ${END}`,
      {},
      ['country | KEN | Kenya | KEN', 'official | ann-otieno | Ann Otieno | KEN | Kenyan Defence Minister'],
    ],
    [
      'a person without office',
      `Actor/NN/2:nmod:desc [person Ann/NNP/4:nsubj Otieno/NNP/2:flat] left/VBD/0:root ${END}`,
      {},
      ['person | ann-otieno | Ann Otieno |  | Actor'],
    ],
    [
      'the chief of a company is no official, of an agency is',
      `[organization Toyota/NNP/2:compound] chief/NN/3:nmod:desc [person Ann/NNP/8:nsubj Hale/NNP/3:flat] and/CC/7:cc [organization CIA/NNP/7:compound] chief/NN/8:nmod:desc [person Bo/NNP/3:conj Lind/NNP/8:flat] met/VBD/0:root ${END}`,
      {},
      [
        'organization | toyota | Toyota | JPN',
        'person | ann-hale | Ann Hale |  | Toyota chief',
        'agency | cia | CIA | USA',
        'official | bo-lind | Bo Lind | USA | CIA chief',
      ],
    ],
    [
      'a known body by its common English name',
      `The/DT/4:det [organization Central/NNP/4:compound Intelligence/NNP/4:compound Agency/NNP/5:nsubj] agreed/VBD/0:root ${END}`,
      {},
      ['agency | cia | CIA | USA'],
    ],
    [
      'bodies no list has, by the nouns in their names',
      `[organization Tarnow/NNP/3:compound Water/NNP/3:compound Authority/NNP/5:nsubj] and/CC/5:cc [organization Tarnow/NNP/6:compound Mills/NNP/6:compound Inc./NNP/3:conj] met/VBD/0:root ${END}`,
      {},
      ['agency | tarnow-water-authority | Tarnow Water Authority', 'organization | tarnow-mills-inc | Tarnow Mills Inc.'],
    ],
    [
      'parts of a state whose country the words tell',
      `[demonym Iraqi/JJ/2:amod] police/NNS/3:nsubj met/VBD/0:root the/DT/6:det [demonym Kenyan/JJ/6:amod] government/NN/3:obj ${END}`,
      {},
      [
        'country | IRQ | Iraq | IRQ',
        'agency | iraqi-police | Iraqi police | IRQ',
        'country | KEN | Kenya | KEN',
        'agency | kenyan-government | Kenyan government | KEN',
      ],
    ],
    [
      'a body that another country owns than the best known one of its name',
      `[place Chile/NNP/3:nmod:poss] 's/POS/1:case [organization Joint/NNP/4:compound Chiefs/NNPS/7:nsubj of/IN/6:case Staff/NNP/4:nmod] met/VBD/0:root ${END}`,
      {},
      ['country | CHL | Chile | CHL', 'agency | joint-chiefs-of-staff | Joint Chiefs of Staff | CHL'],
    ],
    ['police of nowhere only where they are needed', `Police/NNS/2:nsubj left/VBD/0:root ${END}`, {}, []],
    [
      'who speaks without a name, as worded',
      `Two/CD/2:nummod sources/NNS/7:nsubj familiar/JJ/2:amod with/IN/6:case the/DT/6:det talks/NNS/3:obl agreed/VBD/0:root ${END}`,
      { speakers: ['sources'] },
      ['source | two-sources-familiar-with-the-talks | Two sources familiar with the talks'],
    ],
    [
      'the country of who speaks without a name',
      `Senior/JJ/3:amod [demonym Kenyan/JJ/3:amod] officials/NNS/4:nsubj agreed/VBD/0:root ${END}`,
      { speakers: ['officials'] },
      ['source | senior-kenyan-officials | Senior Kenyan officials | KEN', 'country | KEN | Kenya | KEN'],
    ],
    [
      'a bare spokesman of the body last spoken of',
      `The/DT/2:det [organization CIA/NNP/3:nsubj] refused/VBD/0:root ,/,/7:punct but/CC/7:cc a/DT/7:det spokesman/NN/8:nsubj talked/VBD/3:conj ${END}`,
      { speakers: ['spokesman'] },
      ['agency | cia | CIA | USA', 'source | cia-spokesman | CIA spokesman | USA'],
    ],
    [
      'where a group is does not tell whose it is',
      `[place Kenya/NNP/2:nsubj] fought/VBD/0:root drug/NN/4:compound cartels/NNS/2:obj in/IN/6:case [place Mexico/NNP/4:nmod] ${END}`,
      { arguments: ['cartels'] },
      ['country | KEN | Kenya | KEN', 'group | drug-cartels | drug cartels', 'country | MEX | Mexico | MEX'],
    ],
    [
      'a body before an office, but not before a deed',
      `[organization Kenyan/JJ/2:amod army/NN/3:compound] spokesman/NN/4:nmod:desc [person Ann/NNP/6:nsubj Otieno/NNP/4:flat] left/VBD/0:root ${END}
       [organization Peruvian/JJ/2:amod army/NN/3:compound] drills/NNS/4:nsubj ended/VBD/0:root ${END}`,
      {},
      ['agency | kenyan-army | Kenyan army | KEN', 'official | ann-otieno | Ann Otieno | KEN | Kenyan army spokesman'],
    ],
    [
      'as many of the same are the same',
      `Five/CD/2:nummod VILLAGERS=villager/NNS/3:nsubj die/VBP/0:root ${END}
       Floods/NNS/2:nsubj drowned/VBD/0:root at/IN/4:case least/JJS/5:nmod five/CD/6:nummod villagers/NNS/2:obj ${END}`,
      { arguments: ['VILLAGERS', 'villagers'] },
      ['group | five-villagers | Five VILLAGERS'],
    ],
    [
      'one person is no group',
      `Troops/NNS/2:nsubj shot/VBD/0:root a/DT/5:det pregnant/JJ/5:amod girl/NN/2:obj ${END}`,
      { arguments: ['girl'] },
      ['person | pregnant-girl | pregnant girl'],
    ],
    [
      'who is known by whose they are alone is nobody',
      `Troops/NNS/2:nsubj shot/VBD/0:root her/PRP$/4:nmod:poss brother/NN/2:obj ${END}`,
      { arguments: ['brother'] },
      [],
    ],
    [
      'who holds a public office, without a name',
      `Troops/NNS/2:nsubj shot/VBD/0:root the/DT/5:det police/NN/5:compound chief/NN/2:obj ${END}`,
      { arguments: ['chief'] },
      ['official | police-chief | police chief |  | police chief'],
    ],
    [
      'what is of nobody, or no body',
      `No/DT/2:det group/NN/3:nsubj took/VBD/0:root office/NN/3:obj ${END}
       Troops/NNS/2:nsubj dressed/VBD/0:root the/DT/4:det bodies/NNS/2:obj by/IN/6:case force/NN/2:obl ${END}
       They/PRP/2:nsubj lost/VBD/0:root his/PRP$/4:nmod:poss head/NN/2:obj ${END}`,
      { arguments: ['group', 'office', 'bodies', 'force', 'head'] },
      [],
    ],
    [
      'presidents of clubs and unions hold no public office',
      `[person Ann/NNP/12:nsubj Otieno/NNP/1:flat] ,/,/4:punct president/NN/1:appos of/IN/9:case the/DT/9:det [organization Tarnow/NNP/9:compound Growers/NNPS/9:compound Federation/NNP/4:nmod] ,/,/4:punct later/RB/12:advmod left/VBD/0:root ${END}`,
      {},
      [
        'person | ann-otieno | Ann Otieno |  | president of the Tarnow Growers Federation',
        'organization | tarnow-growers-federation | Tarnow Growers Federation',
      ],
    ],
    [
      'a capital that is asked, talked with, or sends envoys',
      `Ministers/NNS/2:nsubj asked=ask/VBD/0:root [place Nairobi/NNP/2:obj] ${END}
       Talks=talk/NNS/5:nsubj with/IN/3:case [place Lima/NNP/1:nmod] had/VBD/5:aux ended/VBN/0:root ${END}
       [place Dhaka/NNP/3:nmod:poss] ’s/POS/1:case ambassador/NN/4:nsubj left/VBD/0:root [place Oslo/NNP/4:obj] ${END}`,
      {},
      ['agency | dhaka | Dhaka | BGD', 'agency | lima | Lima | PER', 'agency | nairobi | Nairobi | KEN', 'place | oslo | Oslo | NOR'],
    ],
    [
      'of two bodies of one name that of the country spoken of',
      `[place India/NNP/2:nsubj] waited/VBD/0:root ${END}
       [organization Congress/NNP/2:nsubj] objected/VBD/0:root ${END}`,
      {},
      ['country | IND | India | IND', 'organization | indian-national-congress | Indian National Congress | IND'],
    ],
    [
      'an official of a body whose country only the article tells',
      `[place Kenya/NNP/2:nsubj] waited/VBD/0:root ${END}
       [organization Roads/NNPS/2:compound Division/NNP/3:compound] secretary/NN/4:nmod:desc [person Ann/NNP/6:nsubj Otieno/NNP/4:flat] left/VBD/0:root ${END}`,
      {},
      [
        'country | KEN | Kenya | KEN',
        'agency | roads-division | Roads Division | KEN',
        'official | ann-otieno | Ann Otieno | KEN | Roads Division secretary',
      ],
    ],
    [
      'an office with its field',
      `Minister/NNP/4:nmod:desc of/IN/3:case Transport/NNP/1:nmod [person Ann/NNP/6:nsubj Otieno/NNP/4:flat] left/VBD/0:root ${END}`,
      {},
      ['official | ann-otieno | Ann Otieno |  | Minister of Transport'],
    ],
    [
      'no speaker that cannot speak',
      `Concerns/NNS/2:nsubj agreed/VBD/0:root ${END}
       The/DT/2:det report/NN/3:nsubj agreed/VBD/0:root ${END}`,
      { speakers: ['Concerns', 'report'] },
      ['source | report | report'],
    ],
    [
      'whose something is, is no group',
      `[demonym African/JJ/2:amod] solutions/NNS/3:nsubj helped/VBD/0:root [demonym African/JJ/5:amod] fields/NNS/3:obj ${END}`,
      {},
      [],
    ],
    [
      'bodies that are of a land, not of its state',
      `[place Kenya/NNP/4:nmod:poss] 's/POS/1:case farming/NN/4:compound organisations=organisation/NNS/5:nsubj agreed/VBD/0:root ${END}`,
      { arguments: ['organisations'] },
      ['country | KEN | Kenya | KEN', "organization | kenyas-farming-organisations | Kenya's farming organisations | KEN"],
    ],
    [
      'letters that the text itself explains',
      `The/DT/4:det [organization Intergovernmental/NNP/4:compound Negotiating/NNP/4:compound Committee/NNP/8:nsubj] (/-LRB-/6:punct [organization INC/NNP/4:appos] )/-RRB-/6:punct agreed/VBD/0:root ${END}`,
      {},
      ['agency | intergovernmental-negotiating-committee | Intergovernmental Negotiating Committee'],
    ],
    [
      'groups that are acted upon, not every noun',
      `Soldiers/NNS/2:nsubj fought/VBD/0:root drug/NN/4:compound cartels/NNS/2:obj with/IN/6:case tanks/NNS/2:obl ${END}`,
      { arguments: ['cartels', 'tanks'] },
      ['group | drug-cartels | drug cartels'],
    ],
    [
      'a country whose things act',
      `[demonym Kenyan/JJ/2:amod] drones/NNS/3:nsubj landed/VBD/0:root ${END}
       [place Kenya/NNP/2:nsubj] agreed/VBD/0:root ${END}`,
      { arguments: ['drones'] },
      ['country | KEN | Kenya | KEN'],
    ],
    [
      'no node of what only narrows a noun',
      `The/DT/3:det [person Hale/NNP/3:compound] administration/NN/4:nsubj agreed/VBD/0:root ${END}`,
      {},
      ['agency | hale-administration | Hale administration'],
    ],
    [
      'no paper and no product',
      `The/DT/3:det [organization Tarnow/NNP/3:compound Treaty/NNP/6:nsubj] and/CC/5:cc [other Corolla/NNP/3:conj] failed/VBD/0:root ${END}`,
      {},
      [],
    ],
    [
      'two presidents, two countries',
      `[demonym Kenyan/JJ/2:amod] President/NNP/3:nmod:desc [person Ann/NNP/5:nsubj Otieno/NNP/3:flat] met/VBD/0:root President/NNP/7:nmod:desc [person Bo/NNP/5:obj Lind/NNP/7:flat] ${END}
       [place Sweden/NNP/2:nsubj] agreed/VBD/0:root ${END}
       [place Stockholm/NNP/2:nsubj] warned/VBD/0:root ${END}`,
      {},
      [
        'country | KEN | Kenya | KEN',
        'official | ann-otieno | Ann Otieno | KEN | Kenyan President',
        'official | bo-lind | Bo Lind | SWE | President',
        'country | SWE | Sweden | SWE',
        'agency | stockholm | Stockholm | SWE',
      ],
    ],
    [
      'a given name that editors set in brackets',
      `Director/NN/3:nmod:desc [person [/-LRB-/3:punct Ana/NNP/6:nsubj ]/-RRB-/3:punct Diaz/NNP/3:flat] left/VBD/0:root ${END}`,
      {},
      ['official | ana-diaz | Ana Diaz |  | Director'],
    ],
    ['names in excluded lines are none', `Talks/NNS/2:nsubj ended/VBD/0:root ${END}\n!See/VB/0:root [person Ana/NNP/1:obj]`, {}, []],
  ])('%s', (_, table, asked, expected) => {
    expect([...show(tableOf(resolved(table), asked))].sort()).toEqual([...expected].sort());
  });

  it('gives both for a pronoun that means two, and looks inside names', () => {
    const doc = resolved(`
      [person Ana/NNP/6:nsubj Diaz/NNP/1:flat] and/CC/4:cc [person Juan/NNP/1:conj Hale/NNP/4:flat] left/VBD/0:root ${END}
      They/PRP/2:nsubj returned/VBD/0:root ${END}`);
    const table = tableOf(doc);
    expect(table.at(tokenOf(doc, 'They'))).toEqual(['ana-diaz', 'juan-hale']);
    expect(table.at(tokenOf(doc, 'Diaz'))).toEqual(['ana-diaz']);
    expect(table.at(tokenOf(doc, 'left'))).toEqual([]);
    expect(table.inRange([0, 3])).toEqual(['ana-diaz']);
    expect(table.inRange([0, doc.length])).toEqual(['ana-diaz', 'juan-hale']);
  });

  it('takes where it was filed from for a few mentions', () => {
    const doc = resolved(`!NAIROBI/NNP/0:root
      [place Uganda/NNP/2:nsubj] waited/VBD/0:root ${END}
      [demonym Kenyan/JJ/2:amod] farmers/NNS/3:nsubj waited/VBD/0:root ${END}
      Defence/NNP/2:compound Minister/NNP/3:nmod:desc [person Ann/NNP/5:nsubj Otieno/NNP/3:flat] left/VBD/0:root ${END}`);
    const excluded = doc.excluded.map(({ span }) => ({ span, why: 'dateline' as const }));
    const { entities } = tableOf({ ...doc, excluded });
    expect(entities.find(({ kind }) => kind === 'official')?.country).toBe('KEN');
  });

  it('keeps ids apart where names are the same', () => {
    const doc = resolved(`[person Ana/NNP/3:nsubj Diaz/NNP/1:flat] met/VBD/0:root [organization Ana/NNP/5:compound Diaz/NNP/3:obj] ${END}`);
    expect(tableOf(doc).entities.map(({ id }) => id)).toEqual(['ana-diaz', 'ana-diaz-2']);
  });
});

describe('“we”', () => {
  it.each([
    ['minister', 'Kenya'],
    ['senator', 'Ann Otieno'],
  ])('“we” of a %s is %s', (office, name) => {
    const doc = resolved(
      `“/\`\`/3:punct We/PRP/3:nsubj stay/VBP/0:root ,/,/3:punct ”/''/3:punct said/VBD/3:parataxis [demonym Kenyan/JJ/8:amod] ${office}/NN/9:nmod:desc [person Ann/NNP/6:nsubj Otieno/NNP/9:flat] ${END}`,
    );
    const { entities } = tableOf(bindQuotePronouns(doc, [{ content: [[0, 5]], sourceHeads: [tokenOf(doc, 'Ann')] }]));
    const saysWe = entities.filter(({ mentions }) => mentions.some(({ form }) => form === 'pronoun'));
    expect(saysWe.map((entity) => entity.name)).toEqual([name]);
  });
});
