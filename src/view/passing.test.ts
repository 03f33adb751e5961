import { describe, expect, it } from 'vitest';
import { whyClassMatched, whyMatched } from '#app/store/dossier.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { indexOf } from './file-index.ts';
import { facetCounts, passing } from './passing.ts';
import { type FacetChoice, type FacetId, FIRST_VIEW, type Filters, NO_FILTERS } from './view.ts';
import { visibleGraph } from './visible.ts';

const file = sampleGraphFile();
const index = indexOf(file);

function filters(facets: Partial<Record<FacetId, Partial<FacetChoice>>>, more: Partial<Filters> = {}): Filters {
  const whole = Object.entries(facets).map(([facet, choice]) => [facet, { include: [], exclude: [], ...choice }]);
  return { ...NO_FILTERS, ...more, facets: Object.fromEntries(whole) };
}

const nodes = (chosen: Filters) => [...passing(index, chosen).nodes].sort();
const count = (chosen: Filters, facet: FacetId, value: string) =>
  facetCounts(index, chosen)
    .get(facet)
    ?.find((one) => one.value === value)?.count;

describe('country and agency', () => {
  it('an official counts for the country that they serve, and it is said why', () => {
    const chosen = filters({ country: { include: ['SWE'] } });
    expect(nodes(chosen)).toContain('astrid-hallgren');
    expect(nodes(chosen)).not.toContain('nato');
    const [match] = whyMatched(index, chosen, 'astrid-hallgren');
    expect(match).toMatchObject({ facet: 'country', value: 'SWE' });
  });

  it('an official counts for the agency through their office', () => {
    const chosen = filters({ agency: { include: ['russian-foreign-ministry'] } });
    expect(nodes(chosen)).toEqual(['darya-belova', 'russian-foreign-ministry']);
    const [match] = whyMatched(index, chosen, 'darya-belova');
    expect(match).toMatchObject({ why: 'office' });
    expect(index.record.get(match?.record ?? '')?.kind).toBe('affiliation');
    expect(whyMatched(index, chosen, 'russian-foreign-ministry')[0]).toMatchObject({ why: 'itself' });
  });

  it('brings in neighbours only when asked', () => {
    const chosen = filters({ country: { include: ['SWE'] } });
    const strict = visibleGraph(file, { ...FIRST_VIEW, filters: chosen }).nodes.length;
    const wide = visibleGraph(file, { ...FIRST_VIEW, filters: { ...chosen, withNeighbours: true } }).nodes;
    expect(wide.length).toBeGreaterThan(strict);
    expect(wide.map(({ id }) => id)).toContain('orlov-maritime');
  });
});

describe('include, exclude, several facets', () => {
  it.each<[string, Filters, (found: readonly string[]) => void]>([
    [
      'kinds are alternatives',
      filters({ kind: { include: ['place', 'person'] } }),
      (found) => expect(found).toEqual(['gotland', 'ilmar-saar', 'tallinn']),
    ],
    [
      'facets are conditions',
      filters({ kind: { include: ['agency'] }, country: { include: ['RUS'] } }),
      (found) => expect(found).toEqual(['russian-foreign-ministry', 'russian-navy']),
    ],
    [
      'exclusion wins',
      filters({ kind: { include: ['place'], exclude: [] }, country: { exclude: ['SWE'] } }),
      (found) => expect(found).toEqual(['tallinn']),
    ],
    [
      'a record facet keeps those who take part',
      filters({ claim: { include: ['hypothetical'] } }),
      (found) => expect(found).toEqual(['nato']),
    ],
  ])('%s', (_, chosen, check) => check(nodes(chosen)));

  it('records follow the nodes and the confidence', () => {
    const { records } = passing(index, filters({}, { confidence: 0.97 }));
    expect([...records].filter((id) => index.record.get(id)?.kind === 'statement').sort()).toEqual(['s12', 's2', 's8']);
  });
});

describe('a class that is rather wrong than right', () => {
  // a12: “has asked”, perhaps REQUEST, and with it verbal conflict: drawn without a colour.
  const records = (chosen: Filters) => passing(index, chosen).records;

  it('is not counted under its class: the filter on conflict leaves what is drawn as conflict', () => {
    const conflict = filters({ quad: { include: ['verbal-conflict', 'material-conflict'] } });
    expect(records(conflict).has('a12')).toBe(false);
    expect(records(filters({ event: { include: ['REQUEST'] } })).has('a12')).toBe(false);
    const { edges } = visibleGraph(file, { ...FIRST_VIEW, filters: conflict });
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.every(({ quad }) => quad?.endsWith('conflict'))).toBe(true);
  });

  it('is a value of its own in both facets, and one that can be left out', () => {
    for (const facet of ['event', 'quad'] as const) {
      expect(count(NO_FILTERS, facet, 'uncertain')).toBe(1);
      expect([...records(filters({ [facet]: { include: ['uncertain'] } }))]).toEqual(['a12']);
      expect(records(filters({ [facet]: { exclude: ['uncertain'] } })).has('a12')).toBe(false);
    }
  });

  it('and it is said why a node matched', () => {
    const chosen = filters({ quad: { include: ['uncertain', 'material-conflict'] } });
    expect(whyClassMatched(index, chosen, 'juhan-reinsalu').map(({ value, action }) => [value, action.id])).toEqual([['uncertain', 'a12']]);
    expect(whyClassMatched(index, chosen, 'swedish-coast-guard').map(({ value }) => value)).toEqual(['material-conflict']);
    expect(whyClassMatched(index, NO_FILTERS, 'juhan-reinsalu')).toEqual([]);
  });
});

describe('counts', () => {
  it('follow the other facets, not their own', () => {
    const chosen = filters({ country: { include: ['SWE'] } });
    expect(count(chosen, 'country', 'EST')).toBe(count(NO_FILTERS, 'country', 'EST'));
    expect(count(chosen, 'kind', 'organization')).toBe(0);
    expect(count(NO_FILTERS, 'kind', 'organization')).toBe(2);
  });

  it('tell who vouches: the article, a named or an unnamed source', () => {
    const total = ['article', 'named', 'unnamed'].map((value) => count(NO_FILTERS, 'vouches', value) ?? 0);
    expect(total.every((n) => n > 0)).toBe(true);
    expect(total.reduce((a, b) => a + b)).toBe(index.records.length);
  });
});

describe('the drawn graph', () => {
  it('groups parallel edges that look alike, keeps denied and uncertain ones apart, and can fan them out', () => {
    const grouped = visibleGraph(file, FIRST_VIEW).edges;
    const fanned = visibleGraph(file, { ...FIRST_VIEW, fanned: true }).edges;
    expect(fanned).toHaveLength(index.edges.length);
    expect(grouped.length).toBeLessThan(fanned.length);
    expect(grouped.flatMap(({ edges }) => edges).sort()).toEqual(index.edges.map(({ key }) => key).sort());
    expect(grouped.find(({ records }) => records.includes('s3') || records.includes('a8'))?.isDenied).toBe(true);
    expect(grouped.find(({ records }) => records.includes('a6'))).toMatchObject({ isUncertain: true, quad: 'material-conflict' });
    expect(grouped.find(({ records }) => records.includes('s5'))?.isUnnamed).toBe(true);
  });

  it('is the same object for the same state, so that nothing is drawn anew', () => {
    expect(visibleGraph(file, FIRST_VIEW)).toBe(
      visibleGraph(file, { ...FIRST_VIEW, selection: { nodes: ['nato'], edges: [], records: [] } }),
    );
  });
});
