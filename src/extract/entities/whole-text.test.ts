import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { loadEngine } from '#testing/engine.ts';

/** Kind, name and country of the nodes of a text, read by the whole engine: `kind name/country`. */
function nodesOf(text: string): readonly string[] {
  const { entities } = loadEngine().extract({ id: articleId('test'), text });
  return entities.map(({ kind, name, country }) => `${kind} ${name}${country === undefined ? '' : `/${country}`}`);
}

describe('nodes of whole sentences', () => {
  it.each<[string, string]>([
    // countries.ts
    ['Its chairman, Ghanaian President Ann Lee, met the rebels.', 'official Ann Lee/GHA'],
    ['Brussels warned Norway.', 'agency Brussels'],
    ['Peru arrests two men\n\nThe BBC has not seen them. President Ann Lee left for Chile.', 'official Ann Lee/PER'],
    // assign-countries.ts
    ['Peru sent troops. Peru said the rebels had left the village of Tarnow.', 'place Tarnow/PER'],
    // described.ts
    ['Kenya received its foreign minister.', 'official its foreign minister/KEN'],
    ['Norway asked Gulf states to back Kenya.', 'group Gulf states'],
    ['Swing voters in swing states like it. The minister urged member states to act.', 'group member states'],
    ['A spokesman for the ministry said it was late.', 'agency ministry'],
    ['A judge ordered his arrest in Peru.', 'official judge/PER'],
    ['The company said it was late.', 'organization company'],
    ['Malian state media reported it was late.', 'organization Malian state media/MLI'],
    ['Several member states said it was late.', 'group Several member states'],
    ['The pension funds warned Peru.', 'organization pension funds'],
    ['Norway urged her supporters to act.', 'group her supporters'],
    // countries.ts
    ['India banned exports. India is late. Congress MP Imran Rao said India is late.', 'official Imran Rao/IND'],
    // naming.ts
    ['Norway urged both governments to act.', 'agency both governments'],
    // find-entities.ts
    ['Soldiers said they had seized power. Crowds cheered soldiers in Peru.', 'group Soldiers'],
    // kinds.ts
    ['Ireland backed Paris.', 'agency Paris/FRA'],
    ['The ministry imposed sanctions on Moscow.', 'agency Moscow/RUS'],
    ['The move deepened a rift with Ottawa.', 'agency Ottawa/CAN'],
    ['Dhaka’s High Commissioner to India, Ann Lee, left.', 'agency Dhaka/BGD'],
    ['Ugandan troops attacked the rebels.', 'group Ugandan troops/UGA'],
    // described.ts, body-phrases.ts, armed.ts
    ['The Peruvian coast guard attacked the rebels.', 'agency Peruvian coast guard/PER'],
    ['Soldiers raided a refugee camp in Chad.', 'place refugee camp/TCD'],
    ['The rebels fled, the UN refugee agency said.', 'agency UN refugee agency'],
    ['Armed terrorist organisations attacked the army in Chad.', 'group Armed terrorist organisations'],
    ['Lashkar-e-Sur, an armed group, attacked the army in Chad.', 'group Lashkar-e-Sur'],
    // assign-countries.ts, countries.ts
    ['The Senate met in Abuja. Nigeria is late.', 'agency Senate/NGA'],
    ['The talks failed, said Ann Lee of the Lima-based Institute of Frontier Studies.', 'organization Institute of Frontier Studies/PER'],
    ['Kenya is late. State miner KLB would hold half of it.', 'organization KLB/KEN'],
    ['White House aides met Rep. Ann Lee of Ohio in Texas. Rep. Bo Lind left for Mexico.', 'official Bo Lind/USA'],
    ['Georgetown law professor Ann Lee met the army.', 'organization Georgetown'],
    ['Peru is late. “It came from Chad,” army spokesman Bo Lind said in Peru.', 'official Bo Lind/PER'],
    ['Kenya is late. A presidential aide said the talks failed.', 'source A presidential aide/KEN'],
    ['Kenya is late. Coastal Union Party lawmaker Ann Otieno met the rebels.', 'organization Coastal Union Party/KEN'],
    ['The talks in Peru failed, a source at the Bank of Chile said.', 'source a source at the Bank of Chile/CHL'],
    ['The talks in Chad failed, a Peruvian government source said.', 'source a Peruvian government source/PER'],
    ['Kenya and Chad met in Kenya. Peru offered to help. Foreign Minister Ann Lee flew to Oslo.', 'official Ann Lee/PER'],
    ['Kenya is late. She cut short a visit to Peru, where she met President Ann Lee.', 'official Ann Lee/PER'],
    ['Chad is late. Peru agreed, its Foreign Ministry said.', 'agency Foreign Ministry/PER'],
    ['Kenya met Chad. The Peruvian army left Kenya. “Kenya is late,” army spokesman Bo Lind said.', 'official Bo Lind/PER'],
    // body-phrases.ts
    ['At least 14 people have been killed in a storm.', 'group At least 14 people'],
    ['A fire killed nine police officers.', 'group nine police officers'],
    ['Peru wrote to the commerce ministry on Monday.', 'agency commerce ministry/PER'],
    ['The colonel appeared on state television.', 'organization state television'],
    // find-entities.ts
    ["President Ana Diaz's cabinet approved the plan in Peru.", 'official Ana Diaz/PER'],
    // naming.ts
    ['Troops arrested the inspector general of police in Kano.', 'official inspector general of police/NGA'],
  ])('%s: %s', (text, node) => {
    expect(nodesOf(text)).toContain(node);
  });

  it.each<[string, string]>([
    // kinds.ts
    ['Ireland visited Paris.', 'agency Paris'],
    ['Farmers blocked the Mumbai-Agra highway.', 'Mumbai'],
    ['Farmers blocked the Mumbai-Agra highway.', 'Agra'],
    // described.ts
    ['Brussels paid Norway EU funds.', 'funds'],
    ['Police found 11 of the bodies.', 'bodies'],
    ['She fled Peru with her three children.', 'children'],
    // find-entities.ts
    ['Soldiers said they had seized power. Crowds cheered soldiers in Peru.', 'source Soldiers'],
    ['The Falangist regime attacked the rebels.', 'organization Falangist'],
    ['The company will defend itself in every forum available.', 'forum'],
    ['The shopkeeper lost a nephew.', 'nephew'],
    ['He is close to the army, according to that.', 'source that'],
    ['They installed 500 million solar panels in Peru.', 'panels'],
    ['Peru allowed her to work as a volunteer organisation.', 'organisation'],
    ['The army found it useful to people.', 'people'],
    ['The boy met soldiers when he was a child.', 'child'],
    ['The river burst its banks in Peru.', 'banks'],
    // bridge.ts
    ['Westmarch Union left Peru. A government spokesperson said it was late.', 'Westmarch Union government'],
    // speakers.ts
    ['A court in Peru jailed Ann Lee, state-run Oldgate News Agency reported.', 'source state-run'],
    ['The High Court yesterday dismissed a petition filed by the rebels.', 'yesterday'],
    // names/mend.ts
    ['Typhoon Mara killed ten villagers.', 'Mara'],
  ])('%s: not %s', (text, node) => {
    expect(nodesOf(text).join('; ')).not.toContain(node);
  });
});

describe('who is meant', () => {
  const mentionsOf = (text: string, name: string): readonly string[] => {
    const { entities } = loadEngine().extract({ id: articleId('test'), text });
    return entities.find((entity) => entity.name === name)?.mentions.map(({ span }) => text.slice(...span)) ?? [];
  };
  it.each<[string, string, string, boolean]>([
    // join-descriptions.ts
    ['The African Union and the bloc met Peru.', 'African Union', 'the bloc', false],
    ['Minister Bo Lind left. The Danish minister, Ann Lee, met the rebels.', 'Bo Lind', 'The Danish minister', false],
    ['The African Union met. The rebel alliance attacked the army.', 'African Union', 'The rebel alliance', false],
    ['The main rebel alliance met Peru. The rebels attacked Chile.', 'main rebel alliance', 'The rebels', true],
    // join-pronouns.ts
    ['Opponents burned tyres. Police fired shots to disperse them.', 'Police', 'them', false],
    ['ECOWAS met Chad. France said it was leaving Chad.', 'France', 'it', true],
    ['Mali was first to recognise the rebels. Its foreign minister met the army.', 'Mali', 'Its', true],
    // join-descriptions.ts
    [
      'The talks failed, a Peruvian government source said. The government of Chad met the army.',
      'Peruvian government',
      'The government',
      false,
    ],
    [
      'The talks failed, a Canadian government source said. Farmers asked the government to wait.',
      'Canadian government',
      'the government',
      false,
    ],
    ['President Ana Diaz met the rebels. Oldgate Union president Bo Lind left. The president agreed.', 'Ana Diaz', 'The president', true],
    ["Peru's military attacked the rebels. The army left Chad.", "Peru's military", 'The army', true],
    ['Oldgate Holdings, a Peruvian company, met Chad. The Peruvian firm lost.', 'Oldgate Holdings', 'The Peruvian firm', true],
    ['Her term in office ended. The Attorney General’s Office met Peru. The office said it was late.', 'office', 'office', false],
    // join-relations.ts
    ["Hale's wife, Ann Lee, is a partner at Ridge Holdings. Hale met the army.", 'Ann Lee', 'a partner at Ridge Holdings', true],
    ['Shares of Oldgate, the Peruvian miner, fell. Oldgate met Chad.', 'Oldgate', 'the Peruvian miner', true],
    ["The committee's chairman, Senator Bo Lind (PDP, Kano South), left Peru.", 'Bo Lind', "The committee's chairman", true],
    ['Sen. Ann Lee (R-Ohio) met the army. The Ohio Republican said it was late.', 'Ann Lee', 'The Ohio Republican', true],
    ['Sen. Ann Lee met the army. The senator said it was late.', 'Ann Lee', 'The senator', true],
    // join-names.ts
    ['Bo Lind and his wife, Ann Lind, met the army. Mrs. Lind denied it.', 'Ann Lind', 'Lind', true],
    ['The New York Post met the army. The Post has learned it.', 'New York Post', 'Post', true],
    // join-introduced.ts
    [
      'Nasser Karimi protested on Monday. The Foreign Ministry spokesman added that it was late.',
      'Nasser Karimi',
      'The Foreign Ministry spokesman',
      true,
    ],
    ["Peru's economy minister said on Monday it was late. Ana Diaz added that it was over.", 'Ana Diaz', "Peru's economy minister", true],
    [
      'Flood row in Tarnow\n\nThe chief executive of Tarnow Council has resigned.\n\nDeborah Finch, 54, stepped down on Tuesday.',
      'Deborah Finch',
      'The chief executive of Tarnow Council',
      true,
    ],
    ['Flood row in Tarnow\n\nA teacher has resigned.\n\nMayor Ann Lee stepped down on Tuesday.', 'Ann Lee', 'A teacher', false],
    ['Tarnow County Council met the army. The authority ignored it.', 'Tarnow County Council', 'The authority', true],
    ['The European Union met Peru. The central bank sold dollars.', 'European Union', 'The central bank', false],
    ['Mayor Ann Lee said it was late. The governor said it was over.', 'Ann Lee', 'The governor', false],
    // join-owned.ts
    ["Ann Lee's campaign met the army. Donors told the Lee campaign that it was late.", "Ann Lee's campaign", 'the Lee campaign', true],
    // join-headline.ts
    [
      'Peru had warnings, inquiry told\n\nTransport secretary says it was late\n\nThe transport secretary, Ann Lee, met the army. Peru waited.',
      'Ann Lee',
      'Transport secretary',
      true,
    ],
    [
      'Ex-minister held in Peru\n\nPolice arrested former Energy Minister Ann Lee. Justice Minister Bo Lind agreed.',
      'Ann Lee',
      'Ex-minister',
      true,
    ],
  ])('%s: %s, %s: %s', (text, name, words, isMeant) => {
    expect(mentionsOf(text, name).includes(words)).toBe(isMeant);
  });
});
