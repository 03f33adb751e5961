/** What the rules for excluded lines are made of: shapes of names, dates and clocks, and how a rule is built. */
export type Why =
  | 'promotion'
  | 'newsletter'
  | 'caption'
  | 'credit'
  | 'advertisement'
  | 'byline'
  | 'date'
  | 'correction'
  | 'social'
  | 'boilerplate';

export interface LineRule {
  readonly why: Why;
  readonly pattern: RegExp;
  /** Where the line must stand: among the first eight lines or the last six (`edge`), the last six (`end`), anywhere (absent). */
  readonly where?: 'edge' | 'end';
  /** Longest line that it may take, in code units; 240 where absent. */
  readonly longest?: number;
  /** Headlines of other stories that follow it go as well. */
  readonly opensList?: true;
}

type Limits = Omit<LineRule, 'why' | 'pattern'>;

/** The pattern is the whole line, in any case. */
export const line = (why: Why, pattern: string, limits: Limits = {}): LineRule => ({
  why,
  pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
  ...limits,
});

/** The pattern is the whole line, in the case written. */
export const cased = (why: Why, pattern: string, limits: Limits = {}): LineRule => ({
  why,
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
  ...limits,
});

/** The pattern ends the line, in the case written. */
export const tail = (why: Why, pattern: string, limits: Limits = {}): LineRule => ({
  why,
  pattern: new RegExp(`(?:${pattern})$`, 'u'),
  ...limits,
});

export const AGENCY =
  '(?:AP|AFP|EPA|EPA-EFE|EFE|ANSA|DPA|dpa|Reuters|REUTERS|Getty|GETTY|Getty Images|Shutterstock|Anadolu|AA|Xinhua|Sipa|SIPA|Bloomberg|Alamy|PA|Rex|REX|UPI|Pool|POOL|TASS|Sputnik|Kyodo|Yonhap|ANI|PTI|NurPhoto|ZUMA|Imago|IMAGO|AAP|Handout|HANDOUT|File|FILE|File Photo|Associated Press|ASSOCIATED PRESS|Agence France-Presse|Magnum|Unsplash|Flickr)';
export const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:de|la|van|von|bin|al|el|da|di|\p{Lu}[\p{L}.'’-]*)){0,4}`;

export const NAMES = `${NAME}(?:(?:,| and| &|, and|;) ${NAME}){0,6}`;
export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
export const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
export const CLOCK = String.raw`(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[apAP]\.?[mM]\.?|hrs|h)?|\d{1,2}\s?[apAP]\.?[mM]\.?)`;
export const DATE = String.raw`(?:(?:${WEEKDAY}\.?,?\s+)?(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))`;
export const AGO = String.raw`\d+ (?:minutes?|hours?|days?|weeks?|months?|mins?|hrs?) ago`;
export const WHEN = String.raw`(?:${DATE}|${CLOCK}|${AGO}|[Tt]oday|[Yy]esterday|${MONTH} \d{1,2}|${WEEKDAY})`;
/** What may follow a date on its line: a clock, a time zone, "Updated …". */
export const MORE_TIME = String.raw`(?:[\s,|/•·()–—-]+(?:(?:at|on|@) )?(?:${WHEN}|[A-Z]{2,5}(?:[+-]\d+)?|(?:[Uu]pdated|UPDATED|[Pp]ublished|PUBLISHED|Last [Uu]pdated|Modified)(?: (?:at|on))?:?))*`;
export const SITES =
  '(?:Twitter|X|Facebook|Instagram|TikTok|YouTube|LinkedIn|WhatsApp|Telegram|Threads|Bluesky|Mastodon|Snapchat|Pinterest|Reddit|Google News|Flipboard|Apple News|Truth Social|Spotify|Soundcloud|iTunes)';
