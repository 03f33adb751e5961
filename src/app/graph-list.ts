/** The graphs that stand on this site, as the build lists them (vite.config.ts); none where there is no list. */
export interface ListedGraph {
  /** Beside the list. */
  readonly file: string;
  readonly title: string;
  readonly nodes: number;
  readonly statements: number;
  readonly actions: number;
}

export async function listGraphs(page: URL, fetchIt: typeof fetch = fetch): Promise<readonly ListedGraph[]> {
  try {
    const response = await fetchIt(new URL('./graphs/index.json', page), { redirect: 'error' });
    const list: unknown = response.ok ? await response.json() : [];
    return Array.isArray(list) ? list.filter(isListed) : [];
  } catch {
    return [];
  }
}

function isListed(entry: unknown): entry is ListedGraph {
  if (typeof entry !== 'object' || entry === null) return false;
  const { file, title, nodes, statements, actions }: Partial<Record<keyof ListedGraph, unknown>> = entry;
  const isName = typeof file === 'string' && /^[\w.-]+\.json$/.test(file);
  return isName && typeof title === 'string' && [nodes, statements, actions].every((count) => typeof count === 'number');
}
