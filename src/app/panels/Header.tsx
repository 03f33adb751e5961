import { Contrast, Download, FilePlus2, Image, Keyboard, Link, Newspaper, Redo2, Search, Undo2 } from 'lucide-react';
import { Button } from '../parts/Button.tsx';
import { printable } from '../parts/printable.ts';
import { useApp } from '../store/context.ts';
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
        {isNarrow ? <Act id="toggle-details" icon={<Newspaper />} className="for-tablet" /> : null}
      </div>
    </header>
  );
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
