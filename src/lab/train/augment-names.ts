/**
 * More training text of the same sentences: the names of an article replaced by names of another part of the world, the same name by
 * the same new one all through; and sentences written as headlines write them. So that the model learns how names stand in
 * sentences, not which names news of one country holds.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { LabelledName, LabelledText } from '../corpora/labelled-text.ts';
import type { NameMaker } from './name-maker.ts';

export function withOtherNames(document: LabelledText, knowledge: Knowledge, maker: NameMaker, random: () => number): LabelledText {
  const { text, names } = document;
  maker.newRegion();
  const people = new Map<string, string>();
  const others = new Map<string, string>();
  const countries = new Map<string, string>();
  const otherCountry = (code: string): string => {
    const other = countries.get(code) ?? maker.countryCode();
    countries.set(code, other);
    return other;
  };
  const personName = (written: string): string => {
    const words = written.split(/\s+/);
    const family = words.at(-1)!;
    if (words.length > 1) {
      if (!people.has(family)) people.set(family, maker.family());
      const given = words[0]!;
      if (!people.has(given)) people.set(given, maker.given());
      return maker.join(people.get(given)!, people.get(family)!, words.length);
    }
    if (!people.has(written)) people.set(written, maker.family());
    return people.get(written)!;
  };
  const replaced = (written: string, name: LabelledName): string => {
    if (name.type === 'person') return personName(written);
    const country = knowledge.countryByName.get(written);
    if (country !== undefined) return maker.countryName(otherCountry(country.code));
    const people = knowledge.countryByDemonym.get(written);
    if (people !== undefined) return maker.demonym(otherCountry(people.code), written.endsWith('s'));
    let other = others.get(written);
    if (other === undefined) {
      if (name.type === 'place') other = maker.place();
      else if (name.type === 'organization' && random() < 0.75) other = maker.organization(written);
      else other = written;
      others.set(written, other);
    }
    return other;
  };
  let made = '';
  let at = 0;
  const moved: LabelledName[] = [];
  // Fullest names first, so that "Odinga" alone becomes what "Raila Odinga" became.
  for (const { begin, end, type } of names) {
    const words = text.slice(begin, end).split(/\s+/);
    if (type === 'person' && words.length > 1) personName(words.join(' '));
  }
  for (const name of names) {
    made += text.slice(at, name.begin);
    const written = text.slice(name.begin, name.end);
    const isPlain = written !== written.toUpperCase() || written.length < 5;
    const other = isPlain ? replaced(written, name) : written;
    moved.push({ begin: made.length, end: made.length + other.length, type: name.type });
    made += other;
    at = name.end;
  }
  return { ...document, id: `${document.id}+`, text: made + text.slice(at), names: moved };
}

const SMALL_IN_HEADLINES = new Set('a an the and or but nor of in on at to for by from with as vs via per'.split(' '));

/** Each line's sentences as headlines: capitals at the begin of every longer word, or all through. Offsets stay. */
export function asHeadlines(document: LabelledText, random: () => number): LabelledText {
  const inName = new Uint8Array(document.text.length);
  for (const { begin, end } of document.names) inName.fill(1, begin, end);
  const isShout = random() < 0.25;
  const text = document.text.replace(/\p{L}[\p{L}’']*/gu, (word: string, at: number) => {
    const shouted = word.toUpperCase();
    if (isShout) return shouted.length === word.length ? shouted : word;
    if (inName[at] === 1 || SMALL_IN_HEADLINES.has(word.toLowerCase())) return word;
    const capital = word[0]!.toUpperCase();
    return capital.length === 1 ? capital + word.slice(1) : word;
  });
  return { ...document, id: `${document.id}^`, text };
}
