import { indexOf } from '#view/file-index.ts';
import { selectRecords } from '#view/lit.ts';
import { useApp } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { ChainView } from './ChainView.tsx';
import { Tags } from './Tags.tsx';

/** Below the article: who vouches for the one record that is selected. */
export function VouchStrip() {
  const index = indexOf(useApp((state) => state.file));
  const records = useApp(selectRecords);
  const record = records.length === 1 ? index.record.get(records[0] ?? '') : undefined;
  if (record === undefined || record.kind === 'affiliation') return null;
  return (
    <section className="vouch-strip" aria-label={words.record.whoVouches}>
      <h2 className="heading">{words.record.whoVouches}</h2>
      <ChainView record={record} />
      <Tags record={record} />
    </section>
  );
}
