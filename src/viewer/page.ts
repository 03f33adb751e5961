import { baseName, provenance, type WrittenFile } from '#graph/formats/format.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { viewerWords as say } from './viewer-words.ts';

/**
 * A graph as one page that opens from disk, without network, in any browser: the graph file as data, and beside it the viewer (main.ts) as
 * one script and one style, both let through by their hash alone. No word of an article is ever markup.
 */
export interface ViewerCode {
  readonly script: string;
  readonly style: string;
  /** SHA-256, in base64. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** Known as a format wherever formats are listed; what it needs besides the graph is fetched there. */
export const HTML_FORMAT = { id: 'html', label: 'Web page', opensIn: 'any browser, from disk, without network' } as const;

export function htmlPage(file: GraphFile, code: ViewerCode, filter = ''): WrittenFile {
  const policy = `default-src 'none'; script-src 'sha256-${code.scriptHash}'; style-src 'sha256-${code.styleHash}'; base-uri 'none'; form-action 'none'`;
  const text = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="${escaped(`${file.generator.name} ${file.generator.version}`)}">`,
    `<meta name="description" content="${escaped(provenance(file, filter))}">`,
    `<title>${escaped(file.title)}</title>`,
    `<style>${code.style}</style>`,
    '</head>',
    '<body>',
    `<noscript>${escaped(say.noScript)}</noscript>`,
    `<script type="application/json" id="graph">${asData({ filter, file })}</script>`,
    `<script>${code.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { name: `${baseName(file)}.html`, text };
}

/** JSON in which nothing can end the element that it stands in. */
function asData(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
