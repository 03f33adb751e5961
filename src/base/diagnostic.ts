import type { ArticleId } from './ids.ts';
import type { Span } from './span.ts';

/** What the text did to us: an unclosed quotation, a line without words. Never a throw. Codes are paths: `quote/unclosed`. */
export interface Diagnostic {
  readonly code: string;
  readonly article: ArticleId;
  readonly span: Span;
  readonly message: string;
}
