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
    ['Malian state media reported it was late.', 'organization Malian state media'],
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
    // join-headline.ts
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
