import { indexOf } from '#view/file-index.ts';
import { printable } from '../../parts/printable.ts';
import { useApp } from '../../store/context.ts';
import type { DidRow } from '../../store/ledger.ts';
import { words } from '../../strings/words.ts';
import { inWords } from '../in-words.ts';
import { KindMark } from '../KindMark.tsx';

/** The first name with its country, and how many more. */
export function NamesCell({ ids }: { readonly ids: readonly string[] }) {
  const index = indexOf(useApp((state) => state.file));
  const [first, second, ...more] = ids;
  const entity = index.entities.get(first ?? '');
  if (entity === undefined) return null;
  const other = index.entities.get(second ?? '');
  return (
    <span className="names" title={ids.map((id) => printable(index.entities.get(id)?.name ?? id)).join(', ')}>
      <span className="name">
        {printable(entity.name)}
        {other === undefined ? '' : `, ${printable(other.name)}`}
      </span>
      {entity.country === undefined || entity.kind === 'country' || other !== undefined ? null : (
        <span className="code">{entity.country}</span>
      )}
      {more.length === 0 ? null : <span className="quiet">{words.ledger.plus(more.length)}</span>}
    </span>
  );
}

export function NameCell({ id }: { readonly id: string }) {
  const entity = indexOf(useApp((state) => state.file)).entities.get(id);
  if (entity === undefined) return id;
  const { kind, name, country } = entity;
  return (
    <span className="names">
      <KindMark kind={kind} letter={kind === 'country' ? country : undefined} />
      <span className="name">{printable(name)}</span>
      {country === undefined || kind === 'country' ? null : <span className="code">{country}</span>}
    </span>
  );
}

export function WordsCell({ words: said }: { readonly words: string }) {
  const shown = printable(said);
  return (
    <span className="verbatim" title={shown}>
      {shown}
    </span>
  );
}

interface ClassProps {
  readonly name: string;
  readonly quad: DidRow['quad'];
  readonly unsure: number | undefined;
}

/** The class in its colour, as on its edge; one that is not sure has none, and says how likely it is. */
export function ClassCell({ name, quad, unsure }: ClassProps) {
  if (unsure === undefined) return <span className={quad?.endsWith('conflict') ? 'is-conflict' : 'is-cooperation'}>{name}</span>;
  return (
    <span className="is-unsure" title={words.record.unsureClass(unsure)}>
      {words.ledger.perhaps(name)} <span aria-hidden="true">{unsure.toFixed(2)}</span>
      <span className="said-aloud">{words.record.unsureClass(unsure)}</span>
    </span>
  );
}

export function ClaimCell({ claims }: { readonly claims: readonly string[] }) {
  return claims.map((claim) => (
    <span key={claim} className={claim === 'asserted' ? 'quiet' : `tag is-${claim}`}>
      {inWords(claim).toLowerCase()}
    </span>
  ));
}
