import type { NodeKind } from '../graph-file.ts';
import { baseName, type Format, provenance } from './format.ts';
import { tablesOf } from './rows.ts';

/** Mermaid's own limits: beyond them it draws nothing (`maxEdges`, `maxTextSize`). */
const MOST_EDGES = 480;
const MOST_CHARACTERS = 48_000;

const SHAPE: Readonly<Record<NodeKind, readonly [open: string, close: string]>> = {
  country: ['([', '])'],
  agency: ['[', ']'],
  official: ['(', ')'],
  person: ['(', ')'],
  organization: ['[[', ']]'],
  group: ['{{', '}}'],
  source: ['((', '))'],
  place: ['{', '}'],
};

/** A flow chart for Markdown pages. Ids are made up, since words such as `end` break it; cut to what Mermaid draws, and it says so. */
export const mermaid: Format = {
  id: 'mermaid',
  label: 'Mermaid',
  opensIn: 'GitHub, GitLab, Obsidian, mermaid.live',
  write: (file, filter) => {
    const { nodes, edges } = tablesOf(file);
    const ranked = edges
      .map((row, order) => ({ row, order, rank: row.from.figures.degree + row.to.figures.degree + row.edge.weight }))
      .sort((a, b) => b.rank - a.rank || a.order - b.order)
      .slice(0, MOST_EDGES);
    const numbers = new Map(nodes.map(({ entity }, i) => [entity.id, `n${i + 1}`]));
    const lines: string[] = [];
    const drawn = new Set<string>();
    let length = 0;
    let shown = 0;
    const nodeLine = (id: string): string => {
      const { name, kind } = nodes.find(({ entity }) => entity.id === id)!.entity;
      const [open, close] = SHAPE[kind];
      return `  ${numbers.get(id)}${open}"${escaped(name)}"${close}`;
    };
    for (const { row } of ranked) {
      const ends = [row.edge.from, row.edge.to].filter((id) => !drawn.has(id));
      const isSure = !('modality' in row.record) || row.record.modality === 'asserted';
      const arrow = isSure && row.edge.kind !== 'affiliation' ? '-->' : '-.->';
      const label = 'polarity' in row.record && row.record.polarity === 'negative' ? `not: ${row.label}` : row.label;
      const added = [...ends.map(nodeLine), `  ${numbers.get(row.edge.from)} ${arrow}|"${escaped(label)}"| ${numbers.get(row.edge.to)}`];
      const size = added.reduce((sum, line) => sum + line.length + 1, 0);
      if (MOST_CHARACTERS < length + size) break;
      for (const id of ends) drawn.add(id);
      lines.push(...added);
      length += size;
      shown += 1;
    }
    for (const { entity } of nodes) {
      if (drawn.has(entity.id) || shown < edges.length) continue;
      const line = nodeLine(entity.id);
      if (MOST_CHARACTERS < length + line.length) break;
      drawn.add(entity.id);
      lines.push(line);
      length += line.length + 1;
    }
    const isCut = drawn.size < nodes.length || shown < edges.length;
    const note = `${drawn.size} of ${nodes.length} nodes, ${shown} of ${edges.length} edges`;
    const cut = isCut ? [`  cut["${note}: as many as Mermaid draws"]`] : [];
    const text = ['flowchart LR', `%% ${comment(provenance(file, filter))}`, `%% ${note}`, ...lines, ...cut, ''].join('\n');
    return [{ name: `${baseName(file)}.mmd`, text }];
  },
};

const MOST_LETTERS = 120;
const comment = (text: string) => text.replace(/[\p{Cc}{}%]/gu, ' ').slice(0, 1000);

function escaped(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ');
  const short = line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS - 1)}…`;
  return short.replace(/[#"<>&`\\]/g, (mark) => (mark === '"' ? '#quot;' : `#${mark.charCodeAt(0)};`));
}
