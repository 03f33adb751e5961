import { isClassUnsure } from '#view/event-class.ts';
import { type FileIndex, indexOf } from '#view/file-index.ts';
import { quoted } from '#view/words.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { type ClassMatch, type Match, whyClassMatched, whyMatched } from '../../store/dossier.ts';
import { words } from '../../strings/words.ts';
import { valueLabel } from '../facets/use-value-label.ts';
import { inWords } from '../in-words.ts';
import { readRecord } from '../records.ts';

/** Why this node is shown under the present filters of country, agency and class; an office and an act open at their words. */
export function Matches({ id }: { readonly id: string }) {
  const index = indexOf(useApp((state) => state.file));
  const filters = useApp(({ view }) => view.filters);
  const store = useAppStore();
  const matches = whyMatched(index, filters, id);
  const acts = whyClassMatched(index, filters, id);
  if (matches.length + acts.length === 0) return null;
  return (
    <section className="section matches" data-testid="why-matched">
      <h3 className="heading">{words.entity.matched}</h3>
      <ul>
        {matches.map((match) => {
          const text = `${valueLabel(index, match.facet, match.value)}: ${reasonOf(index, match)}`;
          const record = index.record.get(match.record ?? '');
          return (
            <li key={`${match.facet} ${match.value}`}>
              {record === undefined ? (
                printable(text)
              ) : (
                <button type="button" className="link" onClick={() => readRecord(store, record.id, record.fact.article)}>
                  {printable(text)}
                </button>
              )}
            </li>
          );
        })}
        {acts.map(({ value, action }) => (
          <li key={value}>
            <button type="button" className="link" onClick={() => readRecord(store, action.id, action.article)}>
              {printable(actOf(index, { value, action }))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonOf(index: FileIndex, { facet, value, why, record, via = value }: Match): string {
  const name = valueLabel(index, facet, value);
  if (why === 'itself') return words.entity.reason.itself();
  if (why === 'entry') return words.entity.reason.entry(name);
  const office = index.record.get(record ?? '');
  const role = office?.kind === 'affiliation' ? office.fact.role : '';
  const served = index.entities.get(via);
  return words.entity.reason.office(name, role, served === undefined || served.kind === 'country' ? name : served.name);
}

function actOf(index: FileIndex, { value, action }: ClassMatch): string {
  const name = inWords(action.event ?? action.quad ?? '').toLowerCase();
  const doubt = isClassUnsure(action) ? words.entity.reason.doubt(name, action.eventConfidence ?? 0) : '';
  return `${inWords(value)}: “${quoted(index, action.article, [action.predicate])}”${doubt}`;
}
