/** `?embed=1`: the page stands in another one, and shows the graph with its evidence alone. */
const EMBED = 'embed';

export function isEmbedded(): boolean {
  return new URLSearchParams(location.search).get(EMBED) === '1';
}

/** The same view with all panels, or as it is embedded; `hash` without its “#”. */
export function addressOf(page: URL, hash: string, embedded: boolean): string {
  const url = new URL(page);
  if (embedded) url.searchParams.set(EMBED, '1');
  else url.searchParams.delete(EMBED);
  url.hash = hash;
  return url.href;
}
