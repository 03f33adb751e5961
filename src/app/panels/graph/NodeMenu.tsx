import { DropdownMenu } from 'radix-ui';
import { isPossible } from '../../commands/command.ts';
import { commandOf } from '../../commands/index.ts';
import { shownKeys } from '../../commands/keys.ts';
import { useAppContext } from '../../store/context.ts';
import { select } from '../../store/selection.ts';
import { isMac } from '../use-keys.ts';

export interface MenuAt {
  /** What was clicked; none: empty ground. */
  readonly target: { readonly type: 'node' | 'edge'; readonly id: string } | undefined;
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly at: MenuAt;
  readonly onClose: () => void;
}

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
const FOR_EDGES = ['next-evidence', 'fan'];
const FOR_GROUND = ['select-all', 'invert', 'fit', 'show-hidden', 'clear-focus', 'hulls', 'fan', 'layout-given', 'export'];

/** The menu of a right click or a long press: commands from the one list, for what was clicked. */
export default function NodeMenu({ at, onClose }: Props) {
  const app = useAppContext();
  const { target } = at;
  const choose = (id: string) => {
    const { act, view } = app.store.getState();
    if (target?.type === 'node' && !view.selection.nodes.includes(target.id)) act(select({ nodes: [target.id] }));
    if (target?.type === 'edge' && !view.selection.edges.includes(target.id)) act(select({ edges: [target.id] }));
    commandOf(id).run(app);
  };
  const state = app.store.getState();
  const selected =
    target?.type === 'node' ? { ...state, view: { ...state.view, selection: { nodes: [target.id], edges: [], records: [] } } } : state;
  const ids = target === undefined ? FOR_GROUND : target.type === 'node' ? FOR_NODES : FOR_EDGES;
  const commands = ids.map(commandOf).filter((command) => target?.type === 'edge' || isPossible(command, selected));
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left: at.x, top: at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" collisionPadding={8}>
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
