import { Contrast, Download, FilePlus2, Filter, Image, Keyboard, Link, Newspaper, Redo2, Rows3, Search, Undo2 } from 'lucide-react';
import { Button } from '../parts/Button.tsx';
import { printable } from '../parts/printable.ts';
import { useApp } from '../store/context.ts';
import type { Panel } from '../store/state.ts';
import { words } from '../strings/words.ts';
import { useCommand } from './use-command.ts';

interface Props {
  readonly isNarrow: boolean;
}

export function Header({ isNarrow }: Props) {
  const title = useApp(({ file, screen }) => file.articles.find(({ id }) => id === screen.article)?.title ?? file.title);
  const search = useCommand('search');
  return (
    <header className="header">
      <h1 className="wordmark">
        Wire<span>graph</span>
      </h1>
      <p className="header-title" title={printable(title)}>
        {printable(title)}
      </p>
      <button type="button" className="search-button" onClick={search.onClick} aria-label={search.label}>
        <Search />
        <span className="search-words">{words.header.search}</span>
        <kbd className="kbd">{search.keys}</kbd>
      </button>
      <div className="header-acts">
        <Act id="undo" icon={<Undo2 />} />
        <Act id="redo" icon={<Redo2 />} />
        <Act id="open" icon={<FilePlus2 />} words={words.header.open} />
        <Act id="share" icon={<Link />} words={words.header.share} />
        <Act id="export" icon={<Image />} words={words.header.exportPicture} isMain />
        <Act id="export-data" icon={<Download />} />
        <Act id="theme" icon={<Contrast />} />
        <Act id="help" icon={<Keyboard />} />
        <PanelActs isNarrow={isNarrow} />
      </div>
    </header>
  );
}

const PANELS = [
  { panel: 'facets', icon: <Filter /> },
  { panel: 'ledger', icon: <Rows3 /> },
  { panel: 'details', icon: <Newspaper /> },
] as const satisfies readonly { panel: Panel; icon: React.ReactNode }[];

/** The way back to panels that are closed; a phone has a bar of its own for that. */
function PanelActs({ isNarrow }: Props) {
  const open = useApp(({ screen }) => screen.open);
  return PANELS.filter(({ panel }) => !open[panel] || (isNarrow && panel === 'details')).map(({ panel, icon }) => (
    <Act key={panel} id={`toggle-${panel}`} icon={icon} className="for-tablet" />
  ));
}

interface ActProps {
  readonly id: string;
  readonly icon: React.ReactNode;
  readonly words?: string;
  readonly isMain?: boolean;
  readonly className?: string;
}

function Act({ id, icon, words: shown, isMain = false, className = '' }: ActProps) {
  const command = useCommand(id);
  const look = isMain ? 'main' : shown === undefined ? 'bare' : 'plain';
  return (
    <Button {...command} look={look} icon={icon} className={`act-${id} ${className}`}>
      {shown === undefined ? null : <span className="act-words">{shown}</span>}
    </Button>
  );
}
