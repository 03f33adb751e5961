import { isClassUnsure } from '#view/event-class.ts';
import { claimsOf, vouchedBy } from '#view/facets.ts';
import { type FactRecord, indexOf } from '#view/file-index.ts';
import { useApp } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { inWords } from '../in-words.ts';

/** What kind of claim a record is, in a few words. */
export function Tags({ record }: { readonly record: FactRecord }) {
  const index = indexOf(useApp((state) => state.file));
  const { kind, fact } = record;
  const claims = claimsOf(record);
  const voucher = vouchedBy(index, record);
  const more =
    kind === 'statement'
      ? [fact.quotation, fact.attitude === 'assertion' ? undefined : fact.attitude]
      : kind === 'action'
        ? [fact.event, fact.quad]
        : [];
  const isUnsure = kind === 'action' && isClassUnsure(fact);
  return (
    <ul className="tags">
      {claims.map((claim) => (
        <li key={claim} className={`tag is-${claim}`}>
          {inWords(claim).toLowerCase()}
        </li>
      ))}
      {kind === 'affiliation' ? null : <li className={`tag is-${voucher}`}>{inWords(voucher).toLowerCase()}</li>}
      {more.map((value) =>
        value === undefined ? null : (
          <li key={value} className={isUnsure ? 'tag is-unsure' : 'tag'}>
            {inWords(value).toLowerCase()}
          </li>
        ),
      )}
      {isUnsure ? <li className="tag is-unsure">{words.record.unsureClass(fact.eventConfidence ?? 0)}</li> : null}
      {kind === 'affiliation' ? null : <li className="tag">{words.record.confidence(fact.confidence)}</li>}
    </ul>
  );
}
