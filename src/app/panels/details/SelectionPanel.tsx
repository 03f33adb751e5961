import { indexOf } from '#view/file-index.ts';
import { selectRecords } from '#view/lit.ts';
import { useApp } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { Chips } from './ChainView.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { RecordPanel } from './RecordPanel.tsx';

const MOST = 30;

/** Whatever is selected: one entity's dossier, several names, an edge's records. */
export default function SelectionPanel() {
  const index = indexOf(useApp((state) => state.file));
  const nodes = useApp(({ view }) => view.selection.nodes);
  const records = useApp(selectRecords);
  if (nodes.length + records.length === 0) return <p className="nothing quiet">{words.nothingSelected}</p>;
  const [node] = nodes;
  return (
    <div className="selection">
      {nodes.length === 1 && node !== undefined ? <EntityPanel id={node} /> : null}
      {nodes.length > 1 ? (
        <section className="section">
          <h2>{words.record.selected(nodes.length)}</h2>
          <p className="chip-flow">
            <Chips ids={nodes} />
          </p>
        </section>
      ) : null}
      {records.length > 1 ? <h2 className="records-head">{words.record.records(records.length)}</h2> : null}
      {records.slice(0, MOST).map((id) => {
        const record = index.record.get(id);
        return record === undefined ? null : <RecordPanel key={id} record={record} />;
      })}
    </div>
  );
}
