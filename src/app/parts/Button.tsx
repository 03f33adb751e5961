import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'> {
  readonly look?: 'main' | 'plain' | 'bare';
  readonly size?: 'small' | 'usual';
  readonly icon?: ReactNode;
  /** Spoken and shown on hover; with an icon alone it is the name. */
  readonly label?: string;
  /** Keys, shown on hover behind the label. */
  readonly keys?: string;
}

export function Button({ look = 'plain', size = 'usual', icon, label, keys, className = '', children, ...rest }: Props) {
  const classes = [
    'button',
    look === 'plain' ? '' : `is-${look}`,
    size === 'small' ? 'is-small' : '',
    children ? '' : 'is-icon',
    className,
  ];
  const hint = label === undefined ? undefined : keys === undefined ? label : `${label} (${keys})`;
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} aria-label={children ? undefined : label} title={hint} {...rest}>
      {icon}
      {children}
    </button>
  );
}
