import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/header.css';
import './styles/pages.css';
import './styles/facets.css';
import './styles/graph.css';
import './styles/marks.css';
import './styles/menu.css';
import './styles/details.css';
import './styles/article.css';
import './styles/ledger.css';
import './styles/dialogs.css';
import './canvas/canvas.css';
import { askForGraph } from './ask-for-graph.ts';
import { keepKeys } from './early-keys.ts';
import { wakeMemory } from './wake-memory.ts';

keepKeys();
// What comes over the network is asked for at once: the file, the drawing, the font of nearly all words and the shell come side by side.
const asked = askForGraph(new URL(location.href));
void import('./canvas/GraphCanvas.tsx');
document.fonts.load('13px "Inter Variable"').catch(() => undefined);
void import('./start.tsx').then(({ start }) => start(asked));
// While these are on their way: what this browser remembers takes a while to be there the first time that it is asked for.
wakeMemory();
