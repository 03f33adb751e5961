import { claimsOf, vouchedBy } from '#view/facets.ts';
import { type FactRecord, indexOf } from '#view/file-index.ts';
import { evidenceWords, namesOf } from '#view/words.ts';
import { hovering } from '../../parts/hovering.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { inWords } from '../in-words.ts';
import { readRecord, speakersOf } from '../records.ts';

/** Records by their words; each opens the article there. */
export function EvidenceList({ records }: { readonly records: readonly FactRecord[] }) {
  const index = indexOf(useApp((state) => state.file));
  const store = useAppStore();
  return (
    <ul className="evidence-list">
      {records.map((record) => {
        const who = speakersOf(index, record);
        const claim = claimsOf(record).find((one) => one !== 'asserted');
        const isUnnamed = vouchedBy(index, record) === 'unnamed';
        const note = [
          record.kind === 'affiliation' ? record.fact.role : words.list(namesOf(index, who)) || words.theArticle,
          claim === undefined ? '' : inWords(claim).toLowerCase(),
          isUnnamed ? (words.value.unnamed ?? '').toLowerCase() : '',
        ];
        return (
          <li key={record.id}>
            <button
              type="button"
              className="evidence"
              onClick={() => readRecord(store, record.id, record.fact.article)}
              {...hovering((isOver) => store.getState().setHover(isOver ? { record: record.id } : undefined))}
            >
              <span className="verbatim">{printable(evidenceWords(index, record))}</span>
              <span className="quiet">{printable(note.filter(Boolean).join(' · '))}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
