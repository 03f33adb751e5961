import type { GraphFile } from '../graph-file.ts';
import { NODE_KIND } from '../kinds.ts';
import { baseName, type Format, provenance } from './format.ts';
import { recordRows } from './record-rows.ts';

/** A report to read: who is in it, who said what, who did what to whom, who holds what office, each with its words. */
export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown report',
  opensIn: 'any editor, GitHub, Obsidian, pandoc',
  write: (file, filter) => [{ name: `${baseName(file)}.md`, text: report(file, filter) }],
};

function report(file: GraphFile, filter: string | undefined): string {
  const { statements, actions, affiliations } = recordRows(file);
  const countries = new Map(file.countries.map(({ code, name }) => [code, name]));
  const entities = [...file.entities].sort((a, b) => b.figures.degree - a.figures.degree);
  return [
    `# ${escaped(file.title)}`,
    escaped(provenance(file, filter)),
    '## Who is in it',
    table(
      ['Name', 'What', 'Country', 'Role', 'Connections'],
      entities.map(({ name, kind, country, role, figures }) => {
        const of = country === undefined ? '' : (countries.get(country) ?? country);
        return [name, NODE_KIND[kind].label, of, role ?? '', figures.degree];
      }),
    ),
    '## Who said what',
    pick(statements, {
      Speaker: 'speakers',
      Words: 'words',
      About: 'about',
      To: 'addressees',
      How: 'quotation',
      Denied: 'polarity',
      'Who vouches': 'chain',
      Sure: 'confidence',
    }),
    '## Who did what to whom',
    pick(actions, {
      Actor: 'actors',
      Verb: 'verb',
      Target: 'targets',
      Where: 'places',
      Words: 'words',
      Denied: 'polarity',
      Certainty: 'modality',
      Class: 'event',
      'Who vouches': 'chain',
      Sure: 'confidence',
    }),
    '## Who holds what office',
    pick(affiliations, { Official: 'official', Office: 'role', Of: 'of', Words: 'words' }),
    '',
  ].join('\n\n');
}

type Row = readonly (string | number)[];

function pick([head = [], ...rows]: readonly Row[], columns: Readonly<Record<string, string>>): string {
  const at = Object.values(columns).map((name) => head.indexOf(name));
  const plain = (cell: string | number | undefined) => (cell === 'positive' ? '' : cell === 'negative' ? 'denied' : (cell ?? ''));
  return table(
    Object.keys(columns),
    rows.map((row) => at.map((index) => plain(row[index]))),
  );
}

function table(head: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return 'Nobody.';
  const line = (cells: Row) => `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}

/** The article's words are never markup. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}
