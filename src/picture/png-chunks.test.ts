import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { withFacts } from './png-chunks.ts';

const plain = new Uint8Array(PNG.sync.write(new PNG({ width: 3, height: 2 })));
const texts = {
  Title: 'Ana “said” — 👩‍⚖️',
  Description: 'Graph of 2 nodes\nand \0more',
  Source: 'Paper, 2025-02-19',
  Software: 'Wiregraph',
};
const marked = withFacts(plain, { dpi: 192, texts });

/** Type → data of each chunk. */
function chunksOf(png: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks: [string, Uint8Array][] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    chunks.push([new TextDecoder().decode(png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

describe('withFacts', () => {
  it('stays a PNG that a strict reader takes, checksums and all', () => {
    const read = PNG.sync.read(Buffer.from(marked), { checkCRC: true });
    expect([read.width, read.height]).toEqual([3, 2]);
  });

  it('puts density and words between header and pixels', () => {
    expect(chunksOf(marked).map(([type]) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  });

  it('has the density in pixels a metre', () => {
    const [, density] = chunksOf(marked)[1]!;
    expect(new DataView(density.buffer, density.byteOffset).getUint32(0)).toBe(7559);
    expect(density[8]).toBe(1);
  });

  it('has the words in UTF-8, without what would end them early', () => {
    const decoded = chunksOf(marked)
      .filter(([type]) => type === 'iTXt')
      .map(([, data]) => new TextDecoder().decode(data).split('\0'));
    expect(decoded.map((parts) => parts[0])).toEqual(['Title', 'Description', 'Source', 'Software']);
    expect(decoded.map((parts) => parts.at(-1))).toEqual([texts.Title, 'Graph of 2 nodes\nand more', texts.Source, texts.Software]);
  });
});
