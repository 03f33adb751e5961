import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { isPossible } from '../../commands/command.ts';
import { commandOf } from '../../commands/index.ts';
import { shownKeys } from '../../commands/keys.ts';
import { useAppContext } from '../../store/context.ts';
import { select } from '../../store/selection.ts';
import type { MenuAt } from '../../store/state.ts';
import { isMac } from '../use-keys.ts';

interface Props {
  readonly at: MenuAt;
  readonly onClose: () => void;
}

const SELECTED = { node: 'nodes', edge: 'edges', record: 'records' } as const;
const FOR_NODES = [
  'focus-1',
  'focus-2',
  'expand',
  'collapse',
  'select-neighbours',
  'hide',
  'hide-others',
  'pin',
  'unpin',
  'layout-around',
  'fit-selection',
];
const FOR_RECORDS = ['next-evidence', 'share'];
const FOR_EDGES = ['next-evidence', 'fan'];
const FOR_GROUND = ['select-all', 'invert', 'fit', 'show-hidden', 'clear-focus', 'hulls', 'fan', 'layout-given', 'export'];

/** The menu of a right click, a long press or the menu key: commands from the one list, for what was meant. */
export default function NodeMenu({ at, onClose }: Props) {
  const app = useAppContext();
  const { target } = at;
  const before = useRef(document.activeElement);
  const choose = (id: string) => {
    const { act, view } = app.store.getState();
    if (target !== undefined && !view.selection[SELECTED[target.type]].includes(target.id))
      act(select({ [SELECTED[target.type]]: [target.id] }));
    commandOf(id).run(app);
  };
  const state = app.store.getState();
  const selected =
    target?.type === 'node' ? { ...state, view: { ...state.view, selection: { nodes: [target.id], edges: [], records: [] } } } : state;
  const ids = target === undefined ? FOR_GROUND : target.type === 'node' ? FOR_NODES : target.type === 'edge' ? FOR_EDGES : FOR_RECORDS;
  const commands = ids
    .map(commandOf)
    .filter((command) => (target !== undefined && target.type !== 'node') || isPossible(command, selected));
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left: at.x, top: at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // Whoever came by keyboard goes on where they were.
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
        >
          {commands.map(({ id, label, keys }) => (
            <DropdownMenu.Item key={id} className="menu-item is-plain" onSelect={() => choose(id)}>
              {label}
              {keys?.[0] === undefined ? null : <kbd className="kbd">{shownKeys(keys[0], isMac())}</kbd>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
