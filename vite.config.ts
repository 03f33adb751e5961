import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { minify } from '@swc/core';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { bundleViewer } from './src/viewer/bundle.ts';

/**
 * The explorer as a static site that works from any sub-path (`base: './'`). The built page carries a strict
 * Content-Security-Policy: no inline script, no inline style, no request but to its own origin. The dev server needs
 * inline styles for hot reloading, so the policy is set in the build alone; e2e runs against the build.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
};

/** `../viewer/main.ts?bundle` is the viewer of an exported page as text: script, style and the hashes of both. */
const viewerAsText: Plugin = {
  name: 'viewer-as-text',
  enforce: 'pre',
  load: async (id) => (id.endsWith('/viewer/main.ts?bundle') ? `export default ${JSON.stringify(await bundleViewer())};` : undefined),
};

/** The page names the shell, which its first script will ask for, so that both come together. No font: it would keep the page's first words waiting. */
const preloads: Plugin = {
  name: 'preloads',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /\/shell-[^/]*\.js$/.test(file))
        .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` }, injectTo: 'head' as const })),
  },
};

/** First through another minifier: Cytoscape comes out smaller by 2 %, 3 kB over all as they are sent. Before names are given by content. */
const smaller: Plugin = {
  name: 'smaller',
  apply: 'build',
  renderChunk: { order: 'post', handler: (code) => minify(code, { module: true, compress: { passes: 2, ecma: 2020 } }) },
};

/** The first script stays a few lines: all that the page starts with is one more file, since each file has its price. */
const chunks = [
  { name: 'first', test: /vite[\\/]preload-helper|src[\\/]app[\\/](?:ask-for-graph|early-keys|wake-memory)/, priority: 2 },
  { name: 'shell', test: /src[\\/]app[\\/]start\.tsx$/, priority: 1 },
];

/** Lists the graphs that the site is built with, for the page's “graphs of this site”. */
const graphList: Plugin = {
  name: 'graph-list',
  generateBundle() {
    const files = existsSync('public/graphs') ? readdirSync('public/graphs').filter((name) => /^[\w.-]+\.json$/.test(name)) : [];
    const list = files.sort().map((file) => {
      const { title = file, entities = [], statements = [], actions = [] } = JSON.parse(readFileSync(`public/graphs/${file}`, 'utf8'));
      return { file, title, nodes: entities.length, statements: statements.length, actions: actions.length };
    });
    this.emitFile({ type: 'asset', fileName: 'graphs/index.json', source: `${JSON.stringify(list)}\n` });
  },
};

export default defineConfig({
  base: './',
  plugins: [viewerAsText, react(), contentSecurityPolicy, graphList, preloads, smaller],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: { groups: chunks } } },
  },
  worker: { format: 'es' },
});
