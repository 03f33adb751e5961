import { indexOf } from '#view/file-index.ts';
import type { FacetChoice, FacetId } from '#view/view.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { onlyFacet, toggleFacet } from '../../store/filters.ts';
import { words } from '../../strings/words.ts';

interface Props {
  readonly facet: FacetId;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly choice: FacetChoice | undefined;
}

/** One value: the box includes it, "only" takes it alone, "not" leaves it out. */
export function FacetRow({ facet, value, label, count, choice }: Props) {
  const store = useAppStore();
  const region = indexOf(useApp((state) => state.file)).countryNames.get(value)?.region;
  const isIn = choice?.include.includes(value) ?? false;
  const isOut = choice?.exclude.includes(value) ?? false;
  const { act } = store.getState();
  const look = ['facet-row', isIn ? 'is-in' : '', isOut ? 'is-out' : '', count === 0 ? 'is-none' : ''].filter(Boolean).join(' ');
  return (
    <li className={look}>
      <label title={facet === 'country' && region !== undefined ? printable(region) : undefined}>
        <input type="checkbox" checked={isIn} onChange={() => act(toggleFacet(facet, value, 'include'))} />
        <span className="facet-label">{label}</span>
        {facet === 'country' ? <span className="code">{value}</span> : null}
        {isOut ? <span className="said-aloud">({words.facets.excluded})</span> : null}
      </label>
      <span className="facet-acts">
        <button type="button" aria-label={words.facets.onlyOf(label)} onClick={() => act(onlyFacet(facet, value))}>
          {words.facets.only}
        </button>
        <button
          type="button"
          aria-label={words.facets.notOf(label)}
          aria-pressed={isOut}
          onClick={() => act(toggleFacet(facet, value, 'exclude'))}
        >
          {words.facets.not}
        </button>
      </span>
      <span className="facet-count">{count}</span>
    </li>
  );
}
