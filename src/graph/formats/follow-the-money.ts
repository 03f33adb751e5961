import type { GraphFile, NodeKind } from '../graph-file.ts';
import { baseName, type Format } from './format.ts';
import { type EdgeRow, tablesOf } from './rows.ts';

const SCHEMA: Readonly<Record<NodeKind, string>> = {
  country: 'PublicBody',
  agency: 'PublicBody',
  official: 'Person',
  person: 'Person',
  organization: 'Organization',
  group: 'LegalEntity',
  source: 'LegalEntity',
  place: 'Address',
};

/**
 * FollowTheMoney, a line an entity: articles, entities, and links with their words and their article as proof. Countries are given by
 * name, which its importer makes codes of. Its ids hold letters, digits, points and hyphens only.
 */
export const followTheMoney: Format = {
  id: 'ftm',
  label: 'FollowTheMoney',
  opensIn: 'Aleph, OpenAleph, ftm command line',
  write: (file) => {
    const { nodes, edges } = tablesOf(file);
    const countries = new Map(file.countries.map(({ code, name }) => [code, name]));
    const lines = [
      ...file.articles.map(({ id, title, text, url, publisher, author, published }) => ({
        id: ftmId(`article-${id}`),
        schema: 'PlainText',
        properties: filled({ title, bodyText: text, sourceUrl: url, publisher, author, publishedAt: published, language: 'eng' }),
      })),
      ...nodes.map(({ entity: { id, kind, name, aliases, country, role }, unlinked }) => {
        const schema = SCHEMA[kind];
        const place = schema === 'Address' ? { full: name } : {};
        const position = schema === 'Person' ? { position: role } : { summary: role };
        const known = { name, alias: aliases, country: countries.get(country ?? ''), keywords: kind, description: unlinked };
        return { id: ftmId(id), schema, properties: filled({ ...known, ...place, ...position }) };
      }),
      ...edges.map((row) => linkOf(file, row)),
    ];
    return [{ name: `${baseName(file)}.ftm.json`, text: lines.map((line) => `${JSON.stringify(line)}\n`).join('') }];
  },
};

function linkOf(file: GraphFile, { edge, label, record, evidence, chain }: EdgeRow): object {
  const article = file.articles.find(({ id }) => id === record.article);
  const negative = 'polarity' in record && record.polarity === 'negative' ? 'not ' : '';
  const modality = 'modality' in record ? record.modality : undefined;
  const confidence = 'confidence' in record ? `confidence ${record.confidence}` : undefined;
  const status = [modality, confidence].filter((part) => part !== undefined).join(', ');
  return {
    id: ftmId(`${record.article}.${edge.key}`),
    schema: 'UnknownLink',
    properties: filled({
      subject: ftmId(edge.from),
      object: ftmId(edge.to),
      role: `${negative}${label}`,
      status: status === '' ? undefined : status,
      summary: evidence,
      description: chain.length === 0 ? undefined : chain.join(' ← '),
      recordId: edge.record,
      proof: ftmId(`article-${record.article}`),
      sourceUrl: article?.url,
      publisher: article?.publisher,
      date: article?.published,
    }),
  };
}

/** Every value is a list; what is empty is left out. */
function filled(properties: Readonly<Record<string, string | readonly string[] | undefined>>): Readonly<Record<string, readonly string[]>> {
  const lists = Object.entries(properties).map(
    ([name, value]) => [name, value === undefined ? [] : [value].flat().filter((one) => one !== '')] as const,
  );
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

function ftmId(id: string): string {
  const safe = id.replace(/[^0-9a-zA-Z.-]/gu, (mark) => `.x${mark.codePointAt(0)!.toString(16)}.`);
  return safe.replace(/^[.-]/, 'id$&').replace(/[.-]$/, '$&0');
}
