import { chainOf } from '#view/chain.ts';
import { type FactRecord, indexOf } from '#view/file-index.ts';
import { quoted } from '#view/words.ts';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { EntityChip } from '../EntityChip.tsx';
import { openNode } from '../records.ts';

/** The way of the words, from who published them inwards: outlet reports ← officials said ← agency did → target. */
export function ChainView({ record }: { readonly record: FactRecord }) {
  const index = indexOf(useApp((state) => state.file));
  const { outlet, links } = chainOf(index, record);
  return (
    <ol className="chain">
      <li>
        <span className="outlet">{printable(outlet ?? words.theArticle)}</span>
        <span className="chain-verb">{words.record.reports}</span>
      </li>
      {links.map(({ statement, speakers, addressees, cue }) => (
        <li key={statement}>
          <span className="chain-arrow" aria-hidden="true">
            ←
          </span>
          {speakers.length === 0 ? <span className="outlet">{words.nobody}</span> : <Chips ids={speakers} />}
          <span className="chain-verb is-verbatim">{printable(cue === '' ? words.record.says : cue)}</span>
          {addressees.length === 0 ? null : <Chips ids={addressees} />}
        </li>
      ))}
      {record.kind === 'action' ? (
        <li>
          {links.length > 0 ? (
            <span className="chain-arrow" aria-hidden="true">
              ←
            </span>
          ) : null}
          <Chips ids={record.fact.actors} />
          <span className="chain-verb is-verbatim">{printable(quoted(index, record.fact.article, [record.fact.predicate]))}</span>
          {record.fact.targets.length === 0 ? null : (
            <>
              <span className="chain-arrow" aria-hidden="true">
                →
              </span>
              <Chips ids={record.fact.targets} />
            </>
          )}
        </li>
      ) : null}
    </ol>
  );
}

export function Chips({ ids }: { readonly ids: readonly string[] }) {
  const index = indexOf(useApp((state) => state.file));
  const store = useAppStore();
  return ids.map((id) => {
    const entity = index.entities.get(id);
    return entity === undefined ? null : (
      <EntityChip
        key={id}
        name={entity.name}
        kind={entity.kind}
        onSelect={() => openNode(store, id)}
        onHover={(isOver) => store.getState().setHover(isOver ? { node: id } : undefined)}
      />
    );
  });
}
