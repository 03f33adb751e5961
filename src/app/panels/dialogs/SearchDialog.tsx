import { Command } from 'cmdk';
import { useDeferredValue, useEffect, useState } from 'react';
import { memoized } from '#base/memoized.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { indexOf } from '#view/file-index.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { isPossible } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import { shownKeys } from '../../commands/keys.ts';
import { takeTyped } from '../../early-keys.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { reveal } from '../../store/focus.ts';
import { type Hit, search } from '../../store/search.ts';
import { words } from '../../strings/words.ts';
import { KindMark } from '../KindMark.tsx';
import { openNode, readRecord } from '../records.ts';
import { isMac } from '../use-keys.ts';

const MOST = 40;
const GROUPS = ['node', 'statement', 'action', 'affiliation'] as const;
const TITLES: Readonly<Record<Hit['kind'], string>> = {
  node: words.search.nodes,
  statement: words.search.statement,
  action: words.search.action,
  affiliation: words.search.affiliation,
};

/** Names, words of evidence and commands in one list. Enter selects; what is filtered out is brought in. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState('');
  const asked = useDeferredValue(query);
  // After the field has the focus: what was typed before.
  useEffect(() => setQuery((had) => had + takeTyped()), []);
  const app = useAppContext();
  const state = useApp((whole) => whole);
  const hits = asked.trim() === '' ? mostCentral(state.file) : search(state.file, asked, MOST);
  const wanted = asked.trim().toLowerCase();
  const commands = COMMANDS.filter(
    (command) => command.id !== 'search' && isPossible(command, state) && command.label.toLowerCase().includes(wanted),
  );
  const found = GROUPS.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })).filter((group) => group.hits.length > 0);
  // What is marked may have left the list while one types: Enter then takes the first.
  const values = [...found.flatMap((group) => group.hits.map(valueInList)), ...commands.map(({ id }) => `command ${id}`)];
  const value = values.includes(marked) ? marked : (values[0] ?? '');
  const choose = (hit: Hit) => {
    onClose();
    const { file, act } = app.store.getState();
    if (hit.kind === 'node') {
      if (!selectVisibleGraph(app.store.getState()).nodes.some(({ id }) => id === hit.id)) act(reveal([hit.id]));
      openNode(app.store, hit.id);
    } else readRecord(app.store, hit.id, indexOf(file).record.get(hit.id)?.fact.article ?? '');
  };
  return (
    <Dialog title={words.search.label} closeLabel={words.close} className="search-dialog" isBare onClose={onClose}>
      <Command label={words.search.label} shouldFilter={false} loop value={value} onValueChange={setMarked}>
        <Command.Input
          data-first=""
          className="search-input"
          placeholder={words.search.placeholder}
          value={query}
          onValueChange={setQuery}
        />
        <Command.List className="search-list scrolls" label={words.search.label}>
          <Command.Empty className="nothing quiet">{words.search.nothing}</Command.Empty>
          {found.map((group) => (
            <Command.Group key={group.kind} heading={TITLES[group.kind]}>
              {group.hits.map((hit) => (
                <Command.Item key={hit.id} value={valueInList(hit)} className="search-item" onSelect={() => choose(hit)}>
                  <Found hit={hit} />
                </Command.Item>
              ))}
            </Command.Group>
          ))}
          {commands.length === 0 ? null : (
            <Command.Group heading={words.search.commands}>
              {commands.map((command) => (
                <Command.Item
                  key={command.id}
                  value={`command ${command.id}`}
                  className="search-item"
                  onSelect={() => {
                    onClose();
                    command.run(app);
                  }}
                >
                  <span className="name">{command.label}</span>
                  {command.keys?.[0] === undefined ? null : <kbd className="kbd">{shownKeys(command.keys[0], isMac())}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

const valueInList = ({ kind, id }: Hit): string => `${kind} ${id}`;

/** Before anything is typed: those who stand in the middle. */
const mostCentral = memoized((file: GraphFile): readonly Hit[] =>
  [...file.entities]
    .sort((a, b) => b.figures.pagerank - a.figures.pagerank)
    .slice(0, 6)
    .map(({ id, name }) => ({ id, kind: 'node', words: name, score: 0 })),
);

function Found({ hit }: { readonly hit: Hit }) {
  const index = indexOf(useApp((state) => state.file));
  const entity = hit.kind === 'node' ? index.entities.get(hit.id) : undefined;
  if (entity === undefined) return <span className="verbatim name">{printable(hit.words)}</span>;
  const { kind, name, country, role } = entity;
  return (
    <>
      <KindMark kind={kind} letter={kind === 'country' ? country : undefined} />
      <span className="name">{printable(name)}</span>
      <span className="quiet">
        {printable([hit.words === name ? '' : hit.words, role ?? '', country ?? ''].filter(Boolean).join(' · '))}
      </span>
    </>
  );
}
