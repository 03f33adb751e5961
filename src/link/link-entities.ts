import type { ArticleId, EntityId } from '#base/ids.ts';
import { entityId } from '#base/ids.ts';
import type { Span } from '#base/span.ts';
import type { Entity, Extraction, MentionForm } from '#extract/extraction.ts';
import { keyOf } from './key.ts';
import { isSameOne } from './same.ts';

/**
 * Entities of many articles → one set. In: extractions. Out: entities with the mentions of all articles, and where each went.
 * Careful rather than complete: two of one name stay two unless nothing speaks against it; inside an article nothing is joined
 * (that is coreference). Sources and groups are never joined: "officials" of two articles are not the same officials.
 */
interface LinkedEntity {
  readonly id: EntityId;
  readonly kind: Entity['kind'];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country?: string;
  readonly role?: string;
  readonly mentions: readonly { readonly article: ArticleId; readonly span: Span; readonly form: MentionForm }[];
}

export interface Linked {
  /** In the order in which the articles first name them. */
  readonly entities: readonly LinkedEntity[];
  /** The one that an article's own id stands for; undefined where the article has no such id. */
  readonly idOf: (article: ArticleId, local: string) => EntityId | undefined;
}

/** One entity of one article. */
interface Member {
  readonly article: ArticleId;
  readonly entity: Entity;
}

interface Cluster {
  readonly key: string | undefined;
  readonly members: Member[];
}

/** @param isKnownName whether a name alone says which agency or organization of the world is meant: "NATO", not "Interior Ministry". */
export function linkEntities(
  extractions: readonly { readonly id: ArticleId; readonly entities: Extraction['entities'] }[],
  isKnownName: (name: string) => boolean,
): Linked {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  for (const { id: article, entities } of extractions) {
    for (const entity of entities) {
      const key = keyOf(entity, isKnownName);
      const alike = key === undefined ? [] : (byKey.get(key) ?? []);
      const fitting = alike.filter(({ members }) =>
        members.every((member) => member.article !== article && isSameOne(member.entity, entity)),
      );
      const only = fitting.length === 1 ? fitting[0] : undefined;
      if (only !== undefined) {
        only.members.push({ article, entity });
        continue;
      }
      const cluster = { key, members: [{ article, entity }] };
      clusters.push(cluster);
      if (key !== undefined) byKey.set(key, [...alike, cluster]);
    }
  }
  const ids = name(clusters, extractions.length);
  const places = new Map<string, EntityId>();
  for (const [i, { members }] of clusters.entries()) {
    for (const { article, entity } of members) places.set(placeKey(article, entity.id), ids[i]!);
  }
  return {
    entities: clusters.map(({ members }, i) => merge(ids[i]!, members)),
    idOf: (article, local) => places.get(placeKey(article, local)),
  };
}

const placeKey = (article: string, local: string) => JSON.stringify([article, local]);

/**
 * Of one article: its own ids. Of several: the same id wherever its name says who is meant, so that one more article does not
 * change it; else, and where two would have one id, the article's id before its own.
 */
function name(clusters: readonly Cluster[], articles: number): readonly EntityId[] {
  const taken = new Set<string>();
  return clusters.map(({ key, members }) => {
    const { article, entity } = members[0]!;
    const isPlain = articles === 1 || (key !== undefined && !taken.has(entity.id));
    let id = isPlain ? entity.id : `${article}/${entity.id}`;
    for (let nth = 2; taken.has(id); nth++) id = `${article}/${entity.id}-${nth}`;
    taken.add(id);
    return entityId(id);
  });
}

function merge(id: EntityId, members: readonly Member[]): LinkedEntity {
  const entities = members.map(({ entity }) => entity);
  const first = entities[0]!;
  const isPerson = first.kind === 'person' || first.kind === 'official';
  const fullest = entities.reduce((best, entity) => (best.name.length < entity.name.length ? entity : best));
  const { name } = isPerson ? fullest : first;
  const country = entities.find((entity) => entity.country !== undefined)?.country;
  const role = entities.find((entity) => entity.role !== undefined)?.role;
  return {
    id,
    kind: isPerson && entities.some(({ kind }) => kind === 'official') ? 'official' : first.kind,
    name,
    aliases: [...new Set(entities.flatMap((entity) => [entity.name, ...entity.aliases]))].filter((alias) => alias !== name),
    ...(country === undefined ? {} : { country }),
    ...(role === undefined ? {} : { role }),
    mentions: members.flatMap(({ article, entity }) => entity.mentions.map(({ span, form }) => ({ article, span, form }))),
  };
}
