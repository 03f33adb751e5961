/**
 * Pronouns of news whose meaning their gender alone tells: "she" where one woman and two men were named. The ranker is shown them
 * without any gender, so that it learns from roles, distance and quotation what gender told (a bootstrap in the manner of Bergsma &
 * Lin 2006). In: PolNeAR's articles. Out: examples; no choice of a person made by hand or by CoreNLP alone is among them.
 */

import type { Span } from '#base/span.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Gender } from '#knowledge/words.ts';
import type { Clusters } from '#nlp/clusters.ts';
import { resolveWith } from '#nlp/coref/resolve.ts';
import { traitsOf, wordOf } from '#nlp/coref/traits.ts';
import type { Document, Named } from '#nlp/document.ts';
import { treeOf } from '#nlp/tree.ts';

/** A pronoun's candidates, the right ones marked; the first is "none". */
export interface Example {
  readonly candidates: readonly Uint32Array[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

const GENDERS: ReadonlyMap<string, Gender> = new Map(
  ['he him his himself', 'she her hers herself'].flatMap((words, index) =>
    words.split(' ').map((word) => [word, index === 0 ? 'male' : 'female'] as const),
  ),
);

/** `silver`: CoreNLP's chains, asked only where an unnamed person or one of unknown gender is near too. */
export function newsExamples(
  doc: Named,
  silver: readonly (readonly Span[])[],
  knowledge: Knowledge,
  clusters: Clusters,
): readonly Omit<Example, 'weight'>[] {
  const joined = resolveWith(doc, knowledge, clusters, () => 0);
  const people = peopleOf(joined, knowledge);
  const examples: Omit<Example, 'weight'>[] = [];
  resolveWith(doc, withoutGender(knowledge), clusters, (pronoun, candidates) => {
    const own = GENDERS.get(wordOf(doc, joined.mentions[pronoun]!.head));
    if (own === undefined) return 0;
    const chains = candidates.map(({ mention }) => (mention < 0 ? -1 : joined.chain[mention]!));
    const fitting = [...new Set(chains.filter((chain) => people.get(chain)?.gender === own || people.get(chain)?.gender === 'any'))];
    const sure = fitting.filter((chain) => people.get(chain)!.gender === own && people.get(chain)!.isNamed);
    if (sure.length !== 1) return 0;
    if (fitting.length > 1 && !areJoined(silver, joined.mentions[pronoun]!.span, spansOf(joined, sure[0]!))) return 0;
    const isRight = chains.map((chain) => chain === sure[0]);
    examples.push({ candidates: candidates.map(({ features }) => features), isRight });
    return isRight.indexOf(true);
  });
  return examples;
}

interface Person {
  isNamed: boolean;
  /** `any` where nothing, or both, is said. */
  gender: Gender;
}

/** The chains that are one person, with the gender that names and titles give. */
function peopleOf(doc: Document, knowledge: Knowledge): ReadonlyMap<number, Person> {
  const tree = treeOf(doc);
  const people = new Map<number, Person>();
  const genders = new Map<number, Set<Gender>>();
  doc.mentions.forEach((mention, index) => {
    const { person, sort, number, gender } = traitsOf(tree, mention, knowledge);
    const chain = doc.chain[index]!;
    if (person !== 0) return;
    if (gender !== 'any') genders.set(chain, (genders.get(chain) ?? new Set()).add(gender));
    if (sort !== 'person' || number === 'plural') return;
    const known = people.get(chain) ?? { isNamed: false, gender: 'any' };
    known.isNamed ||= mention.form === 'name';
    people.set(chain, known);
  });
  for (const [chain, person] of people) {
    const [gender, ...others] = genders.get(chain) ?? [];
    if (gender !== undefined && others.length === 0) person.gender = gender;
  }
  return people;
}

function withoutGender(knowledge: Knowledge): Knowledge {
  const ungendered = (words: ReadonlyMap<string, Gender>): ReadonlyMap<string, Gender> =>
    new Map([...words.keys()].map((word) => [word, 'any']));
  return {
    ...knowledge,
    honorifics: ungendered(knowledge.honorifics),
    givenNames: ungendered(knowledge.givenNames),
    personNouns: ungendered(knowledge.personNouns),
  };
}

function spansOf(doc: Document, chain: number): readonly Span[] {
  return doc.mentions.flatMap(({ span }, index) => (doc.chain[index] === chain ? [span] : []));
}

/** Whether CoreNLP has the pronoun in one chain with words that begin or end as one of the spans does. */
function areJoined(silver: readonly (readonly Span[])[], [begin, end]: Span, spans: readonly Span[]): boolean {
  const own = silver.find((chain) => chain.some((span) => span[0] === begin && span[1] === end));
  return own?.some((span) => spans.some((other) => other[0] === span[0] || other[1] === span[1])) ?? false;
}
