import type { Article } from '#article/article.ts';
import { findExcluded } from '#article/exclude.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { CorefModel } from './coref/model.ts';
import { resolve } from './coref/resolve.ts';
import type { Document, Parsed, Tokenized } from './document.ts';
import { mendLemmas } from './mend/mend-lemmas.ts';
import { mendTags } from './mend/mend-tags.ts';
import { mendTrees } from './mend/mend-trees.ts';
import { findNames } from './names/find-names.ts';
import type { NamesModel } from './names/model.ts';
import type { ParserModel } from './parse/model.ts';
import { parse } from './parse/parse.ts';
import type { TaggerModel } from './tag/model.ts';
import { tag } from './tag/tag.ts';
import { tokenize } from './tokenize/tokenize.ts';

export interface AnnotationModels {
  readonly tag: TaggerModel;
  readonly parse: ParserModel;
  readonly names: NamesModel;
  readonly coref: CorefModel;
}

/** Called after each stage with its name and the document so far: `explain` and the goldens look through it. */
export type Trace = (stage: string, doc: Tokenized) => void;

/** Tags and trees, and what grammar mends in them. */
export function parseTokens(
  tokenized: Tokenized,
  models: Pick<AnnotationModels, 'tag' | 'parse'>,
  knowledge: Knowledge,
  trace?: Trace,
): Parsed {
  const tagged = tag(tokenized, models.tag);
  trace?.('tag', tagged);
  const parsed = mendTrees(parse(mendLemmas(mendTags(tagged, knowledge), knowledge), models.parse), knowledge);
  trace?.('parse', parsed);
  return parsed;
}

/** Text → Document: the one place that knows the order of the stages; the types forbid any other. */
export function annotate(article: Article, models: AnnotationModels, knowledge: Knowledge, trace?: Trace): Document {
  const tokenized = tokenize(article, findExcluded(article.text));
  trace?.('tokenize', tokenized);
  const parsed = parseTokens(tokenized, models, knowledge, trace);
  const named = findNames(parsed, models.names, knowledge);
  trace?.('names', named);
  const doc = resolve(named, models.coref, knowledge);
  trace?.('coref', doc);
  return doc;
}
