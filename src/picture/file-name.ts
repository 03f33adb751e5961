import { slug } from '#base/ids.ts';

/** `article_filter_YYYYMMDD.svg`: the article's own date, since a picture of one view is the same on any day. */
const TITLE_LENGTH = 56;
const FILTER_LENGTH = 40;

export function fileName(title: string, filters: readonly string[], published: string | undefined, extension: string): string {
  const date = /^(\d{4})-(\d\d)-(\d\d)/u.exec(published ?? '');
  const parts = [
    shortened(slug(title), TITLE_LENGTH) || 'graph',
    shortened(slug(filters.join(' ')), FILTER_LENGTH),
    date?.slice(1).join('') ?? '',
  ];
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`;
}

/** Cut between words where there is one to cut at. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most + 1).lastIndexOf('-');
  return name.slice(0, cut > most / 2 ? cut : most).replace(/-+$/u, '');
}
