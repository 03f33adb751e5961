import type { Span } from '#base/span.ts';

/**
 * Where a line opens with the place, and often the agency and the day, that it was filed from: "NAIROBI, Kenya, March 3 (AFP) — ".
 * The place is in capitals, or an agency's name in brackets follows it. In: a text and a line of it. Out: the dateline with its dash.
 */
export function datelineIn(text: string, [begin, end]: Span): Span | undefined {
  const opening = text.slice(begin, Math.min(end, begin + LONGEST));
  const match = CAPITALS.exec(opening) ?? WITH_AGENCY.exec(opening);
  if (match === null) return undefined;
  const after = begin + match[0].length;
  return after < end ? [begin, begin + match[0].trimEnd().length] : undefined;
}

const LONGEST = 120;
const CITY = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /-]\p{Lu}[\p{Lu}.'’-]*){0,4}`;
const REGION = String.raw`(?:, ?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})`;
const DAY = String.raw`(?:,? ?\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4}| \d{4})?)`;
const AGENCY = String.raw`(?: ?\([\p{L}][\p{L}\p{N} .&/:-]{1,40}\))`;
const DASH = String.raw`\s?(?:—|–|--|-(?=\s)|:(?=\s)(?<=\)\s?:))\s*(?=[\p{Lu}\p{N}“”"'‘])`;
/** NAIROBI, Kenya (AFP) — ; SAN FRANCISCO - ; KYIV, March 3 – */
const CAPITALS = new RegExp(`^${CITY}${REGION}?${DAY}?${AGENCY}?${DASH}`, 'u');
/** Nairobi, Kenya (AFP) — */
const WITH_AGENCY = new RegExp(String.raw`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}${REGION}?${DAY}?${AGENCY}${DASH}`, 'u');
