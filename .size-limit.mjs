import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the built page loads at once, as its index.html names it; and the chunks that draw the graph and the first ledger, with all that these import. */
const page = existsSync('dist/index.html') ? readFileSync('dist/index.html', 'utf8') : '';
const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => `dist/${match[1]}`);
if (scripts.length === 0) throw new Error('dist/index.html names no script: run `npm run build` first');

const drawing = readdirSync('dist/assets').filter((name) => /^(?:GraphCanvas|canvas|LedgerTable)-.*\.js$/.test(name));
if (drawing.length !== 3) throw new Error(`the drawing is no longer made of GraphCanvas, canvas and LedgerTable: ${drawing}`);
const all = new Set([...scripts, ...drawing.map((name) => `dist/assets/${name}`)]);
// A set gives out what is added while one goes through it.
for (const path of all)
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g)) all.add(`dist/assets/${name}`);

export default [
  { name: 'the shell', path: scripts, gzip: true, limit: '140 kB' },
  { name: 'the shell with the graph', path: [...all], gzip: true, limit: '320 kB' },
];
