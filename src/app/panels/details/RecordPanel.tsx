import { BookOpen } from 'lucide-react';
import { type FactRecord, indexOf } from '#view/file-index.ts';
import { evidenceWords } from '#view/words.ts';
import { Button } from '../../parts/Button.tsx';
import { printable } from '../../parts/printable.ts';
import { opponentsOf } from '../../store/contested.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { openRecord, readRecord } from '../records.ts';
import { ChainView, Chips } from './ChainView.tsx';
import { chainSentence } from './chain-sentence.ts';
import { Tags } from './Tags.tsx';

/** One record: its words, who vouches for it as a path and as a sentence, what kind of claim it is, and why it is here. */
export function RecordPanel({ record }: { readonly record: FactRecord }) {
  const index = indexOf(useApp((state) => state.file));
  const store = useAppStore();
  const { id, kind, fact } = record;
  const against = opponentsOf(index, id);
  const about = kind === 'statement' ? fact.about : [];
  return (
    <section className="section record" aria-label={words.record[kind]} data-record={id}>
      <header className="record-head">
        <h2 className="heading">{words.record[kind]}</h2>
        <Button look="bare" size="small" icon={<BookOpen />} onClick={() => readRecord(store, id, fact.article)}>
          {words.record.read}
        </Button>
      </header>
      <blockquote className="verbatim">{printable(evidenceWords(index, record))}</blockquote>
      {kind === 'affiliation' ? (
        <p className="chip-flow">
          <Chips ids={[fact.official]} />
          <span className="chain-verb is-verbatim">{printable(fact.role)}</span>
          <Chips ids={[fact.of]} />
        </p>
      ) : (
        <ChainView record={record} />
      )}
      <Tags record={record} />
      {kind === 'affiliation' ? null : <p className="chain-sentence">{printable(chainSentence(index, record))}</p>}
      {about.length === 0 ? null : (
        <div>
          <h3 className="heading">{words.record.about}</h3>
          <p className="chip-flow">
            <Chips ids={about} />
          </p>
        </div>
      )}
      {against.length === 0 ? null : (
        <div>
          <h3 className="heading">{words.record.contradicts}</h3>
          {against.map((one) => (
            <button key={one.id} type="button" className="evidence" onClick={() => openRecord(store, one.id)}>
              {printable(one.words)}
            </button>
          ))}
        </div>
      )}
      {kind === 'affiliation' ? null : (
        <p className="quiet why">
          {words.record.why} {words.record.rule(fact.rule)}
        </p>
      )}
    </section>
  );
}
