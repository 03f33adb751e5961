import type { Span } from '#base/span.ts';

/** A text that grows, with where each piece came to stand: other programs' graphs carry words, but not the article. */
export interface TextBuilder {
  /** Adds the words and says where they are; a blank stands before what follows on the same line. */
  add(words: string): Span;
  endLine(): void;
  text(): string;
}

export function createTextBuilder(): TextBuilder {
  const parts: string[] = [];
  let length = 0;
  let isLineStart = true;
  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  return {
    add(words) {
      if (!isLineStart) push(' ');
      isLineStart = false;
      const begin = length;
      push(words);
      return [begin, length];
    },
    endLine() {
      push('\n');
      isLineStart = true;
    },
    text: () => parts.join(''),
  };
}
