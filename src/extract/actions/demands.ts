import type { Knowledge } from '#knowledge/knowledge.ts';
import { childrenBy, deprelOf, uposOf } from '#nlp/tree.ts';
import type { Borders } from './borders.ts';
import { lemmaOf, type Scene, sameAs } from './scene.ts';
import { actorsOf, phrases } from './subjects.ts';

/** Who calls for what another has to do, by saying so. In: the scene. Out: heads of entities. */
export interface Demand {
  readonly must: number;
  readonly verb: number;
  readonly actorHeads: readonly number[];
  readonly targetHeads: readonly number[];
}

/** "Russia said that Sudan [must] return the plane." */
export function findDemands(scene: Scene, borders: Borders, knowledge: Pick<Knowledge, 'reportingVerbs'>): readonly Demand[] {
  const { tree, doc, isEntity } = scene;
  const found: Demand[] = [];
  for (let must = 0; must < doc.length; must++) {
    if (doc.isExcluded[must] === 1 || uposOf(doc, must) !== 'AUX' || lemmaOf(tree, must) !== 'must') continue;
    const verb = doc.head[must]!;
    const says = verb < 0 ? -1 : doc.head[verb]!;
    if (says < 0 || !/^(?:ccomp|parataxis)$/.test(deprelOf(doc, verb)) || !knowledge.reportingVerbs.has(lemmaOf(tree, says))) continue;
    const actorHeads = actorsOf(scene, says).filter((head) => isEntity[head] === 1);
    const isActor = sameAs(scene, actorHeads);
    const targetHeads = phrases(tree, childrenBy(tree, verb, 'nsubj')).filter(
      (head) => isEntity[head] === 1 && uposOf(doc, head) !== 'PRON' && !isActor(head) && !borders.isOutside(verb, head, 'target'),
    );
    if (actorHeads.length > 0 && targetHeads.length > 0) found.push({ must, verb, actorHeads, targetHeads });
  }
  return found;
}
