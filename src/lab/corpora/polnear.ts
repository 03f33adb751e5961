import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '#article/article.ts';
import { articleId } from '#base/ids.ts';
import type { Span } from '#base/span.ts';
import { sharedFolder } from './shared.ts';

/** PolNeAR's word for a statement, as its people marked it (Newell et al. 2018). */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface PolnearArticle {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
}

/** In the file's order. `part` is `train` or `dev`. */
export function readPolnear(part: 'train' | 'dev', folder = `${sharedFolder()}/corpora/polnear`): readonly PolnearArticle[] {
  const lines = gunzipSync(readFileSync(`${folder}/${part}.jsonl.gz`))
    .toString('utf8')
    .split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const record = JSON.parse(line) as {
        readonly id: string;
        readonly text: string;
        readonly title?: string;
        readonly attributions: readonly Partial<Attribution>[];
      };
      return {
        article: { id: articleId(record.id), text: record.text, ...(record.title === undefined ? {} : { title: record.title }) },
        attributions: record.attributions.map(({ source = [], cue = [], content = [] }) => ({ source, cue, content })),
      };
    });
}
