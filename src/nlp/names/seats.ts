import type { Knowledge } from '#knowledge/knowledge.ts';
import type { FoundName } from './agree.ts';
import type { Words } from './mend-spans.ts';

/** "Sen. Ann Lee (R-[Ohio])", "Rep. Bo Lind, D-[Calif.], agreed": the state behind the letter of a party, after a person's name. In text order. */
export function withSeats(words: Words, names: readonly FoundName[], { placeByName }: Knowledge): FoundName[] {
  const { doc } = words;
  const found: FoundName[] = [];
  for (const { type, end } of names) {
    if (type !== 'person' || end + 3 >= doc.length || !/^[(,]$/u.test(words.word(end)) || !PARTY.test(words.word(end + 1))) continue;
    const place = end + 3;
    if (!/^[-–—]$/u.test(words.word(end + 2)) || !placeByName.has(words.word(place))) continue;
    found.push({ begin: place, end: place + 1, type: 'place', rule: 'name/seat', confidence: 0.9 });
  }
  if (found.length === 0) return [...names];
  const isFree = ({ begin, end }: FoundName): boolean => found.every((seat) => end <= seat.begin - 2 || seat.end <= begin);
  return [...names.filter(isFree), ...found].sort((a, b) => a.begin - b.begin);
}

const PARTY = /^[RD]$/u;
