type Look = 'statement' | 'action' | 'affiliation' | 'planned' | 'denied' | 'unnamed' | 'conflict' | 'cooperation' | 'unsure';

const OPEN = <path className="head" d="M22 2l7 4-7 4" fill="none" />;
const HEAD = 'M20 1.5l9 4.5-9 4.5z';
const FILLED = <path className="head is-filled" d={HEAD} />;
const HOLLOW = <path className="head is-hollow" d={HEAD} />;

/** What is done, in the colour of its class. */
const did = (colour = '') => (
  <>
    <path className={`is-wide ${colour}`} d="M1 6h20" />
    <path className={`head is-filled ${colour}`} d={HEAD} />
  </>
);

const LOOKS: Readonly<Record<Look, React.ReactNode>> = {
  statement: (
    <>
      <path d="M1 6h27" />
      {OPEN}
    </>
  ),
  action: did(),
  unsure: did(),
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
  conflict: did('is-conflict'),
  cooperation: did('is-cooperation'),
};

/** An edge's line and arrow, small: the legend's sign for what the drawing does. */
export function EdgeMark({ look }: { readonly look: Look }) {
  return (
    <svg className="edge-mark" width="25" height="10" viewBox="0 0 30 12" aria-hidden="true">
      {LOOKS[look]}
    </svg>
  );
}
