import { type EntityId, entityId, slug } from '#base/ids.ts';
import type { Mention, TokenRange } from '#nlp/document.ts';
import type { Entity } from '../extraction.ts';

/** The nodes of an article, and which of them any of its words mean. */
export interface EntityTable {
  readonly entities: readonly Entity[];
  /** Of the innermost mention that this token heads or lies in; several where a plural means several; none where it is no node. */
  at(head: number): readonly EntityId[];
  /** Of the mentions whose heads lie in the range, in text order, each once. */
  inRange(range: TokenRange): readonly EntityId[];
}

/** A node before it has an id. */
export interface Draft {
  readonly entity: Omit<Entity, 'id'>;
  /** Begin of its first mention. */
  readonly order: number;
  /** The id it wants, where its kind decides: a country's code. */
  readonly code?: string;
}

export interface Placed {
  readonly mention: Mention;
  /** Indices of drafts. */
  readonly drafts: readonly number[];
}

/** @param placed mentions with the drafts they mean, in text order; @param heads drafts that a mere word stands for: "[warplanes]" of a country. */
export function tableOf(drafts: readonly Draft[], placed: readonly Placed[], heads: ReadonlyMap<number, readonly number[]>): EntityTable {
  const order = drafts.map((_, index) => index).sort((a, b) => drafts[a]!.order - drafts[b]!.order || a - b);
  const ids: EntityId[] = [];
  const used = new Set<string>();
  for (const index of order) {
    const { code, entity } = drafts[index]!;
    ids[index] = entityId(code ?? freeSlug(entity.name, used));
    used.add(ids[index]!);
  }
  const toIds = (indices: readonly number[]): readonly EntityId[] => indices.map((index) => ids[index]!);
  const headed = new Map<number, Placed>();
  for (const entry of placed) {
    const before = headed.get(entry.mention.head);
    if (before === undefined || width(entry.mention) < width(before.mention)) headed.set(entry.mention.head, entry);
  }
  const covering = coveringOf(placed);
  const byHead = [...placed].sort((a, b) => a.mention.head - b.mention.head);
  return {
    entities: order.map((index) => ({ id: ids[index]!, ...drafts[index]!.entity })),
    at: (head) => toIds(headed.get(head)?.drafts ?? heads.get(head) ?? covering(head)?.drafts ?? []),
    inRange([begin, end]) {
      let low = 0;
      for (let high = byHead.length; low < high; ) {
        const middle = (low + high) >>> 1;
        if (byHead[middle]!.mention.head < begin) low = middle + 1;
        else high = middle;
      }
      const found = new Set<EntityId>();
      for (let at = low; at < byHead.length && byHead[at]!.mention.head < end; at++)
        for (const id of toIds(byHead[at]!.drafts)) found.add(id);
      return [...found];
    },
  };
}

function width({ tokens: [begin, end] }: Mention): number {
  return end - begin;
}

function freeSlug(name: string, used: ReadonlySet<string>): string {
  const base = slug(name).slice(0, 80) || 'entity';
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** The innermost name that a token lies in, though it does not head it: names do not overlap. */
function coveringOf(placed: readonly Placed[]): (token: number) => Placed | undefined {
  const names = placed.filter(({ mention }) => mention.form === 'name' || mention.form === 'demonym');
  return (token) => {
    let low = 0;
    for (let high = names.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (names[middle]!.mention.tokens[1] <= token) low = middle + 1;
      else high = middle;
    }
    const found = names[low];
    return found !== undefined && found.mention.tokens[0] <= token ? found : undefined;
  };
}
