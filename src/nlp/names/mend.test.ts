import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { loadKnowledge } from '../../testing/knowledge.ts';
import { tokenize } from '../tokenize/tokenize.ts';
import type { FoundName } from './agree.ts';
import type { ModelType } from './labels.ts';
import { mend } from './mend.ts';

const MARK = /\[([^\]|]+)\|([a-z]+)\]/gu;

/** What the rules make of the names marked in a sentence, marked in the same way, and the rules that spoke. */
function mended(sentence: string): { found: string; rules: string[] } {
  const text = sentence.replace(MARK, '$1');
  const doc = tokenize({ id: articleId('test'), text }, []);
  const names: FoundName[] = [];
  let removed = 0;
  for (const match of sentence.matchAll(MARK)) {
    const from = match.index - removed;
    const to = from + match[1]!.length;
    removed += match[0].length - match[1]!.length;
    const inside = Array.from({ length: doc.length }, (_, token) => token).filter(
      (token) => doc.begin[token]! >= from && doc.end[token]! <= to,
    );
    names.push({ begin: inside[0]!, end: inside.at(-1)! + 1, type: match[2] as ModelType, rule: 'name/model', confidence: 0.9 });
  }
  let found = '';
  let at = 0;
  const rules: string[] = [];
  for (const { begin, end, type, rule } of mend(doc, names, loadKnowledge())) {
    found += `${text.slice(at, doc.begin[begin])}[${text.slice(doc.begin[begin], doc.end[end - 1])}|${type}]`;
    at = doc.end[end - 1]!;
    if (rule !== 'name/model') rules.push(rule);
  }
  return { found: found + text.slice(at), rules };
}

describe('mend', () => {
  it.each([
    ['name/title', '[Mrs Adaeze Obi|organization] left.', 'Mrs [Adaeze Obi|person] left.'],
    ['name/title', '[President Jorge Lima|person] left.', 'President [Jorge Lima|person] left.'],
    ['name/country', 'The [Kenya-Uganda|organization] border', 'The [Kenya|place]-[Uganda|place] border'],
    ['name/pair', 'The [Kenya-Uganda|place] border', 'The [Kenya|place]-[Uganda|place] border'],
    ['name/pair', 'The [UN and World Bank|organization] agreed.', 'The [UN|organization] and [World Bank|organization] agreed.'],
    ['name/country', 'The [Pakistan|organization] side of it', 'The [Pakistan|place] side of it'],
    [
      'name/pair',
      'The [Ruto and Odinga|organization] camps met. [Odinga|person] and [Ruto|person] agreed.',
      'The [Ruto|person] and [Odinga|person] camps met. [Odinga|person] and [Ruto|person] agreed.',
    ],
    [
      'name/pair',
      '[Peru and the World Bank|organization] agreed. [Peru|place] paid.',
      '[Peru|place] and the [World Bank|organization] agreed. [Peru|place] paid.',
    ],
    ['name/office', '[Solomon Islands Prime Minister|place] resigned.', '[Solomon Islands|place] Prime Minister resigned.'],
    ['name/field', '[Ministry of Hajj|organization] and Umrah officials', '[Ministry of Hajj and Umrah|organization] officials'],
    ['name/field', '[Ministry of Law|organization], Justice and Home Affairs', '[Ministry of Law, Justice and Home Affairs|organization]'],
    [
      'name/field',
      'The [National Institute of Anthropology|organization] and History opened.',
      'The [National Institute of Anthropology and History|organization] opened.',
    ],
    [
      'name/members',
      'The [Confederation of Peruvian|organization] Growers left.',
      'The [Confederation of Peruvian Growers|organization] left.',
    ],
    ['name/lettered-party', 'The CPI(M) leader left.', 'The [CPI(M)|organization] leader left.'],
    ['name/lettered-party', 'The [JD|organization](U) left.', 'The [JD(U)|organization] left.'],
    ['name/office', '[Executive Director Tarnow Water Board|organization]', 'Executive Director [Tarnow Water Board|organization]'],
    ['name/office', '[NLC President|person], Comrade Bo Lind', '[NLC|organization] President, Comrade Bo Lind'],
    ['name/office', '[Senate Minority|organization] Leader Ann Lee', '[Senate|organization] Minority Leader Ann Lee'],
    ['name/country', 'Two US officials left.', 'Two [US|place] officials left.'],
    [
      'name/pair',
      'Two banks, [Oldgate Crest and First Tarnow|organization], lost.',
      'Two banks, [Oldgate Crest|organization] and [First Tarnow|organization], lost.',
    ],
    ['name/seat', 'Sen. [Ann Lee|person] (R-Ohio)', 'Sen. [Ann Lee|person] (R-[Ohio|place])'],
    ['name/seat', '[Bo Lind|person], D-Calif., agreed.', '[Bo Lind|person], D-[Calif.|place], agreed.'],
    [
      'name/ship',
      'The [MV Tarnow|organization] sank. The [Tarnow|place] was old.',
      'The [MV Tarnow|other] sank. The [Tarnow|other] was old.',
    ],
    ['name/suffix', '[Ann Lee KC|organization] left.', '[Ann Lee KC|person] left.'],
    ['name/called', 'The [Adelante|place] alliance lost.', 'The [Adelante|organization] alliance lost.'],
    ['name/called', 'The state company [Roslin|person] lost.', 'The state company [Roslin|organization] lost.'],
    ['name/called', 'A partner at [Ridge Meridian|place]', 'A partner at [Ridge Meridian|organization]'],
    ['name/called', '[Oldgate Lines|other], the operator, lost.', '[Oldgate Lines|organization], the operator, lost.'],
    ['name/called', '[Lashkar-e-Sur|place], an armed group', '[Lashkar-e-Sur|organization], an armed group'],
    [
      'name/short-body',
      '[Oldgate Salts|organization] lost. [Oldgate|place], which is old, left.',
      '[Oldgate Salts|organization] lost. [Oldgate|organization], which is old, left.',
    ],
    [
      'name/agree',
      '[Lashkar-e-Sur|organization] and [Lashkar-e-Sur|organization] left [Lashkar-e-Sur|place].',
      '[Lashkar-e-Sur|organization] and [Lashkar-e-Sur|organization] left [Lashkar-e-Sur|organization].',
    ],
    ['name/called', 'The organisation “[Odhikor|person]” left.', 'The organisation “[Odhikor|organization]” left.'],
    ['name/case', 'She cited [Roe|person] v. [Wade|person].', 'She cited [Roe|other] v. [Wade|other].'],
    ['name/platform', 'He wrote in a post on X, angrily.', 'He wrote in a post on [X|organization], angrily.'],
    ['name/university', '[Georgetown|place] law professor Ann Lee', '[Georgetown|organization] law professor Ann Lee'],
    ['name/demonym', 'Kenyan warplanes struck.', '[Kenyan|norp] warplanes struck.'],
    ['name/demonym', 'She left a Swiss hotel in [Bern|place].', 'She left a [Swiss|norp] hotel in [Bern|place].'],
    ['name/capital', '[Madrid|person] refused.', '[Madrid|place] refused.'],
    ['name/place', 'Trees of the [Amazon|organization]', 'Trees of the [Amazon|place]'],
    ['name/short-name', '[Liu|person] He said no.', '[Liu He|person] said no.'],
    ['name/place', '[Tamil Nadu|organization] will buy power.', '[Tamil Nadu|place] will buy power.'],
    ['name/body-noun', 'The [Justice Commission|person] said so.', 'The [Justice Commission|organization] said so.'],
    ['name/body-noun', 'The [Cuban Government|other] can show it.', 'The [Cuban Government|organization] can show it.'],
    ['name/country-body', 'The [US|place] military left.', 'The [US military|organization] left.'],
    ['name/led-body', 'The [US|place]-led coalition struck.', 'The [US-led coalition|organization] struck.'],
    ['name/demonym', 'A [Peruvian|other] singer', 'A [Peruvian|norp] singer'],
    ['name/storm', '[Typhoon Mara|person] killed two.', '[Typhoon Mara|other] killed two.'],
    ['name/storm', 'Hurricane [Otto|person] killed two.', 'Hurricane [Otto|other] killed two.'],
    ['name/party-word', '[Democrats|norp] objected.', '[Democrats|other] objected.'],
    ['name/organization', '[Bharatiya Janata Party|person] members', '[Bharatiya Janata Party|organization] members'],
    ['name/body-noun', 'The [Zambian Army|person] came.', 'The [Zambian Army|organization] came.'],
    ['name/place-noun', 'On [Mount Ondo|person] it snowed.', 'On [Mount Ondo|place] it snowed.'],
    ['name/place-noun', 'The [Simba River|person] rose.', 'The [Simba River|place] rose.'],
    ['name/leader-body', 'The [Obama|person] administration', 'The [Obama administration|organization]'],
    ['name/demonym-body', 'The [Peruvian|norp] government', 'The [Peruvian government|organization]'],
    ['name/demonym-body', '[Iraqi|norp] security forces fled.', '[Iraqi security forces|organization] fled.'],
  ])('%s: %s', (rule, sentence, expected) => {
    const { found, rules } = mended(sentence);
    expect(found).toBe(expected);
    expect(new Set(rules)).toEqual(new Set([rule]));
  });

  it.each([
    ["[Kenya's|place] ports", "[Kenya|place]'s ports"],
    ['A [pro-Nkosi|person] rally', 'A pro-Nkosi rally'],
    ['[post-Brexit|person] licences', 'post-Brexit licences'],
    ['[Roads and Bridges|organization] Minister Ann Lee left.', 'Roads and Bridges Minister Ann Lee left.'],
    ['[Union|organization] Transport Minister Ann Lee left.', 'Union Transport Minister Ann Lee left.'],
    ['[Onion|organization] ban angers farmers. They sell onions.', 'Onion ban angers farmers. They sell onions.'],
    ['The [Republic|organization] and the [Constitution|organization]', 'The Republic and the Constitution'],
    ['The [Vice President|person] spoke.', 'The Vice President spoke.'],
    ['The [GDP|organization] grew.', 'The GDP grew.'],
    ['It cost [US$|organization]3.', 'It cost US$3.'],
    ['The unmanned aerial systems ([UAS|organization]). The [UAS|organization] flew.', 'The unmanned aerial systems (UAS). The UAS flew.'],
    ['Part [XII|organization] ends.', 'Part XII ends.'],
    ['Its [National Publicity Secretary|organization], Ann Lee, left.', 'Its National Publicity Secretary, Ann Lee, left.'],
    ['An [Acting Director for Knowledge|organization] at the union', 'An Acting Director for Knowledge at the union'],
    ['The Minister of [Labour|organization], Ann Lee, left.', 'The Minister of Labour, Ann Lee, left.'],
    ['She sat aboard [Air Force|organization] One.', 'She sat aboard Air Force One.'],
    ['The Ohio [Republican|other] agreed.', 'The Ohio Republican agreed.'],
    ['The [Union|organization] minister left.', 'The Union minister left.'],
    ["It won't bring [Dad|person] back.", "It won't bring Dad back."],
  ])('cuts what is no name: %s', (sentence, expected) => {
    expect(mended(sentence).found).toBe(expected);
  });

  it.each([
    ['[Shirley Temple|person] danced.'],
    ['Mr [Paris|person] danced.'],
    ['The National Drought Agency ([NDA|organization]) left.'],
    ['[Robert Park|person] ran.'],
    ['[Obi|person] said the government fell.'],
    ['[Peruvian|norp] officials left.'],
    ['[Jordan|person] wept.'],
    ['[Peru|place]-led talks'],
    ['[Ministry of Health|organization] and [Kenya|place]'],
    ['[Ministry of Health|organization], Ann says, is shut'],
    ['[Liu|person]. He said no.'],
    ['[Obi|person] So Far Has Failed'],
    ['[Apple|organization] sells apples.'],
    ['The body (UN) left.'],
    ['Police took [Ann Lee|person], [Ohio|place].'],
    ['The [Republican|other] Party left.'],
    ['The union leader [Ann Lee|person] left.'],
    ['The group [Justice Watch|organization] objected.'],
    ['Two banks shut. [Trinidad and Sons|organization] lost.'],
    ['The [UN High Commissioner for Refugees|organization] left.'],
    ['[Sand and Sea Holdings|organization] closed.'],
    ['[Trinidad and Tobago|place] won.'],
  ])('leaves alone: %s', (sentence) => {
    expect(mended(sentence)).toEqual({ found: sentence, rules: [] });
  });
});
