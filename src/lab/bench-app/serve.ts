import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** The built site, gzipped as any host serves it, with the graph that is measured in the place of the article's; and sigma's page. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const SIGMA_FOLDER = '.cache/bench-app/sigma';

export interface Site {
  readonly url: string;
  /** From now on `graphs/graph.json` is this; none: the site's own. */
  readonly setGraph: (json: string | undefined) => void;
  readonly close: () => void;
}

export async function serveSite(): Promise<Site> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run `npm run build` first');
  await bundleSigma();
  let graph: Buffer | undefined;
  const packed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname)).replace(/\/$/, '/index.html');
    if (path === '/graphs/graph.json' && graph !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip', 'cache-control': 'no-store' });
      response.end(graph);
      return;
    }
    const from = path.startsWith('/sigma/') ? join(SIGMA_FOLDER, path.slice('/sigma'.length)) : join('dist', path);
    if (path.includes('..') || !existsSync(from)) {
      response.writeHead(404).end();
      return;
    }
    const body = packed.get(from) ?? gzipSync(readFileSync(from));
    packed.set(from, body);
    const isNamedByHash = path.includes('/assets/');
    response.writeHead(200, {
      'content-type': TYPES[extname(from)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': isNamedByHash ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    setGraph: (json) => {
      graph = json === undefined ? undefined : gzipSync(json);
    },
    close: () => server.close(),
  };
}

async function bundleSigma(): Promise<void> {
  mkdirSync(SIGMA_FOLDER, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: SIGMA_FOLDER,
      target: 'es2022',
      lib: { entry: 'src/lab/bench-app/sigma-page.ts', formats: ['es'], fileName: 'page' },
      emptyOutDir: true,
      copyPublicDir: false,
    },
  });
  const page = '<!doctype html><meta charset="utf-8"><title>sigma</title><div id="stage" style="position:fixed;inset:0"></div>';
  writeFileSync(join(SIGMA_FOLDER, 'index.html'), `${page}<script type="module" src="./page.js"></script>`);
}
