import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { invariant } from '#base/errors.ts';
import type { Span } from '#base/span.ts';

/**
 * Whole articles of our own with what a careful reader finds in them (data/gold/articles): text a line an entry, contents as their words,
 * predicates marked in brackets within their neighbours ("president [sacks] two"). Never changed by a program.
 */
const ids = v.array(v.string());
const schema = v.strictObject({
  id: v.string(),
  text: v.array(v.string()),
  entities: v.array(
    v.strictObject({
      id: v.string(),
      kind: v.string(),
      name: v.string(),
      aliases: v.optional(ids, []),
      country: v.optional(v.string()),
      role: v.optional(v.string()),
    }),
  ),
  statements: v.array(v.strictObject({ id: v.string(), speakers: ids, content: ids })),
  actions: v.array(
    v.strictObject({
      actors: ids,
      targets: ids,
      predicate: v.string(),
      event: v.optional(v.string()),
      polarity: v.optional(v.picklist(['positive', 'negative']), 'positive'),
      modality: v.optional(v.picklist(['asserted', 'possible', 'planned', 'hypothetical']), 'asserted'),
      attributedTo: v.optional(v.string()),
    }),
  ),
  affiliations: v.array(v.strictObject({ official: v.string(), of: v.string() })),
  excluded: v.array(v.string()),
});

type Written = v.InferOutput<typeof schema>;

export type GoldArticle = Omit<Written, 'text' | 'statements' | 'actions' | 'excluded'> & {
  readonly text: string;
  readonly statements: readonly (Omit<Written['statements'][number], 'content'> & { readonly content: readonly Span[] })[];
  readonly actions: readonly (Omit<Written['actions'][number], 'predicate'> & { readonly predicate: Span })[];
  readonly excluded: readonly { readonly span: Span }[];
};

export function readGoldArticles(folder = 'data/gold/articles'): readonly GoldArticle[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => withSpans(v.parse(schema, JSON.parse(readFileSync(join(folder, name), 'utf8')))));
}

function withSpans(written: Written): GoldArticle {
  const text = written.text.join('\n');
  const spanOf = (words: string, from = 0): Span => {
    const begin = text.indexOf(words, from);
    invariant(begin >= 0, `${written.id}: “${words}” does not stand in the text`);
    return [begin, begin + words.length];
  };
  return {
    ...written,
    text,
    statements: written.statements.map((statement) => {
      let from = 0;
      const content = statement.content.map((words) => {
        const span = spanOf(words, from);
        from = span[1];
        return span;
      });
      return { ...statement, content };
    }),
    actions: written.actions.map((action) => {
      const [before = '', word = ''] = action.predicate.split(/[[\]]/);
      const begin = spanOf(action.predicate.replace(/[[\]]/g, ''))[0] + before.length;
      return { ...action, predicate: [begin, begin + word.length] as const };
    }),
    excluded: written.excluded.map((words) => ({ span: spanOf(words) })),
  };
}
