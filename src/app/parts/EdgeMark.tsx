type Look = 'statement' | 'action' | 'affiliation' | 'planned' | 'denied' | 'unnamed' | 'conflict' | 'cooperation' | 'unsure';

const OPEN = <path className="head" d="M22 2l7 4-7 4" fill="none" />;
const FILLED = <path className="head is-filled" d="M20 1.5l9 4.5-9 4.5z" />;
const HOLLOW = <path className="head is-hollow" d="M20 1.5l9 4.5-9 4.5z" />;

const DID = (
  <>
    <path className="is-wide" d="M1 6h20" />
    {FILLED}
  </>
);

const LOOKS: Readonly<Record<Look, React.ReactNode>> = {
  statement: (
    <>
      <path d="M1 6h27" />
      {OPEN}
    </>
  ),
  action: DID,
  unsure: DID,
  affiliation: <path className="is-dotted" d="M1 6h28" />,
  planned: (
    <>
      <path className="is-dashed" d="M1 6h20" />
      {FILLED}
    </>
  ),
  denied: (
    <>
      <path d="M1 6h20M13 1.5v9" />
      {FILLED}
    </>
  ),
  unnamed: (
    <>
      <path d="M1 6h19" />
      {HOLLOW}
    </>
  ),
  conflict: (
    <>
      <path className="is-wide is-conflict" d="M1 6h20" />
      <path className="head is-filled is-conflict" d="M20 1.5l9 4.5-9 4.5z" />
    </>
  ),
  cooperation: (
    <>
      <path className="is-wide is-cooperation" d="M1 6h20" />
      <path className="head is-filled is-cooperation" d="M20 1.5l9 4.5-9 4.5z" />
    </>
  ),
};

/** An edge's line and arrow, small: the legend's sign for what the drawing does. */
export function EdgeMark({ look }: { readonly look: Look }) {
  return (
    <svg className="edge-mark" width="25" height="10" viewBox="0 0 30 12" aria-hidden="true">
      {LOOKS[look]}
    </svg>
  );
}
