/**
 * The outside of a PDF file (ISO 32000-2, 7.5): numbered objects, their table, the trailer. No date and no random id: the same
 * objects give the same bytes.
 */
export interface PdfFile {
  /** Takes a number for an object that is written later. */
  readonly reserve: () => number;
  readonly write: (number: number, body: string) => void;
  readonly add: (body: string) => number;
  /** A stream, packed. */
  readonly addStream: (entries: string, data: Uint8Array) => Promise<number>;
  readonly finish: (root: number, info: number) => Uint8Array<ArrayBuffer>;
}

export function createPdfFile(): PdfFile {
  const bodies: (readonly Uint8Array[])[] = [];
  const encoder = new TextEncoder();
  const reserve = (): number => bodies.push([]);
  const write = (number: number, body: string): void => {
    bodies[number - 1] = [encoder.encode(body)];
  };
  return {
    reserve,
    write,
    add: (body) => {
      const number = reserve();
      write(number, body);
      return number;
    },
    addStream: async (entries, data) => {
      const number = reserve();
      const packed = await deflated(data);
      const head = `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
      bodies[number - 1] = [encoder.encode(head), packed, encoder.encode('\nendstream')];
      return number;
    },
    finish: (root, info) => {
      const parts: Uint8Array[] = [encoder.encode('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a)];
      let at = parts.reduce((sum, { length }) => sum + length, 0);
      const push = (bytes: Uint8Array): void => {
        parts.push(bytes);
        at += bytes.length;
      };
      const places = bodies.map((body, index) => {
        const place = at;
        push(encoder.encode(`${index + 1} 0 obj\n`));
        for (const part of body) push(part);
        push(encoder.encode('\nendobj\n'));
        return place;
      });
      const table = at;
      const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
      push(encoder.encode(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`));
      const id = fingerprint(parts);
      push(encoder.encode(`trailer\n<</Size ${bodies.length + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\n`));
      push(encoder.encode(`startxref\n${table}\n%%EOF\n`));
      return joined(parts);
    },
  };
}

async function deflated(data: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(data)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
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

/** FNV-1a over all bytes, four times with other beginnings: the file's id, which asks for no secrecy. */
function fingerprint(parts: readonly Uint8Array[]): string {
  return [1, 2, 3, 4]
    .map((seed) => {
      let hash = (0x811c9dc5 ^ seed) >>> 0;
      for (const part of parts) for (const byte of part) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}

/** A text string: UTF-16 with its mark, in hexadecimal, so that nothing needs an escape. No control characters, no halves of letters. */
export function pdfText(words: string): string {
  const text = words
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}

/** To a thousandth, without an exponent. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
