import type { Entity } from '#extract/extraction.ts';

/** Heads that a thousand bodies share: "Liberal Party", "Supreme Court". Such a name needs a country beside it to mean one of them. */
const SHARED_HEADS = new Set(
  'army association bank church committee company council court department institute ministry network office parliament party police senate union university'.split(
    ' ',
  ),
);

/** What entities of different articles must have in common to be looked at as the same one; undefined: never the same. */
export function keyOf({ kind, id, name, country }: Entity, isKnownName: (name: string) => boolean): string | undefined {
  switch (kind) {
    case 'country':
      return `country ${country ?? id}`;
    case 'agency':
      return country !== undefined || isKnownName(name) ? `agency ${folded(name)} ${country ?? ''}` : undefined;
    case 'organization': {
      const head = folded(name).split(' ').at(-1) ?? '';
      const isTelling = isKnownName(name) || !SHARED_HEADS.has(head);
      return country !== undefined || isTelling ? `organization ${folded(name)} ${country ?? ''}` : undefined;
    }
    case 'place':
      return country === undefined ? undefined : `place ${folded(name)} ${country}`;
    case 'official':
    case 'person':
      return personKey(name);
    case 'group':
    case 'source':
      return undefined;
  }
}

/** A full name, without the initials that one newsroom prints and another does not: "Donald J. Trump" is "Donald Trump". */
function personKey(name: string): string | undefined {
  const words = folded(name).split(' ');
  const kept = words.filter((word, i) => i === 0 || 1 < word.length);
  return 1 < kept.length && 1 < kept[0]!.length ? `person ${kept.join(' ')}` : undefined;
}

/** Without case, accents, points and a leading "the". */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /u, '');
}
