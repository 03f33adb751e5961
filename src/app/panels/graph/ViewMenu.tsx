import { Check, SlidersHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { COLOURINGS, LAYOUTS, SIZE_FIGURES } from '#view/view.ts';
import { isPossible } from '../../commands/command.ts';
import { commandOf } from '../../commands/index.ts';
import { layoutCommandId } from '../../commands/layouts.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { colourBy, fanOut, showHulls, sizeBy } from '../../store/layout.ts';
import { words } from '../../strings/words.ts';

/** How the graph is drawn: size, colour, layout, hulls, edges apart. Not modal, so that the page needs no scroll lock. */
export default function ViewMenu() {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button is-bare is-icon" aria-label={words.graph.view} title={words.graph.view}>
        <SlidersHorizontal />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="left" align="end" sideOffset={8} collisionPadding={8}>
          <Choices />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Only an open menu follows the state. */
function Choices() {
  const app = useAppContext();
  const view = useApp((state) => state.view);
  const state = useApp((whole) => whole);
  const { act } = app.store.getState();
  return (
    <>
      <Choice
        label={words.view.size}
        value={view.sizeBy}
        onChange={(value) => act(sizeBy(value))}
        items={SIZE_FIGURES}
        names={words.figure}
      />
      <DropdownMenu.Separator className="menu-line" />
      <Choice
        label={words.view.colour}
        value={view.colourBy}
        onChange={(value) => act(colourBy(value))}
        items={COLOURINGS}
        names={words.view}
      />
      <DropdownMenu.Separator className="menu-line" />
      <Choice
        label={words.view.layout}
        value={view.layout}
        onChange={(value) => commandOf(layoutCommandId(value)).run(app)}
        items={LAYOUTS.filter((layout) => layout === view.layout || isPossible(commandOf(layoutCommandId(layout)), state))}
        names={words.layout}
      />
      <DropdownMenu.Separator className="menu-line" />
      <Tick label={words.view.hulls} isOn={view.hulls} onChange={(isOn) => act(showHulls(isOn))} />
      <Tick label={words.view.fanned} isOn={view.fanned} onChange={(isOn) => act(fanOut(isOn))} />
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly items: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, items, names, onChange }: ChoiceProps<T>) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChange(items.find((item) => item === next) ?? value)}>
      <DropdownMenu.Label className="menu-label">{label}</DropdownMenu.Label>
      {items.map((item) => (
        <DropdownMenu.RadioItem key={item} value={item} className="menu-item">
          <DropdownMenu.ItemIndicator className="menu-tick">
            <Check />
          </DropdownMenu.ItemIndicator>
          {names[item]}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

function Tick({ label, isOn, onChange }: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <DropdownMenu.CheckboxItem className="menu-item" checked={isOn} onCheckedChange={onChange}>
      <DropdownMenu.ItemIndicator className="menu-tick">
        <Check />
      </DropdownMenu.ItemIndicator>
      {label}
    </DropdownMenu.CheckboxItem>
  );
}
