import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { GraphFile } from '#graph/graph-file.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { samplePicture } from '#testing/sample-picture.ts';
import { typesetterFor } from '#testing/typesetter.ts';
import { FIRST_PAPER } from '../papers.ts';
import type { PictureOptions } from '../picture-options.ts';
import { toPdf } from './pdf.ts';

const HOSTILE = [
  '"quoted" (a) \\ b',
  '</script><b>',
  'control \u0000\u0001\u001f end',
  'emoji 👩‍⚖️',
  'العربية',
  'עברית',
  'Łódź 政府',
  'lone \ud800 half',
];

function hostile(): GraphFile {
  const file = sampleGraphFile();
  const entities = file.entities.map((entity, i) => ({ ...entity, name: HOSTILE[i] ?? entity.name }));
  return { ...file, title: HOSTILE.join(' '), entities };
}

async function written(file: GraphFile, options: Partial<PictureOptions> = {}, address = ''): Promise<Uint8Array> {
  const typesetter = typesetterFor(JSON.stringify(file));
  return toPdf(samplePicture(file, typesetter.measure, options, address), typesetter, 'Wiregraph test');
}

/** What a PDF reader that is not ours finds. */
async function opened(bytes: Uint8Array) {
  const doc = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await doc.getPage(1);
  const { items } = await page.getTextContent();
  const info: Record<string, unknown> = { ...(await doc.getMetadata()).info };
  const tree = JSON.stringify(await page.getStructTree());
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { pages: doc.numPages, view: page.view, text, info, tree, marks: await doc.getMarkInfo() };
}

describe('a picture as PDF, read by pdf.js', () => {
  it('has one page, title, language, tags, the description, and every name as text, once', async () => {
    const file = sampleGraphFile();
    const { pages, text, info, tree, marks } = await opened(await written(file));
    expect(pages).toBe(1);
    expect(info.Title).toBe(file.title);
    expect(info.Language).toBe('en');
    expect(info.CreationDate).toBeUndefined();
    expect(marks).toMatchObject({ Marked: true });
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('"role":"Figure"');
    expect(tree).toContain('"alt":"Graph of 25 nodes');
    expect(text).toContain('Ilmar Saar');
    expect(text.split('Ilmar Saar')).toHaveLength(2);
    expect(text).toContain('Source: Baltic Courier, 2031-03-04');
    expect(text).toContain(file.title);
  });

  it.each([
    [{ name: 'a4', isLandscape: true }, [842, 595]],
    [{ name: 'a4', isLandscape: false }, [595, 842]],
    [{ name: 'letter', isLandscape: false }, [612, 792]],
    [{ name: 'a3', isLandscape: true }, [1191, 842]],
    [{ name: 'slide' }, [720, 405]],
    [{ name: 'custom', size: [100, 80] }, [283, 227]],
  ] as const)('is as large as the paper %j', async (paper, [width, height]) => {
    const { view } = await opened(await written(sampleGraphFile(), { paper: { ...FIRST_PAPER, ...paper } }));
    expect(Math.abs(view[2]! - width)).toBeLessThan(1);
    expect(Math.abs(view[3]! - height)).toBeLessThan(1);
  });

  it('has the evidence of what is selected as numbered notes', async () => {
    const file = sampleGraphFile();
    const [first] = file.statements;
    const { text } = await opened(await written(file, { hasFootnotes: true }, `record=${first!.id}`));
    const [begin, end] = first!.content[0]!;
    expect(text).toContain(file.articles[0]!.text.slice(begin, Math.min(end, begin + 20)));
  });

  it('takes hostile names, and tells its title as it is', async () => {
    const file = hostile();
    const { info, text } = await opened(await written(file));
    expect(info.Title).toContain('</script><b>');
    expect(text).toContain('"quoted" (a) \\ b');
    // Its letters come from two fonts, which are two items for pdf.js.
    expect(text.replaceAll(' ', '')).toContain('Łódź');
    // pdf.js gives right-to-left words in the order of reading.
    expect(text).toMatch(/العربية|ةيبرعلا/u);
  });

  it('is the same bytes each time', async () => {
    const [one, other] = [await written(hostile()), await written(hostile())];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
