import { expect, it } from 'vitest';
import { loadKnowledge } from '#testing/knowledge.ts';
import { countryOf } from './country-of.ts';

it.each([
  ['Ghana', 'GHA'],
  ['two Peruvian fishermen', 'PER'],
  ['Norway’s fisheries minister', 'NOR'],
  ['the Norwegian ambassador to Chad', 'NOR'],
  ['protesters in Georgia', 'GEO'],
  ['a Yemen-based militia', 'YEM'],
  ['the Kremlin', 'RUS'],
  ['CANBERRA', 'AUS'],
  ['Lagos police', 'NGA'],
  ['a former CIA analyst', 'USA'],
  ['Confederation of Indian Growers', 'IND'],
  ['NATO', undefined],
  ['two fishermen', undefined],
])('%s: %s', (phrase, code) => {
  expect(countryOf(phrase, loadKnowledge())?.code).toBe(code);
});
