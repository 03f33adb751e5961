import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/facets.css';
import './styles/graph.css';
import './styles/details.css';
import './styles/article.css';
import './styles/ledger.css';
import './styles/dialogs.css';
import { createRoot } from 'react-dom/client';
import { invariant } from '#base/errors.ts';
import { App } from './App.tsx';
import { loadGraphFile } from './load-graph-file.ts';

const root = document.getElementById('root');
invariant(root !== null, 'the page has no #root');
// The drawing is as large as all else together: it comes while the graph file does.
void import('./canvas/GraphCanvas.tsx');
createRoot(root).render(<App first={loadGraphFile(new URL(location.href))} />);
