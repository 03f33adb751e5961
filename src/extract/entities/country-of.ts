import type { Country } from '#knowledge/countries.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';

/**
 * The country that a phrase names: by its name, demonym, place, agency or seat of government. In: words, as "Kano State government".
 * Out: the country of the first that names one; a country's own name before a place's in what follows it is not weighed. No people are known.
 */
export function countryOf(phrase: string, knowledge: Knowledge): Country | undefined {
  const words = phrase
    .replace(/(['’]s?)(?=\s|$|,)/gu, ' $1')
    .split(/[\s,;:()[\]“”"]+/u)
    .filter((word) => word !== '');
  for (let begin = 0; begin < words.length; begin++) {
    for (let end = Math.min(words.length, begin + LONGEST); end > begin; end--) {
      const found = lookUp(
        words
          .slice(begin, end)
          .join(' ')
          .replace(/ (?=['’])/gu, ''),
        knowledge,
      );
      // "Confederation of Indian Growers": that a party is called Confederation says nothing of another.
      if (found !== undefined && end === begin + 1 && words.length > 1 && isPlainWordOfBody(words[begin]!, knowledge)) continue;
      // "Mesa de Enlace": no city, but a word of another language.
      if (found !== undefined && !(end === begin + 1 && FOREIGN.test(words[end] ?? ''))) return found.country;
    }
  }
  return undefined;
}

function isPlainWordOfBody(word: string, knowledge: Knowledge): boolean {
  const { countryByName, countryByDemonym, countryByPlace, countryByMetonym, organizationByName } = knowledge;
  if (countryByName.has(word) || countryByDemonym.has(word) || countryByPlace.has(word) || countryByMetonym.has(word)) return false;
  return (
    organizationByName.has(word) &&
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    (knowledge.organizationNouns.has(word.toLowerCase()) || knowledge.agencyNouns.has(word.toLowerCase()))
  );
}

const LONGEST = 7;
const FOREIGN = /^(?:de|del|da|do|dos|das|du|des|di|della|la|el|y|e|et|und|von|van)$/u;

interface Found {
  /** Absent for what the lists have, but no one country's: "NATO", "European". */
  readonly country?: Country;
}

/** The country of exactly these words; undefined where they are in no list. */
export function lookUp(form: string, knowledge: Knowledge): Found | undefined {
  const variants = [form];
  if (/^\p{Lu}[\p{Lu}\s.'’-]{3,}$/u.test(form)) variants.push(titled(form));
  // "Kurdish-led", "Somalia-based", "US-backed": the half before the hyphen, and no other.
  const half = /^(\p{Lu}[\p{L}.]+)-(?:based|led|run|born|controlled|owned|registered|flagged)$/u.exec(form)?.[1];
  if (half !== undefined) variants.push(half);
  for (const variant of variants) {
    const country = knowledge.countryByName.get(variant) ?? knowledge.countryByDemonym.get(variant);
    if (country !== undefined) return { country };
    const body = knowledge.organizationByName.get(variant);
    if (body?.country !== undefined) return { country: body.country };
    const seat = knowledge.countryByMetonym.get(variant) ?? knowledge.countryByPlace.get(variant);
    if (seat !== undefined) return { country: seat };
    if (body !== undefined && !body.isGeneric && variant.includes(' ')) return {};
  }
  return undefined;
}

function titled(form: string): string {
  return form.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
