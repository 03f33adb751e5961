import { NODE_KINDS } from '#graph/graph-file.ts';
import { NODE_KIND } from '#graph/kinds.ts';
import { type FileIndex, indexOf } from '#view/file-index.ts';
import type { FacetId } from '#view/view.ts';
import { printable } from '../../parts/printable.ts';
import { useApp } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { inWords } from '../in-words.ts';

/** A facet's value in words: a country's and an agency's name from the file, all else from our own. */
export function useValueLabel(): (facet: FacetId, value: string) => string {
  const index = indexOf(useApp((state) => state.file));
  return (facet, value) => valueLabel(index, facet, value);
}

export function valueLabel(index: FileIndex, facet: FacetId, value: string): string {
  if (facet === 'country') return printable(index.countryNames.get(value)?.name ?? value);
  if (facet === 'agency') return printable(index.entities.get(value)?.name ?? value);
  if (facet === 'community') return words.legend.community(Number(value));
  const kind = NODE_KINDS.find((one) => one === value);
  if (facet === 'kind' && kind !== undefined) return NODE_KIND[kind].label;
  return inWords(value);
}
