import { NODE_KIND } from '#graph/kinds.ts';
import type { FileIndex } from '#view/file-index.ts';
import { namesOf } from '#view/words.ts';
import { printable } from '../../parts/printable.ts';
import { RANKED_FIGURES } from '../../store/analysis.ts';
import { type ContestedRow, opponentsOf } from '../../store/contested.ts';
import type { DidRow, NodeRow, Row, SaidRow } from '../../store/ledger.ts';
import { words } from '../../strings/words.ts';
import { inWords } from '../in-words.ts';
import { ClaimCell, ClassCell, NameCell, NamesCell, WordsCell } from './cells.tsx';

/** A column: what it sorts and searches by, and how it is shown. */
export interface Column<T> {
  readonly id: string;
  readonly label: string;
  /** A share of the width in parts, or pixels. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly explain?: string;
  readonly value: (row: T, index: FileIndex) => string | number;
  readonly cell: (row: T, index: FileIndex) => React.ReactNode;
}

const names = (index: FileIndex, ids: readonly string[]): string => namesOf(index, ids).join(', ');

function people<T>(id: string, label: string, of: (row: T) => readonly string[], width = 'minmax(110px, 1.1fr)'): Column<T> {
  return { id, label, width, value: (row, index) => names(index, of(row)), cell: (row) => <NamesCell ids={of(row)} /> };
}

function verbatim<T extends { readonly words: string }>(label: string, width = 'minmax(220px, 5fr)'): Column<T> {
  return { id: 'words', label, width, value: ({ words: said }) => said, cell: ({ words: said }) => <WordsCell words={said} /> };
}

function claim<T>(of: (row: T) => readonly string[]): Column<T> {
  return {
    id: 'claim',
    label: words.ledger.claim,
    width: '106px',
    value: (row) => of(row).map(inWords).join(', '),
    cell: (row) => <ClaimCell claims={of(row)} />,
  };
}

function vouchedBy<T extends Row>(width = 'minmax(100px, .8fr)'): Column<T> {
  return {
    id: 'vouched',
    label: words.ledger.vouchedBy,
    width,
    value: ({ vouchers }, index) => names(index, vouchers) || words.theArticle,
    cell: ({ vouchers }) => (vouchers.length === 0 ? words.theArticle : <NamesCell ids={vouchers} />),
  };
}

export const saidColumns: readonly Column<SaidRow>[] = [
  people('speaker', words.ledger.speaker, ({ speakers }) => speakers, 'minmax(150px, 1.5fr)'),
  verbatim(words.ledger.said),
  people('about', words.ledger.about, ({ about }) => about),
  people('to', words.ledger.to, ({ addressees }) => addressees, 'minmax(80px, .7fr)'),
  {
    id: 'how',
    label: words.ledger.how,
    width: '76px',
    value: ({ quotation }) => inWords(quotation),
    cell: ({ quotation }) => inWords(quotation).toLowerCase(),
  },
  claim(({ claims }) => claims),
  vouchedBy(),
];

export const didColumns: readonly Column<DidRow>[] = [
  people('actor', words.ledger.actor, ({ actors }) => actors, 'minmax(150px, 1.3fr)'),
  {
    id: 'verb',
    label: words.ledger.verb,
    width: 'minmax(110px, 1fr)',
    value: ({ verb }) => verb,
    cell: ({ verb }) => <WordsCell words={verb} />,
  },
  people('target', words.ledger.target, ({ targets, places }) => (targets.length > 0 ? targets : places)),
  verbatim(words.ledger.words),
  claim(({ claims }) => claims),
  {
    id: 'event',
    label: words.ledger.event,
    width: '118px',
    value: ({ event }) => inWords(event ?? ''),
    cell: ({ event, quad, unsure }) => <ClassCell name={inWords(event ?? '').toLowerCase()} quad={quad} unsure={unsure} />,
  },
  vouchedBy('minmax(120px, 1.2fr)'),
];

const against = (index: FileIndex, id: string, between: string): string =>
  opponentsOf(index, id)
    .map((one) => one.words)
    .join(between);

export const contestedColumns: readonly Column<ContestedRow>[] = [
  claim(({ claim: one }) => [one]),
  people('who', words.ledger.whoSays, ({ speakers }) => speakers, 'minmax(150px, 1.2fr)'),
  verbatim(words.ledger.words, 'minmax(200px, 3fr)'),
  {
    id: 'against',
    label: words.ledger.against,
    width: 'minmax(200px, 3fr)',
    value: ({ id }, index) => against(index, id, ' '),
    cell: ({ id, claim: one }, index) => {
      const said = against(index, id, ' / ');
      return said === '' && one === 'denied' ? <span className="quiet">{words.ledger.unopposed}</span> : <WordsCell words={said} />;
    },
  },
];

const name: Column<NodeRow> = {
  id: 'name',
  label: words.ledger.name,
  width: 'minmax(180px, 2fr)',
  value: ({ id }, index) => index.entities.get(id)?.name ?? id,
  cell: ({ id }) => <NameCell id={id} />,
};

const kind: Column<NodeRow> = {
  id: 'kind',
  label: words.ledger.kind,
  width: '128px',
  value: ({ id }, index) => kindOf(index, id),
  cell: ({ id }, index) => kindOf(index, id),
};

const kindOf = (index: FileIndex, id: string): string => {
  const entity = index.entities.get(id);
  return entity === undefined ? '' : NODE_KIND[entity.kind].label;
};

const countryOf = (index: FileIndex, id: string): string => {
  const code = index.entities.get(id)?.country;
  return code === undefined ? '' : (index.countryNames.get(code)?.name ?? code);
};

function tally(id: 'said' | 'saidOf' | 'did' | 'doneTo', label: string): Column<NodeRow> {
  return { id, label, width: '92px', isNumber: true, value: (row) => row[id], cell: (row) => row[id] || '' };
}

export const nodeColumns: readonly Column<NodeRow>[] = [
  name,
  kind,
  {
    id: 'country',
    label: words.ledger.country,
    width: 'minmax(110px, 1fr)',
    value: ({ id }, index) => countryOf(index, id),
    cell: ({ id }, index) => printable(countryOf(index, id)),
  },
  {
    id: 'role',
    label: words.ledger.role,
    width: 'minmax(140px, 1.5fr)',
    value: ({ id }, index) => index.entities.get(id)?.role ?? '',
    cell: ({ id }, index) => <WordsCell words={index.entities.get(id)?.role ?? ''} />,
  },
  tally('said', words.ledger.saidCount),
  tally('saidOf', words.ledger.saidOf),
  tally('did', words.ledger.did),
  tally('doneTo', words.ledger.doneTo),
];

export const rankingColumns: readonly Column<NodeRow>[] = [
  name,
  kind,
  ...RANKED_FIGURES.map(
    (figure): Column<NodeRow> => ({
      id: figure,
      label: words.figure[figure],
      explain: words.figureExplained[figure],
      width: 'minmax(120px, 1fr)',
      isNumber: true,
      value: ({ id }, index) => index.entities.get(id)?.figures[figure] ?? 0,
      cell: ({ id }, index) => {
        const value = index.entities.get(id)?.figures[figure] ?? 0;
        return Number.isInteger(value) ? value : value.toFixed(3);
      },
    }),
  ),
];
