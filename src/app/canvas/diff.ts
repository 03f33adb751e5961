import type { ElementRecord } from './elements.ts';

/** What turns the previous elements into the next ones, each touched at most once. */
export interface Difference {
  readonly add: readonly ElementRecord[];
  readonly remove: readonly string[];
  readonly patch: readonly ElementRecord[];
}

/** Previous, next → add, remove, patch. Nodes are added before edges; an edge whose ends changed is another edge. */
export function diff(previous: ReadonlyMap<string, ElementRecord>, next: ReadonlyMap<string, ElementRecord>): Difference {
  const add: ElementRecord[] = [];
  const patch: ElementRecord[] = [];
  const remove: string[] = [];
  for (const [id, record] of previous) {
    const successor = next.get(id);
    if (!successor || hasMovedEnds(record, successor)) remove.push(id);
  }
  const removed = new Set(remove);
  for (const [id, record] of next) {
    const before = previous.get(id);
    if (!before || removed.has(id)) add.push(record);
    else if (!isSame(before, record)) patch.push(record);
  }
  add.sort((a, b) => (a.group === b.group ? 0 : a.group === 'nodes' ? -1 : 1));
  return { add, remove, patch };
}

function hasMovedEnds(a: ElementRecord, b: ElementRecord): boolean {
  if (a.group === 'nodes' || b.group === 'nodes') return a.group !== b.group;
  return a.data.source !== b.data.source || a.data.target !== b.data.target;
}

function isSame(a: ElementRecord, b: ElementRecord): boolean {
  if (a.classes !== b.classes) return false;
  if (a.group === 'nodes' && b.group === 'nodes') {
    return (
      a.position.x === b.position.x &&
      a.position.y === b.position.y &&
      a.data.letter === b.data.letter &&
      a.data.width === b.data.width &&
      a.data.height === b.data.height
    );
  }
  return a.group === 'edges' && b.group === 'edges' && a.data.width === b.data.width && a.data.bend === b.data.bend;
}
