/**
 * Learns to rank the antecedents of third-person pronouns from GUM's train part: an averaged ranking perceptron. Each pronoun's best
 * candidate is set against its best right one; the rest of the resolver runs as in use, with the ranker's own earlier choices.
 */

import { createRandom } from '#base/random.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { findMentions } from '#nlp/coref/find-mentions.ts';
import type { Candidate } from '#nlp/coref/join-pronouns.ts';
import { phrasesOf } from '#nlp/coref/phrases.ts';
import { resolveWith } from '#nlp/coref/resolve.ts';
import type { LinearColumns } from '#nlp/linear-model.ts';
import { treeOf } from '#nlp/tree.ts';
import { type GumDocument, readGumDocuments } from '../corpora/gum-coref.ts';
import { encodeLinear, writeModel } from '../write-model.ts';
import { createPerceptron, shuffled } from './perceptron.ts';

const EPOCHS = 12;

/** The stage `coref` of `npm run train`. */
export function trainCoref(): void {
  writeModel('coref', {}, { pronouns: encodeLinear(trainPronouns(readGumDocuments('train'), readProjectKnowledge())) });
}

export function trainPronouns(documents: readonly GumDocument[], knowledge: Knowledge, epochs = EPOCHS): LinearColumns {
  const perceptron = createPerceptron({ classes: 1 });
  const random = createRandom(7);
  const score = new Float64Array(1);
  const scoreOf = (candidate: Candidate): number => {
    perceptron.scoreInto(candidate.features, candidate.features.length, score);
    return score[0]!;
  };
  const examples = documents.map((document) => ({ document, gold: goldByMention(document) }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { document, gold } of shuffled(examples, random)) {
      resolveWith(document.doc, knowledge, (pronoun, candidates) => {
        let [best, right] = [-1, -1];
        let [bestScore, rightScore] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
        const own = gold[pronoun];
        candidates.forEach((candidate, index) => {
          const isRight = candidate.mention < 0 ? false : own !== undefined && gold[candidate.mention] === own;
          const value = scoreOf(candidate) + (isRight ? 0 : MARGIN);
          if (value > bestScore) [best, bestScore] = [index, value];
          if (isRight && value > rightScore) [right, rightScore] = [index, value];
        });
        // Nothing before it is right: then none is.
        if (right < 0) right = 0;
        perceptron.tick();
        if (best !== right) {
          perceptron.update(candidates[right]!.features, candidates[right]!.features.length, 0, 1);
          perceptron.update(candidates[best]!.features, candidates[best]!.features.length, 0, -1);
        }
        return best;
      });
    }
  }
  return perceptron.columns({ minWeight: 0.02 });
}

/** How much better the right one must be. */
const MARGIN = 2;

/** Per mention of ours its gold chain, found by head; undefined where GUM marks nothing. */
export function goldByMention({ doc, mentions }: GumDocument): readonly (string | undefined)[] {
  const byHead = new Map<number, string>();
  for (const mention of [...mentions].sort((a, b) => a.tokens[1] - a.tokens[0] - (b.tokens[1] - b.tokens[0]))) {
    byHead.set(mention.head, byHead.get(mention.head) ?? mention.chain);
  }
  const ranges = new Map(mentions.map(({ tokens, chain }) => [tokens.join(' '), chain]));
  return findMentions(phrasesOf(treeOf(doc))).map(
    (mention) => ranges.get(mention.tokens.join(' ')) ?? (mention.rule === 'mention/coordination' ? undefined : byHead.get(mention.head)),
  );
}
