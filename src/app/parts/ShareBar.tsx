interface Props {
  /** 0–1 */
  readonly share: number;
  readonly className?: string;
}

/** A share as a bar; the figure stands beside it in words. */
export function ShareBar({ share, className = '' }: Props) {
  return (
    <span className={`share-bar ${className}`} aria-hidden="true">
      <span style={{ width: `${Math.max(1, Math.round(share * 100))}%` }} />
    </span>
  );
}
