import { NODE_KINDS } from '#graph/graph-file.ts';
import { NODE_KIND } from '#graph/kinds.ts';
import { indexOf } from '#view/file-index.ts';
import { FACETS, type FacetId, type Viewed } from '#view/view.ts';
import { viewWords } from '#view/view-words.ts';
import { pictureWords } from './picture-words.ts';

/** The filters of a view in words, one a part: "Country: Mexico", "Kind of node: not Place", "Confidence from 0.60". */
export function filterWords({ file, view }: Viewed): readonly string[] {
  const index = indexOf(file);
  const { facets, confidence } = view.filters;
  const nameOf = (facet: FacetId, value: string): string => {
    if (facet === 'country') return index.countryNames.get(value)?.name ?? value;
    if (facet === 'agency') return index.entities.get(value)?.name ?? value;
    if (facet === 'kind') return NODE_KINDS.filter((kind) => kind === value).map((kind) => NODE_KIND[kind].label)[0] ?? value;
    if (facet === 'community') return viewWords.community(Number(value));
    return viewWords.value[value] ?? value;
  };
  const parts = FACETS.flatMap((facet) => {
    const { include = [], exclude = [] } = facets[facet] ?? {};
    const values = [...include.map((value) => nameOf(facet, value)), ...exclude.map((value) => pictureWords.not(nameOf(facet, value)))];
    return values.length === 0 ? [] : [`${viewWords.facet[facet]}: ${values.join(', ')}`];
  });
  if (confidence > 0) parts.push(viewWords.confidence(confidence));
  if (view.focus !== undefined) {
    const names = view.focus.nodes.map((id) => index.entities.get(id)?.name ?? id);
    parts.push(viewWords.focus(viewWords.list(names), view.focus.steps));
  }
  if (view.hidden.length > 0) parts.push(viewWords.hidden(view.hidden.length));
  return parts;
}
