import { existsSync, readFileSync } from 'node:fs';

/** What the built page loads at once, as its index.html names it; and the chunks that draw the graph and the first ledger. */
const page = existsSync('dist/index.html') ? readFileSync('dist/index.html', 'utf8') : '';
const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => `dist/${match[1]}`);
if (scripts.length === 0) throw new Error('dist/index.html names no script: run `npm run build` first');

export default [
  { name: 'the shell', path: scripts, gzip: true, limit: '140 kB' },
  {
    name: 'the shell with the graph',
    path: [...scripts, 'dist/assets/{GraphCanvas,look-of,LedgerTable}-*.js'],
    gzip: true,
    limit: '320 kB',
  },
];
