import {
  AGENCY,
  AGO,
  CLOCK,
  cased,
  DATE,
  type LineRule,
  line,
  MONTH,
  MORE_TIME,
  NAME,
  NAMES,
  tail,
  WEEKDAY,
  WHEN,
} from './exclude-patterns.ts';

/** Lines that tell who made the story and its pictures, when, and what was mended since. Each example is a row of exclude.test.ts. */
export const CREDIT_RULES: readonly LineRule[] = [
  // FILE PHOTO: The minister arrives for a vote
  cased('caption', String.raw`(?:FILE(?: PHOTO| IMAGE| PIC(?:TURE)?)?|File (?:photo|image|picture))\s*[-–—:].{4,}`, { longest: 500 }),
  // A boy walks past ruins in the old town on Monday. (Photo by Ann Lee/Getty Images)
  tail(
    'caption',
    String.raw`[(\[](?:(?:AP|File|Handout|Staff|AFP|Reuters|Courtesy|Pool) )?(?:[Pp]hotos?|[Ii]mages?|[Pp]icture|[Pp]hotograph|Pic|Photo [Cc]redit|Image [Cc]redit|Credit|Photo courtesy|Screenshot|Screengrab|Illustration)\s*(?:by |: ?|/|courtesy |of |from |via )[^()\[\]]{1,100}[)\]]\.?`,
    { longest: 500 },
  ),
  // Tents line the shore after the storm [Ann Lee/Reuters]
  tail('caption', String.raw`[(\[][^()\[\]“”"]{0,70}(?:/|via )\s?${AGENCY}(?:\s?(?:/|via)\s?[^()\[\]]{1,40}|, File)?\.?[)\]]\.?`, {
    longest: 500,
  }),
  // Boats wait outside the harbour [File: Ann Lee]
  tail('caption', String.raw`\[(?:File|Handout|Screengrab|Screenshot)\b[^\[\]]{0,80}\]\.?`, { longest: 500 }),
  // A march in the capital. Photograph: Ann Lee/Reuters
  tail(
    'caption',
    String.raw`[.\s](?:Photograph|Photo|Image|Picture|Composite|Illustration|Photo credit|Image credit)s?: [^.“”"]{2,70}\.?`,
    {
      longest: 400,
    },
  ),
  // Photo: Ann Lee / Reuters
  line(
    'credit',
    String.raw`(?:photo|image|picture|photograph|illustration|video|graphic|screenshot|screengrab|composite|cover image|featured image|file|pic)s?(?: (?:credit|source|by|courtesy(?: of)?|via|copyright|caption)s?)?\s*(?::|©)\s*\S.{0,100}|(?:image|photo|video|picture) (?:credit|courtesy of|caption)\b.{0,100}`,
    { longest: 160 },
  ),
  // Photos by Ann Lee / The Desk
  cased('credit', String.raw`(?:Photo|Image|Picture|Photograph|Video|Graphic|Illustration)s? by ${NAMES}(?:\s?[/|,–—]\s?.{2,60})?\.?`, {
    longest: 140,
  }),
  // Getty Images
  cased('credit', String.raw`(?:AP Photo|AFP Photo|(?:via )?${AGENCY})(?:\s?(?:/|via|,|–|—)\s?[\p{L}. ]{2,40}){0,3}\.?`, { longest: 90 }),
  // Ann Lee / Reuters
  cased('credit', String.raw`${NAME}\s?(?:/|via|–|—|\|)\s?${AGENCY}(?:\s?(?:/|via)\s?[\p{L}. ]{2,40}){0,2}\.?`, { longest: 90 }),
  // AP Photo/Ann Lee
  cased('credit', String.raw`(?:AP|AFP|EPA|Reuters|REUTERS|AFP via Getty|Getty)(?: Photo| Images)?/[\p{L}. -]{3,50}`, { longest: 80 }),
  // h/t: The Desk
  line('credit', '[([]?h/t:? .{2,60}', { longest: 80 }),
  // Source: Daily Example
  line('credit', String.raw`(?:sources?|via|courtesy)\s*:\s*[^.!?]{2,60}\.?`, { longest: 80, where: 'edge' }),
  // By Jane Doe and John Roe, Staff Writers
  cased(
    'byline',
    String.raw`(?:[Bb]y|BY|Written by|Text by|Story by|Words by|Reported by|Translated by|Analysis by|Opinion by)[: ]\s*(?!(?:${WEEKDAY}|${MONTH})(?!\p{L}))${NAMES}(?:(?:,|\s[|–—-]|\s(?:for|in|at|of))\s?(?:the )?\p{Lu}[^.!?“”"]{1,60})?\.?`,
    { where: 'edge', longest: 140 },
  ),
  // (Reporting by Ann Lee; Editing by Ben Roe)
  line(
    'byline',
    String.raw`[(\[]?(?:additional |with additional |further )?(?:reporting|writing|editing|compiled|translated|edited|graphics|photography)(?: and (?:writing|editing))? by\b[^“”"]{3,400}[)\]]?\.?`,
    { longest: 500 },
  ),
  // Ann Lee contributed to this report.
  tail(
    'byline',
    String.raw`\b(?:(?:also )?contributed (?:to this (?:report|story|article|post|piece)|(?:additional )?reporting)|provided additional reporting)\b[^.!?“”"]{0,80}\.?`,
    { longest: 320 },
  ),
  // Contributing: Ann Lee
  cased(
    'byline',
    String.raw`(?:Contributing|CONTRIBUTING|Contributors?|Additional reporting|(?:Podcast |Video )?[Pp]roduced by)\s*(?::| by|—)?\s*${NAMES}\.?.{0,60}`,
    {
      where: 'end',
      longest: 160,
    },
  ),
  // Costa reported from Lisbon.
  cased('byline', String.raw`${NAMES} reported from \p{Lu}[^!?“”"]{2,80}\.?`, { where: 'end', longest: 160 }),
  // (With inputs from agencies)
  line(
    'byline',
    String.raw`[-–—([]*\s*(?:with (?:additional )?(?:agency |wire )?(?:inputs?|reporting|reports?|files|contributions?|information|material) (?:from|by)\b[^.“”"]{2,80}|with (?:AFP|AP|Reuters|PTI|IANS|ANI|agencies|wires)|(?:news )?agencies|agency report|staff (?:report|reporter|writer)s?|our (?:correspondent|reporter|bureau|special correspondent)|web desk|news desk|from our correspondents?)\s*[)\]]*\.?`,
    { longest: 120 },
  ),
  // Published: 10 May 2023, 10:04 GMT
  cased(
    'date',
    String.raw`[(\[]?(?:(?:[Ff]irst|FIRST|[Ll]ast|LAST|[Oo]riginally) )?(?:[Pp]ublished|PUBLISHED|[Uu]pdated|UPDATED|[Pp]osted|POSTED|[Mm]odified|MODIFIED|[Ll]ast [Uu]pdate|Publish date|Date|DATE|Issued|Filed|Released)(?: (?:on|at|date))?\s*[:|–—-]?\s+(?:on |at )?${WHEN}${MORE_TIME}[)\]]?\.?`,
    { longest: 160 },
  ),
  // Friday, June 10, 2016 / 9:04 AM EST
  cased('date', String.raw`${DATE}${MORE_TIME}\.?`, { longest: 140 }),
  // 9:05 p.m.
  cased('date', String.raw`\[?(?:${CLOCK}(?: [A-Z]{2,4})?|[Nn]oon|[Mm]idnight|${AGO})\s*[:.]?\]?`, { longest: 30 }),
  // CORRECTION: The vote was held on Tuesday, not on Monday.
  line(
    'correction',
    String.raw`(?:corrections?|clarifications?|editor['’]?s['’]? notes?|note to (?:readers|editors)|publisher['’]s note|author['’]s note|disclaimer|disclosure)(?: appended| \([^)]{2,40}\))?\s*[:–—-](?: .{0,780})?|(?:correction|clarification)s?(?: appended)?\.?`,
    { longest: 800 },
  ),
  // An earlier version of this article misspelled the name of the village.
  line(
    'correction',
    String.raw`(?:because of an editing error|as published in the|(?:correction: )?(?:an|a|the) (?:earlier|previous|original) version of this (?:article|story|report|post|piece|column))\b.{4,500}`,
    { longest: 600 },
  ),
];
