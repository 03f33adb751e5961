/**
 * Mends what CoreNLP is known to get wrong in PolNeAR, by rules over whole documents and the whole corpus, and puts all corpora
 * under one convention: titles are no part of a name, nationalities and faiths are `norp`, a seat of power is an organisation.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { LabelledName, LabelledText, LabelledType } from './labelled-text.ts';

/** A body of texts under one convention. `isSilver`: labelled by a program. */
export function mendNames(texts: readonly LabelledText[], knowledge: Knowledge, isSilver: boolean): LabelledText[] {
  const mended = texts.map((document) => ({
    ...document,
    names: document.names.flatMap((name) => mendName(document.text, name, knowledge)),
  }));
  if (!isSilver) return mended;
  const usual = usualTypes(mended);
  return mended.map((document) => ({ ...document, names: mendDocument(document, usual) }));
}

const FAITHS =
  /^(Muslim|Christian|Jew|Jewish|Catholic|Protestant|Hindu|Buddhist|Sikh|Islamic|Islamist|Shia|Shiite|Sunni|Orthodox|Evangelical|Latino|Latina|Hispanic|Arab|Kurd|Kurdish|Roma|Maya|Indigenous|Aboriginal|Black|African-American)s?$/;

function mendName(text: string, name: LabelledName, knowledge: Knowledge): LabelledName[] {
  let { begin, end, type } = name;
  const written = (): string => text.slice(begin, end);
  // "Mr. Trump", "Justice Scalia": the title goes.
  if (type === 'person' || type === 'organization') {
    for (;;) {
      const first = /^(\p{Lu}[\p{L}.-]*)\s+(?=\p{Lu})/u.exec(written());
      if (first === null || !isTitle(first[1]!, knowledge) || (type === 'organization' && !/^(Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\b/.test(first[1]!)))
        break;
      begin += first[0].length;
      if (type === 'organization') type = 'person';
    }
    const possessive = /['’]s?$/.exec(written());
    if (possessive !== null && begin < end - possessive[0].length) end -= possessive[0].length;
  }
  if (/^[Tt]he\s/.test(written()) && type !== 'other') begin += 4;
  const bare = written().replace(/\s+/g, ' ');
  if (bare === '' || !/\p{Lu}|\d/u.test(bare)) return [];
  // "pro-Clinton", "Trump-themed": the name inside is left to the document's other mentions of it.
  const hyphened = /^(\p{Ll}+-)(\p{Lu}.*)$/u.exec(bare);
  if (hyphened !== null && hyphened[1] !== 'al-' && hyphened[1] !== 'el-') begin += hyphened[1]!.length;
  const led = /-(?:\p{Ll}{3,})$/u.exec(written());
  if (led !== null && type === 'other') end -= led[0].length;
  return [{ begin, end, type: knownType(written(), type, knowledge) }];
}

function isTitle(word: string, { honorifics, offices }: Knowledge): boolean {
  if (
    /^(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Justice|Judge|President|Senator|Representative|Governor|Secretary|Congressman|Congresswoman|Minister|King|Queen|Prince|Princess|Pope|Sheikh)\.?$/.test(
      word,
    )
  ) {
    return true;
  }
  return honorifics.has(word) || offices.get(word.toLowerCase())?.isPrefix === true;
}

function knownType(written: string, type: LabelledType, knowledge: Knowledge): LabelledType {
  const { countryByDemonym, regionalDemonyms, partyWords, countryByName, organizationByName, countryByPlace } = knowledge;
  if (type === 'person') return type;
  if (countryByName.has(written)) return 'place';
  if (countryByDemonym.has(written) || regionalDemonyms.has(written) || partyWords.has(written) || FAITHS.test(written)) return 'norp';
  if (/^(Republican|Democrat|Democratic|GOP)s?$/.test(written)) return written === 'GOP' ? 'organization' : 'norp';
  if (/^(White House|Pentagon|Kremlin|Downing Street|Senate|Congress|House)$/.test(written)) return 'organization';
  if (organizationByName.has(written)) return 'organization';
  if (type === 'other' && countryByPlace.has(written)) return 'place';
  return type;
}

/** Of names seen ten times and more: the type that four in five have. */
function usualTypes(texts: readonly LabelledText[]): ReadonlyMap<string, LabelledType> {
  const counts = new Map<string, Map<LabelledType, number>>();
  for (const { text, names } of texts) {
    for (const { begin, end, type } of names) {
      const written = text.slice(begin, end);
      const row = counts.get(written) ?? new Map<LabelledType, number>();
      counts.set(written, row.set(type, (row.get(type) ?? 0) + 1));
    }
  }
  const usual = new Map<string, LabelledType>();
  for (const [written, row] of counts) {
    const total = [...row.values()].reduce((sum, value) => sum + value, 0);
    if (total < 10) continue;
    for (const [type, count] of row) if (count >= 0.75 * total) usual.set(written, type);
  }
  return usual;
}

function mendDocument({ text, names }: LabelledText, usual: ReadonlyMap<string, LabelledType>): LabelledName[] {
  const people = new Set<string>();
  const votes = new Map<string, Map<LabelledType, number>>();
  for (const { begin, end, type } of names) {
    const words = text.slice(begin, end).split(/\s+/);
    if (type === 'person' && words.length > 1 && words.length < 5) {
      people.add(words.at(-1)!);
      people.add(words.join(' '));
    }
    const row = votes.get(words.join(' ')) ?? new Map<LabelledType, number>();
    votes.set(words.join(' '), row.set(type, (row.get(type) ?? 0) + 1));
  }
  const mended = names.map((name): LabelledName => {
    const written = text.slice(name.begin, name.end).replace(/\s+/g, ' ');
    if (people.has(written)) return { ...name, type: 'person' };
    const known = usual.get(written);
    if (known !== undefined) return { ...name, type: known };
    const row = [...(votes.get(written) ?? [])].sort((a, b) => b[1] - a[1]);
    const [first, second] = row;
    return first !== undefined && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? { ...name, type: first[0] } : name;
  });
  return addForgotten(text, mended, people);
}

/** "Clinton" unlabelled where the document has the person elsewhere: labelled, unless a capital word stands beside it. */
function addForgotten(text: string, names: readonly LabelledName[], people: ReadonlySet<string>): LabelledName[] {
  const found: LabelledName[] = [...names];
  const covered = new Uint8Array(text.length + 1);
  for (const { begin, end } of names) covered.fill(1, begin, end);
  for (const match of text.matchAll(/\p{Lu}[\p{L}’']+/gu)) {
    const [begin, end] = [match.index, match.index + match[0].length];
    const word = match[0].replace(/['’]s$/, '');
    if (covered[begin] === 1 || !people.has(word)) continue;
    if (/\p{Lu}[\p{L}.]*[ -]$/u.test(text.slice(Math.max(0, begin - 20), begin)) || /^ \p{Lu}/u.test(text.slice(end, end + 2))) continue;
    found.push({ begin, end: begin + word.length, type: 'person' });
  }
  return found.sort((a, b) => a.begin - b.begin);
}
