/** The graph file that the address asks for: `?graph=` with a path of this site, else the built graph. */
export interface Asked {
  readonly where: string;
  /** None where the address names another site: that is never asked. */
  readonly answer: Promise<Response> | undefined;
}

const FIRST = './graphs/graph.json';

export function askForGraph(page: URL, fetchIt: typeof fetch = fetch): Asked {
  const url = graphUrl(page);
  if (url === undefined) return { where: page.searchParams.get('graph') ?? '', answer: undefined };
  const answer = fetchIt(url, { redirect: 'error' });
  // Whoever waits for the answer says what is wrong with it.
  answer.catch(() => undefined);
  return { where: url.pathname, answer };
}

export function graphUrl(page: URL): URL | undefined {
  try {
    const url = new URL(page.searchParams.get('graph') ?? FIRST, page);
    return url.origin === page.origin && /^(?:https?|file):$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
