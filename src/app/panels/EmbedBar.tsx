import { ExternalLink, Newspaper } from 'lucide-react';
import { addressOf } from '../embedded.ts';
import { Button } from '../parts/Button.tsx';
import { printable } from '../parts/printable.ts';
import { useApp, useAppStore } from '../store/context.ts';
import { words } from '../strings/words.ts';
import { addressNow } from '../sync-address.ts';
import { useCommand } from './use-command.ts';

/** In the place of the header where the page is embedded: what it is, and the way to the whole. */
export default function EmbedBar({ isNarrow }: { readonly isNarrow: boolean }) {
  const store = useAppStore();
  const title = useApp(({ file }) => file.title);
  const details = useCommand('toggle-details');
  const whole = () => addressOf(new URL(location.href), addressNow(store), false);
  return (
    <header className="header embed-bar">
      <h1 className="header-title" title={printable(title)}>
        {printable(title)}
      </h1>
      {isNarrow ? <Button {...details} look="bare" icon={<Newspaper />} /> : null}
      <a
        className="embed-link"
        href={whole()}
        target="_blank"
        rel="noopener"
        // As the view stands when it is followed.
        onFocus={(event) => event.currentTarget.setAttribute('href', whole())}
        onPointerDown={(event) => event.currentTarget.setAttribute('href', whole())}
      >
        {words.header.whole} <ExternalLink />
      </a>
    </header>
  );
}
