import type { Office } from '#knowledge/offices.ts';
import { wordOf } from '#nlp/coref/traits.ts';
import type { EntityKind } from '../extraction.ts';
import type { Chain, Reading } from './chains.ts';
import type { Role } from './role.ts';

/**
 * “[We] rule nothing out,” said the Defence Minister: "we" of who holds an office of government or speaks for a body is that body or country,
 * not the person. In: a chain with pronouns of its own quoted words. Who leads, makes laws or seeks votes says "we" of many: theirs stay.
 */
const FOR_OTHERS: ReadonlySet<Office['sector']> = new Set<Office['sector']>([
  'government',
  'military',
  'police',
  'intelligence',
  'diplomacy',
  'spokesperson',
  'civil',
  'business',
]);

const WE = /^(?:we|us|ours?|ourselves)$/u;

/** Indices of the mentions of "we" in a chain, and the chain that they mean; undefined where they mean the speaker. */
export function meantByWe(
  { doc, mentionAt }: Reading,
  chain: Chain,
  kind: EntityKind,
  roles: readonly Role[],
  body: number | undefined,
): { readonly mentions: ReadonlySet<number>; readonly chain: number } | undefined {
  if (kind !== 'official' && kind !== 'source' && kind !== 'person') return undefined;
  const mentions = chain.mentions.filter(
    (mention) => doc.mentions[mention]!.form === 'pronoun' && WE.test(wordOf(doc, doc.mentions[mention]!.head)),
  );
  const role = mentions.length === 0 ? undefined : roles.find(({ office }) => office !== undefined && FOR_OTHERS.has(office.sector));
  const head = role?.bodies[0] ?? (role === undefined ? undefined : body);
  const mention = head === undefined ? -1 : mentionAt[head]!;
  return mention < 0 ? undefined : { mentions: new Set(mentions), chain: doc.chain[mention]! };
}
