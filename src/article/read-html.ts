import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';
import type { Article } from './article.ts';
import { decodeUtf8 } from './decode.ts';

/**
 * A web page → an article: its main text by Readability, a paragraph a block, without pictures, forms and navigation; its title,
 * byline, site, date and address where it tells them. The page is parsed, never run; what comes out is text, not markup.
 */
export function readHtml(bytes: Uint8Array, id: string): Article {
  const { document } = parsePage(decodePage(bytes));
  const url = attribute(document, 'link[rel="canonical"]', 'href') ?? attribute(document, 'meta[property="og:url"]', 'content');
  const body: PageNode | null = document.body;
  const fallback = body === null ? '' : textOf(body);
  // Readability changes the document that it reads, and its cost grows with the square of the nesting.
  const main = body === null || isTooDeep(body) ? null : new Readability(document, { charThreshold: 200 }).parse();
  const content = main?.content ? withoutTitle(textOf(parsePage(main.content).document.body), main.title) : '';
  const text = content === '' ? fallback : content;
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InputError('no text found in the page: if it needs scripts to show it, save it as .txt');
  return {
    id: articleId(id),
    text,
    ...given('title', main?.title),
    ...given('url', url),
    ...given('publisher', main?.siteName),
    ...given('author', main?.byline?.replace(/^by\s+/i, '')),
    ...given('published', main?.publishedTime),
  };
}

/** A page may leave out what every page has; the parser does not add it. */
function parsePage(html: string): ReturnType<typeof parseHTML> {
  if (/<html[\s>]/i.test(html)) return parseHTML(html);
  return parseHTML(`<!doctype html><html>${/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>`);
}

const DEEPEST = 100;
const MOST_NODES = 200_000;

/** No page for readers nests so deep or has so many nodes. */
function isTooDeep(root: PageNode): boolean {
  let nodes = 0;
  const stack: (readonly [node: PageNode, depth: number])[] = [[root, 0]];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const [node, depth] = item;
    nodes += 1;
    if (depth >= DEEPEST || nodes >= MOST_NODES) return true;
    for (const child of node.childNodes) stack.push([child, depth + 1]);
  }
  return false;
}

/** The title stands apart; where the main text begins with it, it goes there. */
function withoutTitle(text: string, title: string | null | undefined): string {
  const end = text.indexOf('\n\n');
  return end > 0 && text.slice(0, end) === title?.trim() ? text.slice(end + 2) : text;
}

/** By the charset that the page declares, else UTF-8. */
function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return decodeUtf8(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`the page says that its encoding is ${charset}, which it is not: save it as UTF-8`);
  }
}

function given<Field extends string>(field: Field, value: string | null | undefined): { readonly [key in Field]?: string } {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return text === undefined || text === '' ? {} : ({ [field]: text } as { [key in Field]: string });
}

function attribute(document: { querySelector(selector: string): unknown }, selector: string, name: string): string | undefined {
  const element = document.querySelector(selector) as { getAttribute(name: string): string | null } | null;
  return element?.getAttribute(name) ?? undefined;
}

/** What is read of a node of the page. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION ASIDE NAV FORM BUTTON SVG IFRAME VIDEO AUDIO OBJECT HEAD'.split(' '),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Its text as a reader sees it: a blank line between blocks, white space within one collapsed. */
function textOf(root: PageNode): string {
  const blocks: string[] = [];
  let block = '';
  const close = (): void => {
    const text = block.replace(/[ \t\r\n\f]+/gu, ' ').trim();
    if (text !== '') blocks.push(text);
    block = '';
  };
  // A stack, since a hostile page nests deeper than calls may.
  const stack: (PageNode | 'close')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'close') close();
    else if (node.nodeType === TEXT) block += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT && !SKIPPED.has(node.nodeName.toUpperCase())) {
      if (!INLINE.has(node.nodeName.toUpperCase())) {
        close();
        stack.push('close');
      }
      for (const child of [...node.childNodes].reverse()) stack.push(child);
    }
  }
  close();
  return blocks.join('\n\n');
}
