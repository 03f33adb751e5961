import type { Span } from '#base/span.ts';
import type { Excluded } from './article.ts';
import { datelineIn, labelledDateline } from './exclude-datelines.ts';
import type { LineRule } from './exclude-patterns.ts';
import { LINE_RULES } from './exclude-rules.ts';

/**
 * Which stretches of an article's text are no part of its story: promotions, captions, credits, bylines, notices.
 * By the shape and the place of a line, never by the site. A sentence of the story must never go: in doubt it stays.
 * Out: spans of trimmed lines (or of tags within one), in text order, not overlapping.
 */
export function findExcluded(text: string): readonly Excluded[] {
  const lines = linesOf(text);
  const excluded: Excluded[] = [];
  let isInList = false;
  const labelled = labelledDateline(
    text,
    lines.map(({ span }) => span),
  );
  lines.forEach((line, index) => {
    if (index === 0) excluded.push(...kickerOf(text, line.span));
    const why = whyExcluded(line.words, index, lines.length);
    if (why !== undefined) {
      excluded.push({ span: line.span, why: why.why });
      isInList = why.opensList === true;
    } else if (isInList && isHeadline(line.words)) {
      excluded.push({ span: line.span, why: 'promotion' });
    } else {
      isInList = false;
      const dateline = labelled?.[0] === line.span[0] ? labelled : datelineIn(text, line.span);
      if (dateline !== undefined) excluded.push({ span: dateline, why: 'dateline' });
      excluded.push(...tagsIn(text, dateline === undefined ? line.span : [dateline[1], line.span[1]]));
    }
  });
  return excluded;
}

interface Line {
  /** Of the line without the white space around it. */
  readonly span: Span;
  /** What rules look at: without bullets and marks of emphasis. */
  readonly words: string;
}

/** The lines that hold more than white space. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let begin = 0;
  while (begin < text.length) {
    const newline = text.indexOf('\n', begin);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(begin, end);
    const trimmed = line.trim();
    if (trimmed !== '') {
      const at = begin + line.indexOf(trimmed);
      lines.push({ span: [at, at + trimmed.length], words: plainWords(trimmed) });
    }
    begin = end + 1;
  }
  return lines;
}

const LONGEST_LINE = 900;

/** "• **Read more:** …" → "Read more: …" */
function plainWords(line: string): string {
  if (line.length > LONGEST_LINE) return line;
  return line
    .replace(/^(?:[•▪●■►▶»>→*_#\s]|(?![©®™])\p{Extended_Pictographic}|[-–—]+ |--)+(?=\S)/u, '')
    .replace(/[*_]+$/u, '')
    .replace(/\u00a0/gu, ' ');
}

function whyExcluded(words: string, index: number, count: number): Pick<LineRule, 'why' | 'opensList'> | undefined {
  if (words.length > LONGEST_LINE) return undefined;
  // ___
  if (!/[\p{L}\p{N}]/u.test(words)) return { why: 'boilerplate' };
  const isTitle = index === 0;
  return LINE_RULES.find((rule) => {
    if (words.length > (rule.longest ?? 240)) return false;
    // What stands first is the headline, unless it cannot be one.
    if (isTitle && rule.why !== 'advertisement' && rule.why !== 'credit' && rule.why !== 'byline') return false;
    if (rule.where === 'end' && index < count - 6) return false;
    if (rule.where === 'edge' && index >= 8 && index < count - 6) return false;
    return rule.pattern.test(words);
  });
}

/** "[EXCLUSIVE-]Peru to cut ties", "[UPDATE 2-]Oil falls", "[Breaking:] Peru cuts ties": what a wire sets before a headline. */
function kickerOf(text: string, [begin, end]: Span): Excluded[] {
  const match = KICKER.exec(text.slice(begin, Math.min(end, begin + 40)));
  return match === null ? [] : [{ span: [begin, begin + match[0].trimEnd().length], why: 'boilerplate' }];
}

const KICKER =
  /^(?:(?:EXCLUSIVE|ANALYSIS|EXPLAINER|FACTBOX|INSIGHT|FOCUS|FEATURE|INTERVIEW|TIMELINE|PREVIEW|CORRECTED|REFILE|RPT|WRAPUP(?: \d+)?|UPDATE(?: \d+)?)(?:-|: | [-–—] )|(?:Exclusive|Breaking|BREAKING|Explained|Explainer|EXPLAINED|UPDATED?|Updated?|LIVE|JUST IN)(?:: | [-–—|] ))(?=\S)/u;

/** "Senate Backs New Courts In Late Vote": most of its longer words capitalised, short, no speech. */
function isHeadline(words: string): boolean {
  if (words.length > 140 || /[“”"]/.test(words)) return false;
  const longer = words.split(/\s+/u).filter((word) => /\p{L}{4}/u.test(word));
  if (longer.length < 2) return false;
  const capitalised = longer.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return capitalised.length >= longer.length * 0.75;
}

/** Tags that somebody left in the text: `<a href="…">`. The words between them stay. */
function tagsIn(text: string, [begin, end]: Span): Excluded[] {
  const line = text.slice(begin, end);
  if (!line.includes('<')) return [];
  return [...line.matchAll(/<\/?[a-z][^<>]{0,1000}>/giu)].map((match) => ({
    span: [begin + match.index, begin + match.index + match[0].length],
    why: 'markup',
  }));
}
