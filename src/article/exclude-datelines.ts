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

/**
 * "NEW DELHI: The ministry has asked the states for a report.": newspapers of South Asia set a colon. In: a text and its lines. Out: the place with
 * its colon; only of a long line that ends a sentence, and only where no second line has a label, as a transcript's would.
 */
export function labelledDateline(text: string, lines: readonly Span[]): Span | undefined {
  const labelled = lines.filter(([begin, end]) => LABEL.test(text.slice(begin, Math.min(end, begin + LONGEST))));
  const [line] = labelled;
  if (line === undefined || labelled.length > 1 || lines.indexOf(line) > LAST_DATELINE) return undefined;
  const words = text.slice(...line);
  const place = LABEL.exec(words)![1]!;
  return words.length < SHORTEST_STORY || !/[.!?]["”’']?$/u.test(words) ? undefined : [line[0], line[0] + place.length + 1];
}

/** Four letters at least: "UN: aid is running out" names who says so. */
const LABEL = /^((?=.{4})\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /-]\p{Lu}[\p{Lu}.'’-]+){0,2}(?:, \p{Lu}[\p{L} ]{2,20})?): (?=[\p{Lu}“"‘'])/u;
const SHORTEST_STORY = 90;
/** A dateline opens the story; above it stand headlines. */
const LAST_DATELINE = 4;

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
