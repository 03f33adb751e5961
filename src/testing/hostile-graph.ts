import type { GraphFile } from '#graph/graph-file.ts';
import { sampleGraphFile } from './sample-graph.ts';

/** What breaks formats: marks of every notation, formulas, markup, control characters, half characters, other scripts. For tests only. */
const HOSTILE = [
  'Smith, "the fox"; and \'sons\'',
  '=cmd|calc!A0',
  '</script><script>alert(1)</script><img src=x onerror=alert(1)>',
  'two\nlines\r\nand\ttab',
  'con\u0001trol\u0000 \ufffe',
  'half \ud83d emoji 🦊 and عربى עברית \u202eright to left',
  'back\\slash \\u0027 `tick` $ {x} #quot; end',
  '| pipe | *stars* _under_ [link](x) <b> <!-- ',
  '@sum',
  '-1+1',
  ']]> &amp; \u2028 -->',
] as const;

/** The sample graph with every name, alias and role replaced by something hostile. */
export function hostileGraphFile(): GraphFile {
  const file = sampleGraphFile();
  const entities = file.entities.map((entity, i) => ({
    ...entity,
    name: `${HOSTILE[i % HOSTILE.length]} ${i}`,
    aliases: [HOSTILE[(i + 3) % HOSTILE.length]!],
  }));
  const affiliations = file.affiliations.map((affiliation, i) => ({ ...affiliation, role: HOSTILE[i]! }));
  return { ...file, title: HOSTILE.join(' '), entities, affiliations };
}
