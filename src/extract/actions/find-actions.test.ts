import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleId } from '#base/ids.ts';
import type { Extraction } from '#extract/extraction.ts';
import { loadEngine } from '#testing/engine.ts';

const rows = readFileSync(new URL('../../../data/gold/actions/sentences.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [text: string, actor: string, word: string, target: string, polarity: string, modality: string]);

const engine = loadEngine();
const read = (text: string): Extraction => engine.extract({ id: articleId('test'), text });

/** Whether one of the entities is called so, or by words that hold it. */
function isAmong({ entities }: Extraction, ids: readonly string[], name: string): boolean {
  const names = entities.filter(({ id }) => ids.includes(id)).flatMap((entity) => [entity.name, ...entity.aliases]);
  return name === '-' ? true : names.some((candidate) => candidate.toLowerCase().includes(name.toLowerCase()));
}

function missing([text, actor, word, target, polarity, modality]: (typeof rows)[number]): string[] {
  const extraction = read(text);
  const at = extraction.actions.filter(({ predicate }) => text.slice(...predicate).startsWith(word));
  const right = at.filter((action) => isAmong(extraction, action.actors, actor) && isAmong(extraction, action.targets, target));
  if (right.length === 0) return [`${text} [roles]`];
  return right.some((action) => action.polarity === polarity && action.modality === modality) ? [] : [`${text} [polarity, modality]`];
}

describe('actions in sentences of our own (data/gold/actions)', () => {
  test('most are found with who, whom, polarity and modality', () => {
    const lost = rows.flatMap(missing);
    expect(1 - lost.length / rows.length, lost.join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});

test('what somebody is stopped from is done by nobody', () => {
  const { actions } = read('Police stopped protesters from storming parliament.');
  expect(actions.map(({ lemma }) => lemma)).toEqual(['stop']);
});

describe('each rule of who does it to whom', () => {
  test.each([
    // moves.ts
    ['France withdrew peacekeepers from Gabon.', 'France', 'withdrew', 'Gabon'],
    ['Egypt has mobilized troops against Chad.', 'Egypt', 'mobilized', 'Chad'],
    ['Kenyan soldiers were sent to Haiti.', 'Kenya', 'sent', 'Haiti'],
    // mutual.ts
    ['Peru and Chile agreed to share data on Bolivia.', 'Peru', 'agreed', 'Chile'],
    ['Peru and Chile signed a treaty with Bolivia.', 'Peru', 'signed', 'Bolivia'],
    ['Peruvian and Chilean negotiators reached an agreement.', 'Peru', 'reached', 'Chile'],
    // implied.ts
    ['The army imposed a blockade in the north of Gabon.', 'army', 'imposed', 'Gabon'],
    ['Norway provided food to families in Gabon.', 'Norway', 'provided', 'Gabon'],
    ['Brazil agreed to open a school in Quito.', 'Brazil', 'agreed', 'Quito'],
    ['The reporter was arrested in Gabon on Monday.', 'Gabon', 'arrested', 'reporter'],
    ['Three envoys were expelled from Gabon.', 'Gabon', 'expelled', 'envoys'],
    // participants.ts
    ['Missiles fired by the rebels struck the army.', 'rebels', 'struck', 'army'],
    ['An attack by militants killed ten soldiers.', 'militants', 'killed', 'ten soldiers'],
    ['A U.S. military airstrike has killed a worker in Yemen.', 'U.S. military', 'killed', 'worker'],
    ['Kenyan warplanes attacked the rebels.', 'Kenya', 'attacked', 'rebels'],
    ["Norway rejected the ministry's plan for the north.", 'Norway', 'rejected', 'ministry'],
    // subjects.ts
    ['Italy has accused charities of helping smugglers.', 'charities', 'helping', 'smugglers'],
    ['Rebels stormed a base, officials said on Sunday, killing ten soldiers.', 'Rebels', 'killing', 'ten soldiers'],
    ['Norway is the largest donor, providing food to Yemen.', 'Norway', 'providing', 'Yemen'],
    // arguments.ts
    ['The union gave the ministry its support.', 'union', 'gave', 'ministry'],
    // find-actions.ts
    ['The bank refused to respond to a request from the police.', 'bank', 'refused', 'police'],
    // predicates.ts
    ['Ana Diaz was found and arrested in Peru.', 'Peru', 'arrested', 'Ana Diaz'],
    ['Two men were arrested and charged by the police.', 'police', 'arrested', 'Two men'],
    ['Ana Diaz removed from the hall by police.', 'police', 'removed', 'Ana Diaz'],
    ['Peru established ties with Chile, a move that pleased Kenya.', 'Peru', 'established', 'Chile'],
    ['Peru is opposed to the Chilean plan.', 'Peru', 'opposed', 'Chile'],
    ['The army announced a cease-fire with the rebels.', 'army', 'announced', 'rebels'],
    // nominal.ts, arguments.ts
    ['Norway announced a suspension of aid to Chad.', 'Norway', 'announced', 'Chad'],
    ['A lawyer filed a lawsuit in a Paris court against the prince.', 'lawyer', 'filed', 'prince'],
    // participants.ts
    ['Ruda Holding denied the claim. The company said it would sue the ministry.', 'Ruda Holding', 'sue', 'ministry'],
    // event-features.ts
    ['The court found the envoy guilty of fraud.', 'court', 'found', 'envoy'],
    ['Peru urged calm.', 'Peru', 'urged', '-'],
    ['Lawmakers voted to remove the mayor.', 'Lawmakers', 'voted', '-'],
    // subjects.ts
    ['The drivers called off a strike hours after reaching a deal with the ministry.', 'drivers', 'reaching', 'ministry'],
    // demands.ts
    ['Russia said that Sudan must return the plane.', 'Russia', 'must', 'Sudan'],
    // worth.ts
    ['Ana Diaz said Britain would retaliate.', 'United Kingdom', 'retaliate', '-'],
    ['The minister resigned on Monday.', 'minister', 'resigned', '-'],
    ['The bridge was built by Chinese firms.', 'Chinese firms', 'built', '-'],
    ['Germany paid $5 million as compensation.', 'Germany', 'paid', '-'],
    ['Kenya denied entry to a reporter, claiming that he was late.', 'Kenya', 'denied', 'reporter'],
    // mend-clauses.ts
    ['The minister condemned the raid and called for calm.', 'minister', 'called', '-'],
    // mend-tags.ts
    ['Hundreds of people blocked streets to demand reforms.', 'Hundreds of people', 'blocked', '-'],
    // subjects.ts
    ['The minister condemned the raid and called for a ceasefire.', 'minister', 'called', '-'],
    // nominal.ts
    ['The killing of villagers by soldiers shocked Peru.', 'soldiers', 'killing', 'villagers'],
    // worth.ts
    ['The army blocked the road.', 'army', 'blocked', '-'],
    ['The minister called for a ceasefire.', 'minister', 'called', '-'],
    ['Italy is lobbying against the plan.', 'Italy', 'lobbying', '-'],
    // find-actions.ts
    ['Kenya sent monitors.', 'Kenya', 'sent', '-'],
    ['The army blocked the road.', 'army', 'blocked', '-'],
    // predicates.ts
    ['Soldiers backed by jets raided a camp.', 'Soldiers', 'raided', 'camp'],
    ['A round of talks between Peru and Chile began.', 'Peru', 'talks', 'Chile'],
    ['Peru and Chile entered into talks.', 'Peru', 'entered', 'Chile'],
    ['The unions went on strike in Peru.', 'unions', 'went', 'Peru'],
    // subjects.ts
    ['Chad was the first country to recognise the rebels.', 'Chad', 'recognise', 'rebels'],
    ['The ministry asked member states to back Kenya.', 'member states', 'back', 'Kenya'],
    ['Norway called on Peru to free the envoys.', 'Norway', 'called', 'Peru'],
    ['Fighting the cartels is a priority for the agency.', 'agency', 'Fighting', 'cartels'],
    ['Denmark ordered the army to leave Peru.', 'army', 'leave', 'Peru'],
    ['Norway promised the army to leave Peru.', 'Norway', 'leave', 'Peru'],
    ['They come as the government moves to close the border.', 'government', 'close', '-'],
    ['The United States imposed sanctions on Peru.', 'United States', 'imposed', 'Peru'],
    ['The bridge that the army blew up fell.', 'army', 'blew', '-'],
    ['The ministry issued a statement condemning Peru.', 'ministry', 'condemning', 'Peru'],
    // arguments.ts
    ['Peru warned that the allies would pay.', 'Peru', 'warned', 'allies'],
    ['The mayor faced criticism from the union.', 'mayor', 'faced', 'union'],
    // nominal.ts
    ['Talks between Peru and Chile ended.', 'Peru', 'Talks', 'Chile'],
    ["The agency carried out the president's orders to attack Peru.", 'president', 'orders', 'agency'],
    // participants.ts
    ['Villagers blocked the road and police arrested 11 of them.', 'police', 'arrested', 'Villagers'],
    ['The World Food Programme left after rebels looted three of its barges.', 'rebels', 'looted', 'World Food Programme'],
    ['Smt. Anjali Rao met the mayor.', 'Anjali Rao', 'met', 'mayor'],
    // event-features.ts
    ['France clashed with Peru.', 'France', 'clashed', 'Peru'],
    // scene.ts
    ['Some African countries condemned Israel.', 'African countries', 'condemned', 'Israel'],
  ] as const)('%s %s → %s → %s', (text, actor, word, target) => {
    const extraction = read(text);
    const said = extraction.actions.map(({ predicate, actors, targets }) => `${actors} -[${text.slice(...predicate)}]-> ${targets}`);
    const right = extraction.actions.filter(
      (action) =>
        text.slice(...action.predicate).startsWith(word) &&
        isAmong(extraction, action.actors, actor) &&
        isAmong(extraction, action.targets, target),
    );
    expect(right, said.join('; ')).not.toEqual([]);
  });
});

describe('the class of an action', () => {
  test.each([
    // where the model is unsure, the lexicon's
    ["Reports on the president's orders to the army to conduct raids against the rebels angered the senate.", 'orders', 'REQUEST'],
    // an appeal to somebody, by whatever it is for
    ['The envoy called on all sides to show restraint.', 'called', 'REQUEST'],
    // where it is sure, its own
    ['The army attacked the rebels in the town of Kaya.', 'attacked', 'ASSAULT'],
  ])('%s %s: %s', (text, word, event) => {
    const found = read(text).actions.filter(({ predicate }) => text.slice(...predicate).startsWith(word));
    expect(found.map((action) => action.event)).toEqual([event]);
  });
});

describe('what is no part of an action', () => {
  test.each([
    // who says it, and who is told, stand outside
    ['The army blocked the road to watch the rebels, two officials told Reuters.', 'officials'],
    ['The army blocked the road to watch the rebels, two officials told Reuters.', 'Reuters'],
    [
      '"The missions come as Peru moves to treat the gangs as a threat — a step it has yet to officially make," the network reported.',
      'network',
    ],
    // who is moved is not whom it is done to
    ['Egypt has mobilized troops against Chad.', 'troops'],
    // what explains an event is no party to it
    ["Egypt announced a truce in the north, Chad's last hideout.", 'Chad'],
    // what a quarrel is about
    ['Egypt and Libya had a dispute over the border of Chad.', 'border'],
    // what they agree on is no party to it
    ['Peru and Chile agreed to share data on Bolivia.', 'Bolivia'],
    // where a report was filed
    ['LIMA: The Chilean government has sent aid to Bolivia.', 'Lima'],
    ['NAIROBI, March 3 (Agency) - The army attacked the rebels.', 'Nairobi'],
    // what it was for
    ['The minister did not fight so that Peru could rule.', 'Peru'],
    // what is only told of a thing
    ['The widow found evidence that Ms Obi owned the Grand Hotel.', 'Grand Hotel'],
  ])('%s: not %s', (text, name) => {
    const extraction = read(text);
    for (const { actors, targets } of extraction.actions) expect(isAmong(extraction, [...actors, ...targets], name)).toBe(false);
  });
  test('what happens inside a country is not done to it', () => {
    const extraction = read('The agency conducted surveillance missions inside Mexico.');
    const [action] = extraction.actions;
    expect(action?.places).toEqual(['MEX']);
    expect(action?.targets).toEqual([]);
  });
  test.each([
    // not saying is a statement alone, and so is saying
    'The CIA declined to comment on the flights.',
    'The senator described Ms Obi as a friend.',
    // of a deed that takes two, one is not enough
    'The minister talked for hours.',
    'So do many bank owners.',
    // what might be, to nobody
    'If Peru fails to agree, the minister said, it is late.',
    // only alleged, or idle
    'The spokesman denied that he was late.',
    'The minister denied any wrongdoing.',
    'The senator took office in August.',
    'The men waited six years.',
    'The commission declined to name the suspects.',
    // no deed of anyone
    'The salt flat holds two tonnes of lithium.',
    'The shopkeeper lost a nephew.',
    // in a speaker's own words, to nobody
    '“We will cross the bridge at night,” the mayor said.',
    // only said
    'The minister called the seizure unfair.',
    'The envoy asked not to be named.',
    // who is asked does not ask
    'Asked about the raid, the minister said it was late.',
    // nobody is named
    'Ten people were killed on Friday.',
  ])('%s: no action', (text) => {
    expect(read(text).actions).toEqual([]);
  });
});

describe('what one is asked for, and what for', () => {
  test.each([
    ['The mayor sued the ministry to stop the layoffs.', 'sued'],
    ['Kenya asked Peru to issue a notice.', 'asked'],
    ['The envoys urged the mediators not to build a wall.', 'urged'],
  ])('%s: %s alone', (text, word) => {
    expect(read(text).actions.map(({ predicate }) => text.slice(...predicate))).toEqual([word]);
  });
});

describe('what is said of a deed by a copula', () => {
  test.each([
    ['The police said fighting gangs in Peru and regionally is a priority for the ministry.', 'fighting', 'planned'],
    ['The minister said fighting gangs in Peru is a priority for the police.', 'fighting', 'planned'],
    ['The police said they were fighting gangs and robbers.', 'fighting', 'asserted'],
  ])('%s', (text, word, modality) => {
    const found = read(text).actions.find(({ predicate }) => text.slice(...predicate).startsWith(word));
    expect(found?.modality ?? 'no action').toBe(modality);
  });
});
