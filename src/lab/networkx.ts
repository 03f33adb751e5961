import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What NetworkX finds in our files; or why it was not asked. */
export interface NetworkxGraph {
  readonly directed: boolean;
  readonly parallel: boolean;
  readonly nodes: readonly (readonly [id: string, label: string])[];
  readonly edges: readonly (readonly [from: string, to: string, verb: string, evidence: string])[];
  /** What is drawn of a node, where the format says so. */
  readonly viz: readonly string[];
}

export type NetworkxAnswer =
  | { readonly version: string; readonly graphs: Readonly<Record<string, NetworkxGraph>> }
  | { readonly missing: string };

export const NETWORKX_FORMATS = ['gexf', 'graphml', 'node-link', 'cyjs'] as const;

const SCRIPT = fileURLToPath(new URL('./check-networkx.py', import.meta.url));
const NOT_THERE = 3;

export function readWithNetworkx(texts: Readonly<Record<string, string>>): NetworkxAnswer {
  const ran = spawnSync('python3', [SCRIPT], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (ran.error !== undefined) return { missing: `python3 cannot be run: ${ran.error.message}` };
  if (ran.status === NOT_THERE) return { missing: ran.stderr.trim() };
  if (ran.status !== 0) throw new Error(`NetworkX refused what we wrote:\n${ran.stderr}`);
  return JSON.parse(ran.stdout);
}
