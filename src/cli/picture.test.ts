import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { runPicture } from './picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-picture-'));
const graph = join(folder, 'graph.json');
const defaults = { paper: 'drawing', margin: '12', background: 'white', dpi: '96', labels: '100' };

async function drawn(name: string, options: Partial<Parameters<typeof runPicture>[1]> = {}): Promise<Buffer> {
  const output = join(folder, name);
  await runPicture(graph, { ...defaults, ...options, output });
  return readFileSync(output);
}

beforeAll(() => {
  const file = sampleGraphFile();
  const names = ['"quoted" & <b>', '</script>', 'control \u0001 end', 'emoji 👩‍⚖️', 'العربية'];
  const entities = file.entities.map((entity, i) => ({ ...entity, name: names[i] ?? entity.name }));
  writeFileSync(graph, JSON.stringify({ ...file, entities }));
});

describe('wiregraph picture', () => {
  it('writes SVG that is well-formed and carries its fonts, unless told not to', async () => {
    const svg = (await drawn('a.svg')).toString('utf8');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('@font-face');
    expect(svg).toContain('emoji 👩‍⚖️');
    expect(svg).not.toContain('</script>');
    expect((await drawn('b.svg', { without: 'fonts,legend' })).toString('utf8')).not.toMatch(/@font-face|legend-/u);
  });

  it('writes PNG with its size, density and words, and with something on it', async () => {
    const bytes = await drawn('a.png', { dpi: '150', paper: 'a4' });
    const { width, height, data } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([1755, 1241]);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
    expect(colours.size).toBeGreaterThan(100);
    expect(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4)).toBe(Math.round(150 / 0.0254));
    expect(bytes.includes('Source: Baltic Courier')).toBe(true);
  });

  it('writes PDF, and a transparent PNG', async () => {
    expect((await drawn('a.pdf', { paper: 'letter', portrait: true })).subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(PNG.sync.read(await drawn('t.png', { background: 'transparent' })).data[3]).toBe(0);
  });

  it.each(['svg', 'pdf', 'png'])('writes the same %s bytes for the same view', async (kind) => {
    const options = { filter: 'kind=official,country', paper: 'square' };
    expect(Buffer.compare(await drawn(`1.${kind}`, options), await drawn(`2.${kind}`, options))).toBe(0);
  });

  it('draws what the filter lets pass, and says which filter', async () => {
    const svg = (await drawn('f.svg', { filter: 'kind=official' })).toString('utf8');
    expect(svg).toContain('Kind of node: Official');
    expect(svg.match(/<g id="nodes-/gu)).toHaveLength(3);
  });

  it.each([
    [{ output: 'a.gif' }, 'does not end in .svg, .pdf, .png'],
    [{ paper: 'a9' }, '--paper takes drawing, a4'],
    [{ dpi: 'many' }, '--dpi takes a number'],
    [{ dpi: '2400', output: 'a.png', paper: 'a3' }, 'too large at 2400 dpi: ask for at most'],
    [{ filter: 'land=MEX' }, 'there is no “land”'],
    [{ filter: 'country=NZL' }, 'there is nothing to draw'],
    [{ without: 'everything' }, '--without takes title'],
    [{ size: 'huge', paper: 'custom' }, '--size takes millimetres'],
  ])('refuses %j with a word on what would do', async (options, message) => {
    const asked = { ...defaults, output: join(folder, 'no.svg'), ...options };
    await expect(runPicture(graph, { ...asked, output: join(folder, asked.output.replace(/.*\//u, '')) })).rejects.toThrow(message);
  });
});
