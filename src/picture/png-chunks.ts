/**
 * Density and words inside a PNG, which a canvas leaves out: `pHYs` and `iTXt` chunks (PNG Specification, third edition)
 * right after the header. Pure: bytes in, bytes out.
 */
export interface PngFacts {
  /** Pixels an inch. */
  readonly dpi: number;
  readonly texts: Readonly<Record<'Title' | 'Description' | 'Source' | 'Software', string>>;
}

const SIGNATURE_AND_HEADER = 8 + 25;
const METRES_AN_INCH = 0.0254;

export function withFacts(png: Uint8Array, { dpi, texts }: PngFacts): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const density = new Uint8Array(9);
  const view = new DataView(density.buffer);
  const perMetre = Math.round(dpi / METRES_AN_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  density[8] = 1;
  const chunks = [chunk('pHYs', density)];
  for (const [keyword, text] of Object.entries(texts)) {
    // Keyword, end, not compressed, method 0, no language, no translated keyword.
    chunks.push(chunk('iTXt', joined([encoder.encode(keyword), new Uint8Array(5), encoder.encode(text.replaceAll('\0', ''))])));
  }
  return joined([png.subarray(0, SIGNATURE_AND_HEADER), ...chunks, png.subarray(SIGNATURE_AND_HEADER)]);
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = joined([new TextEncoder().encode(type), data]);
  const length = new Uint8Array(4);
  const check = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  new DataView(check.buffer).setUint32(0, crc(body));
  return joined([length, body, check]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ CRC_TABLE[(value ^ byte) & 0xff]!;
  return (value ^ 0xffffffff) >>> 0;
}
