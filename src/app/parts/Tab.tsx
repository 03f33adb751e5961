import { Tabs } from 'radix-ui';
import type { SyntheticEvent } from 'react';

interface Props extends Omit<Tabs.TabsTriggerProps, 'className'> {
  readonly isWide?: boolean;
}

/**
 * A tab. When it is pressed Radix gives it the focus by script, which browsers take for the keyboard's: the ring comes with the first key.
 */
export function Tab({ isWide = false, ...props }: Props) {
  return <Tabs.Trigger className={isWide ? 'tab is-wide' : 'tab'} onPointerDown={press} onKeyDown={release} onBlur={release} {...props} />;
}

const press = ({ currentTarget }: SyntheticEvent<HTMLElement>) => void currentTarget.setAttribute('data-pressed', '');
const release = ({ currentTarget }: SyntheticEvent<HTMLElement>) => currentTarget.removeAttribute('data-pressed');
