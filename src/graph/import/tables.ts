/** A graph as another program wrote it: nodes and edges with what stood at them, all as text. */
export interface ImportedNode {
  readonly id: string;
  readonly label: string;
  readonly x?: number;
  /** Grows downwards. */
  readonly y?: number;
  readonly values: Values;
}

export interface ImportedEdge {
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly values: Values;
}

export interface ImportedTables {
  readonly title: string;
  readonly nodes: readonly ImportedNode[];
  readonly edges: readonly ImportedEdge[];
}

export type Values = Readonly<Record<string, string>>;

/** x and y where both are numbers. */
export function placed(x: unknown, y: unknown, up: 1 | -1 = 1): { readonly x: number; readonly y: number } | Record<string, never> {
  const [left, top] = [Number(x), Number(y)];
  const isThere = x !== undefined && y !== undefined && x !== '' && y !== '' && Number.isFinite(left) && Number.isFinite(top);
  return isThere ? { x: left, y: 0 + up * top } : {};
}
