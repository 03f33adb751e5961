import { describe, expect, it } from 'vitest';
import { attachPunctuation } from './punctuation.ts';

/** Words with the place of their head after a slash (`-` for the root); marks without. */
function attached(sentence: string): string {
  const parts = sentence.split(' ').map((part) => part.split('/') as [string, string?]);
  const heads = Int32Array.from(parts, ([, head]) => (head === undefined || head === '-' ? -1 : Number(head)));
  const isMark = Uint8Array.from(parts, ([, head]) => (head === undefined ? 1 : 0));
  attachPunctuation(isMark, (token) => parts[token]![0], heads, parts.length);
  return parts.flatMap(([form], token) => (isMark[token] === 1 ? [`${form}${heads[token]}`] : [])).join(' ');
}

describe('punctuation hangs', () => {
  it.each([
    ['a stop on the root', 'Ann/1 left/- .', '.1'],
    ['a comma of a list on what it introduces', 'Ann/1 saw/- dogs/1 , cats/2 and/6 mice/2 .', ',4 .1'],
    ['a pair on the head of what it encloses', 'They/1 met/- ( in/4 Oslo/1 ) today/1 .', '(4 )4 .1'],
    ['marks inside a pair within it', '" Who/2 came/5 ? " asked/- Ann/5 .', '"2 ?2 "2 .5'],
    ['a comma after a clause on the clause', 'When/2 it/2 rained/5 , she/5 slept/- .', ',2 .5'],
    ['a hyphen on the part that depends', 'a/3 well/3 - known/4 name/- .', '-1 .4'],
    ['an unclosed mark like any other', 'He/1 said/- " no/1 .', '"3 .1'],
  ])('%s', (_, sentence, marks) => {
    expect(attached(sentence)).toBe(marks);
  });
});
