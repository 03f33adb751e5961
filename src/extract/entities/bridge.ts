import { nounOf } from '#nlp/coref/traits.ts';
import type { TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf } from '#nlp/tree.ts';
import type { EntityKind } from '../extraction.ts';
import type { Chain, Reading } from './chains.ts';
import type { Role } from './role.ts';

/**
 * Whose a bare "spokesman" or "director" is: "The CIA declined to comment, but [a spokesman] said …". In: the head of such words. Out: the
 * head of the mention of the body meant, the nearest: a subject before all else, in this sentence, then in the two before.
 */
export function bridgedBody(reading: Reading, head: number, kindAt: (chain: number) => EntityKind | undefined): number | undefined {
  const { doc } = reading;
  const sentence = doc.sentence[head]!;
  const [begin, end] = doc.sentences[sentence]!;
  const own = nearest(reading, [begin, head], kindAt) ?? nearest(reading, [head + 1, Math.min(end, head + 12)], kindAt);
  if (own !== undefined) return own;
  for (let before = sentence - 1; before >= 0 && before > sentence - 3; before--) {
    const found = nearest(reading, doc.sentences[before]!, kindAt);
    if (found !== undefined) return found;
  }
  return undefined;
}

const MOST_LOOKS = 120;

/** The last subject among the bodies of a range, else the body that the text names most. */
function nearest(
  { doc, mentionAt, chains }: Reading,
  [begin, end]: TokenRange,
  kindAt: (chain: number) => EntityKind | undefined,
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let token = end - 1, looks = 0; token >= begin && looks < MOST_LOOKS; token--, looks++) {
    const mention = mentionAt[token]!;
    if (mention < 0 || doc.mentions[mention]!.form === 'demonym') continue;
    const kind = kindAt(doc.chain[mention]!);
    if (kind !== 'agency' && kind !== 'organization') continue;
    if (deprelOf(doc, token).startsWith('nsubj')) return token;
    const size = chains[doc.chain[mention]!]!.mentions.length;
    if (size > most) [best, most] = [token, size];
  }
  return best;
}

/** Whose a bare "spokesman" or "director" is: the head of that body's mention. */
export function bodyOfBare(
  reading: Reading,
  chain: Chain,
  kind: EntityKind,
  roles: readonly Role[],
  kindAt: (chain: number) => EntityKind | undefined,
): number | undefined {
  if (kind !== 'source' && kind !== 'official') return undefined;
  if (roles.some(({ bodies }) => bodies.length > 0)) return undefined;
  const bare = roles.find(({ office }) => office?.sector === 'spokesperson' || office?.isPublic === 'depends');
  if (bare === undefined || (kind === 'source' && bare.office?.sector !== 'spokesperson')) return undefined;
  const head = reading.doc.mentions[chain.mentions[0]!]!.head;
  // "a [government] spokesperson": of no body last spoken of
  if (
    kind === 'source' &&
    childrenBy(reading.tree, head, 'compound').some((child) => reading.knowledge.agencyNouns.has(nounOf(reading.doc, child)))
  )
    return undefined;
  return bridgedBody(reading, head, kindAt);
}
