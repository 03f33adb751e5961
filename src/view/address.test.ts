import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { readAddress, readFilters, writeAddress, writeFilters } from './address.ts';
import { COLOURINGS, FACETS, FIRST_VIEW, LAYOUTS, NO_FILTERS, SIZE_FIGURES, type View } from './view.ts';

const file = sampleGraphFile();
const ids = file.entities.map(({ id }) => id);
const records = [...file.statements, ...file.actions].map(({ id }) => id);

const some = (values: readonly string[]) => fc.subarray([...values]);
const word = fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }).filter((text) => text.isWellFormed());
const choice = fc
  .uniqueArray(word, { minLength: 1, maxLength: 4 })
  .map((values) => ({ include: values.slice(0, 2), exclude: values.slice(2) }));
const number = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10);

const view: fc.Arbitrary<View> = fc.record(
  {
    selection: fc.record({ nodes: some(ids), edges: fc.uniqueArray(word, { maxLength: 3 }), records: some(records) }),
    filters: fc.record({
      facets: fc.dictionary(fc.constantFrom(...FACETS), choice),
      confidence: fc.constantFrom(0, 0.05, 0.5, 1),
      withNeighbours: fc.boolean(),
    }),
    focus: fc.record({ nodes: fc.subarray(ids, { minLength: 1 }), steps: fc.integer({ min: 1, max: 9 }) }),
    hidden: some(ids),
    revealed: some(ids),
    pinned: some(ids),
    layout: fc.constantFrom(...LAYOUTS),
    places: fc.dictionary(fc.constantFrom(...ids), fc.tuple(number, number)),
    sizeBy: fc.constantFrom(...SIZE_FIGURES),
    colourBy: fc.constantFrom(...COLOURINGS),
    hulls: fc.boolean(),
    fanned: fc.boolean(),
  },
  { requiredKeys: ['selection', 'filters', 'hidden', 'revealed', 'pinned', 'layout', 'places', 'sizeBy', 'colourBy', 'hulls', 'fanned'] },
);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the address', () => {
  it('holds the whole view, whatever it is', () => {
    fc.assert(
      fc.property(view, (one) => {
        const address = writeAddress({ view: one });
        expect(plain(readAddress(`#${address}`, file).view)).toEqual(plain(one));
        expect(encodeURI(decodeURI(address)).includes(' ')).toBe(false);
      }),
    );
  });

  it('is empty for the first view, and short and readable for a plain one', () => {
    expect(writeAddress({ view: FIRST_VIEW })).toBe('');
    const facets = { country: { include: ['SWE', 'EST'], exclude: [] }, kind: { include: [], exclude: ['place'] } };
    const filtered = { ...FIRST_VIEW, filters: { ...NO_FILTERS, facets }, selection: { nodes: ['nato'], edges: [], records: [] } };
    const camera = { x: 12.34, y: -5, zoom: 1.5 };
    expect(writeAddress({ view: filtered, camera })).toBe('country=SWE,EST&kind=-place&node=nato&camera=12.3~-5~1.5');
  });

  it('brings the camera back', () => {
    const camera = { x: -12.5, y: 8, zoom: 0.75 };
    expect(readAddress(writeAddress({ view: FIRST_VIEW, camera }), file).camera).toEqual(camera);
  });

  it.each([
    '',
    '#',
    '#&&&===',
    '#node=nobody,%E0%A4%A&record=none&focus=0~nobody&camera=NaN~1~2&at=nobody~1~2,SWE~x~y&size=weight&confidence=7&article=none',
    '#camera=1~2~0',
    '#country=%ZZ,-%ZZ',
  ])('reads nothing out of %j', (hash) => {
    expect(readAddress(hash, file)).toEqual({ view: FIRST_VIEW });
  });

  it('keeps filters alone for saved sets', () => {
    const filters = { ...NO_FILTERS, facets: { agency: { include: ['nato'], exclude: [] } }, confidence: 0.5 };
    expect(readFilters(writeFilters(filters))).toEqual(filters);
  });
});
