import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Clusters } from '../clusters.ts';
import type { Document, Named } from '../document.ts';
import { scoreInto } from '../linear-model.ts';
import { treeOf } from '../tree.ts';
import { createChains, numbered } from './chains.ts';
import { findMentions } from './find-mentions.ts';
import { joinDescriptions } from './join-descriptions.ts';
import { joinHeadline } from './join-headline.ts';
import { joinIntroduced } from './join-introduced.ts';
import { joinNames } from './join-names.ts';
import { joinOwned } from './join-owned.ts';
import { type Choose, joinPronouns } from './join-pronouns.ts';
import { joinRelations } from './join-relations.ts';
import type { CorefModel } from './model.ts';
import { noteModifiers } from './note-modifiers.ts';
import { phrasesOf } from './phrases.ts';
import { joinSpeakers, outermostQuotes } from './quote-pronouns.ts';
import { traitsOf } from './traits.ts';

/**
 * Which words refer to the same: mentions, then from the surest join to the least (Raghunathan et al. 2010, "A multi-pass sieve"): names,
 * appositions, descriptions, pronouns. In: a Named document. Out: a Document. What a thing is called is decided in extract/entities.
 */
export function resolve(doc: Named, model: CorefModel, knowledge: Knowledge): Document {
  const score = new Float64Array(1);
  return resolveWith(doc, knowledge, model.clusters, (_pronoun, candidates) => {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    candidates.forEach(({ features }, index) => {
      scoreInto(model.pronouns, features, features.length, score);
      if (score[0]! > most) [best, most] = [index, score[0]!];
    });
    return best;
  });
}

/** The same with any chooser of antecedents: the trainer's own. */
export function resolveWith(doc: Named, knowledge: Knowledge, clusters: Clusters, choose: Choose): Document {
  const tree = treeOf(doc);
  const mentions = findMentions(phrasesOf(tree), knowledge);
  const nameAt = new Int32Array(doc.length).fill(-1);
  doc.names.forEach(({ tokens: [begin, end] }, index) => {
    nameAt.fill(index, begin, end);
  });
  const chains = createChains(
    mentions,
    mentions.map((mention) => traitsOf(tree, mention, knowledge)),
  );
  const quoteAt = outermostQuotes(doc);
  joinNames(tree, chains, knowledge);
  noteModifiers(tree, chains, nameAt, knowledge);
  joinRelations(tree, chains, nameAt, knowledge);
  joinHeadline(tree, chains);
  joinDescriptions(tree, chains, knowledge);
  joinIntroduced(tree, chains, knowledge);
  joinSpeakers(chains, quoteAt);
  joinPronouns({ tree, chains, quoteAt, reportingVerbs: knowledge.reportingVerbs, clusters }, choose);
  joinOwned(tree, chains, knowledge);
  return { ...doc, mentions, chain: numbered(chains) };
}
