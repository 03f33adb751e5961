const LINE_FEED = 0x0a;

/**
 * Chunks of bytes → the same, with what exceeds the longest line left out: whoever reads line by line then never holds more.
 * `onCut` is told the number of such a line, counted from 1, before its end is handed on.
 */
export async function* cutLongLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
  onCut: (line: number) => void,
): AsyncGenerator<Uint8Array> {
  let number = 1;
  let length = 0;
  for await (const chunk of chunks) {
    let begin = 0;
    while (begin < chunk.length) {
      const feed = chunk.indexOf(LINE_FEED, begin);
      const end = feed < 0 ? chunk.length : feed;
      const room = Math.max(0, longest - length);
      if (room < end - begin && length <= longest) onCut(number);
      length += end - begin;
      if (0 < room) yield chunk.subarray(begin, Math.min(end, begin + room));
      if (feed < 0) break;
      yield chunk.subarray(feed, feed + 1);
      number += 1;
      length = 0;
      begin = feed + 1;
    }
  }
}
