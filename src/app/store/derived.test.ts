import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { chainEdges, chainEntities, chainOf } from '#view/chain.ts';
import { indexOf } from '#view/file-index.ts';
import { NO_FILTERS } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { brokersOf, communitiesOf, selectShareOfVoice } from './analysis.ts';
import { opponentsOf, selectContested } from './contested.ts';
import { createAppStore } from './create-app-store.ts';
import { dossierOf, isLeftOut } from './dossier.ts';
import { toggleFacet } from './filters.ts';
import { nodeRows, selectCounts, selectDid, selectSaid } from './ledger.ts';
import { legendOf } from './legend.ts';
import { pathsBetween } from './paths.ts';

const file = sampleGraphFile();
const index = indexOf(file);
const start = () => createAppStore(file);
const recordOf = (id: string) => {
  const record = index.record.get(id);
  if (record === undefined) throw new Error(`no record ${id}`);
  return record;
};

describe('ledger', () => {
  it('lists who said what in text order, with the verbatim words', () => {
    const rows = selectSaid(start().getState());
    expect(rows).toHaveLength(file.statements.length);
    expect(rows[1]).toMatchObject({
      speakers: ['astrid-hallgren'],
      words: '“The vessel cut two cables within an hour,” … “We have no reason to call it an accident.”',
      quotation: 'direct',
    });
    expect(rows.find(({ id }) => id === 's7')?.vouchers).toEqual(['two-people-familiar-with-the-inquiry']);
  });

  it('follows the facets', () => {
    const store = start();
    store.getState().act(toggleFacet('claim', 'denied', 'include'));
    expect(selectSaid(store.getState()).map(({ id }) => id)).toEqual(['s3']);
    expect(selectDid(store.getState()).every(({ claims }) => claims.includes('denied'))).toBe(true);
  });

  it('is counted without its rows', () => {
    const store = start();
    for (const filter of [() => undefined, () => store.getState().act(toggleFacet('claim', 'denied', 'include'))]) {
      filter();
      const state = store.getState();
      const [said, did, contested] = [selectSaid(state).length, selectDid(state).length, selectContested(state).length];
      expect(selectCounts(state)).toEqual({ said, did, contested });
    }
  });

  it('counts what each node said and did', () => {
    const [row] = nodeRows(index, [{ id: 'juhan-reinsalu' }]);
    expect(row).toEqual({ id: 'juhan-reinsalu', said: 2, saidOf: 0, did: 1, doneTo: 1 });
  });
});

describe('chain', () => {
  it('runs from the outlet through every speaker inwards', () => {
    const chain = chainOf(index, recordOf('a4'));
    expect(chain.outlet).toBe('Baltic Courier');
    expect(chain.links.map(({ statement }) => statement)).toEqual(['s6', 's7']);
    expect(chainEntities(index, recordOf('a4'))).toEqual(['two-people-familiar-with-the-inquiry', 'investigators']);
  });

  it('runs over the edges from who reports to whose words or deeds are reported', () => {
    const keys = chainEdges(index, recordOf('a4'));
    const ends = index.edges.filter(({ key }) => keys.includes(key)).map(({ from, to, record }) => [record, from, to]);
    expect(ends).toEqual([
      ['s6', 'two-people-familiar-with-the-inquiry', 'investigators'],
      ['s7', 'investigators', 'russian-navy'],
    ]);
    expect(chainEdges(index, recordOf('a5'))).toEqual([]);
  });

  it('is the outlet alone where the article says so itself', () => {
    expect(chainOf(index, recordOf('a5')).links).toEqual([]);
  });
});

describe('contested', () => {
  it('lists what is denied, planned, possible or hypothetical, and nothing asserted', () => {
    const claims = new Set(selectContested(start().getState()).map(({ claim }) => claim));
    expect([...claims].sort()).toEqual(['denied', 'hypothetical', 'planned', 'possible']);
  });

  it('sets what others assert beside a denial of the same', () => {
    const [statement, denial] = [file.statements[0], file.actions.find(({ id }) => id === 'a8')];
    if (statement === undefined || denial === undefined) throw new Error('the sample has changed');
    const assertion = { ...denial, id: 'a99', polarity: 'positive' as const, attributedTo: statement.id };
    const wider = { ...file, actions: [...file.actions, assertion] };
    expect(opponentsOf(indexOf(wider), 'a8').map(({ id }) => id)).toEqual(['a99']);
    expect(opponentsOf(indexOf(wider), 'a99')).toEqual([]);
  });
});

describe('dossier', () => {
  it('holds all that is said of one, whatever is filtered', () => {
    const dossier = dossierOf(file, 'astrid-hallgren');
    expect(dossier?.said.map(({ id }) => id)).toEqual(['s2', 's9']);
    expect(dossier?.wasTold.map(({ id }) => id)).toEqual(['s13']);
    expect(dossier?.doneTo.map(({ id }) => id)).toEqual(['a12']);
    expect(dossier?.offices.length).toBeGreaterThan(0);
    expect(dossierOf(file, 'nobody')).toBeUndefined();
  });

  it('knows what the filters leave out', () => {
    const store = start();
    store.getState().act(toggleFacet('country', 'RUS', 'include'));
    expect(isLeftOut(store.getState(), 'astrid-hallgren')).toBe(true);
    expect(isLeftOut(store.getState(), 'darya-belova')).toBe(false);
  });
});

describe('paths', () => {
  it('finds all shortest ones with the edges of each step', () => {
    const paths = pathsBetween(file, NO_FILTERS, 'nato', 'ilmar-saar');
    expect(paths.length).toBeGreaterThan(0);
    for (const { nodes, steps } of paths) {
      expect([nodes[0], nodes.at(-1)]).toEqual(['nato', 'ilmar-saar']);
      expect(steps).toHaveLength(nodes.length - 1);
      expect(steps.every((edges) => edges.length > 0)).toBe(true);
    }
  });

  it('finds none to oneself, none across components', () => {
    expect(pathsBetween(file, NO_FILTERS, 'nato', 'nato')).toEqual([]);
    expect(pathsBetween(file, NO_FILTERS, 'nato', 'tallinn')).toEqual([]);
  });
});

describe('figures', () => {
  it('share out the reported words', () => {
    const voice = selectShareOfVoice(start().getState());
    expect(voice.statements).toBe(file.statements.length);
    expect(voice.speakers[0]?.id).toBe('astrid-hallgren');
    expect(voice.unnamed).toBeGreaterThan(0.2);
    expect(voice.unnamed).toBeLessThan(0.5);
  });

  it('rank brokers and list communities of two and more', () => {
    expect(brokersOf(file)[0]?.figures.betweenness).toBeGreaterThan(0);
    expect(communitiesOf(file).every(({ members }) => members.length > 1)).toBe(true);
  });

  it('count what is drawn for the legend', () => {
    const { nodes, edges, marks } = legendOf(file, selectVisibleGraph(start().getState()));
    expect(nodes.reduce((sum, { count }) => sum + count, 0)).toBe(file.entities.length);
    expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(index.edges.length);
    expect(marks).toContain('unnamed');
  });
});
