import type { Entity } from '#extract/extraction.ts';

/** Whether nothing that two articles say of two bearers of one name (key.ts) speaks against their being the same one. */
export function isSameOne(a: Entity, b: Entity): boolean {
  const isPerson = a.kind === 'person' || a.kind === 'official';
  if (!isPerson) return a.country === b.country;
  if (a.country !== undefined && b.country !== undefined) return a.country === b.country;
  // Nothing but the name, or one country known: then their roles must not tell of two people.
  return a.role === undefined || b.role === undefined || shareWord(a.role, b.role);
}

const words = (role: string) => role.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

function shareWord(a: string, b: string): boolean {
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word) && word !== 'the' && word !== 'former');
}
