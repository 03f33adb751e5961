import { describe, expect, it } from 'vitest';
import { chainsOf } from '#testing/chains.ts';
import { named } from '#testing/document.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import type { Document } from '../document.ts';
import { treeOf } from '../tree.ts';
import { findMentions } from './find-mentions.ts';
import type { Choose } from './join-pronouns.ts';
import { phrasesOf } from './phrases.ts';
import { bindQuotePronouns } from './quote-pronouns.ts';
import { resolveWith } from './resolve.ts';

const knowledge = loadKnowledge();
const noClusters = { find: () => -1, ids: new Uint16Array(0) };
/** The nearest thing that may be meant. */
const nearest: Choose = (_, candidates) => Math.min(1, candidates.length - 1);

const resolved = (table: string): Document => resolveWith(named(table), knowledge, noClusters, nearest);
const words = (doc: Pick<Document, 'article'>, [begin, end]: readonly [number, number]) => doc.article.text.slice(begin, end);

describe('findMentions', () => {
  it.each([
    [
      'complements that narrow belong to the phrase',
      'Two/CD/2:nummod sources/NNS/7:nsubj familiar/JJ/2:amod with/IN/6:case the/DT/6:det talks/NNS/3:obl objected/VBD/0:root ./.',
      ['Two sources familiar with the talks', 'the talks'],
    ],
    [
      'what a comma sets off does not',
      'The/DT/2:det board/NN/7:nsubj ,/,/2:punct which/WDT/5:nsubj met/VBD/2:acl:relcl ,/,/2:punct agreed/VBD/0:root ./.',
      ['The board'],
    ],
    [
      'former and current is one; a coordination is one more',
      'Former/JJ/4:amod and/CC/3:cc current/JJ/1:conj judges/NNS/7:nsubj and/CC/6:cc lawyers/NNS/4:conj met/VBD/0:root ./.',
      ['Former and current judges and lawyers', 'Former and current judges', 'lawyers'],
    ],
    [
      'at least goes with its number',
      'They/PRP/2:nsubj met/VBD/0:root at/IN/4:case least/JJS/5:nmod five/CD/6:nummod men/NNS/2:obj ./.',
      ['They', 'at least five men'],
    ],
    [
      'the mark of possession is no part',
      'The/DT/2:det ministry/NN/4:nmod:poss ’s/POS/2:case envoy/NN/5:nsubj left/VBD/0:root ./.',
      ['The ministry’s envoy', 'The ministry'],
    ],
    [
      'no phrase goes on where a quotation ends in a comma',
      `“/\`\`/2:punct Drones/NNS/6:compound ,/,/6:punct ”/''/6:punct army/NN/6:compound spokesmen/NNS/7:nsubj said/VBD/0:root ./.`,
      ['army spokesmen'],
    ],
    ['a pronoun that stands for nothing is none', 'It/PRP/2:expl rained/VBD/0:root ./.', []],
    [
      'nothing is found in what is no part of the story',
      `Talks/NNS/2:nsubj ended/VBD/0:root ./.
       !See/VB/0:root [person Ana/NNP/1:obj]`,
      ['Talks'],
    ],
  ])('%s', (_, table, expected) => {
    const doc = named(table);
    expect(findMentions(phrasesOf(treeOf(doc)), knowledge).map(({ span }) => words(doc, span))).toEqual(expected);
  });
});

describe('resolve joins', () => {
  it.each([
    [
      'a full name and its surname',
      `[person Ana/NNP/3:nsubj Diaz/NNP/1:flat] left/VBD/0:root ./.
       [person Diaz/NNP/2:nsubj] returned/VBD/0:root ./.`,
      ['Ana Diaz = Diaz'],
    ],
    [
      'a surname that comes first, wherever the full name stands',
      `[person Zhao/NNP/2:nsubj] left/VBD/0:root ./.
       [person Zhao/NNP/3:nsubj Qiming/NNP/1:flat] returned/VBD/0:root ./.`,
      ['Zhao = Zhao Qiming'],
    ],
    [
      'no two people of one family whose titles tell them apart',
      `[person Ana/NNP/6:nsubj Diaz/NNP/1:flat] and/CC/4:cc [person Juan/NNP/1:conj Diaz/NNP/4:flat] left/VBD/0:root ./.
       Mr./NNP/2:nmod:desc [person Diaz/NNP/3:nsubj] returned/VBD/0:root ./.`,
      ['Juan Diaz = Diaz'],
    ],
    [
      'a body and its abbreviation',
      `The/DT/2:det [organization Coastal/NNP/3:compound Survey/NNP/3:compound Bureau/NNP/7:nsubj] (/-LRB-/5:punct [organization CSB/NNP/3:appos] )/-RRB-/5:punct met/VBD/0:root ./.
       [organization CSB/NNP/2:nsubj] closed/VBD/0:root ./.`,
      ['Coastal Survey Bureau = CSB = CSB'],
    ],
    [
      'a country, its short names and its demonym',
      `[place Kenya/NNP/2:nsubj] agreed/VBD/0:root ./.
       [demonym Kenyan/JJ/2:amod] envoys/NNS/3:nsubj left/VBD/0:root ./.`,
      ['Kenya = Kenyan'],
    ],
    [
      'one half of a land that has two',
      `[place North/NNP/2:compound Korea/NNP/3:nsubj] agreed/VBD/0:root ./.
       Boats/NNS/2:nsubj left/VBD/0:root the/DT/4:det [place North/NNP/2:obj] ./.`,
      ['North Korea = North'],
    ],
    [
      'no country and the half of another land',
      `[place South/NNP/2:compound Africa/NNP/3:nsubj] agreed/VBD/0:root ./.
       Boats/NNS/2:nsubj left/VBD/0:root the/DT/4:det [place South/NNP/2:obj] ./.`,
      [],
    ],
    [
      'a listed body and what lists say it is',
      `The/DT/2:det [organization CIA/NNP/3:nsubj] agreed/VBD/0:root ./.
       The/DT/3:det intelligence/NN/3:compound agency/NN/4:nsubj refused/VBD/0:root ./.`,
      ['CIA = The intelligence agency'],
    ],
    [
      'no company and an intelligence agency',
      `[organization Toyota/NNP/2:nsubj] agreed/VBD/0:root ./.
       The/DT/3:det intelligence/NN/3:compound agency/NN/4:nsubj refused/VBD/0:root ./.`,
      [],
    ],
    [
      'what a body is, right before its name',
      `State/NN/2:compound media/NNS/4:nsubj [organization KCNA/NNP/4:nsubj] agreed/VBD/0:root ./.`,
      ['State media = KCNA'],
    ],
    [
      'an apposition, and the title that it gives',
      `[person Ana/NNP/7:nsubj Diaz/NNP/1:flat] ,/,/5:punct the/DT/5:det minister/NN/1:appos ,/,/5:punct left/VBD/0:root ./.
       The/DT/2:det minister/NN/3:nsubj returned/VBD/0:root ./.`,
      ['Ana Diaz = the minister = The minister'],
    ],
    [
      'the minister of the country that is named',
      `[demonym Peruvian/JJ/3:amod] Foreign/NNP/3:compound Minister/NNP/4:nmod:desc [person Ana/NNP/6:nsubj Diaz/NNP/4:flat] left/VBD/0:root ./.
       The/DT/3:det [demonym Chilean/JJ/3:amod] minister/NN/4:nsubj stayed/VBD/0:root ./.
       The/DT/2:det minister/NN/3:nsubj returned/VBD/0:root ./.`,
      ['The Chilean minister = The minister'],
    ],
    [
      'a group without and with its article',
      `Drug/NN/2:compound cartels/NNS/3:nsubj fought/VBD/0:root ./.
       The/DT/2:det cartels/NNS/3:nsubj lost/VBD/0:root ./.`,
      ['Drug cartels = The cartels'],
    ],
    [
      'no speakers that are not said to be the same',
      `Two/CD/2:nummod officials/NNS/3:nsubj agreed/VBD/0:root ./.
       Several/JJ/2:amod officials/NNS/3:nsubj refused/VBD/0:root ./.`,
      [],
    ],
    [
      'the one administration that the text names, though later',
      `The/DT/3:det new/JJ/3:amod administration/NN/4:nsubj agreed/VBD/0:root ./.
       The/DT/3:det [person Hale/NNP/3:compound] administration/NN/4:nsubj refused/VBD/0:root ./.`,
      ['The new administration = The Hale administration'],
    ],
    [
      'pronouns of the right gender and number',
      `[person Ana/NNP/6:nsubj Diaz/NNP/1:flat] and/CC/4:cc [person Juan/NNP/1:conj Hale/NNP/4:flat] left/VBD/0:root ./.
       She/PRP/2:nsubj returned/VBD/0:root ./.`,
      ['Ana Diaz = She'],
    ],
    [
      'a pronoun with nobody whose first name, after a title, is of the other gender',
      `[person Juan/NNP/6:nsubj Hale/NNP/1:flat] and/CC/4:cc [person President/NNP/1:conj Ana/NNP/4:flat Diaz/NNP/4:flat] left/VBD/0:root ./.
       He/PRP/2:nsubj returned/VBD/0:root ./.`,
      ['Juan Hale = He'],
    ],
    [
      'no he or she with a name of many',
      `[person Ana/NNP/3:nsubj Diaz/NNP/1:flat] met/VBD/0:root [other Republicans/NNPS/3:obj] ./.
       She/PRP/2:nsubj returned/VBD/0:root ./.`,
      ['Ana Diaz = She'],
    ],
    [
      'a pronoun with no other argument of its verb',
      `[person Ana/NNP/3:nsubj Diaz/NNP/1:flat] left/VBD/0:root ./.
       [person Eva/NNP/3:nsubj Hale/NNP/1:flat] thanked/VBD/0:root her/PRP/3:obj ./.`,
      ['Ana Diaz = her'],
    ],
    [
      'they with both of two',
      `[person Ana/NNP/6:nsubj Diaz/NNP/1:flat] and/CC/4:cc [person Juan/NNP/1:conj Hale/NNP/4:flat] left/VBD/0:root ./.
       They/PRP/2:nsubj returned/VBD/0:root ./.`,
      ['Ana Diaz and Juan Hale = They'],
    ],
    [
      'an office that the headline names without its holder',
      `Governor/NN/2:nsubj resigns/VBZ/0:root

       The/DT/2:det roads/NNS/3:nsubj flooded/VBD/0:root ./.
       Governor/NNP/2:nmod:desc [person Ana/NNP/4:nsubj Diaz/NNP/2:flat] left/VBD/0:root ./.`,
      ['Governor = Ana Diaz'],
    ],
    [
      'who is named between commas, whatever the tree has',
      `The/DT/2:det ministry/NN/4:nmod:poss ’s/POS/2:case spokesman/NN/9:obl ,/,/9:punct [person Ana/NNP/9:nsubj Diaz/NNP/6:flat] ,/,/9:punct left/VBD/0:root ./.`,
      ['The ministry’s spokesman = Ana Diaz'],
    ],
    [
      'who is named after what the office is of',
      `A/DT/2:det spokeswoman/NN/10:nsubj for/IN/5:case the/DT/5:det ministry/NN/2:nmod ,/,/7:punct [person Ana/NNP/10:dep Diaz/NNP/7:flat] ,/,/7:punct agreed/VBD/0:root ./.`,
      ['A spokeswoman for the ministry = Ana Diaz'],
    ],
    [
      'a list of people is no apposition',
      `The/DT/2:det mayor/NN/10:nsubj ,/,/4:punct [person Ana/NNP/2:conj Diaz/NNP/4:flat] ,/,/7:punct [person Bo/NNP/2:conj Lind/NNP/7:flat] and/CC/2:cc left/VBD/0:root ./.`,
      [],
    ],
    [
      'what an office is of is not its holder',
      `Superintendent/NNP/6:nsubj of/IN/3:case Police/NNP/1:nmod [person Ana/NNP/1:flat Diaz/NNP/4:flat] left/VBD/0:root ./.`,
      ['Superintendent of Police Ana Diaz = Ana Diaz'],
    ],
    [
      'no person and her death',
      `[person Ana/NNP/6:nsubj Diaz/NNP/1:flat] ,/,/5:punct her/PRP$/5:nmod:poss death/NN/1:appos mattered/VBD/0:root ./.`,
      ['Ana Diaz = her'],
    ],
    [
      'a province without the word for it',
      `[place Tarnow/NNP/2:compound Province/NNP/3:nsubj] flooded/VBD/0:root ./.
       [place Tarnow/NNP/2:nsubj] dried/VBD/0:root ./.`,
      ['Tarnow Province = Tarnow'],
    ],
    [
      'many no one body, a place no other place',
      `The/DT/3:det [organization Environment/NNP/3:compound Programme/NNP/4:nsubj] spent/VBD/0:root funds/NNS/4:obj in/IN/7:case [place Tarnow/NNP/4:obl] ./.
       These/DT/2:det programmes/NNS/3:nsubj helped/VBD/0:root the/DT/5:det state/NN/3:obj of/IN/7:case [place Rio/NNP/5:nmod] ./.`,
      [],
    ],
    [
      'an owner that is joined with what it owns',
      `Officials/NNS/2:nsubj fought/VBD/0:root the/DT/4:det cartels/NNS/2:obj of/IN/7:case the/DT/7:det towns/NNS/4:nmod and/CC/10:cc their/PRP$/10:nmod:poss labs/NNS/4:conj ./.`,
      ['the cartels of the towns = their'],
    ],
    [
      'no body or person where "it" is a deed',
      `The/DT/2:det [organization CIA/NNP/3:nsubj] left/VBD/0:root ./.
       It/PRP/4:nsubj 's/VBZ/4:cop a/DT/4:det part/NN/0:root of/IN/7:case the/DT/7:det plan/NN/4:nmod ./.`,
      [],
    ],
    [
      'a subject that is set off and taken up again',
      `[person Juan/NNP/5:nsubj Hale/NNP/1:flat] ,/, he/PRP/5:nsubj has/VBZ/5:aux left/VBN/0:root ./.`,
      ['Juan Hale = he'],
    ],
  ])('%s', (_, table, expected) => {
    expect(chainsOf(resolved(table))).toEqual(expected);
  });
});

describe('bindQuotePronouns', () => {
  const doc = resolved(`
    “/\`\`/3:punct We/PRP/3:nsubj thank/VBP/0:root him/PRP/3:obj ;/:/3:punct I/PRP/7:nsubj stay/VBP/3:parataxis ,/,/3:punct ”/''/3:punct said/VBD/3:parataxis [person Juan/NNP/10:nsubj Hale/NNP/11:flat] ./.
    He/PRP/2:nsubj left/VBD/0:root ./.`);

  it('gives the first person to the speaker', () => {
    const bound = bindQuotePronouns(doc, [{ content: [[0, 9]], sourceHeads: [10] }]);
    expect(chainsOf(bound)).toEqual(['We = I = Juan Hale = He']);
  });

  it('leaves it alone where nobody or several speak', () => {
    expect(chainsOf(bindQuotePronouns(doc, []))).toEqual(chainsOf(doc));
    expect(chainsOf(bindQuotePronouns(doc, [{ content: [[0, 9]], sourceHeads: [10, 12] }]))).toEqual(chainsOf(doc));
  });
});
