/**
 * Parsed → Named. A sequence model over hashed features and lists finds names (label-names.ts); rules that follow mend spans and types
 * (mend.ts) and let a document agree with itself (agree.ts). Needs only tokens: no tags, no parse.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Name, Named, Parsed, Tokenized } from '../document.ts';
import { hashText } from '../features.ts';
import { agree } from './agree.ts';
import { nameFeaturesOf } from './features.ts';
import { labelNames } from './label-names.ts';
import { mend } from './mend.ts';
import type { NamesModel } from './model.ts';
import { withoutBrackets } from './without-brackets.ts';
import { wordSetsOf } from './word-sets.ts';

export function findNames(doc: Parsed, model: NamesModel, knowledge: Knowledge): Named {
  return { ...doc, names: namesIn(doc, model, knowledge) };
}

/** In text order, not overlapping. */
export function namesIn(whole: Tokenized, model: NamesModel, knowledge: Knowledge): Name[] {
  const { doc, back } = withoutBrackets(whole);
  const sets = wordSetsOf(knowledge);
  const features = nameFeaturesOf(doc, sets, model.lexicon);
  const isTitle = (word: string): boolean => sets.titles.has(hashText(word.toLowerCase()));
  return mend(doc, agree(doc, labelNames(features, model), isTitle), knowledge).map(({ begin, end, type, rule, confidence }) => {
    const tokens = back([begin, end]);
    return {
      tokens,
      span: [whole.begin[tokens[0]]!, whole.end[tokens[1] - 1]!],
      type: type === 'norp' ? 'demonym' : type,
      rule,
      confidence,
    };
  });
}
