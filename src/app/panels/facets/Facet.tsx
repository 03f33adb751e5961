import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useId, useState } from 'react';
import { UNSURE_CLASS, VALUE_ORDER } from '#view/facets.ts';
import { indexOf } from '#view/file-index.ts';
import { type FacetCount, facetCounts } from '#view/passing.ts';
import type { FacetId } from '#view/view.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { clearFacet, toggleValues } from '../../store/filters.ts';
import { words } from '../../strings/words.ts';
import { FacetRow } from './FacetRow.tsx';
import { useValueLabel } from './use-value-label.ts';

const SHOWN = 6;
const OPEN_AT_FIRST: readonly FacetId[] = ['country', 'agency', 'kind', 'vouches', 'claim', 'edge'];

export function Facet({ facet }: { readonly facet: FacetId }) {
  const id = useId();
  const store = useAppStore();
  const filters = useApp(({ view }) => view.filters);
  const index = indexOf(useApp((state) => state.file));
  const labelOf = useValueLabel();
  const choice = filters.facets[facet];
  const [isOpen, setIsOpen] = useState(OPEN_AT_FIRST.includes(facet));
  const [isWhole, setIsWhole] = useState(false);
  const counts = facetCounts(index, filters).get(facet) ?? [];
  if (counts.length === 0) return null;
  const byValue = inOrder(facet, counts, (value) => labelOf(facet, value));
  const regions = new Set(facet === 'country' ? byValue.map(({ value }) => index.countryNames.get(value)?.region) : []);
  const regionOf = (value: string) => (regions.size > 1 ? index.countryNames.get(value)?.region : undefined);
  const sorted = regions.size > 1 ? [...regions].flatMap((region) => byValue.filter(({ value }) => regionOf(value) === region)) : byValue;
  const isChosen = (value: string) => (choice?.include.includes(value) || choice?.exclude.includes(value)) ?? false;
  const shown =
    isWhole || sorted.length <= SHOWN + 1
      ? sorted
      : sorted.filter(({ value }, i) => i < SHOWN || value === UNSURE_CLASS || isChosen(value));
  const rest = sorted.length - shown.length;
  return (
    <fieldset className="facet" aria-labelledby={id}>
      <div className="facet-head">
        <button type="button" className="heading" id={id} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
          {words.facet[facet]}
        </button>
        {choice === undefined ? null : (
          <button
            type="button"
            className="link"
            aria-label={words.facets.clearOf(words.facet[facet])}
            onClick={() => store.getState().act(clearFacet(facet))}
          >
            {words.facets.clear}
          </button>
        )}
      </div>
      {isOpen ? (
        <>
          <ul>
            {shown.map(({ value, count }, i) => {
              const region = regionOf(value);
              const isFirst = region !== undefined && regionOf(shown[i - 1]?.value ?? '') !== region;
              return (
                <Fragment key={value}>
                  {isFirst ? (
                    <Region
                      facet={facet}
                      name={region}
                      values={byValue.filter((one) => regionOf(one.value) === region).map((one) => one.value)}
                    />
                  ) : null}
                  <FacetRow facet={facet} value={value} label={labelOf(facet, value)} count={count} choice={choice} />
                </Fragment>
              );
            })}
          </ul>
          {0 < rest || isWhole ? (
            <button type="button" className="link facet-more" onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? words.facets.fewer : words.facets.more(rest)}
            </button>
          ) : null}
        </>
      ) : null}
    </fieldset>
  );
}

interface RegionProps {
  readonly facet: FacetId;
  readonly name: string;
  readonly values: readonly string[];
}

/** The name of a region takes all its countries at once. */
function Region({ facet, name, values }: RegionProps) {
  const store = useAppStore();
  const isWhole = useApp(({ view }) => values.every((value) => view.filters.facets[facet]?.include.includes(value) ?? false));
  return (
    <li className="facet-region">
      <button
        type="button"
        aria-pressed={isWhole}
        title={words.facets.wholeRegion(printable(name))}
        onClick={() => store.getState().act(toggleValues(facet, values))}
      >
        {printable(name)}
      </button>
    </li>
  );
}

/** Values with an order of their own keep it; the others stand by what they count in the whole file, then by name: they never jump. */
function inOrder(facet: FacetId, counts: readonly FacetCount[], labelOf: (value: string) => string): readonly FacetCount[] {
  const order = VALUE_ORDER[facet];
  if (order !== undefined) return [...counts].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  if (facet === 'community') return [...counts].sort((a, b) => Number(a.value) - Number(b.value));
  const isLast = ({ value }: FacetCount) => Number(value === UNSURE_CLASS);
  return [...counts].sort((a, b) => isLast(a) - isLast(b) || b.total - a.total || labelOf(a.value).localeCompare(labelOf(b.value), 'en'));
}
