import fc from 'fast-check';
import type { GraphFile } from '#graph/graph-file.ts';
import { sampleGraphFile } from './sample-graph.ts';

/** Words as hostile as they come: any code unit, and pieces that some notation takes for its own. */
const piece = fc.constantFrom(
  ...['"', "'", "'=", '=cmd|calc!A0', '@', '-1+1', ',', ';', '\t', '\n', '\r\n', '\r', '</script>', '<![CDATA[', ']]>', '&amp;', '&#0;'],
  ...[
    '_x41_',
    '%3a',
    ':',
    '\\u0027',
    '\\',
    '`',
    '${',
    '#quot;',
    ' ← ',
    '🦊',
    'عربى',
    '\u202e',
    '\u0001',
    '\u0000',
    '\ufffe',
    '\ud83d',
    ' ',
  ],
);
const words = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.constantFrom('a', 'Z', '7')), {
  minLength: 1,
  maxLength: 5,
});
const name = words.map((parts) => `${parts.join('')}.`);

/** The sample graph with every id, name, office and the article's text replaced by anything. For tests only. */
export const anyGraphFile = (): fc.Arbitrary<GraphFile> =>
  fc
    .record({ names: fc.array(name, { minLength: 25, maxLength: 25 }), ids: fc.array(name, { minLength: 25, maxLength: 25 }), text: name })
    .map(({ names, ids, text }): GraphFile => {
      const sample = sampleGraphFile();
      const newIds = new Map(sample.entities.map(({ id }, i) => [id, `${ids[i % ids.length]}${i}`]));
      const to = (id: string) => newIds.get(id) ?? id;
      const all = (list: readonly string[]) => list.map(to);
      return {
        ...sample,
        articles: sample.articles.map((article) => ({
          ...article,
          text: text.repeat(Math.ceil(article.text.length / text.length)).slice(0, article.text.length),
        })),
        entities: sample.entities.map((entity, i) => ({ ...entity, id: to(entity.id), name: names[i % names.length]! })),
        statements: sample.statements.map((one) => ({
          ...one,
          speakers: all(one.speakers),
          addressees: all(one.addressees),
          about: all(one.about),
        })),
        actions: sample.actions.map((one) => ({ ...one, actors: all(one.actors), targets: all(one.targets), places: all(one.places) })),
        affiliations: sample.affiliations.map((one, i) => ({ ...one, official: to(one.official), of: to(one.of), role: names[i]! })),
      };
    });
