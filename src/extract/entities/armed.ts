import { nounOf } from '#nlp/coref/traits.ts';
import { childrenBy } from '#nlp/tree.ts';
import type { Reading } from './chains.ts';

/** Words that make of a body an armed group. */
export const ARMED = new Set([
  'cartel',
  'militia',
  'brigade',
  'brigades',
  'rebels',
  'rebel',
  'jihad',
  'mujahideen',
  'gang',
  'liberation',
  'martyrs',
  'resistance',
]);

/** "an [armed] group", "[rebel] organisations" */
export function isArmed({ doc, tree }: Reading, head: number): boolean {
  return childrenBy(tree, head, 'amod', 'compound').some((child) => FIGHTING.test(nounOf(doc, child)));
}

const FIGHTING = /^(?:armed|terror|terrorist|rebel|militant|extremist|insurgent|separatist|jihadist|criminal|paramilitary)$/u;

/** "Lashkar-e-Sur, an armed [group]", "…, a [militia]" */
export function callsArmed(reading: Reading, head: number): boolean {
  const noun = nounOf(reading.doc, head);
  return ARMED.has(noun) || (/^(?:group|organi[sz]ation|outfit|faction|movement|wing)$/u.test(noun) && isArmed(reading, head));
}
