import type { ArticleId } from '#base/ids.ts';
import type { Span } from '#base/span.ts';

/** A news text as given. `text` is never changed: every offset of the product counts UTF-16 code units in it. */
export interface Article {
  readonly id: ArticleId;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
}

/** A stretch of the text that is no part of the story, and why. */
export interface Excluded {
  readonly span: Span;
  /** `promotion`, `newsletter`, `caption`, `credit`, `boilerplate` … : see exclude.ts */
  readonly why: string;
}
