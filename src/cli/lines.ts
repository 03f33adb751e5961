/**
 * Bytes → lines, one at a time: no more than a line and a chunk are ever held. A line that is too long is not kept: it is
 * handed on as what it is, and reading goes on behind it.
 */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line break; undefined where it was too long. */
  readonly bytes: Uint8Array | undefined;
}

export const LONGEST_LINE = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    number += 1;
    const joined = length <= longest ? Buffer.concat(parts) : undefined;
    parts = [];
    length = 0;
    return { number, bytes: joined?.at(-1) === CARRIAGE_RETURN ? joined.subarray(0, -1) : joined };
  };
  for await (const chunk of chunks) {
    let begin = 0;
    for (let end = chunk.indexOf(LINE_FEED); 0 <= end; end = chunk.indexOf(LINE_FEED, begin)) {
      take(chunk.subarray(begin, end));
      yield finish();
      begin = end + 1;
    }
    if (begin < chunk.length) take(chunk.subarray(begin));
  }
  if (0 < length) yield finish();
}
