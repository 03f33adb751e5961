import type { Country, Places } from './countries.ts';
import { Forms, fail, type KnowledgeFiles, listOf, oneOf, plain, type Row, readRows } from './table.ts';

const ORGANIZATION_SORTS = [
  'government',
  'ministry',
  'intelligence',
  'police',
  'military',
  'court',
  'legislature',
  'central-bank',
  'regulator',
  'international',
  'agency',
  'news',
  'company',
  'party',
  'ngo',
  'education',
  'sport',
  'armed-group',
  'people',
] as const;
export type OrganizationSort = (typeof ORGANIZATION_SORTS)[number];

/** A body that news names: an agency, a company, a party, an armed group. */
export interface KnownOrganization {
  /** Common English name, often the abbreviation: "CIA", "European Union". */
  readonly name: string;
  readonly kind: 'agency' | 'organization' | 'group';
  readonly sort: OrganizationSort;
  /** Where it belongs; absent for international bodies. Where `isGeneric`, whose it is if the text names no other country. */
  readonly country?: Country;
  /** Many countries have one of this name ("Supreme Court", "Senate"): the context tells whose. */
  readonly isGeneric: boolean;
  /** Every other name and abbreviation. */
  readonly aliases: readonly string[];
}

export interface Organizations {
  /** The nouns by which news calls a body of each sort again: "the network" after CNN. */
  readonly nounsOfSort: ReadonlyMap<OrganizationSort, ReadonlySet<string>>;
  readonly organizations: readonly KnownOrganization[];
  /** Every name, abbreviation and alias without "the" → its commonest reading. */
  readonly organizationByName: ReadonlyMap<string, KnownOrganization>;
  /** The same names → every reading, the commonest first: "RSF" is Sudan's forces and Reporters Without Borders. */
  readonly organizationsByName: ReadonlyMap<string, readonly KnownOrganization[]>;
}

/** organizations.tsv: name, sort, country (`*`: many countries have one; `USA*`: so too, but commonly that one), aliases. */
export function readOrganizations(files: KnowledgeFiles, places: Pick<Places, 'country'>): Organizations {
  const forms = new Forms<KnownOrganization>();
  const organizations = readRows(files, 'organizations.tsv', ['name', 'sort', 'country', 'aliases']).map((row) => {
    const organization = readOrganization(row, places);
    for (const form of [row.fields[0]!, ...listOf(row, 3)]) forms.add(row, form, organization);
    return organization;
  });
  const nounsOfSort = new Map(
    readRows(files, 'body-nouns.tsv', ['sort', 'nouns']).map((row) => [oneOf(row, 0, ORGANIZATION_SORTS), new Set(listOf(row, 1))]),
  );
  return { organizations, organizationByName: forms.commonest(), organizationsByName: forms.all(), nounsOfSort };
}

function readOrganization(row: Row, places: Pick<Places, 'country'>): KnownOrganization {
  const sort = oneOf(row, 1, ORGANIZATION_SORTS);
  const code = row.fields[2]!;
  const isGeneric = code.endsWith('*');
  const of = code.replace('*', '');
  const country = of === '' ? undefined : (places.country(of) ?? fail(row, `no country has the code "${of}"`));
  return {
    // A name that several bodies share is written "Labour Party (Norway)" as the entry and plainly as an alias.
    name: row.fields[0]!.replace(/ \([^)]*\)$/, ''),
    kind: kindOf(sort),
    sort,
    ...(country === undefined ? {} : { country }),
    isGeneric,
    aliases: listOf(row, 3).map(plain),
  };
}

function kindOf(sort: OrganizationSort): KnownOrganization['kind'] {
  switch (sort) {
    case 'armed-group':
    case 'people':
      return 'group';
    case 'news':
    case 'company':
    case 'party':
    case 'ngo':
    case 'education':
    case 'sport':
      return 'organization';
    default:
      return 'agency';
  }
}
